import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `CHROMIUM_PATH`, else a Chromium or Chrome in the usual places. */
const executable = (): string => {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const found = [
    ...folders.flatMap((folder) => PROGRAMS.map((program) => join(folder, program))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find(existsSync);
  if (found === undefined) throw new Error('no Chromium found for the end-to-end tests: set CHROMIUM_PATH to a Chromium or Chrome');
  return found;
};

/** A headless browser, the same for every test: no sandbox, since it opens only our own pages, and no graphics card. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    // Names of downloads outside ASCII need a locale that has them; some machines set none.
    env: { ...process.env, LANG: 'C.UTF-8' } as Record<string, string>,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--lang=zh-CN'],
  });
