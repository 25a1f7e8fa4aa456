import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { PARTICIPATION_DEFAULTS } from '../../../src/participation/index.ts';
import { BatchWriter, QueueFull } from './batch-writer.ts';
import { INSIDE, OPEN, openParticipation, planner, REGION, type ParticipationSample } from './participation-sample.ts';

let sample: ParticipationSample;
beforeAll(async () => {
  sample = await openParticipation();
}, 60_000);
afterAll(() => sample.close());

const NEW = `${OPEN}/opinions/new`;
const count = () => sample.as(SYSTEM).count('opinion');
const settle = (value: unknown) =>
  sample
    .as(SYSTEM)
    .get('preference', 'participation')
    .then((kept) =>
      sample.as(planner).change({
        action: 'preference.edit',
        changes: [{ kind: 'preference', id: 'participation', version: kept?.version ?? null, body: { name: 'participation', value } }],
      }),
    );
/** A form that was opened: its token, without asking for the page. */
const form = (): Promise<string> => sample.desk.gate.token(`opinion ${REGION} 14 plan:`, sample.now());
const said = async (response: Response): Promise<string> => (await response.text()).replaceAll(/\s+/g, ' ');

describe('a form', () => {
  it('that was open too short is told so, keeps its text, and can be sent later', async () => {
    const token = await form();
    const quick = await sample.send(NEW, { about: 'plan:', token, text: '公园几点关门？' });
    const page = await said(quick);
    expect([quick.status, quick.headers.get('retry-after')]).toEqual([429, '3']);
    expect(page).toContain('公园几点关门？');
    expect(page).toContain(token);
    sample.pass(4);
    expect((await sample.send(NEW, { about: 'plan:', token, text: '公园几点关门？' })).status).toBe(303);
  });
  it('that is sent twice is received once, and both are told the same', async () => {
    const token = await form();
    sample.pass(4);
    const before = await count();
    const answers = await Promise.all([1, 2, 3].map(() => sample.send(NEW, { about: 'plan:', token, text: '公交站太远。' })));
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect(await count()).toBe(before + 1);
    const other = await sample.send(NEW, { about: 'plan:', token, text: '另一件事。' });
    expect([other.status, (await said(other)).includes('另一件事。')]).toEqual([422, true]);
  });
  it('with a token that is none, of another topic, or older than yesterday, is asked for again with its text', async () => {
    const old = await form();
    for (const token of ['', 'a.b.c', await sample.desk.gate.token(`opinion ${REGION} 14 indicator:t1.1`, sample.now())]) {
      const answer = await sample.send(NEW, { about: 'plan:', token, text: '写好的话' });
      expect([answer.status, (await said(answer)).includes('写好的话')]).toEqual([422, true]);
    }
    sample.pass(3 * 86_400);
    await form();
    expect((await sample.send(NEW, { about: 'plan:', token: old, text: '写好的话' })).status).toBe(422);
  });
  it('whose hidden field is filled is refused in words', async () => {
    const token = await form();
    sample.pass(4);
    const answer = await sample.send(NEW, { about: 'plan:', token, text: '我是人', website: 'http://x' });
    const page = await said(answer);
    expect([answer.status, page.includes('应当留空'), page.includes('我是人')]).toEqual([422, true, true]);
  });
  it('that is too large is not read, and said to be so', async () => {
    const answer = await sample.send(NEW, { about: 'plan:', token: await form(), text: '长'.repeat(100_000) }, undefined, { 'content-length': '900000' });
    expect([answer.status, (await said(answer)).includes('内容太长')]).toEqual([413, true]);
  });
  it('of another site writes nothing', async () => {
    const before = await count();
    const answer = await sample.send(NEW, { about: 'plan:', token: await form(), text: '跨站' }, undefined, { origin: 'https://evil.example' });
    expect([answer.status, await count()]).toEqual([403, before]);
  });
});

describe('an address', () => {
  it('that sends too much waits, while its neighbours go on, until its network is spent', async () => {
    await settle({ ...PARTICIPATION_DEFAULTS, address: { count: 2, minutes: 10 }, network: { count: 5, minutes: 10 } });
    const from = async (address: string, text: string): Promise<number> => {
      const token = await form();
      sample.pass(4);
      return (await sample.send(NEW, { about: 'plan:', token, text }, address)).status;
    };
    expect([await from('10.9.0.1', '一'), await from('10.9.0.1', '二'), await from('10.9.0.1', '三')]).toEqual([303, 303, 429]);
    expect([await from('10.9.0.2', '四'), await from('10.9.0.3', '五'), await from('10.9.0.4', '六'), await from('10.9.0.5', '七')]).toEqual([
      303, 303, 303, 429,
    ]);
    expect(await from('10.10.0.1', '八')).toBe(303);
    sample.pass(600);
    expect(await from('10.9.0.1', '九')).toBe(303);
  });
  it('is believed of a gateway only where a setting names it', async () => {
    const many = async (hops: (i: number) => string): Promise<readonly number[]> => {
      const answers: number[] = [];
      for (let i = 0; i < 4; i++) {
        const token = await form();
        sample.pass(4);
        answers.push((await sample.send(NEW, { about: 'plan:', token, text: `网关 ${hops(i)} ${i}` }, '10.20.0.1', { 'x-forwarded-for': hops(i) })).status);
      }
      return answers;
    };
    expect((await many((i) => `10.30.${i}.1`)).filter((status) => status === 303)).toHaveLength(2);
    process.env['YIDU_PROXIES'] = '10.20.0.1, 10.20.0.2';
    try {
      sample.pass(600);
      expect((await many((i) => `1.2.3.4, 10.31.${i}.1, 10.20.0.2`)).filter((status) => status === 303)).toHaveLength(4);
      sample.pass(600);
      // What stands left of the gateways' own word anybody may have written.
      expect((await many((i) => `10.32.${i}.1, 10.33.0.1`)).filter((status) => status === 303)).toHaveLength(2);
    } finally {
      delete process.env['YIDU_PROXIES'];
    }
  });
  it('is kept nowhere', async () => {
    const { store } = sample;
    const kept = JSON.stringify([await sample.as(SYSTEM).list('opinion'), await store.audit(REGION), await sample.as(SYSTEM).list('notice')]);
    for (const address of ['10.9.0.1', '10.20.0.1', '10.1.1.1']) expect(kept).not.toContain(address);
  });
  it('has another digest on another day, and for another purpose', async () => {
    const { gate } = sample.desk;
    const digest = await gate.source('x', '10.0.0.1', '2026-03-02T01:00:00.000Z');
    expect(await gate.source('x', '10.0.0.1', '2026-03-02T09:00:00.000Z')).toBe(digest);
    for (const another of [
      gate.source('y', '10.0.0.1', '2026-03-02T01:00:00.000Z'),
      gate.source('x', '10.0.0.2', '2026-03-02T01:00:00.000Z'),
      gate.source('x', '10.0.0.1', '2026-03-03T01:00:00.000Z'),
    ])
      expect(await another).not.toBe(digest);
  });
});

