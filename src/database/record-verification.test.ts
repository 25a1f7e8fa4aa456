import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../identity/index.ts';
import type { Engine } from './engine.ts';
import { openEngine, storeOver } from './open-database.ts';
import type { Store } from './store.ts';
import { enginesOfTests } from './testing/engines.ts';
import { adoption, REGION } from './testing/sample.ts';
import { changeTo, sampleBody } from './testing/sample-record.ts';
import { faultsAfter } from './testing/tampering.ts';

const planner: Actor = { name: '规划科', roles: ['planner'], account: 'a1' };

/** What somebody could put into each column of the records and their changes. */
const RECORD: Readonly<Record<string, string>> = {
  region: "'999902'",
  kind: "'project'",
  id: "'t9'",
  version: 'version + 1',
  recorded: "recorded - interval '1 day'",
  by: "'别人'",
  title: "'别的'",
  state: "'done'",
  plan: "'13'",
  about: "'m9'",
  lead: "'u9'",
  units: "array['u9']",
  due: "'2030-01-01'",
  body: `jsonb_set(body, '{title}', '"别的"')`,
};
const CHANGE: Readonly<Record<string, string>> = {
  region: "'999902'",
  number: 'number + 100',
  place: 'place + 100',
  kind: "'project'",
  id: "'t9'",
  version: 'version + 100',
  action: "'task.progress'",
  at: "at - interval '1 day'",
  by: "'别人'",
  account: "'a9'",
  document: "'别的文件'",
  reason: "'别的理由'",
  units: "array['u9']",
  body: `jsonb_set(body, '{title}', '"别的"')`,
};
const RECORD_UNIT: Readonly<Record<string, string>> = { region: "'999902'", unit: "'u9'", kind: "'project'", id: "'t9'" };
const AUDIT: Readonly<Record<string, string>> = {
  region: "'999902'",
  number: 'number + 100',
  at: "at - interval '1 day'",
  by: "'别人'",
  action: "'task.progress'",
  subject: "'task/t9'",
  content: "repeat('0', 64)",
  previous: "repeat('0', 64)",
  hash: "repeat('0', 64)",
};

const { engines, stop } = await enginesOfTests();
afterAll(stop);

