import { describe, expect, it } from 'vitest';
import { Decimal } from '../basis/index.ts';
import type { Indicator, Plan, Target } from '../plan/index.ts';
import { kindOf } from './monitored-kind.ts';
import { monitoredOf } from './monitored.ts';
import type { Comparator, Setting } from './standing.ts';

const plan = (parts: Partial<Plan> = {}): Plan => ({
  version: 1,
  document: { title: '临江区规划', status: 'draft', period: { from: 2021, to: 2025 }, source: { name: 'plan.txt', sha256: '', characters: 1 } },
  outline: [],
  indicators: [],
  targets: [],
  facts: [],
  boxes: [],
  measures: [],
  terms: [],
  places: [],
  standards: [],
  assignments: [],
  diagnostics: [],
  ...parts,
});

const indicator = (id: string, more: Partial<Indicator>): Indicator => ({ id, table: 2, name: '示例', unit: '%', span: [0, 1], ...more });
const aimed = (value: number, kind: NonNullable<Indicator['target']>['kind'], comparator: Comparator = '=', year = 2025): Pick<Indicator, 'target'> => ({
  target: { year, value, comparator, kind, raw: String(value) },
});
const stood = (value: number): Pick<Indicator, 'baseline'> => ({ baseline: { year: 2020, value, raw: String(value) } });

const commitment = (id: string, more: Partial<Target>): Target => ({
  id,
  subject: '示范园区',
  value: 10,
  unit: '个',
  comparator: '=',
  kind: 'increase',
  quote: '',
  span: [5, 9],
  confidence: 1,
  ...more,
});

const settle = (item: string, more: Partial<Setting>): Setting => ({
  item,
  known: '2022-01-01',
  recorded: '2022-01-01T00:00:00Z',
  reason: '区政府常务会议',
  ...more,
});

describe('what is watched of a plan', () => {
  it('takes rows that fall due in the last year, then commitments that repeat none of them', () => {
    const items = monitoredOf(
      plan({
        indicators: [
          indicator('t1.1', { table: 1, actual: { year: 2020, value: 5, raw: '5' }, ...aimed(5, 'level', '=', 2020) }),
          indicator('t2.1', { no: '1', nature: 'binding', ...stood(10), ...aimed(20, 'level') }),
          indicator('t2.2', { no: '2', ...aimed(20, 'level', '=', 2023) }),
          indicator('t2.3', { no: '3' }),
        ],
        targets: [
          commitment('c1', {}),
          commitment('c2', { indicator: 't2.1' }),
          commitment('c3', { deadline: 2023, indicator: 't2.2' }),
          commitment('c4', { inheritedDeadline: 2024 }),
        ],
        assignments: [{ of: 'c1', lead: ['区发展改革委', '区经济信息委'], support: [], span: [0, 1] }],
      }),
      [],
      { series: (id) => `14/${id}` },
    );
    expect(items.map(({ id, series, list, due, base }) => [id, series, list, base, due])).toEqual([
      ['t2.1', '14/t2.1', 'indicator', 2020, 2025],
      ['c1', '14/c1', 'commitment', 2020, 2025],
      ['c3', '14/c3', 'commitment', 2020, 2023],
      ['c4', '14/c4', 'commitment', 2020, 2024],
    ]);
    expect(items[0]).toMatchObject({ nature: 'binding', kind: 'level' });
    expect(items[1]).toMatchObject({ owner: '区发展改革委、区经济信息委', kind: 'cumulative' });
  });

  it('names a row under another with its head and skips the head', () => {
    const rows = [
      indicator('t2.1', { name: '主要污染物减排', target: { year: 2025, kind: 'none', raw: '——' } }),
      indicator('t2.1.1', { parent: 't2.1', name: '氨氮', ...aimed(12, 'cumulative_reduction') }),
    ];
    expect(monitoredOf(plan({ indicators: rows })).map(({ name, kind }) => [name, kind])).toEqual([['主要污染物减排氨氮', 'cumulative_reduction']]);
  });

  it('does without a period', () => {
    const { document, ...rest } = plan({ targets: [commitment('c1', { deadline: 2030 }), commitment('c2', { deadline: 2026 })] });
    const { period: _period, ...report } = document;
    expect(monitoredOf({ ...rest, document: { ...report, issued: '2026-01' } }).map(({ base, due }) => [base, due])).toEqual([
      [2025, 2030],
      [2025, 2026],
    ]);
    expect(monitoredOf({ ...rest, targets: [commitment('c1', {})], document: report })).toEqual([]);
  });

  it('starts from no printed limit, and drops units that are none', () => {
    const items = monitoredOf(
      plan({
        indicators: [
          indicator('t2.1', { baseline: { year: 2020, value: 80, comparator: '>=', raw: '≥80' }, ...aimed(80, 'level', '>=') }),
          indicator('t2.2', { baseline: { year: 2020, value: 80, comparator: '>=', raw: '≥80' }, ...aimed(90, 'level') }),
          indicator('t2.3', { unit: 'x:x', ...stood(2.45), ...aimed(2.35, 'ratio') }),
        ],
      }),
    );
    expect(items.map(({ kind, unit, baseline }) => [kind, unit, baseline?.toNumber()])).toEqual([
      ['hold', '%', 80],
      ['level', '%', undefined],
      ['level', undefined, 2.45],
    ]);
  });
});

