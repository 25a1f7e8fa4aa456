import { describe, expect, test } from 'vitest';
import type { Period } from '../../basis/index.ts';
import type { Observation } from '../observation.ts';
import { row } from '../observation-sample.ts';
import { defaultRules } from './default-rules.ts';
import { findingText } from './finding-text.ts';
import { validate } from './validation.ts';
import type { ValidationFinding, ValidationRule } from './validation-rule.ts';

const of = (fields: Partial<Omit<Observation, 'value'>>, ...figures: readonly (readonly [Period, number | string])[]): readonly Observation[] =>
  figures.map(([period, value]) => row({ ...fields, period, value }));

const trade = { measure: 'flow', unit: '亿元' } as const;
const running = { measure: 'ytd', unit: '亿元' } as const;
const share = { measure: 'level', unit: '%' } as const;

const found = (candidates: readonly Observation[], history: readonly Observation[] = [], rules = defaultRules): readonly ValidationFinding[] =>
  validate(candidates, history, rules);
const ids = (findings: readonly ValidationFinding[]): readonly string[] => findings.map(({ rule }) => rule);
const said = (findings: readonly ValidationFinding[]): readonly string[] => findings.map((finding) => findingText(finding, 'zh'));

describe('unit slip', () => {
  const last = of(trade, ['2020', '22.03']);

  test('220,300 where 22.03 亿元 is expected may be 万元', () => {
    const findings = found(of(trade, ['2021', 220300]), last);
    expect(findings).toMatchObject([
      { rule: 'slip.unit', severity: 'ask', candidate: 0, details: { value: '220300', previous: '22.03', suggestedUnit: '万元', suggested: '22.03' } },
    ]);
    expect(said(findings)).toEqual(['2021年填报220300亿元，而2020年为22.03亿元：可能单位为万元（22.03亿元）？']);
  });

  test('also beside an earlier version of the figure, and downwards', () => {
    expect(ids(found(of({ ...trade, known: '2024-05-01' }, ['2021', 220300]), of(trade, ['2021', '22.03'])))).toEqual(['slip.unit']);
    expect(found(of({ unit: '人', measure: 'flow' }, ['2022', '1.21']), of({ unit: '人', measure: 'flow' }, ['2021', 12000]))).toMatchObject([
      { details: { power: -4, suggestedUnit: '万人', suggested: '12100' } },
    ]);
  });

  test('a point out of place has no unit to offer', () => {
    expect(said(found(of({ unit: '岁' }, ['2022', 781.2]), of({ unit: '岁' }, ['2021', '78.06'])))).toEqual([
      '2022年填报781.2岁，比2021年的78.06变动900.8%，超过50%：是否属实，原因是什么？',
    ]);
    expect(said(found(of(share, ['2022', 0.405]), of(share, ['2021', 40])))).toEqual(['2022年填报0.405%，而2021年为40%：小数点是否错位（40.5%）？']);
  });

  test('a figure in the unit that it says asks nothing', () => {
    expect(found(of({ ...trade, unit: '万元' }, ['2021', 220300]), last)).toEqual([]);
  });
});

describe('running totals', () => {
  const year = of(running, ['2023Q1', '5.0'], ['2023Q2', '11.2'], ['2023Q3', '16.0']);

  test('5.0 11.2 16.0 20.0 asks nothing', () => {
    expect(found([...year, ...of(running, ['2023Q4', '20.0'])])).toEqual([]);
  });

  test('a later one smaller than an earlier one is refused with both numbers', () => {
    const findings = found(of(running, ['2023Q3', '10.9']), year.slice(0, 2));
    expect(findings).toMatchObject([{ rule: 'monotone.running-total', severity: 'refuse', details: { value: '10.9', other: '11.2', otherPeriod: '2023Q2' } }]);
    expect(said(findings)).toEqual(['2023年1—9月累计10.9亿元，小于2023年1—6月累计的11.2：累计数不能减少，请核对这两个数。']);
  });

  test('also where the earlier one comes later, in another unit, or with it', () => {
    expect(said(found(of({ ...running, unit: '万元' }, ['2023Q1', 120000]), year.slice(1, 2)))).toEqual([
      '2023年1—3月累计120000万元，大于其后2023年1—6月累计的112000：累计数不能减少，请核对这两个数。',
    ]);
    expect(ids(found(of(running, ['2023Q1', 5], ['2023Q2', 4])))).toEqual(['monotone.running-total', 'monotone.running-total']);
  });

  test('a new year begins anew; shares may fall', () => {
    expect(found(of(running, ['2024Q1', '5.1']), year)).toEqual([]);
    expect(found(of({ ...running, unit: '%' }, ['2023Q1', 3], ['2023Q2', 2.5]))).toEqual([]);
  });
});

