import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, Decimal, type Period, type PlainDate } from '../basis/index.ts';
import type { MeasureKind, Observation, SeriesEvent } from '../ledger/index.ts';
import type { Moment, Monitored } from './standing.ts';
import { levelOn, lightsOn, openWarnings, type Warning } from './warning.ts';
import { compareRules } from './warning-comparison.ts';
import { warningHistory } from './warning-history.ts';
import { warningRuleSets } from './warning-preset.ts';
import { warningRules, type WarningRule } from './warning-rule.ts';
import { ruleText, stepSentence, warningSentence } from './warning-sentence.ts';

const level: Monitored = {
  id: 't2.1',
  series: 't2.1',
  list: 'indicator',
  name: '路网密度',
  unit: '公里',
  nature: 'expected',
  kind: 'level',
  comparator: '=',
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  baseline: new Decimal(0),
  target: new Decimal(100),
  span: [0, 1],
};
const hold: Monitored = {
  ...level,
  id: 't2.2',
  series: 't2.2',
  name: '优良天数',
  unit: '天',
  nature: 'binding',
  kind: 'hold',
  comparator: '>=',
  baseline: new Decimal(323),
  target: new Decimal(320),
};

const seen = (item: Monitored, period: string, value: number, known: string, measure: MeasureKind = 'level'): Observation => ({
  id: `${item.id} ${period} ${known}`,
  region: '500000',
  indicator: item.series,
  period: period as Period,
  measure,
  value: new Decimal(value),
  unit: item.unit ?? '',
  status: 'final',
  source: {},
  known: known as PlainDate,
  recorded: `${known}T00:00:00Z`,
});

const until = (day: string): Moment => ({ asOf: day as PlainDate, known: day as PlainDate });

/** Values of 2021, 2022, … each known on 1 March of the year after. */
const yearly = (item: Monitored, ...values: readonly number[]): readonly Observation[] =>
  values.map((value, i) => seen(item, `${2021 + i}`, value, `${2022 + i}-03-01`));

const rule = (id: string, rules = warningRules): readonly WarningRule[] => rules.filter((one) => one.id === id);
const steps = ([warning]: readonly Warning[]): readonly string[] => warning?.steps.map(({ day, level: colour, cause }) => `${day} ${colour} ${cause}`) ?? [];

describe('a lag', () => {
  const history = (...values: readonly number[]): readonly Warning[] =>
    warningHistory([level], yearly(level, ...values), [], until('2026-01-01'), rule('behind'));
  test('is yellow, red when it comes again, and goes back one level with each better period', () => {
    const warnings = history(5, 25, 60, 80);
    expect(steps(warnings)).toEqual(['2022-03-01 yellow fired', '2023-03-01 red repeated', '2024-03-01 yellow eased']);
    expect(warnings[0]).toMatchObject({ rule: 'behind', ruleVersion: 1, opened: '2022-03-01', closed: '2025-03-01', closedBecause: 'recovered' });
  });
  test('that is large is red at once, and stays red while it is', () => {
    expect(steps(history(5, 5, 10))).toEqual(['2022-03-01 yellow fired', '2023-03-01 red worsened', '2024-03-01 red continued']);
  });
  test('that is on schedule warns of nothing', () => expect(history(20, 40, 60)).toEqual([]));
  test('carries the numbers that fired it', () => {
    expect(history(5)[0]!.now.numbers).toMatchObject({ period: '2021', observed: 5, onSchedule: 20, lead: -15, elapsed: 0.2, target: 100, now: 'behind' });
    expect(stepSentence(level, history(5)[0]!.steps[0]!, 'zh')).toBe('2021年为5公里，时序应到20公里，落后15个百分点，滞后。');
    expect(stepSentence(level, history(5)[0]!.steps[0]!, 'en')).toBe('2021: 5 公里 against 20 公里 on schedule, 15 points behind, behind.');
  });
  test('is not over because data are missing', () => {
    const warnings = warningHistory([level], yearly(level, 5), [], until('2025-12-31'), rule('behind'));
    expect(warnings[0]!.closed).toBeUndefined();
  });
  test('is over when a revision takes its ground away', () => {
    const rows = [...yearly(level, 5), seen(level, '2021', 19, '2022-09-01')];
    expect(warningHistory([level], rows, [], until('2023-01-01'), rule('behind'))[0]).toMatchObject({ opened: '2022-03-01', closed: '2022-09-01' });
  });
  test('ends with the indicator', () => {
    const cancelled: SeriesEvent = {
      id: 'e',
      region: '500000',
      indicator: level.series,
      kind: 'cancelled',
      effective: '2023-01-01',
      document: '通知',
      known: '2023-02-01',
      recorded: '2023-02-01T00:00:00Z',
    };
    expect(warningHistory([level], yearly(level, 5, 10, 10), [cancelled], until('2025-01-01'), rule('behind'))).toMatchObject([
      { closed: '2023-02-01', closedBecause: 'cancelled' },
    ]);
  });
});