describe('kinds', () => {
  type Case = readonly [
    words: string,
    kind: Parameters<typeof kindOf>[0]['kind'],
    comparator: Comparator,
    value: number | undefined,
    baseline: number | undefined,
  ];
  const of = ([name, kind, comparator, value, baseline]: Case, unit = '%', upper?: number): string => {
    const { kind: found, lowerIsBetter } = kindOf({
      name,
      unit,
      kind,
      comparator,
      ...(value === undefined ? {} : { value: new Decimal(value) }),
      ...(upper === undefined ? {} : { upper: new Decimal(upper) }),
      ...(baseline === undefined ? {} : { baseline: new Decimal(baseline) }),
    });
    return `${found}${lowerIsBetter ? ' down' : ''}`;
  };

  it.each<readonly [Case, string]>([
    [['城镇化率', 'level', '=', 70, 60], 'level'],
    [['劣V类断面比例', 'level', '<', 15, 17.7], 'level down'],
    [['森林覆盖率', 'level', '>=', 40, 40], 'hold'],
    [['优良天数', 'level', '>=', 320, 323], 'hold'],
    [['处理率', 'level', '=', 100, 100], 'hold'],
    [['处理率', 'level', '~', 100, 100], 'hold'],
    [['城镇登记失业率', 'level', '=', 5, 5], 'hold down'],
    [['城镇登记失业率', 'level', '<=', 5.5, 5], 'hold down'],
    [['文化产业比重', 'level', '=', 4, 4.1], 'level down'],
    [['受教育年限', 'level', '=', 12, undefined], 'level'],
    [['PM2.5浓度', 'level', '=', 35, undefined], 'level down'],
    [['收入比', 'ratio', '=', 2.35, 2.45], 'level down'],
    [['增速', 'avg_annual_growth', '=', 6, 3], 'avg_annual_growth'],
    [['能耗', 'avg_annual_growth', '<=', 3, 3], 'avg_annual_growth down'],
    [['进出口总额', 'cumulative', '>=', 100, 22.03], 'cumulative'],
    [['死亡人数', 'cumulative', '<', 80, 12], 'cap down'],
    [['死亡人数', 'cumulative', '<=', 80, 12], 'cap down'],
    [['单位能耗降低', 'cumulative', '=', 15, 3], 'cumulative_reduction'],
    [['单位能耗降低', 'cumulative_reduction', '=', 15, 3], 'cumulative_reduction'],
    [['碳排放降低', 'text', '=', undefined, undefined], 'awaiting'],
    [['碳排放', 'none', '=', undefined, undefined], 'none down'],
    [['示范园区', 'increase', '=', 10, undefined], 'cumulative'],
    [['道路', 'count_of_projects', '>', 10, undefined], 'cumulative'],
    [['参保率', 'maintain', '>=', 95, undefined], 'hold'],
    [['失业率', 'maintain', '<=', 5, undefined], 'hold down'],
    [['出让土地', 'recurring', '~', 1000, undefined], 'hold'],
    [['比重', 'share', '=', 50, undefined], 'level'],
  ])('%s is %s', (words, kind) => expect(of(words)).toBe(kind));

  it('adds up falls in points, compounds falls in percent', () => {
    expect(of(['物流费用比率', 'cumulative_reduction', '~', 2, undefined], '个百分点')).toBe('cumulative');
    expect(of(['淘汰产能降低', 'cumulative', '=', 20, undefined], '万吨')).toBe('cumulative');
  });

  it('reads two bounds as an interval, of counts as at least the lower', () => {
    expect(of(['常住人口', 'level', '=', 45, 42], '万人', 50)).toBe('interval');
    expect(of(['品牌', 'increase', '=', 2, undefined], '个', 3)).toBe('cumulative');
  });
});

describe('settings', () => {
  const rows = plan({
    indicators: [
      indicator('t2.1', { ...aimed(0, 'level'), target: { year: 2025, kind: 'text', raw: '上级下达' } }),
      indicator('t2.2', { name: '占比', ...stood(5), ...aimed(5, 'level') }),
    ],
  });
  const first = (settings: readonly Setting[], known?: `${number}-${number}-${number}`) =>
    monitoredOf(rows, settings, known === undefined ? {} : { knowledge: { known } })[0]!;

  it('bring the target that a higher plan set, from the day it was known', () => {
    const settings = [settle('t2.1', { target: { value: 18, kind: 'cumulative_reduction' } })];
    expect(first(settings)).toMatchObject({ kind: 'cumulative_reduction', comparator: '=' });
    expect(first(settings).target?.toNumber()).toBe(18);
    expect(first(settings, '2021-12-31').kind).toBe('awaiting');
  });

  it('lie over each other field by field, whatever order they come in', () => {
    const settings = [
      settle('t2.1', { known: '2023-01-01', owner: '区生态环境局' }),
      settle('t2.1', { known: '2022-01-01', owner: '区发展改革委', kind: 'hold', reason: '改为年度考核' }),
    ];
    expect(first(settings)).toMatchObject({ owner: '区生态环境局', kind: 'hold', kindReason: '改为年度考核' });
    expect(first(settings.toReversed())).toEqual(first(settings));
    expect(first([...settings, settle('t2.1', { known: '2024-01-01', owner: '' })]).owner).toBeUndefined();
  });

  it('turn a floor into a ceiling', () => {
    const second = (settings: readonly Setting[]) => monitoredOf(rows, settings)[1]!;
    expect(second([])).toMatchObject({ kind: 'hold', lowerIsBetter: false });
    expect(second([settle('t2.2', { lowerIsBetter: true })])).toMatchObject({ kind: 'hold', lowerIsBetter: true });
    expect(second([settle('t2.2', { kind: 'cap' })])).toMatchObject({ kind: 'cap', lowerIsBetter: true });
    expect(second([settle('t2.2', { target: { value: 3, kind: 'level' } })])).toMatchObject({ kind: 'level', lowerIsBetter: true });
  });
});
