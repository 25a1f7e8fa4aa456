import { describe, expect, it } from 'vitest';
import { whileAlone } from './server-lock.ts';

const url = process.env['DATABASE_URL_TEST'];

describe.skipIf(url === undefined)('two processes on one database server', () => {
  it('do not tick at the same time, and a lock goes with its connection', async () => {
    const inside = Promise.withResolvers<void>();
    const leave = Promise.withResolvers<void>();
    const first = whileAlone(url!, async () => {
      inside.resolve();
      await leave.promise;
    });
    await inside.promise;
    let did = false;
    expect(await whileAlone(url!, async () => void (did = true))).toBe(false);
    expect(did).toBe(false);
    leave.resolve();
    expect(await first).toBe(true);
    await expect(whileAlone(url!, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await whileAlone(url!, async () => void (did = true))).toBe(true);
    expect(did).toBe(true);
  });
});
