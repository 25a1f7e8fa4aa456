import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { holderOf, lockFolder } from './folder-lock.ts';

const locked = (pid: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'yidu-lock-'));
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, host: hostname(), since: '2024-01-01T00:00:00.000Z' }));
  return folder;
};

describe.skipIf(!existsSync('/proc/self/stat'))('a lock', () => {
  it('holds while its process runs', () => {
    const folder = locked(process.pid);
    expect(holderOf(folder)?.pid).toBe(process.pid);
    expect(() => lockFolder(folder)).toThrow();
  });
  it('is open once its process was killed, also before its parent asked for it', async () => {
    // A child of a program that never asks for it stays in the table of processes.
    const parent = spawn('sh', ['-c', 'sleep 100 & echo $!; exec sleep 100'], { stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => void parent.kill());
    const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (data) => resolve(Number(String(data).trim()))));
    // A shell would ask; what it becomes does not.
    await vi.waitFor(() => expect(readFileSync(`/proc/${parent.pid}/comm`, 'utf8')).toBe('sleep\n'), 25_000);
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z '), 25_000);
    const folder = locked(pid);
    expect(holderOf(folder)).toBeUndefined();
    lockFolder(folder)();
  }, 60_000);
});