describe('range', () => {
  test('a share beyond its whole, a count below nothing', () => {
    expect(said(found(of(share, ['2023', 105])))).toEqual(['2023年填报105%，高于上限100：是否录入有误？']);
    expect(said(found(of({ unit: '人' }, ['2023', -3])))).toEqual(['2023年填报-3人，低于下限0：是否录入有误？']);
  });

  test('no more days than there are', () => {
    expect(ids(found(of({ unit: '天' }, ['2023', 366])))).toEqual(['range.days']);
    expect(found(of({ unit: '天' }, ['2024', 366]))).toEqual([]);
    expect(said(found(of({ unit: '天', measure: 'ytd' }, ['2023Q1', 91])))).toEqual(['2023年1—3月填报91天，高于上限90：是否录入有误？']);
    expect(found(of({ unit: '岁' }, ['2023', 400]))).toEqual([]);
  });

  test('growth may be negative, and so may money', () => {
    expect(found([...of({ measure: 'growth', unit: '%' }, ['2023', -2.7]), ...of({ ...trade, indicator: 'b' }, ['2023', -4])])).toEqual([]);
  });
});

describe('jump', () => {
  const steady = of({ unit: '家' }, ['2018', 30000], ['2019', 31000], ['2020', 32000], ['2021', 33100], ['2022', 34000]);

  test('a change unlike the last ones, with the numbers that fired it', () => {
    const findings = found(of({ unit: '家' }, ['2023', 47000]), steady);
    expect(findings).toMatchObject([{ rule: 'jump.amount', details: { previous: '34000', previousPeriod: '2022', compared: 4 } }]);
    expect(said(findings)[0]).toContain('比2022年的34000变动38.2%；此前4次变动的中位数为3.3%');
    expect(found(of({ unit: '家' }, ['2023', 35500]), steady)).toEqual([]);
  });

  test('one wild year in the past does not hide the next', () => {
    const wild = of({ unit: '家' }, ['2017', 30000], ['2018', 60000], ['2019', 31000], ['2020', 32000], ['2021', 33100], ['2022', 34000]);
    expect(ids(found(of({ unit: '家' }, ['2023', 47000]), wild))).toContain('jump.amount');
  });

  test('with little to go by only a large one asks', () => {
    expect(found(of(trade, ['2021', 30]), of(trade, ['2020', '22.03']))).toEqual([]);
    expect(ids(found(of(trade, ['2021', 40]), of(trade, ['2020', '22.03'])))).toEqual(['jump.amount']);
  });

  test('shares and growth are compared in points', () => {
    expect(found(of({ measure: 'growth', unit: '%' }, ['2021', 8.8]), of({ measure: 'growth', unit: '%' }, ['2020', 3]))).toEqual([]);
    expect(said(found(of(share, ['2021', 70]), of(share, ['2020', '52.5'])))).toEqual([
      '2021年填报70%，比2020年的52.5变动17.5，超过15：是否属实，原因是什么？',
    ]);
  });

  test('amounts within a year are compared with the same part of the year before', () => {
    const seasons = of(trade, ['2022Q1', 2], ['2022Q2', 4], ['2022Q3', 4], ['2022Q4', 10]);
    expect(found(of(trade, ['2023Q1', 2.2]), seasons)).toEqual([]);
  });
});

describe('sums', () => {
  const quarters = of(trade, ['2023Q1', '5.0'], ['2023Q2', '6.2'], ['2023Q3', '4.8'], ['2023Q4', '4.0']);

  test('quarters that make the year ask nothing, nor do rounded ones', () => {
    expect(found([...quarters, ...of(trade, ['2023', 20])])).toEqual([]);
    expect(found([...quarters, ...of(trade, ['2023', '20.02'])])).toEqual([]);
  });

  test('quarters that do not make the year are one question, with every number', () => {
    const findings = found([...quarters, ...of(trade, ['2023', 21])]);
    expect(findings).toMatchObject([{ rule: 'sum.of-year', period: '2023', candidate: 4 }]);
    expect(said(findings)).toEqual(['2023年为21亿元，而2023年一季度 5 + 2023年二季度 6.2 + 2023年三季度 4.8 + 2023年四季度 4 = 20，相差-1：哪个数有误？']);
  });

  test('things counted must add up to the last one', () => {
    const deaths = { measure: 'flow', unit: '人' } as const;
    expect(ids(found(of(deaths, ['2023H1', 5], ['2023H2', 3], ['2023', 9])))).toEqual(['sum.of-year']);
  });

  test('also of a part beside a known year, and of a running total', () => {
    expect(ids(found(of(trade, ['2023Q4', 6]), [...quarters.slice(0, 3), ...of(trade, ['2023', 20])]))).toEqual(['sum.of-year']);
    expect(ids(found(of(running, ['2023Q2', 12]), quarters))).toEqual(['sum.of-year']);
  });

  const byIndustry: readonly ValidationRule[] = [
    { id: 'sum.industries', version: 1, kind: 'sum', severity: 'ask', parameters: { tolerance: 0.001, wholes: [{ whole: 'gdp', parts: ['i1', 'i2', 'i3'] }] } },
  ];
  const industry = (indicator: string, value: number): readonly Observation[] => of({ indicator }, ['2011', value]);

  test('parts of an indicator make the whole', () => {
    const parts = [...industry('i1', 1.7), ...industry('i2', 83.5)];
    expect(found(industry('gdp', 149.9), [...parts, ...industry('i3', 64.6)], byIndustry)).toEqual([]);
    expect(said(found(industry('gdp', 159.9), [...parts, ...industry('i3', 64.6)], byIndustry))).toEqual([
      '2011年“gdp”为159.9亿元，而分项i1 1.7 + i2 83.5 + i3 64.6 = 149.8，相差-10.1：哪个数有误？',
    ]);
  });

  test('as long as a part is missing, the others do not exceed it', () => {
    expect(found(industry('gdp', 149.9), industry('i2', 83.5), byIndustry)).toEqual([]);
    expect(ids(found(industry('gdp', 80), industry('i2', 83.5), byIndustry))).toEqual(['sum.industries']);
  });
});

