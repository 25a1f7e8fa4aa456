import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');
const data = mkdtempSync(join(tmpdir(), 'yidu-start-'));
const { HOST: _, DATABASE_URL: __, ...rest } = process.env;
const env = { ...rest, LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_MESSAGES: '' };

type Program = { readonly child: ChildProcess; readonly address: string; readonly said: () => string };

/** The program as `npm start` runs it, on a free port; what it says on either stream is kept. */
const start = async (folder: string): Promise<Program> => {
  const child = spawn(process.execPath, [join(root, 'bin', 'yidu.js'), 'serve', '--port', '0'], {
    env: { ...env, YIDU_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (chunk) => (said += String(chunk)));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (chunk) => {
      said += String(chunk);
      const found = /http:\/\/localhost:\d+\//.exec(said);
      if (found !== null) resolve(found[0]);
    });
    child.on('exit', (status) => reject(new Error(`the server ended with status ${status}: ${said}`)));
  });
  return { child, address, said: () => said };
};

const stop = async ({ child }: Program): Promise<unknown> => {
  child.kill('SIGTERM');
  return once(child, 'exit');
};

/** The simulated region's cockpit; asks again as the page would while the database opens. */
const opened = async ({ address }: Program): Promise<Response> => {
  for (;;) {
    const answer = await fetch(`${address}regions/999901/14`);
    if (answer.headers.get('refresh') === null) return answer;
  }
};

let program: Program;
beforeAll(async () => {
  program = await start(data);
});
afterAll(() => {
  program.child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

test('opens at once with the library, and with both regions as soon as the database is made', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => request.url().startsWith(program.address) || request.url().startsWith('data:') || faults.push(request.url()));
    await page.goto(program.address);
    expect(await page.title()).toContain('义渡');
    expect(await page.textContent('.texts')).toContain('大渡口区');
    // The page asks again by itself.
    await page.waitForSelector('.region-card');
    const regions = await page.locator('.region-card h2').allInnerTexts();
    expect(regions.map((name) => name.replace(/\s.*/s, ''))).toEqual(['大渡口区', '示例区（模拟）']);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('a request that came before everything was there is answered with the cockpit, once the database was made', async () => {
  expect(await stop(program)).toEqual([0, null]);
  program = await start(data);
  const answers = await Promise.all(
    ['regions/999901/14', 'regions/500104/14', 'regions/999901/14?day=2023-06-30', 'help'].map((path) => fetch(program.address + path)),
  );
  expect(answers.map(({ status, headers }) => `${status} ${headers.get('refresh')}`)).toEqual(Array(4).fill('200 null'));
  expect(await answers[0]!.text()).toContain('class="tiles"');
}, 60_000);

test('an answer under way still goes out when the server is asked to stop', async () => {
  const page = fetch(`${program.address}regions/999901/14/warnings/trial`);
  const other = fetch(`${program.address}help`);
  await other;
  const stopped = stop(program);
  expect((await page).status).toBe(200);
  expect((await (await page).text()).trimEnd()).toMatch(/<\/html>$/);
  expect(await stopped).toEqual([0, null]);
  program = await start(data);
});

test('a port that is taken and a folder that cannot be kept in are told in one sentence', async () => {
  const port = new URL(program.address).port;
  const refused = async (folder: string, to: string): Promise<string> => {
    const child = spawn(process.execPath, [join(root, 'bin', 'yidu.js'), 'serve', '--port', to], {
      env: { ...env, YIDU_DATA: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    expect(await once(child, 'exit')).toEqual([2, null]);
    return said;
  };
  expect(await refused(data, port)).toMatch(/^yidu: cannot listen on this machine, port \d+: it is in use; [^\n]+\n$/);
  const file = join(data, 'a-file');
  writeFileSync(file, '');
  expect((await refused(file, '0')).trimEnd().split('\n').at(-1)).toContain(`yidu: cannot keep anything in ${file} (`);
});

test('a second server on the same folder says in one sentence what to do, and its library goes on', async () => {
  const second = await start(data);
  try {
    const answer = await fetch(`${second.address}regions/500104/14`);
    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain('正被');
    expect(page).toContain('YIDU_DATA');
    expect(second.said()).toContain('正被');
    expect((await fetch(`${second.address}plans`)).status).toBe(200);
  } finally {
    expect(await stop(second)).toEqual([0, null]);
  }
});

test('stops when asked, with status 0, and has everything when it starts again', async () => {
  expect(await stop(program)).toEqual([0, null]);
  program = await start(data);
  expect(await (await opened(program)).text()).toContain('模拟');
});

test('stops in good order also while the database is still being made', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'yidu-fresh-'));
  try {
    const early = await start(fresh);
    expect(await stop(early)).toEqual([0, null]);
    const later = await start(fresh);
    expect((await opened(later)).status).toBe(200);
    expect(await stop(later)).toEqual([0, null]);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
});
