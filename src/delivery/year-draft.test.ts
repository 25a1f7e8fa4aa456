import { describe, expect, it } from 'vitest';
import { Decimal, type PlainDate } from '../basis/index.ts';
import type { Comparator, Monitored } from '../monitoring/index.ts';
import { higherChanges, proposedLinks, type KeptLink } from './link.ts';
import type { Project } from './project.ts';
import type { Task } from './task.ts';
import type { YearPlan } from './year.ts';
import { draftYear, redraftYear, type YearSources } from './year-draft.ts';
import { changedYear, lockYear, unlockYear } from './year-lock.ts';
import { ownPath } from './year-own-path.ts';
import { targetText } from './year-text.ts';
import { readYearValue } from './year-value.ts';

const item = (id: string, target: number | undefined, more: Partial<Monitored> = {}): Monitored => ({
  id,
  series: `14/${id}`,
  list: 'indicator',
  name: id,
  kind: 'cumulative',
  comparator: '>=' as Comparator,
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  span: [0, 1],
  unit: '亿元',
  ...(target === undefined ? {} : { target: new Decimal(target) }),
  ...more,
});
const day = (text: string): PlainDate => text as PlainDate;
const trade = item('t1', 100);
const awaited = item('t2', undefined, { kind: 'awaiting' });
const task = (more: Partial<Task>): Task => ({
  plan: '14',
  ref: 'm1',
  kind: 'measure',
  title: '办一件事',
  support: [],
  acceptance: 'begun',
  state: 'issued',
  lead: 'u1',
  ...more,
});
const project = (more: Partial<Project>): Project => ({
  plan: '14',
  name: '白沙河步道',
  aliases: [],
  places: [],
  acceptance: 'done',
  stage: 'building',
  passages: [],
  milestones: [],
  years: [],
  funds: [],
  needs: [],
  problems: [],
  files: [],
  progress: [],
  support: [],
  ...more,
});
const sources = (more: Partial<YearSources> = {}): YearSources => ({
  plan: '14',
  items: [trade, awaited],
  achieved: () => new Map(),
  plans: [],
  tasks: [],
  projects: [],
  ...more,
});
const target = (plan: YearPlan, id: string) => plan.targets.find((one) => one.item === id);
const doing = { at: '2022-01-05T00:00:00.000Z', by: '甲' };
const all = new Map([trade, awaited].map((one) => [one.id, one]));

describe('a year that is drafted', () => {
  const first = { ...draftYear(2021, sources()) };
  it('proposes from the paths, and leaves what is awaited open', () => {
    expect(target(first, 't1')).toEqual({ item: 't1', way: 'equal_parts', unit: '亿元', proposed: '20' });
    expect(target(first, 't2')).not.toHaveProperty('proposed');
  });
  it('carries over what the year before missed', () => {
    const decided: YearPlan = { ...first, targets: [{ ...target(first, 't1')!, value: '20' }] };
    const second = draftYear(2022, sources({ plans: [decided], achieved: () => new Map([[2021, new Decimal(12)]]) }));
    expect(target(second, 't1')).toMatchObject({ proposed: '22', carried: { year: 2021, value: '20', achieved: '12' } });
    expect(target(draftYear(2022, sources({ plans: [decided], achieved: () => new Map([[2021, new Decimal(24)]]) })), 't1')).not.toHaveProperty('carried');
  });
  it('takes tasks that are due or overdue, with their milestones, and leaves the others', () => {
    const tasks = [
      { id: 'due', body: task({ due: day('2022-12-31') }) },
      { id: 'late', body: task({ due: day('2021-06-30') }) },
      { id: 'later', body: task({ due: day('2025-12-31') }) },
      { id: 'step', body: task({ due: day('2025-12-31'), milestones: [{ id: 'a', name: '完成选址', due: day('2022-05-01') }] }) },
      { id: 'done', body: task({ due: day('2022-12-31'), state: 'done' }) },
    ];
    expect(draftYear(2022, sources({ tasks })).tasks).toEqual([
      { task: 'due', requirement: '年内启动（开工）', due: '2022-12-31' },
      { task: 'late', requirement: '年内启动（开工）', due: '2022-12-31', carried: 2021 },
      { task: 'step', requirement: '完成选址', due: '2022-05-01' },
    ]);
  });
  it('adds unspent money to what a project is to spend', () => {
    const years = [
      { year: 2021, planned: '3000', actual: '1800.5' },
      { year: 2022, planned: '5000' },
    ];
    const projects = [
      { id: 'p1', body: project({ years, begins: day('2021-03-01'), ends: day('2022-11-30') }) },
      { id: 'p2', body: project({ mergedInto: 'p1', years }) },
      { id: 'p3', body: project({ begins: day('2024-01-01') }) },
    ];
    expect(draftYear(2022, sources({ projects })).projects).toEqual([{ project: 'p1', investment: '6199.5', stage: 'completed', carried: '1199.5' }]);
  });
  it('keeps what people decided when it is drafted anew', () => {
    const kept: YearPlan = { ...first, targets: [{ ...target(first, 't1')!, value: '18', note: '上半年开局慢' }], tasks: [{ task: 'x', requirement: '自拟' }] };
    const anew = redraftYear(kept, sources());
    expect(target(anew, 't1')).toMatchObject({ value: '18', note: '上半年开局慢', proposed: '20' });
    expect(anew.targets.map((one) => one.item)).toEqual(['t1', 't2']);
    expect(anew.tasks).toEqual(kept.tasks);
  });
});

