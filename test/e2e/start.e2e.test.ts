import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');
const data = mkdtempSync(join(tmpdir(), 'yidu-start-'));
let server: ChildProcess;
let address: string;

/** The program as `npm start` runs it, on a free port. */
beforeAll(async () => {
  const { HOST: _, ...env } = process.env;
  server = spawn(process.execPath, [join(root, 'bin', 'yidu.js'), 'serve', '--port', '0'], {
    env: { ...env, YIDU_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout!.on('data', (chunk) => {
      said += String(chunk);
      const found = /http:\/\/localhost:\d+\//.exec(said);
      if (found !== null) resolve(found[0]);
    });
    server.on('exit', (status) => reject(new Error(`the server ended with status ${status}`)));
  });
});
afterAll(() => {
  server.kill();
  rmSync(data, { recursive: true, force: true });
});

test('the reading room opens with the example plan, without a fault in the browser or a request to elsewhere', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => request.url().startsWith(address) || request.url().startsWith('data:') || faults.push(request.url()));
    await page.goto(address);
    expect(await page.title()).toContain('义渡');
    expect(await page.textContent('body')).toContain('大渡口区');
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('it stops when asked, with status 0', async () => {
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
});
