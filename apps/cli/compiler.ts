import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Compiler from '../../src/plan/compile.ts';

const root = join(import.meta.dirname, '..', '..');
const rooms = ['basis', 'syntax', 'plan'].map((room) => join(root, 'src', room));

const isSource = (name: string): boolean => name.endsWith('.ts') && !name.endsWith('.test.ts');

/** Whether nothing of the folders is newer than `time`; a folder is newer where a file came or went. */
const isOlder = (folder: string, time: number): boolean =>
  statSync(folder).mtimeMs <= time &&
  readdirSync(folder, { withFileTypes: true }).every((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isOlder(path, time);
    return !isSource(entry.name) || statSync(path).mtimeMs <= time;
  });

/**
 * The compiler: as the one file that set-up built, which starts an eighth of a second sooner, unless any source is newer;
 * then the sources themselves. Yesterday's build never answers for today's sources (docs/decisions/0004).
 */
export const loadCompiler = async (built = join(root, 'dist', 'compiler', 'compile.js'), sources = rooms): Promise<typeof Compiler> => {
  const time = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  if (time !== undefined && sources.every((folder) => isOlder(folder, time))) return (await import(pathToFileURL(built).href)) as typeof Compiler;
  return import('../../src/plan/compile.ts');
};
