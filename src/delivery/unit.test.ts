import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from './task.ts';
import { checkedUnit } from './unit-check.ts';
import { creditCodeFault } from './unit-credit-code.ts';
import { divisionCodeFault } from './unit-division-code.ts';
import { readUnitList } from './unit-list.ts';
import { unitNameOn } from './unit-name.ts';
import { unitFinder, type KnownUnit } from './unit-names.ts';
import { CALENDAR_PRESETS } from './calendar.ts';
import { dutiesTakenOver, ended, renamed } from './unit-succession.ts';
import { by, raised } from './whistle-sample.ts';
import type { Whistle } from './whistle.ts';
import type { Unit } from './unit.ts';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const VALID = ['11500104009286420B', '11500103736554073R', '11500228008652038C', '11500000009275780L', '1150010400928648XB'];

describe('codes of units', () => {
  it.each(VALID)('take %s and refuse it with another last character, saying which is expected', (code) => {
    expect(creditCodeFault(code)).toBeUndefined();
    const last = code.at(-1)!;
    const other = CHARACTERS[(CHARACTERS.indexOf(last) + 1) % CHARACTERS.length]!;
    expect(creditCodeFault(code.slice(0, -1) + other)).toMatchObject({ zh: expect.stringContaining(`“${last}”`), en: expect.stringContaining(`“${last}”`) });
  });
  it('find every single slip, since all weights are prime to 31', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALID), fc.nat(17), fc.integer({ min: 1, max: 30 }), (code, place, step) => {
        const mark = CHARACTERS[(CHARACTERS.indexOf(code[place]!) + step) % CHARACTERS.length]!;
        expect(creditCodeFault(code.slice(0, place) + mark + code.slice(place + 1))).toBeDefined();
      }),
    );
  });
  it.each(['', '11500104', 'I1500104009286420B', '１1500104009286420B', '11500104009286420b'])('refuse %j in words', (code) => {
    expect(creditCodeFault(code)!.zh).toMatch(/18 位|可用字符/);
  });
  it.each(['500104', '500104001', '500104001000', '999901'])('take the division code %s', (code) => expect(divisionCodeFault(code)).toBeUndefined());
  it.each(['50010', '5001040010', '160104', '５00104', ''])('refuse the division code %j', (code) => expect(divisionCodeFault(code)).toBeDefined());
});

const department = (name: string, more: Partial<Unit> = {}): Unit => ({ name, type: 'department', ...more });
const units: readonly KnownUnit[] = [
  { id: 'edu', body: department('区教育委员会', { short: '区教委' }) },
  { id: 'health', body: department('区卫生健康委员会（区卫生健康委）') },
  { id: 'dev', body: department('区发展和改革委员会', { short: '区发展改革委' }) },
  { id: 'housing', body: department('区住房和城乡建设委员会', { short: '区住房城乡建委' }) },
  { id: 'town', body: { name: '江口镇', type: 'town' } },
  { id: 'gone', body: department('区粮食局', { ended: { unit: 'dev', date: '2021-06-01', document: '渡委〔2021〕3号' } }) },
];
const byId = new Map(units.map((unit) => [unit.id, unit]));

describe('names of units', () => {
  const find = unitFinder(units);
  it.each([
    ['区教委', 'edu'],
    ['教委', 'edu'],
    ['区卫健委', 'health'],
    ['区发改委', 'dev'],
    ['区发展改革委', 'dev'],
    ['区住建委', 'housing'],
    ['江口镇人民政府', 'town'],
    ['区粮食局', 'dev'],
    ['区水利局', undefined],
  ])('%s is %s', (name, id) => expect(find(name)).toBe(id));
  it('find nobody where two answer to the name', () => {
    const two = unitFinder([
      { id: 'a', body: department('区水务局') },
      { id: 'b', body: department('县水务局') },
    ]);
    expect([two('水务局'), two('区水务局')]).toEqual([undefined, 'a']);
  });
});

const TODAY = '2024-06-15';

describe('a renaming', () => {
  const unit = department('区农业委员会', { short: '区农委', since: '2010-01-01' });
  const to = { name: '区农业农村委员会', short: '区农业农村委', date: '2019-03-01', document: '渡委〔2019〕8号' } as const;
  it('prints the old name for days before it and the new one from it on', () => {
    const { ok } = renamed(unit, to, TODAY);
    expect(['2019-02-28', '2019-03-01', '2024-01-01'].map((day) => unitNameOn(ok!, day as '2019-02-28'))).toEqual(['区农业委员会', to.name, to.name]);
    expect(unitFinder([{ id: 'u', body: ok! }])('区农委')).toBe('u');
    const again = renamed(ok!, { ...to, name: '区乡村振兴局', date: '2022-01-01' }, TODAY).ok!;
    expect(['2018-01-01', '2020-01-01', '2023-01-01'].map((day) => unitNameOn(again, day as '2018-01-01'))).toEqual(['区农业委员会', to.name, '区乡村振兴局']);
    expect(renamed(again, { ...to, name: '区农委', date: '2021-01-01' }, TODAY).refused!.zh).toContain('2022-01-01');
  });
  it.each([
    [{ date: '2009-12-31' as const }, '2010-01-01'],
    [{ date: '2024-06-16' as const }, '还没有到'],
    [{ document: '' }, '文号'],
    [{ name: '区农业委员会' }, '相同'],
  ])('refuses %j', (wrong, words) => expect(renamed(unit, { ...to, ...wrong }, TODAY).refused!.zh).toContain(words));
});

