/** Names the tests that need documents which are not part of the project. Plain JS for Node 18. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './private-node.js';

const testFiles = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? testFiles(path) : /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });

/** One line naming the test files that read `../shared` where it is not there; undefined where it is, or where none does. */
export const skippedNotice = (shared = join(root, '..', 'shared')) => {
  if (existsSync(shared)) return undefined;
  const names = ['src', 'apps', 'scripts', 'bench', 'test']
    .map((folder) => join(root, folder))
    .filter(existsSync)
    .flatMap(testFiles)
    .filter((path) => /\.\.\/shared\b/.test(readFileSync(path, 'utf8')))
    .map((path) => relative(root, path));
  return names.length === 0 ? undefined : `skipped, because ../shared is not beside this checkout: the reference-document tests in ${names.join(', ')}`;
};