describe.each(engines)('verifying records on the $name engine', ({ url }) => {
  let engine: Engine;
  let store: Store;
  beforeAll(async () => {
    const address = await url();
    engine = await openEngine(address === undefined ? {} : { url: address });
    store = storeOver(engine);
    await store.adopt(adoption());
    await store.adopt(adoption({ code: '999902', name: '邻区（模拟）' }));
    const records = store.delivery(REGION, planner);
    const task = (title: string) => ({ ...sampleBody('task', 'u1', title), support: ['u2'] });
    const tasks = ['t1', 't2', 't3'];
    await records.change({ action: 'task.assign', changes: tasks.map((id) => changeTo('task', id, null, task(id))), document: '分工方案', reason: '初次分工' });
    await records.change({ action: 'task.assign', changes: [changeTo('task', 't1', 1, task('改过'))] });
    await records.change({ action: 'task.assign', changes: [changeTo('task', 't2', 1, null)] });
    await records.change({ action: 'unit.edit', changes: [changeTo('unit', 'u1', null, sampleBody('unit', 'u1', '半个\ud800字符'))] });
  });
  afterAll(() => engine.close());

  it('finds nothing where nothing was touched', async () => {
    expect(await store.verify(REGION)).toEqual([]);
    expect(await store.verify('999902')).toEqual([]);
  });

  it.each(Object.entries(RECORD))('finds a changed record.%s', async (column, value) => {
    const faults = await faultsAfter(engine, REGION, `update record set "${column}" = ${value} where region = '${REGION}' and id = 't3'`);
    expect(faults).not.toEqual([]);
    expect(faults.every(({ subject }) => /\/(t3|t9)$/.test(subject))).toBe(true);
  });

  it.each(Object.entries(RECORD_UNIT))('finds a changed record_unit.%s', async (column, value) => {
    const faults = await faultsAfter(engine, REGION, `update record_unit set "${column}" = ${value} where region = '${REGION}' and id = 't3' and unit = 'u2'`);
    expect(faults).toContainEqual(expect.objectContaining({ fault: 'marks', subject: 'task/t3' }));
  });

  it.each(Object.entries(CHANGE))('finds a changed change.%s', async (column, value) => {
    const first = `update change set "${column}" = ${value} where region = '${REGION}' and id = 't1' and version = 1`;
    const faults = await faultsAfter(engine, REGION, first);
    expect(faults).toContainEqual(expect.objectContaining({ fault: 'content', subject: 'task/t1 +2' }));
  });

  it.each(Object.entries(AUDIT))('finds a changed audit.%s', async (column, value) => {
    const faults = await faultsAfter(engine, REGION, `update audit set "${column}" = ${value} where region = '${REGION}' and number = 3`);
    expect(faults).toContainEqual(expect.objectContaining({ fault: expect.stringMatching(/^(altered|broken)$/) }));
  });

  it.each([
    ['a removed record', "delete from record where id = 't3'", { fault: 'content', subject: 'task/t3', number: 2 }],
    [
      'a removed record with all that speaks of it',
      "delete from record where id = 't3'; delete from record_unit where id = 't3'; delete from change where id = 't3'",
      { fault: 'content', number: 2 },
    ],
    ['a removed change', "delete from change where id = 't1' and version = 2", { fault: 'content', subject: 'task/t1', number: 3 }],
    [
      'a removed entry with its change',
      "delete from change where number = 3; delete from audit where number = 3 and region = '999901'",
      { fault: 'broken', number: 4 },
    ],
    ['the newest entry gone', "delete from audit where number = 5 and region = '999901'", { fault: 'unaccounted', subject: 'unit/u1' }],
    [
      'a swapped pair of entries',
      "update audit set number = 104 where number = 3 and region = '999901'; update audit set number = 3 where number = 4 and region = '999901'; update audit set number = 4 where number = 104",
      { fault: 'broken', number: 3 },
    ],
    [
      'a swapped pair of changes',
      'update change set place = case place when 0 then 11 when 1 then 10 else place end where number = 2; update change set place = place - 10 where place >= 10',
      { fault: 'content', number: 2 },
    ],
    [
      'a record that was put in',
      "insert into record select region, kind, 't7', version, recorded, by, title, state, plan, about, lead, units, due, body from record where id = 't3'",
      { fault: 'unaccounted', subject: 'task/t7' },
    ],
    [
      'a removed record put back',
      "insert into record select region, kind, id, 1, at, by, 't2', 'issued', '14', 'm1', 'u1', units, '2025-12-31', body from change where id = 't2' and version = 1",
      { fault: 'content', subject: 'task/t2' },
    ],
    [
      'a change that was put in',
      "insert into change select region, number, 50, kind, 't7', 1, action, at, by, account, document, reason, units, body from change where id = 't3'",
      { fault: 'content', number: 2 },
    ],
    [
      'a change put in without an entry',
      "insert into change select region, 50, 0, kind, 't7', 1, action, at, by, account, document, reason, units, body from change where id = 't3'",
      { fault: 'unaccounted', subject: 'task/t7' },
    ],
    [
      'a change put under an entry of the ledger',
      "insert into change select region, 1, 0, kind, 't7', 1, action, at, by, account, document, reason, units, body from change where id = 't3'",
      { fault: 'unaccounted', subject: 'task/t7' },
    ],
    [
      'a body of another shape',
      `update record set body = '[]' where id = 't3'; update change set body = '[]' where id = 't3'`,
      { fault: 'content', number: 2 },
    ],
    ['a unit that was let in', "insert into record_unit values ('999901', 'u8', 'task', 't3')", { fault: 'marks', subject: 'task/t3' }],
    ['a unit of nothing', "insert into record_unit values ('999901', 'u8', 'task', 't8')", { fault: 'unaccounted', subject: 'task/t8' }],
  ])('finds %s', async (_, tampering, fault) => expect(await faultsAfter(engine, REGION, tampering)).toContainEqual(expect.objectContaining(fault)));
});
