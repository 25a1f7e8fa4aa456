import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { marksOf } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { projectFolder } from '../project-folder.ts';
import { filledIn, type ExampleMoment } from './example-days.ts';
import { bringDelivery, bringUnits } from './example-delivery.ts';
import { samplePlan } from '../sample-plan.ts';

const read = (name: string): string => readFileSync(join(projectFolder(), 'examples', 'simulated', name), 'utf8');
const NOW = '2026-12-01T02:00:00.000Z';
const JUDGED = ['evaluation', 'assessment', 'scheme', 'appeal', 'policy', 'amendment', 'followup', 'inquiry', 'annotation', 'suggestion'] as const;
const KINDS = ['task', 'project', 'report', 'whistle', 'meeting', 'notice', 'calendar', ...JUDGED, 'opinion', 'questionnaire', 'answersheet'] as const;
const moment = (now: string): ExampleMoment => ({
  now,
  calendar: { plan: '14', name: '季报', frequency: 'quarter', asks: ['tasks'], dueDay: 10, signed: false, cap: 20, active: true },
  unitOf: (name) => `id of ${name}`,
});

describe('marks of an example', () => {
  it('become days, moments, quarters and units', () => {
    const text = '{{day-45}} {{day+3}} {{at-1 09:30}} {{quarter-1}} {{quarter-2}} {{due-1}} {{opened-1}} {{unit 区财政局（模拟）}}';
    expect(filledIn(text, moment(NOW))).toBe('2026-10-17 2026-12-04 2026-11-30T01:30:00.000Z 2026Q3 2026Q2 2026-10-10 2026-10-01 id of 区财政局（模拟）');
  });
  it('become numbers where a number is meant', () => {
    const text = JSON.stringify({ year: '{{year}}', until: '{{until}}', period: '{{month}}', percent: '{{percent 0.5}}', actual: '{{amount 0.5 2400}}' });
    expect(JSON.parse(filledIn(text, moment(NOW)))).toEqual({ year: 2026, until: '11', period: '2026-11', percent: 46, actual: '1100' });
    expect(JSON.parse(filledIn(text, moment('2027-01-05T02:00:00.000Z')))).toMatchObject({ year: 2026, until: '12', period: '2026-12', actual: '1200' });
  });
  it('speak of the last quarter that is due, however near its day is, and never of what is still to come', () => {
    expect(filledIn('{{quarter-1}}', moment('2027-01-09T02:00:00.000Z'))).toBe('2026Q3');
    const soon = filledIn('{{quarter-1}} {{due-1+2 10:00}}', moment('2027-01-13T00:00:00.000Z')).split(' ');
    expect(soon[0]).toBe('2026Q4');
    expect(soon[1]! <= '2027-01-13T00:00:00.000Z').toBe(true);
  });
  it.each(['{{month-1}}', '{{years}}', '{{day soon}}', '{{at-1}}'])('do not take %s', (text) =>
    expect(() => filledIn(text, moment(NOW))).toThrow('no such mark'),
  );
});

describe('bringing who owes what', () => {
  let store: Store;
  const { compiled, plan } = samplePlan();
  beforeAll(async () => {
    store = await openDatabase({ clock: () => NOW });
    await store.adopt({
      region: { code: '999901', name: '示例区（模拟）', simulated: true },
      plan: '14',
      compiled: plan,
      text: compiled.tree.text,
      corrections: [],
      source: { name: 'plan.txt', bytes: new TextEncoder().encode(compiled.tree.text) },
      known: '2021-03-26',
    });
    await bringUnits(store, '999901', 'seed', read('units.csv'));
    await bringDelivery({ store, region: '999901', now: NOW }, read('delivery.json'));
  }, 60_000);
  afterAll(() => store.close());
  const records = () => store.delivery('999901', SYSTEM);

  it('has every state that pages show: late, returned, on three levels, in all stages', async () => {
    const delivery = records();
    const late = await delivery.list('report', { states: ['open'] });
    expect(late).toHaveLength(1);
    expect(late[0]!.body.due < '2026-12-01').toBe(true);
    expect(await delivery.count('report', { states: ['returned'] })).toBe(1);
    const open = await delivery.list('whistle', { states: ['open'] });
    expect(open.map(({ body }) => body.level)).toEqual([1, 2, 3]);
    expect(Object.keys(await delivery.states('project'))).toHaveLength(8);
    expect(await delivery.count('project')).toBe(30);
    expect(await delivery.count('meeting')).toBe(1);
  });
  it('has what judging, amending and answering show: evaluations on their way, problems closed and late, opinions in every state, what did not satisfy', async () => {
    const delivery = records();
    expect((await delivery.list('evaluation')).map(({ body }) => [body.kind, body.state]).toSorted()).toEqual([
      ['annual', 'drafting'],
      ['final', 'assessing'],
      ['mid_term', 'submitted'],
    ]);
    expect(await delivery.states('assessment')).toEqual({ accepted: 3, open: 2, submitted: 1 });
    expect(await delivery.states('amendment')).toEqual({ approved: 1, hearing: 1, in_force: 1, withdrawn: 1 });
    expect(await delivery.states('followup')).toEqual({ closed: 1, working: 1 });
    expect(await delivery.states('scheme')).toEqual({ draft: 1, in_force: 2 });
    expect(await delivery.states('suggestion')).toEqual({ answered: 1, assigned: 1, rated: 1, registered: 1, reopened: 1 });
    expect(Object.keys(await delivery.states('opinion')).toSorted()).toEqual(['answered', 'assigned', 'hidden', 'merged', 'published', 'received']);
    expect((await delivery.list('opinion', { states: ['assigned'] })).some(({ body }) => body.due < '2026-12-01')).toBe(true);
    expect(await store.delivery('999901', { name: '代表', roles: ['deputy'], region: '999901' }).count('annotation')).toBe(3);
    for (const { body } of await delivery.list('opinion')) expect(body.simulated).toBe(true);
  });
  it('leaves no mark unfilled and names no unit that the region does not keep', async () => {
    const delivery = records();
    const units = new Set((await delivery.list('unit')).map(({ id }) => id));
    for (const kind of KINDS) {
      for (const { id, body } of await delivery.list(kind)) {
        expect(`${id} ${JSON.stringify(body)}`, id).not.toMatch(/\{\{|\}\}(?![\]},]|$)|undefined/);
        expect(
          marksOf(kind, body as never, id).units.filter((unit) => !units.has(unit)),
          id,
        ).toEqual([]);
      }
    }
  });
  it('is brought once, also where a person has taken something out since', async () => {
    const delivery = records();
    const before = await delivery.count('task');
    await bringUnits(store, '999901', 'seed', read('units.csv'));
    await bringDelivery({ store, region: '999901', now: NOW }, read('delivery.json'));
    expect(await delivery.count('task')).toBe(before);
    expect(await store.verify('999901')).toEqual([]);
  });
  it('refuses a list of units with a line that cannot be taken', async () => {
    await store.adopt({
      region: { code: '999902', name: '别处', simulated: true },
      plan: '14',
      compiled: plan,
      text: compiled.tree.text,
      corrections: [],
      source: { name: 'plan.txt', bytes: new TextEncoder().encode('x') },
      known: '2021-03-26',
    });
    await expect(bringUnits(store, '999902', 'seed', 'name,kind,code\n区财政局,区政府部门,1150010400928648XX\n')).rejects.toThrow('units.csv, row 2');
  });
});
