import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of the built scripts and styles; their names carry a hash of their content, so they may be kept for ever. */
export type Assets = { readonly folder: string; readonly scripts: readonly string[]; readonly styles: readonly string[] };

type Manifest = Record<string, { file: string; css?: string[]; isEntry?: boolean }>;

/** Reads what `vite build` wrote to `folder`; pages still read well without it. */
export const readAssets = (folder: string): Assets => {
  const path = join(folder, '.vite', 'manifest.json');
  if (!existsSync(path)) return { folder, scripts: [], styles: [] };
  const entries = Object.values(JSON.parse(readFileSync(path, 'utf8')) as Manifest).filter((chunk) => chunk.isEntry);
  return {
    folder,
    scripts: entries.filter((chunk) => chunk.file.endsWith('.js')).map((chunk) => `/assets/${fileName(chunk.file)}`),
    styles: [...new Set(entries.flatMap((chunk) => (chunk.file.endsWith('.css') ? [chunk.file] : (chunk.css ?? []))))].map(
      (file) => `/assets/${fileName(file)}`,
    ),
  };
};

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
