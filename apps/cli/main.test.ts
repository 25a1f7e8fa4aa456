import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './main.ts';

const root = join(import.meta.dirname, '..', '..');
const plan = join(root, 'fixtures', 'plans', 'linjiang', 'source.txt');
const folder = mkdtempSync(join(tmpdir(), 'yidu-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const yidu = async (...args: string[]): Promise<{ status: number; out: string; err: string }> => {
  let out = '';
  let err = '';
  const status = await run(args, { stdout: { write: (text) => (out += text) }, stderr: { write: (text) => (err += text) }, env: {} });
  return { status, out, err };
};

describe('yidu compile', () => {
  test('prints the plan on standard output, the same bytes each time', async () => {
    const first = await yidu('compile', plan);
    const document = JSON.parse(first.out);
    expect(first.status).toBe(document.diagnostics.some(({ severity }: { severity: string }) => severity === 'error') ? 1 : 0);
    expect(document).toMatchObject({ version: 1, document: { source: { name: 'source.txt', characters: readFileSync(plan, 'utf8').length } } });
    expect((await yidu('compile', plan)).out).toBe(first.out);
  });
  test('shows what is wrong on standard error, with its place first on the line', async () => {
    const faulty = file(
      'faulty.txt',
      '临江区国民经济和社会发展第十四个五年规划\n第一章 总体要求\n第一节 基础\n条件较好。\n第三节 目标\n到2025年，规上工业企业达到180家。\n',
    );
    const { out, err } = await yidu('compile', faulty);
    expect(JSON.parse(out).diagnostics).not.toEqual([]);
    expect(err).toMatch(new RegExp(`^${faulty}:5:1: PLAN2005 warning: `, 'm'));
    expect(err).toMatch(/^ {3}5 \| 第三节 目标\n {5}\| \^{11}$/m);
    expect(err).toMatch(/: \d+ errors?, \d+ warnings?, \d+ remarks? \(yidu explain CODE/);
  });
  test('writes the result to --out, and nothing to standard output', async () => {
    const to = join(folder, 'plan.json');
    const { out } = await yidu('compile', plan, '--out', to);
    expect(out).toBe('');
    expect(readFileSync(to, 'utf8')).toBe((await yidu('compile', plan)).out);
  });
  test('prints a summary to read with --format text', async () => {
    const { out } = await yidu('compile', plan, '--format', 'text');
    expect(out).toMatch(/^目录：.*章/m);
    expect(out).toMatch(/^检查：错误 \d+ · 警告 \d+ · 提示 \d+$/m);
  });
});

describe('yidu text', () => {
  test('prints a text file as it is', async () => {
    expect(await yidu('text', file('crlf.txt', '第一章 总体要求\r\n\t正文。\r\n'))).toEqual({ status: 0, out: '第一章 总体要求\r\n\t正文。\r\n', err: '' });
  });
});

describe('yidu numerals', () => {
  test('lists every number with what it is part of, and counts those that nothing explains', async () => {
    const { status, out } = await yidu('numerals', plan);
    expect(status).toBe(0);
    const lines = out.trimEnd().split('\n');
    const [, numerals, unexplained] = /^(\d+) numerals, (\d+) unexplained$/.exec(lines.at(-1)!)!;
    expect(lines.length - 1).toBe(Number(numerals));
    expect(lines[0]).toMatch(/^ +\d+:\d+ {2}\S+ +[a-z]+/);
    const json = JSON.parse((await yidu('numerals', plan, '--format', 'json', '--unexplained')).out);
    expect(json.numerals).toHaveLength(Number(unexplained));
  });
});

describe('yidu explain', () => {
  test('tells why, what to do, and shows both cases', async () => {
    const { status, out } = await yidu('explain', 'plan2005');
    expect(status).toBe(0);
    for (const part of ['PLAN2005', '为什么 Why', '怎么改 What to do', '⟦第三节 目标⟧']) expect(out).toContain(part);
  });
  test('lists every code where none is named', async () => {
    expect((await yidu('explain')).out).toMatch(/^PLAN1001 /m);
  });
});

describe('every refusal is status 2, one line on standard error, and nothing on standard output', () => {
  test.each([
    ['a command that is not there', ['compil', plan], 'there is no command ‘compil’'],
    ['no file', ['compile'], 'name one file'],
    ['two files', ['text', plan, plan], 'name one file'],
    ['an option that is not there', ['compile', plan, '--loud'], '--loud'],
    ['a format that is not there', ['compile', plan, '--format', 'xml'], 'json or text'],
    ['a file that is not there', ['compile', 'no-such.txt'], 'no-such.txt: there is no such file'],
    ['a folder', ['compile', folder], 'it is a folder'],
    ['an empty file', ['compile', file('empty.txt', '')], 'empty'],
    [
      'a program',
      [
        'compile',
        file(
          'program.txt',
          Uint8Array.from({ length: 4096 }, (_, i) => i & 255),
        ),
      ],
      'program.txt: ',
    ],
    ['a text that is no plan', ['compile', file('poem.txt', 'The quick brown fox jumps over the lazy dog.\n')], 'poem.txt: '],
    ['a result that cannot be written', ['compile', plan, '--out', join(folder, 'no', 'such', 'folder.json')], 'cannot be written'],
    ['a code that is not ours', ['explain', 'PLAN0000'], 'there is no diagnostic'],
    ['corrections that are none', ['compile', plan, '--corrections', file('c.json', '{')], 'c.json: '],
    ['a port that is none', ['serve', '--port', '99999'], 'the port is a number'],
    ['a file name of 100,000 characters', ['compile', 'a'.repeat(100_000)], 'the name is too long'],
    ['a file name that would command the terminal', ['compile', 'a\u001b[2Jb\n.txt'], 'there is no such file'],
  ])('%s', async (_, args, message) => {
    const { status, out, err } = await yidu(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toMatch(/^yidu: [^\p{Cc}]+\n$/u);
  });
});

describe('help', () => {
  test('stands on standard output when asked for, on standard error when nothing was', async () => {
    expect(await yidu('--help')).toMatchObject({ status: 0, err: '' });
    expect(await yidu()).toMatchObject({ status: 2, out: '' });
  });
  test.each(['compile', 'text', 'numerals', 'explain', 'serve'])('yidu %s --help teaches with examples', async (name) => {
    const { status, out } = await yidu(name, '--help');
    expect(status).toBe(0);
    expect(out.startsWith(`yidu ${name}`)).toBe(true);
    expect(out.match(new RegExp(`^  yidu ${name}`, 'gm'))?.length).toBeGreaterThan(0);
    expect((await yidu('help', name)).out).toBe(out);
  });
  test('every command is in the overview', async () => {
    const { out } = await yidu('--help');
    for (const name of ['compile', 'text', 'numerals', 'explain', 'serve']) expect(out).toContain(`  yidu ${name}`);
  });
});
