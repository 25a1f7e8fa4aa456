import { afterAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../../src/database/testing/postgres-server.ts';
import { whileAlone } from './server-lock.ts';

const server = await startPostgres();
afterAll(() => server?.stop());

describe.skipIf(server === undefined)('two processes on one database server', () => {
  it('do not tick at the same time, and a lock goes with its connection', async () => {
    const url = await server!.create();
    const inside = Promise.withResolvers<void>();
    const leave = Promise.withResolvers<void>();
    const first = whileAlone(url, async () => {
      inside.resolve();
      await leave.promise;
    });
    await inside.promise;
    let did = false;
    expect(await whileAlone(url, async () => void (did = true))).toBe(false);
    expect(did).toBe(false);
    leave.resolve();
    expect(await first).toBe(true);
    await expect(whileAlone(url, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await whileAlone(url, async () => void (did = true))).toBe(true);
    expect(did).toBe(true);
  });
});
