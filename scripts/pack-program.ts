import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { npm } from './npm.js';
import type { PackedPlatform } from './pack-node.ts';

/** What the program is made of, apart from its packages. */
const PARTS = [
  'LICENSE',
  'package.json',
  'bin',
  'src',
  'apps/cli',
  'apps/server',
  'dist',
  'examples',
  'schema',
  'scripts/npm.js',
  'scripts/private-node.js',
] as const;

/** Files nobody runs: tests and their samples, notes, maps of built code, stamps of set-up, archives packed before. */
const LEFT_OUT = /(\.test\.tsx?|\.md|\.map|\.yidu-stamp)$|^(pack|testing)$/;

/** Of the packages: descriptions of types and maps, half of all their files. */
const UNREAD = /\.(d\.[cm]?ts|map|tsbuildinfo)$/;

const walk = (folder: string, visit: (path: string, size: number) => void): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, visit);
    else if (entry.isFile()) visit(path, statSync(path).size);
  }
};

/** Files and bytes under a folder. */
export const measure = (folder: string): { readonly files: number; readonly bytes: number } => {
  let files = 0;
  let bytes = 0;
  walk(folder, (_, size) => {
    files += 1;
    bytes += size;
  });
  return { files, bytes };
};

/** Copies the built program into `to` and installs there the packages it runs with, those of the lockfile. Throws an Error of one line. */
export const packProgram = (root: string, platform: PackedPlatform, to: string): void => {
  for (const part of PARTS) cpSync(join(root, part), join(to, part), { recursive: true, filter: (path) => !LEFT_OUT.test(basename(path)) });
  cpSync(join(root, 'package-lock.json'), join(to, 'package-lock.json'));
  const [os, cpu] = platform.split('-') as [string, string];
  npm(['ci', '--omit=dev', '--omit=optional', '--prefer-offline', `--os=${os}`, `--cpu=${cpu}`], process.env, to);
  walk(join(to, 'node_modules'), (path) => {
    if (UNREAD.test(path)) rmSync(path);
  });
};