describe('ten thousand opinions in a minute', () => {
  const ALL = 10_000;
  const TAKEN = 1500;

  it('are received as far as the budget goes, many under one entry; the others are told when to come back, and nothing received is lost', async () => {
    // Long enough for every budget to be whole again.
    sample.pass(2 * 86_400);
    await settle({ ...PARTICIPATION_DEFAULTS, region: { count: TAKEN, minutes: 1440 } });
    const [before, entries] = [await count(), (await sample.store.audit(REGION)).length];
    const tokens = await Promise.all(Array.from({ length: ALL }, form));
    sample.pass(10);
    const after = { pages: 0 };
    const numbers = new Map<string, string>();
    const refused = new Map<string, number>();
    let isOver = false;
    const readers = (async (): Promise<void> => {
      while (!isOver) {
        const page = await sample.ask(`${OPEN}/opinions/new?about=plan`, '10.250.0.1');
        if (page.status !== 200) throw new Error(`a reader was answered ${page.status}`);
        await page.text();
        after.pages += 1;
      }
    })();
    await Promise.all(
      tokens.map(async (token, i) => {
        const text = `第 ${i} 条意见，${i % 10 === 0 ? '同一句话' : `各不相同 ${i * 7919}`}`;
        const answer = await sample.send(NEW, { about: 'plan:', token, text }, `10.${100 + (i >> 13)}.${(i >> 5) & 255}.${i & 31}`);
        const place = answer.headers.get('location');
        if (answer.status === 303 && place !== null) numbers.set(/opinions\/([\d-]+)\//.exec(place)![1]!, place);
        else {
          const page = await answer.text();
          if (!page.includes(text) || answer.headers.get('retry-after') === null) throw new Error(`${answer.status} loses what was written`);
          refused.set(String(answer.status), (refused.get(String(answer.status)) ?? 0) + 1);
        }
      }),
    );
    isOver = true;
    await readers;
    const turnedAway = [...refused.values()].reduce((sum, one) => sum + one, 0);
    expect(numbers.size + turnedAway).toBe(ALL);
    expect(numbers.size).toBe(TAKEN);
    expect([...refused.keys()]).toEqual(['503']);
    expect(await count()).toBe(before + TAKEN);
    const ids = new Set((await sample.as(SYSTEM).list('opinion')).map(({ body }) => body.number));
    expect([...numbers.keys()].filter((number) => !ids.has(number))).toEqual([]);
    expect((await sample.store.audit(REGION)).length - entries).toBeLessThan(TAKEN / 10);
    expect(after.pages).toBeGreaterThan(0);
    for (const place of [...numbers.values()].slice(0, 3)) expect((await sample.ask(place)).status).toBe(200);
  }, 300_000);

  it('leave a queue that can be read and worked on, and a chain that holds', async () => {
    const queue = await sample.html(`${INSIDE}/opinions`);
    expect(queue).toContain('class="parts"');
    expect((await sample.ask(`${OPEN}/opinions?page=3`)).status).toBe(200);
    expect(await sample.store.verify(REGION)).toEqual([]);
  }, 60_000);
});

describe('the queue', () => {
  it('answers each only after it was written, in batches, and lets one bad item harm no other', async () => {
    const written: number[][] = [];
    const writer = new BatchWriter<number, string>(
      async (items) => {
        await Promise.resolve();
        if (items.includes(13)) throw new Error('cannot be written');
        written.push([...items]);
        return items.map(String);
      },
      { most: 30, together: 10 },
    );
    const all = await Promise.allSettled(Array.from({ length: 25 }, (_, i) => writer.add(i)));
    expect(all.map((one) => (one.status === 'fulfilled' ? one.value : 'lost'))).toEqual(Array.from({ length: 25 }, (_, i) => (i === 13 ? 'lost' : String(i))));
    expect(written.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i).filter((i) => i !== 13));
    expect(written.some((batch) => batch.length === 10)).toBe(true);
  });
  it('has an end', async () => {
    const stuck = Promise.withResolvers<void>();
    const writer = new BatchWriter<number, number>(
      async (items) => {
        await stuck.promise;
        return items;
      },
      { most: 3, together: 1 },
    );
    const all = Array.from({ length: 6 }, (_, i) => writer.add(i));
    await expect(all[5]).rejects.toBeInstanceOf(QueueFull);
    stuck.resolve();
    expect((await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled').length).toBe(4);
  });
});