describe('missing data', () => {
  test('are yellow on the day after they were due, red after 30 more, and over when they come', () => {
    const rows = [...yearly(level, 20), seen(level, '2022', 40, '2023-06-10')];
    const warnings = warningHistory([level], rows, [], until('2024-01-01'), rule('overdue'));
    expect(steps(warnings)).toEqual(['2023-04-01 yellow fired', '2023-05-01 red worsened']);
    expect(warnings[0]).toMatchObject({ closed: '2023-06-10', now: { numbers: { period: '2022', days: 31 } } });
    expect(stepSentence({ ...level, owner: '区统计局' }, warnings[0]!.steps[1]!, 'zh')).toBe('2022年的数据逾期31天未报，责任单位：区统计局，加重，转为红灯。');
  });
  test('are counted up to the day asked about', () => {
    const [warning] = warningHistory([level], [], [], until('2022-06-15'), rule('overdue'));
    expect(warningSentence(level, warning!, 'zh')).toBe('2021年的数据逾期76天未报，责任单位：未分工。');
    expect(warning!.steps.map(({ day }) => day)).toEqual(['2022-04-01', '2022-05-01']);
  });
  test('name nobody where nobody is responsible', () => {
    const [warning] = warningHistory([level], [], [], until('2022-04-01'), rule('overdue'));
    expect(warningSentence(level, warning!, 'zh')).toBe('2021年的数据逾期1天未报，责任单位：未分工。');
  });
  test('that are there and cannot be used are told too', () => {
    const growth: Monitored = { ...level, kind: 'avg_annual_growth', unit: '%', target: new Decimal(6) };
    const rows = ['2020', '2021'].map((year) => ({ ...seen(growth, year, 300, `${Number(year) + 1}-03-01`), unit: '亿元', priceBasis: 'current' }));
    expect(warningHistory([growth], rows, [], until('2022-06-01'), rule('unusable'))).toMatchObject([{ now: { numbers: { code: 'current_prices' } } }]);
  });
});

describe('a limit', () => {
  test('that is broken is red at once and steps back', () => {
    const warnings = warningHistory([hold], yearly(hold, 326, 318, 321, 330), [], until('2025-06-01'), rule('breach'));
    expect(steps(warnings)).toEqual(['2023-03-01 red fired', '2024-03-01 yellow eased']);
    expect(warnings[0]!.closed).toBe('2025-03-01');
    expect(stepSentence(hold, warnings[0]!.steps[0]!, 'zh')).toBe('2022年为318天，突破了≥320天。');
  });
  test('is near where another change like the last would break it', () => {
    expect(warningHistory([hold], yearly(hold, 330, 321), [], until('2023-03-30'), rule('margin'))).toMatchObject([
      { now: { numbers: { margin: 1, fall: 9 } } },
    ]);
    expect(warningHistory([hold], yearly(hold, 330, 326), [], until('2023-03-30'), rule('margin'))).toEqual([]);
    expect(warningHistory([hold], yearly(hold, 320, 320), [], until('2023-03-30'), rule('margin'))).toEqual([]);
  });
});

