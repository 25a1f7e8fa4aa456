import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/plan/compile.ts';
import { loadCompiler } from './compiler.ts';

const folder = mkdtempSync(join(tmpdir(), 'yidu-compiler-'));
const built = join(folder, 'compile.mjs');
const sources = join(folder, 'src');
const source = join(sources, 'words', 'verbs.ts');

const at = (time: number, ...paths: string[]): void => {
  for (const path of paths) utimesSync(path, time, time);
};
const isBuilt = async (): Promise<boolean> => (await loadCompiler(built, [sources])).compile !== compile;

beforeAll(() => {
  mkdirSync(join(sources, 'words'), { recursive: true });
  writeFileSync(source, '');
  writeFileSync(built, 'export const compile = () => "built";\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the built compiler is taken where nothing is newer', async () => {
  at(1000, source, join(sources, 'words'), sources);
  at(2000, built);
  expect(await isBuilt()).toBe(true);
});
test('the sources are taken where one of them is newer, or came or went since', async () => {
  at(3000, source);
  expect(await isBuilt()).toBe(false);
  at(1000, source);
  at(3000, join(sources, 'words'));
  expect(await isBuilt()).toBe(false);
});
test('the sources are taken where nothing was built', async () => {
  rmSync(built);
  expect(await isBuilt()).toBe(false);
});
