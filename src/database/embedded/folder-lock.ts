import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseError } from '../error.ts';

/** Who holds the folder. `began` tells apart two processes that had the same number. */
export type Holder = { readonly pid: number; readonly host: string; readonly since: string; readonly began?: string };

const NAME = 'lock';
/** The holder touches its lock this often; from another host that is the only sign of life. */
const BEAT_MS = 10_000;
const SILENT_MS = 60_000;

/** The fields of the process that follow its name, of which the first is its state; undefined where the system does not say. */
const statOf = (pid: number): readonly string[] | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything, so fields are counted after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};

/** When the process was started, in the kernel's ticks: the twenty-second field of all. */
const beginningOf = (pid: number): string | undefined => statOf(pid)?.[19];

/** Killed, and still in the table of processes until its parent asks for it. */
const isOver = (pid: number): boolean => ['Z', 'X'].includes(statOf(pid)?.[0] ?? '');

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const readHolder = (text: string): Holder | undefined => {
  try {
    const { pid, host, since, began } = JSON.parse(text) as Partial<Holder>;
    return Number.isSafeInteger(pid) && typeof host === 'string'
      ? { pid: pid!, host, since: String(since), ...(began === undefined ? {} : { began }) }
      : undefined;
  } catch {
    return undefined;
  }
};

const isAlive = (holder: Holder, path: string): boolean => {
  if (holder.host !== hostname()) return Date.now() - statSync(path).mtimeMs < SILENT_MS;
  if (!runs(holder.pid) || isOver(holder.pid)) return false;
  const began = beginningOf(holder.pid);
  return holder.began === undefined || began === undefined || began === holder.began;
};

/** Who holds the folder now, if anybody alive does. */
export const holderOf = (folder: string): Holder | undefined => {
  const path = join(folder, NAME);
  try {
    const holder = readHolder(readFileSync(path, 'utf8'));
    return holder !== undefined && isAlive(holder, path) ? holder : undefined;
  } catch {
    return undefined;
  }
};

/** Puts the lock aside if it still is the one that was looked at: between looking and acting another may have taken the folder. */
const breakLock = (path: string, seen: string): void => {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, 'utf8') !== seen) {
    try {
      linkSync(aside, path);
    } catch {
      // Somebody else was faster; the next look sees him.
    }
  }
  rmSync(aside, { force: true });
};

/**
 * Takes the folder for this process; gives the function that lets it go. A lock whose owner died, even by kill -9, is taken over. Throws a
 * `DatabaseError` where a living process, also this one, holds it.
 */
export const lockFolder = (folder: string): (() => void) => {
  const path = join(folder, NAME);
  const began = beginningOf(process.pid);
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), ...(began === undefined ? {} : { began }) };
  const own = `${path}.${randomUUID()}`;
  // A lock comes into being with its content: it is written elsewhere and linked, which fails where there is one.
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(own, path);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      let seen: string;
      try {
        seen = readFileSync(path, 'utf8');
      } catch {
        continue;
      }
      const other = readHolder(seen);
      if (other !== undefined && isAlive(other, path)) throw new DatabaseError('locked', { folder, pid: other.pid, host: other.host, since: other.since });
      breakLock(path, seen);
    }
  } finally {
    rmSync(own, { force: true });
  }
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // The folder is gone; nothing is left to guard.
    }
  }, BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    rmSync(path, { force: true });
  };
};