describe('a lock', () => {
  const open = draftYear(2021, sources());
  const decided: YearPlan = { ...open, targets: open.targets.map((one) => (one.item === 't1' ? { ...one, value: '20' } : one)) };
  it('needs a document and a decision on every row that can have one', () => {
    expect(lockYear(decided, ' ', all, doing).refused?.zh).toContain('文号');
    expect(lockYear(open, '白府发〔2022〕1号', all, doing).refused?.zh).toContain('t1');
    expect(lockYear(decided, ' 白府发〔2022〕1号', all, doing).ok).toMatchObject({ state: 'locked', document: '白府发〔2022〕1号', locked: doing });
    expect(lockYear({ ...open, targets: [{ ...open.targets[0]!, note: '不设' }] }, '文', all, doing).ok?.state).toBe('locked');
  });
  it('lets nothing change until it is undone with a reason', () => {
    const locked = lockYear(decided, '白府发〔2022〕1号', all, doing).ok!;
    expect(changedYear(locked, decided).refused?.zh).toContain('解锁');
    expect(lockYear(locked, '另一份', all, doing).refused).toBeDefined();
    expect(unlockYear(locked, '', doing).refused).toBeDefined();
    const reopened = unlockYear(locked, '区委会议调整', doing).ok!;
    expect(reopened).toMatchObject({ state: 'draft', unlocked: { reason: '区委会议调整' } });
    expect(changedYear(reopened, decided).ok).toBe(decided);
    expect(unlockYear(reopened, '再来', doing).refused).toBeDefined();
  });
});

describe('a year’s figure', () => {
  it('is read in the item’s own unit', () => {
    expect(readYearValue(' 1,200.50 ', trade, 2021).ok).toBe('1200.5');
    expect(readYearValue('220300万元', trade, 2021).ok).toBe('22.03');
    expect(readYearValue('５．５％', item('t3', 6, { unit: '%' }), 2021).ok).toBe('5.5');
    expect(readYearValue('-0', trade, 2021).ok).toBe('0');
  });
  it.each(['二十', '=1+1', '20 人', '1e9', `${'9'.repeat(50)}`])('is refused as %s', (text) =>
    expect(readYearValue(text, trade, 2021).refused?.zh).toContain('t1'),
  );
});

describe('an own path', () => {
  const years = (...values: readonly (number | undefined)[]) =>
    new Map(values.flatMap((value, i) => (value === undefined ? [] : [[2021 + i, new Decimal(value)] as const])));
  it('stands at running sums, with the formula’s years where nobody decided', () => {
    expect(ownPath(trade, years(15, 18))).toEqual({ 2021: 15, 2022: 33 });
    expect(ownPath(trade, years(undefined, 18))).toEqual({ 2021: 20, 2022: 38 });
    expect(ownPath(item('t3', 6, { kind: 'avg_annual_growth' }), years(8, 4))![2022]).toBeCloseTo(5.9811, 4);
  });
  it('is none for limits, and none of nothing', () => {
    expect(ownPath(item('t4', 320, { kind: 'hold' }), years(320))).toBeUndefined();
    expect(ownPath(trade, new Map())).toBeUndefined();
  });
});

describe('links to higher plans', () => {
  const link = (id: string, own: string, more: Partial<KeptLink['body']['higher']> = {}, seen?: string): KeptLink => ({
    id,
    body: {
      plan: '14',
      item: own,
      higher: { region: '500000', plan: 'city', version: 1, title: '市规划', item: 't9', itemName: '进出口总值', target: '≥1000亿元', ...more },
      ...(seen === undefined ? {} : { seen: { target: seen, at: doing.at, by: doing.by } }),
    },
  });
  it('tell of a target that changed with everything that hangs on it, until somebody has looked', () => {
    const links = [link('a', 't1'), link('b', 't2'), link('c', 't1', { item: 't8', itemName: '其他' }), link('d', 't1', {}, '≥900亿元')];
    const changes = higherChanges(links, ({ higher }) => (higher.item === 't9' ? '≥900亿元' : '≥1000亿元'));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ before: '≥1000亿元', now: '≥900亿元', itemName: '进出口总值' });
    expect(changes[0]!.links.map(({ id }) => id)).toEqual(['a', 'b']);
  });
  it('tell of an item that is no longer in the plan above, and of a target that was entered anew', () => {
    expect(higherChanges([link('a', 't1')], () => undefined)[0]).toMatchObject({ now: '' });
    const byTitle: KeptLink = {
      id: 'e',
      body: {
        plan: '14',
        item: 't1',
        higher: { title: '省规划', item: '', itemName: '能耗', target: '15%', changed: { target: '14%', document: '文', ...doing } },
      },
    };
    expect(higherChanges([byTitle], () => undefined)[0]).toMatchObject({ before: '15%', now: '14%' });
    expect(higherChanges([{ ...byTitle, body: { ...byTitle.body, seen: { target: '14%', ...doing } } }], () => undefined)).toEqual([]);
  });
  it('are proposed by equal names and units alone', () => {
    const own = [item('t1', 1, { name: '进出口总值（亿元）' }), item('t2', 1, { name: '常住人口', unit: '万人' })];
    const above = [item('t7', 5, { name: '进出口总值' }), item('t8', 5, { name: '常住人口', unit: '亿元' })];
    expect(proposedLinks(own, above, new Set()).map((one) => [one.own.id, one.above.id])).toEqual([['t1', 't7']]);
    expect(proposedLinks(own, above, new Set(['t1 t7']))).toEqual([]);
  });
  it('write a target as one text', () => {
    expect(targetText(trade)).toBe('≥100亿元');
    expect(targetText(item('x', 15, { unit: '%', comparator: '=', upper: new Decimal(18) }))).toBe('15—18%');
    expect(targetText({ ...awaited, targetWords: '以上级下达为准' })).toBe('以上级下达为准');
  });
});
