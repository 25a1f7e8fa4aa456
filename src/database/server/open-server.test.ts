import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../open-database.ts';
import { startPostgres } from '../testing/postgres-server.ts';
import { withoutPassword } from './address.ts';

describe('the address of a server', () => {
  it.each([
    ['postgres://me:secret@host:5432/db', 'postgres://me:***@host:5432/db'],
    ['postgresql://host/db?user=me&password=secret', 'postgresql://host/db?user=me&password=***'],
    ['postgres://me@host/db', 'postgres://me@host/db'],
    ['host=here password=secret', '***'],
    ['postgres:secret@host/db', '***'],
  ])('is shown without its password: %s', (url, shown) => expect(withoutPassword(url)).toBe(shown));
});

const server = await startPostgres();
afterAll(() => server?.stop());

describe.skipIf(server === undefined)('a server', () => {
  it('that cannot be reached or refuses is told in one sentence without its password', async () => {
    const url = await server!.create();
    const wrong = new URL(url);
    wrong.password = 'mistaken';
    wrong.pathname = '/nowhere';
    for (const address of [wrong.href, 'postgres://me:mistaken@127.0.0.1:1/db']) {
      const error = await openDatabase({ url: address }).then(
        () => undefined,
        (fault: { code: string; message: string; messageZh: string }) => fault,
      );
      expect(error).toMatchObject({ code: 'unreachable', messageZh: expect.stringContaining('DATABASE_URL') });
      expect(error!.message).not.toContain('mistaken');
    }
  });

  it('migrates once where several programs start at the same moment', async () => {
    const url = await server!.create();
    const stores = await Promise.all([1, 2, 3].map(() => openDatabase({ url })));
    expect(stores.map(({ engine }) => engine)).toEqual(['server', 'server', 'server']);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('keeps another time zone from moving days and moments', async () => {
    const url = new URL(await server!.create());
    url.searchParams.set('options', '-c TimeZone=Asia/Shanghai');
    const store = await openDatabase({ url: url.href, clock: () => '2026-01-01T00:00:00.000Z' });
    const { adoption, figure, REGION } = await import('../testing/sample.ts');
    expect(await store.adopt(adoption())).toMatchObject({ known: '2021-03-01', adopted: '2026-01-01T00:00:00.000Z' });
    await store.send({ region: REGION, channel: 'form', observations: [figure({ known: '2022-01-01' })] });
    expect(await store.current(REGION, { known: '2022-01-01' })).toMatchObject([{ known: '2022-01-01', recorded: '2026-01-01T00:00:00.001Z' }]);
    expect(await store.verify(REGION)).toEqual([]);
    await store.close();
  });
});
