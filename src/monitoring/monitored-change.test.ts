import { describe, expect, it } from 'vitest';
import { Decimal } from '../basis/index.ts';
import { compile } from '../plan/index.ts';
import { monitoredOf } from './monitored.ts';
import { changedAim } from './monitored-change.ts';
import type { Aim } from './monitored-kind.ts';
import { at, item, row, years } from './monitoring-sample.ts';
import { conversionOf } from './conversion.ts';
import { reasonFor } from './reason.ts';

const aim = (value: number, more: Partial<Aim> = {}): Aim => ({ name: '示例', kind: 'level', comparator: '=', value: new Decimal(value), ...more });
const from = (baseline: number, unit: string): Partial<Aim> => ({ baseline: new Decimal(baseline), unit });

const read = (given: Aim, raw: string): readonly unknown[] => {
  const { aim: is, baselineUnit } = changedAim(given, raw);
  return [is.kind, is.comparator, is.value?.toString(), is.unit, ...(baselineUnit === undefined ? [] : [baselineUnit])];
};

describe('cells that name a change', () => {
  it('leads from the baseline to a level', () => {
    expect(read(aim(3, from(35, '%')), '提高3个百分点')).toEqual(['level', '=', '38', '%']);
    expect(read(aim(2, { ...from(62, '%'), comparator: '>=' }), '下降2个百分点以上')).toEqual(['level', '<=', '60', '%']);
    expect(read(aim(50, from(10, '亿元')), '比2020年增长50%')).toEqual(['level', '=', '15', '亿元']);
    expect(read(aim(10, from(120, '万立方米')), '+10')).toEqual(['level', '=', '130', '万立方米']);
  });

  it('leaves values alone', () => {
    for (const raw of ['38', '提高到38', '降至38', '提升至38', '增长38%', '-0.5', '控制在38以内'])
      expect(read(aim(38, from(35, '%')), raw)).toEqual(['level', '=', '38', '%']);
    expect(read(aim(0.5, from(-1.2, '‰')), '+0.5')).toEqual(['level', '=', '0.5', '‰']);
  });

  it('is a sum, or nothing, without a baseline', () => {
    expect(read(aim(3, { unit: '岁' }), '提高3岁')[0]).toBe('cumulative');
    expect(read(aim(30, { unit: '家' }), '新增30家')[0]).toBe('cumulative');
    expect(read(aim(50, { unit: '亿元' }), '增长50%').slice(0, 3)).toEqual(['none', '=', undefined]);
  });

  it('keeps a fall in percent a fall in percent, whatever the unit and the sign', () => {
    const fall = aim(13.5, { kind: 'cumulative_reduction', ...from(0.55, '吨标准煤/万元') });
    expect(read(fall, '降低13.5%')).toEqual(['cumulative_reduction', '=', '13.5', '%', '吨标准煤/万元']);
    expect(read(aim(5, { kind: 'avg_annual_growth', ...from(340, '亿美元') }), '年均增长5%')).toEqual(['avg_annual_growth', '=', '5', '%', '亿美元']);
    expect(read(aim(-13.5, { kind: 'cumulative_reduction', unit: '%', comparator: '<=' }), '[≤-13.5]')).toEqual(['cumulative_reduction', '>=', '13.5', '%']);
  });
});

describe('a row printed as a change', () => {
  it('is fed by falls or by levels from the printed baseline', () => {
    const energy = item({ kind: 'cumulative_reduction', target: 15, baseline: 0.5, baselineUnit: '千克/件' });
    expect(at(energy, years('flow', [3, 2, 4]), 2023)).toMatchObject({ now: 'nearly', observed: expect.closeTo(8.7424, 4) });
    const levels = at(energy, years('level', [0.48], { unit: '千克/件' }), 2021);
    expect(levels).toMatchObject({ observed: expect.closeTo(4, 9), now: 'ahead' });
    expect(conversionOf(levels.inputs[0]!, 'zh')).toBe('由基期0.5千克/件降至0.48千克/件计算');
  });

  it('takes levels for the increase of a level, not for a sum of amounts', () => {
    const life = item({ kind: 'cumulative', unit: '岁', baseline: 77.3, target: 1 });
    const standing = at(life, years('level', ['77.5', '77.7'], { unit: '岁' }), 2022);
    expect(standing).toMatchObject({ observed: 0.4, done: 0.4, lead: 0, now: 'on_schedule' });
    expect(conversionOf(standing.inputs[1]!, 'zh')).toBe('由77.7岁减去基期77.3岁得出');
    expect(reasonFor(life, standing, 'zh')).toBe('2021—2022年累计提高0.4岁，占目标1岁的40%，按时序应达0.4岁，与时序持平，今后3年每年需提高0.2岁。');
    expect(at(life, [row('2021', 'flow', '0.2', { unit: '岁' })], 2021)).toMatchObject({ done: 0.2 });
    const jobs = item({ kind: 'cumulative', unit: '万人', baseline: 0.9, target: 5 });
    expect(at(jobs, years('level', [1], { unit: '万人' }), 2021)).toMatchObject({ now: 'not_assessable', because: { code: 'measure' } });
  });

  it('follows a printed fall of a share in points', () => {
    const coal = item({ kind: 'cumulative', unit: '%', baseline: 62, target: -4 });
    const standing = at(coal, years('level', [61.2, 60]), 2022);
    expect(standing).toMatchObject({ observed: -2, done: 0.5, now: 'ahead' });
    expect(reasonFor(coal, standing, 'zh')).toMatch(/^2021—2022年累计降低2个百分点，占目标4个百分点的50%.*今后3年每年需降低0.67个百分点。$/);
  });
});

const table = (head: string, ...rows: readonly string[]): string =>
  `临江区发展规划（2021—2025年）\n\n（2022年3月）\n\n第一章 目标\n\n表1 主要指标\n${[head, ...rows].map((line) => line.replaceAll('|', '\t')).join('\n')}\n`;

describe('printed tables', () => {
  it('start where a later baseline stands, and with the plan otherwise', () => {
    const of = (year: number): readonly number[] => {
      const text = table(`序号|指标|单位|${year}年|2025年|属性`, '1|绿化率|%|40|48|预期性', '2|新增岗位|万个|1|[5]|预期性');
      return monitoredOf(compile({ name: 'plan.txt', text, sha256: '' }).plan).map(({ base }) => base);
    };
    expect(of(2021)).toEqual([2021, 2020]);
    expect(of(2020)).toEqual([2020, 2020]);
    expect(of(2019)).toEqual([2020, 2020]);
  });

  it('say what a target in words is waiting for', () => {
    const text = table('序号|指标|单位|2020年|2025年|属性', '1|收入增速|%|3|与经济增长同步|预期性', '2|排放量|吨|9|完成市级下达任务|约束性');
    const items = monitoredOf(compile({ name: 'plan.txt', text, sha256: '' }).plan);
    expect(items.map((each) => reasonFor(each, at(each, [], 2021), 'zh'))).toEqual([
      '目标写作“与经济增长同步”，没有数值，请在目标值确定后录入，并注明文号。',
      '目标由上级下达，尚未收到，请在下达后录入目标值和文号。',
    ]);
  });
});
