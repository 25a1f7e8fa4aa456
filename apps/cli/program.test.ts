import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'yidu.js');
const plan = join(root, 'examples', 'dadukou', 'plan.txt');
const yidu = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });

describe('the program', () => {
  test('gives its whole result through a pipe, and its status', () => {
    const { status, stdout, stderr } = yidu('compile', plan);
    expect([0, 1]).toContain(status);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
    expect(stderr).not.toContain('Warning');
  });
  test('reads standard input', () => {
    const { status, stdout } = spawnSync(process.execPath, [program, 'text', '-'], { input: '第一章 总体要求\n', encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '第一章 总体要求\n' });
  });
  test('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [program, 'compile', plan], { stdio: ['ignore', 'pipe', 'pipe'] });
    let remarks = '';
    child.stderr.on('data', (chunk) => (remarks += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    expect(remarks).not.toContain('EPIPE');
  });
  test('compiles without loading what only other commands need', () => {
    const heavy = ['zod', 'exceljs', 'hono', 'parse5', 'saxes', 'fflate', 'unpdf', 'pinyin-pro'];
    const trace = spawnSync(process.execPath, [program, 'compile', plan, '--out', '/dev/null'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_DEBUG: 'esm' },
      maxBuffer: 1 << 28,
    });
    expect(trace.stderr).toContain('apps/cli/main.ts');
    const loaded = heavy.filter((name) => new RegExp(`node_modules/${name}/`).test(trace.stderr));
    expect(loaded).toEqual([]);
  });
});

// Where the machine's own Node is an old one, handing over to the private Node can be tried for real.
const old = '/usr/bin/node';
const oldVersion = existsSync(old) ? spawnSync(old, ['--version'], { encoding: 'utf8' }).stdout : '';
const canHandOver = /^v(18|20)\./.test(oldVersion) && existsSync(join(root, '.tools', 'node_modules'));

describe.skipIf(!canHandOver)(`from the older Node of this machine (${oldVersion.trim()})`, () => {
  test('hands over with arguments, streams and status', () => {
    const handed = (...args: string[]) => spawnSync(old, [program, ...args], { encoding: 'utf8', input: '第一章 总体要求\n' });
    expect(handed('text', '-')).toMatchObject({ status: 0, stdout: '第一章 总体要求\n', stderr: '' });
    expect(handed('compile', 'no-such.txt')).toMatchObject({ status: 2, stdout: '' });
  });
});