describe('an ending', () => {
  const to = { unit: 'edu', date: '2024-03-01', document: '渡委〔2024〕1号' } as const;
  it('is refused into itself, into nobody, into an ended unit, in a circle, back in time, without a document', () => {
    expect(ended(byId, 'health', to, TODAY).ok!.ended).toEqual(to);
    const said = (id: string, wrong: object): string => ended(byId, id, { ...to, ...wrong }, TODAY).refused!.zh;
    expect(said('edu', {})).toContain('自己');
    expect(said('edu', { unit: 'nobody' })).toContain('没有');
    expect(said('edu', { unit: 'gone' })).toContain('撤并');
    expect(said('dev', { unit: 'gone' })).toContain('成了圈');
    expect(said('gone', {})).toContain('2021-06-01');
    expect(said('health', { document: '' })).toContain('文号');
    expect(said('health', { date: '2024-07-01' })).toContain('还没有到');
    const young = new Map(byId).set('young', { id: 'young', body: department('区数据局', { since: '2024-05-01' }) });
    expect(ended(young, 'health', { ...to, unit: 'young' }, TODAY).refused!.zh).toContain('2024-05-01');
  });
  it('moves what is open with its trace, and leaves what is closed', () => {
    const task: Task = { plan: '14', ref: 'm1', kind: 'measure', title: 'x', lead: 'health', support: ['edu'], acceptance: 'done', state: 'issued' };
    expect(dutiesTakenOver.task(task, 'health', to)).toMatchObject({
      lead: 'edu',
      support: [],
      movedFrom: [{ unit: 'health', date: to.date, document: to.document }],
    });
    expect(dutiesTakenOver.task({ ...task, state: 'done' }, 'health', to)).toBeUndefined();
    expect(dutiesTakenOver.task({ ...task, lead: 'dev' }, 'health', to)).toBeUndefined();
    expect(dutiesTakenOver.task({ ...task, lead: 'dev', support: ['health', 'edu'] }, 'health', to)!.support).toEqual(['edu']);
    expect(dutiesTakenOver.unit(department('区疾控中心', { parent: 'health' }), 'health', to)!.parent).toBe('edu');
  });
  it('asks the unit that took over what calendars asked of the old one, and leaves those that have ended', () => {
    const calendar = { plan: '14', name: '季报', ...CALENDAR_PRESETS.quarter, active: true, units: ['health', 'edu'] };
    expect(dutiesTakenOver.calendar(calendar, 'health', to)!.units).toEqual(['edu']);
    expect(dutiesTakenOver.calendar({ ...calendar, active: false }, 'health', to)).toBeUndefined();
    const { units: _, ...everybody } = calendar;
    expect(dutiesTakenOver.calendar(everybody, 'health', to)).toBeUndefined();
  });
  it('moves a call until its part is done, and the word of who blew, who checks the proof', () => {
    const blown = raised({ call: ['health'] }, by({ name: '网格员', roles: ['liaison'], unit: 'health' }));
    const [call] = blown.called;
    const moved = (more: Partial<Whistle>) => dutiesTakenOver.whistle({ ...blown, ...more }, 'health', to);
    const answered = { ...call!, answered: '2024-06-18T01:00:00.000Z' };
    expect(moved({ state: 'answered', called: [answered] })).toMatchObject({
      raisedBy: { unit: 'edu' },
      called: [{ unit: 'edu', answered: answered.answered }],
    });
    expect(moved({ called: [{ ...answered, done: '2024-06-19T01:00:00.000Z' }] })).toMatchObject({ raisedBy: { unit: 'edu' }, called: [{ unit: 'health' }] });
    expect(moved({ owner: 'dev', raisedBy: { name: '街道', unit: 'dev' }, called: [{ ...answered, done: 'x' }] })).toBeUndefined();
    expect(moved({ state: 'closed' })).toBeUndefined();
    // The unit that takes over was called itself: it owes what is further behind, once.
    const both = [answered, { ...call!, unit: 'edu' }];
    expect(moved({ called: both })!.called).toEqual([{ ...call, unit: 'edu' }]);
    expect(moved({ called: [call!, { ...answered, unit: 'edu' }] })!.called).toEqual([{ ...call, unit: 'edu' }]);
  });
});

describe('a list of units', () => {
  const head = ['name', 'kind', 'code', 'source'];
  it('makes units with their codes, and changes those that are there', () => {
    const { lines } = readUnitList(
      [
        head,
        ['区发展和改革委员会（区发展改革委）', '区政府部门', '11500104009286420B', '年报'],
        ['东街街道', '街道办事处', '500104001000', '统计局'],
        ['', '', '', ''],
        ['区财政局', '区政府部门', '1150010400928648XC', ''],
        ['东街街道', '街道办事处', '', ''],
      ],
      units,
    );
    expect(lines.map(({ id, unit, fault }) => [id, unit?.short, unit?.type, unit?.creditCode ?? unit?.division, fault?.zh.slice(0, 12)])).toEqual([
      ['dev', '区发展改革委', 'department', '11500104009286420B', undefined],
      [undefined, undefined, 'street', '500104001000', undefined],
      [undefined, undefined, undefined, undefined, '统一社会信用代码校验不符'],
      ['row3', undefined, 'street', '500104001000', undefined],
    ]);
  });
  it('says that there is no column of names', () =>
    expect(
      readUnitList(
        [
          ['a', 'b'],
          ['1', '2'],
        ],
        units,
      ).missingName,
    ).toBe(true));
});

describe('a unit', () => {
  it('cannot stand above itself, nor bear the code or the name of another', () => {
    const above = [...units, { id: 'child', body: department('区考试中心', { parent: 'edu' }) }];
    expect(checkedUnit('edu', department('区教育委员会', { parent: 'child' }), above).refused!.zh).toContain('上级');
    expect(checkedUnit('new', department('区教育委员会'), units).refused!.zh).toContain('已有');
    expect(checkedUnit('new', department('区水务局'), units).ok).toBeDefined();
  });
});