test('a target that does not come is asked for after a fifth of the plan, and more loudly after half', () => {
  const awaited: Monitored = { ...level, kind: 'awaiting' };
  expect(steps(warningHistory([awaited], [], [], until('2024-01-01'), rule('awaiting')))).toEqual(['2022-01-01 yellow fired', '2023-07-02 red worsened']);
});

test('a binding target that will be missed is red', () => {
  const binding: Monitored = { ...level, nature: 'binding' };
  const warnings = warningHistory([binding], yearly(binding, 5, 10), [], until('2023-06-01'), rule('forecast-binding'));
  expect(warnings).toMatchObject([{ level: 'red', now: { numbers: { forecast: 'miss' } } }]);
  expect(warningHistory([level], yearly(level, 5, 10), [], until('2023-06-01'), rule('forecast-binding'))).toEqual([]);
});

test('a forecast ends with the last year, and what was missed goes on to be told', () => {
  const warnings = warningHistory([level], yearly(level, 5, 10, 15, 20, 25), [], until('2026-06-01'), [...rule('forecast-expected'), ...rule('behind')]);
  expect(warnings).toMatchObject([
    { rule: 'behind', level: 'red', now: { numbers: { now: 'missed' } } },
    { rule: 'forecast-expected', closed: '2026-03-01', closedBecause: 'decided' },
  ]);
  expect(warningSentence(level, warnings[1]!, 'zh')).toBe('期末结论已定为未完成，本条终止。');
});

test('what was settled later plays no part before', () => {
  const awaited: Monitored = { ...level, kind: 'awaiting' };
  const warnings = warningHistory([level], yearly(level, 5, 30), [], until('2023-06-01'), [...rule('awaiting'), ...rule('behind')], {
    changes: [{ item: level.id, known: '2022-06-01' }],
    itemsOn: ({ known }) => [known < '2022-06-01' ? awaited : level],
  });
  expect(warnings).toMatchObject([
    { rule: 'awaiting', opened: '2022-01-01', closed: '2022-06-01' },
    { rule: 'behind', opened: '2022-06-01' },
  ]);
});

describe('published rules', () => {
  const lights = (id: string, value: number): string | undefined => {
    const set = warningRuleSets.find((one) => one.id === id)!;
    const rows = [...yearly(level, 20, 40), seen(level, '2023', value, '2024-03-01')];
    return lightsOn(warningHistory([level], rows, [], until('2024-03-15'), set.rules), '2024-03-15').get('t2.1');
  };
  test.each([
    ['yinchuan', 51, undefined],
    ['yinchuan', 50, 'yellow'],
    ['yinchuan', 35, 'yellow'],
    ['yinchuan', 30, 'yellow'],
    ['yinchuan', 25, 'red'],
    ['sanya', 60, undefined],
    ['sanya', 59, 'yellow'],
    ['sanya', 29, 'red'],
    ['tianjin', 43, 'yellow'],
    ['tianjin', 41, 'red'],
  ])('%s at %d of 60', (id, value, expected) => expect(lights(id, value)).toBe(expected));
  test('two yellows in a row are red by Haikou’s rule, and one step back is yellow by Ouhai’s', () => {
    const history = (id: string, ...values: readonly number[]): readonly string[] =>
      steps(warningHistory([level], yearly(level, ...values), [], until('2026-01-01'), warningRuleSets.find((one) => one.id === id)!.rules.slice(0, 1)));
    expect(history('haikou', 5, 25)).toEqual(['2022-03-01 yellow fired', '2023-03-01 red repeated']);
    expect(history('ouhai', 5, 5, 45, 65)).toEqual([
      '2022-03-01 yellow fired',
      '2023-03-01 red worsened',
      '2024-03-01 yellow eased',
      '2025-03-01 yellow continued',
    ]);
  });
  test('Xi’an warns three days before data are due', () => {
    const { rules } = warningRuleSets.find(({ id }) => id === 'xian')!;
    expect(steps(warningHistory([level], [], [], until('2022-04-05'), rules))).toEqual(['2022-03-28 yellow fired', '2022-04-01 red worsened']);
  });
  test('have each a text in both languages', () => {
    for (const one of warningRuleSets.flatMap(({ rules }) => rules))
      for (const language of ['zh', 'en'] as const) expect(JSON.stringify(ruleText(one, language))).not.toMatch(/undefined|NaN|""/);
  });
});

