import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decimal } from '../basis/index.ts';
import { chainFaults, link } from './audit-chain.ts';
import type { Engine } from './engine.ts';
import { openEngine } from './open-database.ts';
import { storeOf } from './region-store.ts';
import type { AuditEntry, Store } from './store.ts';
import { adoption, figure } from './testing/sample.ts';
import { faultsAfter } from './testing/tampering.ts';

const REGION = '999901';
let engine: Engine;
let store: Store;
let batch: string;

beforeAll(async () => {
  engine = await openEngine({});
  store = storeOf(engine, () => new Date().toISOString());
  await store.adopt(adoption());
  const finding = { rule: 'range', ruleVersion: 1, indicator: '14/t1', period: '2021', details: { z: 1, a: '二' } };
  const sent = await store.send({
    region: REGION,
    channel: 'form',
    by: '甲\ud800',
    observations: [
      figure({ note: '半个\ud800字符', attachments: [{ sha256: 'ab', name: '甲', bytes: 1 }] }),
      figure({ value: new Decimal('-0'), period: '2022' }),
      figure({ value: new Decimal('1e-25'), period: '2023' }),
    ],
    events: [{ indicator: '14/t1', kind: 'cancelled', effective: '2024-01-01', document: '通知', known: '2024-01-01' }],
    settings: [{ plan: '14', item: 't1', known: '2022-01-01', reason: '分工', owner: '发改委', path: { 2022: 1.5, 2021: 1 } }],
    findings: [finding, { ...finding, accepted: '属实' }],
  });
  batch = sent.batch;
  await store.send({ region: REGION, channel: 'form', observations: [figure({ value: new Decimal(9), known: '2022-09-01' })] });
  await store.attach(REGION, { name: '照片', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) });
  const [open] = await store.findings(REGION, 'open');
  await store.answer(REGION, open!.id, { state: 'answered', text: '第一次' });
  await store.answer(REGION, open!.id, { state: 'accepted', text: '第二次', by: '乙' });
  await store.adopt(adoption({ name: '改了名' }, { known: '2023-01-01', by: '丙' }));
});
afterAll(() => engine.close());

describe('verifying a region', () => {
  it('finds nothing where nothing was touched', async () => {
    expect(await store.verify(REGION)).toEqual([]);
    expect(await store.verify('000000')).toEqual([]);
  });

  it.each([
    ['a value that was changed', "update observation set value = 999 where period = '2022'", { fault: 'content', number: 2 }],
    ['a note that was changed', "update observation set note = 'x' where period = '2023'", { fault: 'content', number: 2 }],
    ['a figure that was put on another day', "update observation set known = '2020-01-01' where value = 9", { fault: 'content', number: 3 }],
    ['a figure that is gone', 'delete from observation where value = 9', { fault: 'content', number: 3 }],
    [
      'a figure that was put in',
      'insert into observation select region, gen_random_uuid(), indicator, period, measure, accumulated, price_basis, authority, known, recorded, batch, 5, missing, bound, unit, status from observation where value = 9',
      { fault: 'content', number: 3 },
    ],
    ['a sending that was put in', "insert into batch values ('999901', gen_random_uuid(), 'form', now(), null, 0)", { fault: 'unaccounted' }],
    ['an event', "update event set effective = '2025-01-01'", { fault: 'content', number: 2 }],
    ['a setting', `update setting set body = '{"owner":"别人"}'`, { fault: 'content', number: 2 }],
    ['what was asked', "update finding set details = '{}' where state = 'accepted'", { fault: 'content' }],
    ['an answer', "update finding set answer = '第三次' where answer = '第二次'", { fault: 'content', number: 6 }],
    [
      'an answer taken back',
      "update finding set state = 'open', answer = null, answered_by = null, answered_at = null where answer = '第二次'",
      { fault: 'content', number: 6 },
    ],
    ['a plan', `update plan_version set compiled = jsonb_set(compiled, '{document,title}', '"x"') where version = 1`, { fault: 'content', number: 1 }],
    ['the file a plan came from', "update plan_version set source = 'x' where version = 2", { fault: 'content', number: 7 }],
    ['the region', "update region set name = '别处'", { fault: 'content', subject: REGION }],
    ['a file', "update attachment set content = 'x'", { fault: 'content', number: 4 }],
    ['an entry that was altered', "update audit set by = '别人' where number = 2", { fault: 'altered', number: 2 }],
    ['an entry that is gone', 'delete from audit where number = 3', { fault: 'broken', number: 4 }],
    ['the newest entry gone', 'delete from audit where number = 7', { fault: 'unaccounted', subject: '14@2' }],
    [
      'entries reordered',
      'update audit set number = case number when 2 then 103 when 3 then 102 else number end; update audit set number = number - 100 where number > 100',
      { fault: 'broken', number: 2 },
    ],
  ])('finds %s', async (_, tampering, fault) => {
    expect(await faultsAfter(engine, REGION, tampering)).toContainEqual(expect.objectContaining({ region: REGION, ...fault }));
  });

  it('names the sending', async () => {
    const entries = await store.audit(REGION);
    expect(entries.map(({ action }) => action)).toEqual(['adopt', 'send', 'send', 'attach', 'answer', 'answer', 'adopt']);
    expect(entries[1]).toMatchObject({ subject: batch, by: '甲\ufffd' });
  });
});

describe('a chain', () => {
  const chainOf = (contents: readonly string[]): AuditEntry[] => {
    const entries: AuditEntry[] = [];
    for (const content of contents) {
      const previous = entries.at(-1)?.hash ?? '0'.repeat(64);
      entries.push(link({ region: REGION, number: entries.length + 1, at: '2026-01-01T00:00:00.000Z', action: 'send', subject: 's', content, previous }));
    }
    return entries;
  };

  it('is whole as it was made, and tells any one change before its end', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 3, maxLength: 8 }), fc.nat(), fc.nat(2), (contents, n, how) => {
        const entries = chainOf(contents);
        expect(chainFaults(entries)).toEqual([]);
        const at = n % (entries.length - 1);
        const changed = [...entries];
        if (how === 0) changed[at] = { ...changed[at]!, content: `${changed[at]!.content}!` };
        else if (how === 1) changed.splice(at, 1);
        else [changed[at], changed[at + 1]] = [changed[at + 1]!, changed[at]!];
        expect(chainFaults(changed)).not.toEqual([]);
      }),
    );
  });
});
