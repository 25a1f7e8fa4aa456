import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { chineseWords } from './chinese-words.ts';
import { documentedCodes } from './documented-codes.ts';
import { freshSchemas } from './fresh-schemas.ts';
import { imports } from './imports.ts';
import { names, sizes } from './names.ts';
import { purity } from './purity.ts';
import { roomTable } from './room-table.ts';

const file = (path: string, text: string) => ({ path, text });

const made: string[] = [];
const project = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'yidu-laws-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
};
afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

describe('imports', () => {
  const basis = { 'src/basis/index.ts': "export { span } from './span.ts';\n", 'src/basis/span.ts': 'export const span = 1;\n' };
  const broken = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
    (await imports(project({ ...basis, ...files }), 1)).map(({ file: from, message }) => `${from} ${message}`);

  test('a room that imports what the table allows, through its index, breaks nothing', async () => {
    expect(
      await broken({
        'src/syntax/index.ts': "export { b } from './b.ts';\n",
        'src/syntax/b.ts': "import { span } from '../basis/index.ts';\nexport const b = span;\n",
      }),
    ).toEqual([]);
  });
  test('a room may not import one that the table does not give it', async () => {
    expect(
      await broken({ 'src/syntax/index.ts': 'export const a = 1;\n', 'src/basis/up.ts': "import { a } from '../syntax/index.ts';\nexport const b = a;\n" }),
    ).toEqual(['src/basis/up.ts basis may import no room: imports src/syntax/index.ts']);
  });
  test('importing a type counts as importing', async () => {
    expect(
      await broken({ 'src/syntax/index.ts': 'export type A = 1;\n', 'src/basis/up.ts': "import type { A } from '../syntax/index.ts';\nexport type B = A;\n" }),
    ).toHaveLength(1);
  });
  test('nobody reaches past an index, neither a room nor a door', async () => {
    const past = "import { span } from '../../src/basis/span.ts';\nexport const b = span;\n";
    expect(await broken({ 'apps/cli/a.ts': past, 'src/syntax/a.ts': past.replace('../../src', '..') })).toHaveLength(2);
  });
  test('files do not import in a circle', async () => {
    const found = await broken({
      'src/basis/a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
      'src/basis/b.ts': "import { a } from './a.ts';\nexport const b = a;\n",
    });
    expect(found.some((each) => each.includes('no circles'))).toBe(true);
  });
  test('a room that is not in the table is refused', async () => {
    expect(
      (
        await broken({ 'src/attic/index.ts': 'export const a = 1;\n', 'apps/cli/a.ts': "import { a } from '../../src/attic/index.ts';\nexport const b = a;\n" })
      )[0],
    ).toContain('every room stands in');
  });
  test('a cruise that read next to nothing does not pass', async () => {
    expect((await imports(project(basis)))[0]?.message).toContain('only 2 modules were read');
  });
  test('the table itself has no circles', () => {
    const depth = (room: string, path: readonly string[]): number => {
      expect(path).not.toContain(room);
      return 1 + Math.max(0, ...roomTable[room]!.map((next) => depth(next, [...path, room])));
    };
    for (const room of Object.keys(roomTable)) expect(depth(room, [])).toBeGreaterThan(0);
  });
});

describe('purity', () => {
  const faults = (text: string, path = 'src/plan/a.ts'): string[] => purity([file(path, text)]).map(({ line, message }) => `${line}: ${message}`);

  test.each([
    ["// 一行\nimport { readFileSync } from 'node:fs';", '2: a core room imports node:fs'],
    ["import { join } from 'path';", '1: a core room imports path'],
    ['export const a = Date.now();', 'clock'],
    ["export const a = '中文';\nexport const b = new Date();", '2: a core room reads the clock'],
    ['export const a = Math.random();', 'random'],
    ['export const a = process.env.HOME;', 'uses process'],
    ["export const a = fetch('/');", 'uses fetch'],
    ['export const a = document.title;', 'uses document'],
    ['export const a = { window };', 'uses window'],
    ['export const a = import.meta.url;', 'import.meta'],
  ])('%s is refused', (text, message) => {
    expect(faults(text)).toEqual([expect.stringContaining(message)]);
  });
  test.each([
    'export const title = ({ document }: { document: { title: string } }) => document.title;',
    'export const a = (plan: { document: { fetch: number } }) => plan.document.fetch;',
    'export const day = (at: number) => new Date(at);',
    'export const a = { process: 1, window() { return 2; } };',
  ])('%s is free', (text) => {
    expect(faults(text)).toEqual([]);
  });
  test('adapters, doors and tests may know the world', () => {
    const text = "import { readFileSync } from 'node:fs';\nexport const a = Date.now();";
    expect([...faults(text, 'src/intake/a.ts'), ...faults(text, 'apps/cli/a.ts'), ...faults(text, 'src/plan/a.test.ts')]).toEqual([]);
  });
});