describe('mirror and repeat', () => {
  const agree: readonly ValidationRule[] = [
    { id: 'mirror.trade', version: 2, kind: 'mirror', severity: 'ask', parameters: { pairs: [{ indicator: 'a', other: 'b', tolerance: 0.02 }] } },
  ];

  test('two series that must agree', () => {
    expect(found(of(trade, ['2023', 20]), of({ ...trade, indicator: 'b', unit: '万元' }, ['2023', 201000]), agree)).toEqual([]);
    const findings = found([...of(trade, ['2023', 20]), ...of({ ...trade, indicator: 'b' }, ['2023', 22])], [], agree);
    expect(findings).toMatchObject([{ rule: 'mirror.trade', ruleVersion: 2, candidate: 0 }]);
    expect(findingText(findings[0]!, 'zh', (id) => ({ b: '海关进出口额' })[id] ?? id)).toBe(
      '2023年填报20亿元，与“海关进出口额”的22相差-2，超过容许的2%：哪个数有误？',
    );
  });

  test('the third same figure asks, a full share does not', () => {
    expect(said(found(of(share, ['2023', 40.3]), of(share, ['2021', 40.3], ['2022', 40.3])))).toEqual([
      '2023年填报40.3%，与自2021年起的2期完全相同：是否尚未更新？',
    ]);
    expect(found(of(share, ['2023', 40.3]), of(share, ['2021', 40.1], ['2022', 40.3]))).toEqual([]);
    expect(found(of(share, ['2023', 100]), of(share, ['2021', 100], ['2022', 100]))).toEqual([]);
  });
});

describe('versions', () => {
  test('an older version is held against what was known with it, not against what came after', () => {
    const first = of({ ...running, known: '2023-07-15', status: 'preliminary' }, ['2023H1', '11.2']);
    const later = [...of({ ...running, known: '2023-10-15' }, ['2023H1', '10.8'], ['2023Q3', '11.0'])];
    expect(found([...first, ...later])).toEqual([]);
    expect(found(first, later)).toEqual([]);
    expect(ids(found([...later.slice(1), ...of({ ...running, known: '2023-11-15' }, ['2023H1', '11.2'])], later.slice(0, 1)))).toContain(
      'monotone.running-total',
    );
  });

  test('a revision is held against the other periods, not against what it revises', () => {
    const quarters = of(trade, ['2023Q1', 5], ['2023Q2', 6], ['2023Q3', 5], ['2023Q4', 4], ['2023', 20]);
    expect(found(of({ ...trade, known: '2024-06-01' }, ['2023Q4', 4.01]), quarters)).toEqual([]);
    expect(ids(found(of({ ...trade, known: '2024-06-01' }, ['2023Q4', 5.9]), quarters))).toEqual(['sum.of-year']);
  });
});

test('what is missing or only a limit asks nothing that needs the figure', () => {
  expect(found([row({ missing: '未公布' }), row({ ...trade, period: '2023', value: 99, bound: '>=' })], of(trade, ['2022', 9]))).toEqual([]);
});

test('every rule says its question in both languages', () => {
  const findings = [
    ...found(of(trade, ['2021', 220300]), of(trade, ['2020', '22.03'])),
    ...found(of(share, ['2023', 105], ['2024', -1])),
    ...found(of(running, ['2023Q1', 5], ['2023Q2', 4])),
  ];
  for (const finding of findings) {
    expect(findingText(finding, 'en')).toMatch(/^[^\u4e00-\u9fff]*(?:[亿万]元[^\u4e00-\u9fff]*)*[?.]$/);
    expect(findingText(finding, 'en')).not.toContain('undefined');
  }
  expect(new Set(defaultRules.map(({ id }) => id)).size).toBe(defaultRules.length);
  expect(defaultRules.every(({ id, kind }) => id.startsWith(`${kind}.`))).toBe(true);
});