test('other rules over the same past say which light would have been another', () => {
  const rows = yearly(level, 8, 40);
  const [mine, other] = [rule('behind'), warningRuleSets.find(({ id }) => id === 'sanya')!.rules].map((rules) =>
    warningHistory([level], rows, [], until('2023-06-15'), rules),
  );
  const months = compareRules(mine!, other!, 2021, '2023-06-15');
  expect(months).toHaveLength(30);
  expect(months.at(14)).toMatchObject({
    month: '2022-03',
    before: { yellow: 1, red: 0 },
    after: { yellow: 0, red: 1 },
    changes: [{ item: 't2.1', before: 'yellow', after: 'red' }],
  });
  expect(months.at(-1)!.changes).toEqual([]);
});

describe('laws', () => {
  const rowOf = fc.record({
    item: fc.constantFrom(level, hold),
    period: fc.constantFrom('2021', '2022', '2023', '2024', '2025', '2023H1', '2023Q2', '2024-06'),
    value: fc.oneof(fc.integer({ min: 0, max: 110 }), fc.integer({ min: 310, max: 330 })),
    late: fc.integer({ min: 1, max: 400 }),
  });
  const rowsOf = fc.array(rowOf, { maxLength: 12 }).map((list) =>
    list.map(({ item, period, value, late }, i) => ({
      ...seen(item, period, value, addDays(`${Number(period.slice(0, 4)) + 1}-01-01` as PlainDate, late)),
      id: `${i}`,
    })),
  );
  const dayOf = fc.integer({ min: 0, max: 2200 }).map((days) => addDays('2021-01-01', days));
  const all = warningRuleSets.flatMap(({ rules }) => rules);
  const history = (rows: readonly Observation[], day: PlainDate): readonly Warning[] => warningHistory([level, hold], rows, [], until(day), all);

  test('what became known later changes nothing of what came before', () => {
    fc.assert(
      fc.property(rowsOf, dayOf, (rows, day) => {
        const then = history(rows, day);
        expect(
          history(
            rows.filter(({ known }) => known <= day),
            day,
          ),
        ).toEqual(then);
        const later = history(rows, '2027-06-01');
        for (const warning of then) {
          const same = later.find(({ item, rule: id, opened }) => item === warning.item && id === warning.rule && opened === warning.opened);
          expect(same?.steps.filter((step) => step.day <= day)).toEqual(warning.steps);
          expect(levelOn(same!, day)).toBe(levelOn(warning, day));
        }
      }),
      { numRuns: 40 },
    );
  });
  test('looking at chosen days is looking at every day', () => {
    const end = '2023-07-01';
    const everyDay = Array.from({ length: 911 }, (_, i) => addDays('2021-01-01', i));
    const changes = everyDay.flatMap((known) => [level, hold].map(({ id }) => ({ item: id, known })));
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const daily = warningHistory([level, hold], rows, [], until(end), all, { changes, itemsOn: () => [level, hold] });
        expect(history(rows, end)).toEqual(daily);
      }),
      { numRuns: 12 },
    );
  });
  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(history(rows.toReversed(), '2026-06-01')).toEqual(history(rows, '2026-06-01'));
      }),
      { numRuns: 25 },
    );
  });
  test('every step has a sentence in both languages without a hole', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        for (const warning of history(rows, '2026-06-01')) {
          const item = warning.item === level.id ? level : hold;
          for (const language of ['zh', 'en'] as const)
            for (const step of warning.steps) expect(stepSentence(item, step, language)).not.toMatch(/undefined|NaN|，，|, ,|：$/);
        }
      }),
      { numRuns: 25 },
    );
  });
  test('red stands before yellow among the open ones', () => {
    const colours = openWarnings(history(yearly(level, 5, 5), '2025-06-01')).map(({ level: colour }) => colour);
    expect(colours).toEqual(colours.toSorted());
  });
});