describe('names and sizes', () => {
  test('names are kebab-case and say something', () => {
    expect(names([file('src/plan/box-item.ts', ''), file('src/plan/README.md', ''), file('src/plan/box.test.ts', '')])).toEqual([]);
    expect(names([file('src/plan/boxItem.ts', '')])[0]?.message).toContain('kebab-case');
    expect(names([file('src/plan/utils.ts', '')])[0]?.message).toContain('says nothing');
    expect(names([file('src/helpers/box.ts', '')])[0]?.file).toBe('src/helpers');
  });
  test('over 250 lines is remarked, over 400 refused; data may be long', () => {
    const lines = (count: number): string => 'const a = 1;\n'.repeat(count);
    expect(sizes([file('src/plan/a.ts', lines(250))])).toEqual([]);
    expect(sizes([file('src/plan/a.ts', lines(251))])[0]?.remark).toBe(true);
    expect(sizes([file('src/plan/a.ts', lines(401))])[0]?.remark).toBeUndefined();
    expect(sizes([file('src/plan/words/verbs.ts', lines(900))])).toEqual([]);
  });
});

describe('Chinese words', () => {
  const faults = (text: string, path = 'src/plan/a.ts') => chineseWords([file(path, text)]);
  test.each(["export const a = '建成';", 'export const a = `${1}家`;', 'export const a = /达到|突破/;'])('%s is refused in grammar code', (text) => {
    expect(faults(text)).toHaveLength(1);
  });
  test('a sentence said to a person is free, a pattern never', () => {
    expect(faults("export const a = '原文里已找不到这些文字，请重新定位。';")).toEqual([]);
    expect(faults('export const a = /原文里已找不到这些文字，请重新定位。/;')).toHaveLength(1);
  });
  test('comments, punctuation, words folders, checks and tests are free', () => {
    expect(faults("// 建成\nexport const a = '。，';")).toEqual([]);
    const text = "export const a = '建成';";
    expect([...faults(text, 'src/plan/words/a.ts'), ...faults(text, 'src/plan/check/a.ts'), ...faults(text, 'src/plan/a.test.ts')]).toEqual([]);
  });
});

describe('generated schemas', () => {
  test('a schema that is missing, or differs from what would be written, is refused', () => {
    const root = project({ 'schema/plan-1.json': '{}\n' });
    expect(freshSchemas(root, { 'schema/plan-1.json': '{}\n' })).toEqual([]);
    expect(freshSchemas(root, { 'schema/plan-1.json': '{"a":1}\n', 'schema/plan-2.json': '' })).toHaveLength(2);
  });
});

describe('diagnostic codes', () => {
  const rule = { code: 'PLAN1001', good: '第一章', bad: '⟦第一章⟧第一章' };
  const files = [file('src/plan/check/plan1001-doubled.ts', ''), file('docs/diagnostics.md', '# Diagnostics\n\n## PLAN1001 重复\n')];
  const faults = (rules: readonly (typeof rule)[], those = files) => documentedCodes(rules, those).map(({ message }) => message);

  test('a code with a rule file, a section and both cases breaks nothing', () => {
    expect(faults([rule])).toEqual([]);
  });
  test('each of the four is missed where it lacks', () => {
    expect(faults([rule], files.slice(1))).toEqual([expect.stringContaining('has 0 rule files')]);
    expect(faults([rule], files.slice(0, 1))).toEqual([expect.stringContaining('no section')]);
    expect(faults([{ ...rule, good: '' }])).toEqual([expect.stringContaining('no good case')]);
    expect(faults([{ ...rule, bad: '第一章' }])).toEqual([expect.stringContaining('no faulty twin')]);
  });
  test('a rule file or a section that no code owns is refused, and a code that stands twice', () => {
    expect(faults([])).toEqual([expect.stringContaining('never runs'), expect.stringContaining('no rule')]);
    expect(faults([rule, rule])).toEqual(['PLAN1001 stands twice']);
  });
});
