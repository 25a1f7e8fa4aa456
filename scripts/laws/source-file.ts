import { parseSync, type Module } from '@swc/core';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a law found. A remark does not fail the run. */
export type Violation = { readonly file: string; readonly line?: number; readonly message: string; readonly remark?: boolean };

/** A file of the project with its path from the root, `/` between folders. */
export type SourceFile = { readonly path: string; readonly text: string };

/** A node of the syntax tree, read without its type: the laws look at few kinds and must survive new ones. */
export type Node = { readonly type: string; readonly span?: { readonly start: number } } & Readonly<Record<string, unknown>>;

const folders = ['src', 'apps', 'scripts', 'bench', 'bin', 'test', 'fixtures', 'examples', 'docs'];
const foreign = new Set(['node_modules', 'dist', 'data', 'coverage', 'test-results']);

const filesUnder = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (foreign.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(root, path) : [path];
  });

/** Every file of the project's own folders. */
export const sourceFiles = (root: string): SourceFile[] =>
  folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesUnder(root, folder))
    .sort()
    .map((path) => ({ path, text: /\.(ts|tsx|js|md|json|css)$/.test(path) ? readFileSync(join(root, path), 'utf8') : '' }));

export const isCode = ({ path }: SourceFile): boolean => /\.(ts|tsx|js)$/.test(path);
export const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path);

/** The room of `src/` a file is in, or undefined. */
export const roomOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

export const syntaxOf = ({ path, text }: SourceFile): Module => parseSync(text, { syntax: 'typescript', tsx: path.endsWith('x'), target: 'esnext' });

/** Calls `visit` on every node below and including `root`. */
export const walk = (root: unknown, visit: (node: Node) => void): void => {
  if (Array.isArray(root)) {
    for (const each of root) walk(each, visit);
  } else if (typeof root === 'object' && root !== null) {
    if (typeof (root as Node).type === 'string') visit(root as Node);
    for (const value of Object.values(root)) {
      if (typeof value === 'object' && value !== null) walk(value, visit);
    }
  }
};

/** Line of a node. The parser counts bytes of UTF-8, from 1. */
export const lineOf = ({ text }: SourceFile, node: Node): number => {
  const before = Buffer.from(text).subarray(0, Math.max(0, (node.span?.start ?? 1) - 1));
  return before.reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 1);
};
