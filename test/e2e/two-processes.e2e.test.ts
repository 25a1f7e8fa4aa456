import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../src/database/index.ts';
import { startPostgres } from '../../src/database/testing/postgres-server.ts';
import { SYSTEM } from '../../src/identity/index.ts';
import { PARTICIPATION_DEFAULTS } from '../../src/participation/index.ts';
import { OPEN, openParticipation, planner, REGION, type ParticipationSample } from '../../apps/server/participation/participation-sample.ts';

const server = await startPostgres();
afterAll(() => server?.stop());

describe.skipIf(server === undefined)('two processes on one database', () => {
  let url: string;
  let both: readonly [ParticipationSample, ParticipationSample];
  beforeAll(async () => {
    url = await server!.create();
    const one = await openParticipation(undefined, { url });
    both = [one, await openParticipation(undefined, { url, joins: true })];
    const value = { ...PARTICIPATION_DEFAULTS, address: { count: 2, minutes: 10 }, network: { count: 6, minutes: 10 }, region: { count: 20, minutes: 10 } };
    await one.as(planner).change({
      action: 'preference.edit',
      changes: [{ kind: 'preference', id: 'participation', version: null, body: { name: 'participation', value } }],
    });
  }, 120_000);
  afterAll(async () => {
    for (const one of both) await one.close();
  });

  const pass = (seconds: number): void => both.forEach((one) => one.pass(seconds));
  const NEW = `${OPEN}/opinions/new`;
  const form = (one: ParticipationSample): Promise<string> => one.desk.gate.token(`opinion ${REGION} 14 plan:`, one.now());
  const count = (): Promise<number> => both[0].as(SYSTEM).count('opinion');
  /** A form that one of them opened, sent to the other. */
  const across = async (i: 0 | 1, address: string, text: string): Promise<number> => {
    const token = await form(both[i]);
    pass(4);
    return (await both[1 - i]!.send(NEW, { about: 'plan:', token, text }, address)).status;
  };

  it('believe each other’s forms, and count an address once', async () => {
    expect([
      await across(0, '10.9.0.1', '一'),
      await across(1, '10.9.0.1', '二'),
      await across(0, '10.9.0.1', '三'),
      await across(1, '10.9.0.1', '四'),
    ]).toEqual([303, 303, 429, 429]);
    expect(await across(0, '10.9.0.2', '五')).toBe(303);
  });

  it('take one form once, whichever it is sent to', async () => {
    const token = await form(both[0]);
    pass(4);
    const before = await count();
    const answers = await Promise.all(both.map((one, i) => one.send(NEW, { about: 'plan:', token, text: '路灯不亮。' }, `10.50.${i}.1`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(await count()).toBe(before + 1);
  });

  it('give no more than the region’s budget between them, however fast it is asked for', async () => {
    pass(3600);
    const before = await count();
    const tokens = await Promise.all(Array.from({ length: 60 }, (_, i) => form(both[i % 2]!)));
    pass(4);
    const answers = await Promise.all(
      tokens.map((token, i) => both[i % 2]!.send(NEW, { about: 'plan:', token, text: `第 ${i} 条` }, `10.60.${i}.1`).then(({ status }) => status)),
    );
    expect(answers.filter((status) => status === 303)).toHaveLength(20);
    expect(answers.filter((status) => status === 503)).toHaveLength(40);
    expect(await count()).toBe(before + 20);
  });

  it('go on counting after one of them was started anew', async () => {
    pass(3600);
    expect([await across(0, '10.70.0.1', '六'), await across(1, '10.70.0.1', '七')]).toEqual([303, 303]);
    const again = await openParticipation(both[0].now(), { url, joins: true });
    const token = await form(both[0]);
    pass(4);
    again.pass(4);
    expect((await again.send(NEW, { about: 'plan:', token, text: '八' }, '10.70.0.1')).status).toBe(429);
    await again.close();
  });

  it('keep apart sheets of one place that went to both', async () => {
    const made = await both[0].send(`/regions/${REGION}/14/questionnaires`, { title: '出行问卷', opens: '2024-06-17', closes: '2024-06-30' });
    const path = made.headers.get('location')!;
    await both[0].send(`${path}/question`, { question: '', kind: 'one', text: '路好走吗？', choices: '好走\n不好走', required: '1' });
    await both[0].send(`${path}/head`, { title: '出行问卷', opens: '2024-06-17', closes: '2024-06-30', sampleNote: '网上自愿填写。' });
    await both[0].send(`${path}/open`, {});
    const open = path.replace('/regions/', '/public/');
    for (let i = 0; i < 8; i++) {
      const token = await both[i % 2]!.token(open);
      pass(300);
      const answer = await both[1 - (i % 2)]!.send(open, { token, 'q-q1': '好走' }, '10.80.0.1');
      expect(answer.headers.get('location'), String(i)).toContain(i < 5 ? 'sent=1' : 'sent=apart');
    }
  });

  it('keep no address, and forget what says nothing any more', async () => {
    const engine = await openEngine({ url });
    const kept = async () => {
      const tables = ['flood_bucket', 'flood_count', 'flood_key'].map((table) => engine.pool.query(`select * from ${table}`));
      return (await Promise.all(tables)).map(({ rows }) => rows as readonly object[]);
    };
    const before = await kept();
    expect(before.map((rows) => rows.length > 0)).toEqual([true, true, true]);
    expect(JSON.stringify(before)).not.toMatch(/10\.\d+\.\d+\.\d+/);
    pass(4 * 86_400);
    expect(await across(0, '10.90.0.1', '九')).toBe(303);
    // The form, the address, its network, the region.
    expect((await kept()).map((rows) => rows.length)).toEqual([4, 1, 1]);
    await engine.close();
  });
});
