import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from './compile.ts';
import type { Indicator } from './schema.ts';

const indicatorsOf = (text: string): readonly Indicator[] => readPlan({ name: 'test.txt', text, sha256: '' }).plan.indicators;

const table = (rows: string, note = ''): string => `清水区“十四五”规划\n\n第一章 目标\n\n表1 “十四五”主要指标\n\n序号\t指标名称\t单位\t2020年\t2025年\t指标属性\n${rows}\n\n${note}\n\n第二章 任务\n`;

const one = (row: string, note?: string): Indicator => indicatorsOf(table(row + '\n99\t占位指标\t个\t1\t2\t预期性', note))[0]!;

describe('the kind of an indicator', () => {
  it.each([
    ['1\t地区生产总值年均增速\t%\t5\t6*\t预期性', { value: 6, kind: 'avg_annual_growth', comparator: '=' }],
    ['1\t进出口总额\t亿元\t20\t≥[100]\t预期性', { value: 100, kind: 'cumulative', comparator: '>=' }],
    ['1\t单位地区生产总值能耗降低\t%\t3\t[15]\t约束性', { value: 15, kind: 'cumulative_reduction' }],
    ['1\t安全事故死亡人数\t人\t12\t<[80]\t约束性', { value: 80, kind: 'cumulative', comparator: '<' }],
    ['1\t城乡居民收入比\tx:x\t1.9:1\t1.7∶1\t预期性', { value: 1.7, kind: 'ratio' }],
    ['1\t二氧化碳排放降低\t%\t—\t市级下达为准\t约束性', { kind: 'text', raw: '市级下达为准' }],
    ['1\t森林覆盖率\t%\t40\t≥40\t约束性', { value: 40, kind: 'level', comparator: '>=' }],
    ['1\t新增绿地\t公顷\t3\t20以上\t预期性', { value: 20, comparator: '>=' }],
    ['1\t人才密度\t%\t3\t——\t预期性', { kind: 'none', raw: '——' }],
  ])('%s', (row, target) => {
    expect(one(row).target).toMatchObject(target);
  });

  it('is what the note under the table says its marks mean', () => {
    expect(one('1\t学位数\t个\t10\t[500]\t预期性', '注：[ ]内为年均数。').target?.kind).toBe('avg_annual_growth');
    expect(one('1\t学位数\t个\t10\t[500]\t预期性', '注：[ ]内为五年累计数。').target?.kind).toBe('cumulative');
  });
});

describe('a row', () => {
  it('takes unit and price basis from the bracket of its name', () => {
    const [row] = indicatorsOf('第一章 目标\n\n表1 主要指标\n\n序号\t指标名称\t2020年\t2025年\t指标属性\n1\t人均地区生产总值（万元，2020年价）\t7\t10\t预期性\n2\t每千人口执业（助理）医师数（人）\t3\t4\t预期性\n');
    expect(row).toMatchObject({ name: '人均地区生产总值', unit: '万元', priceBasis: '2020年价', baseline: { year: 2020, value: 7 }, target: { year: 2025, value: 10 } });
  });
  it('keeps a bracket that belongs to the name', () => {
    expect(one('1\t每千人口执业（助理）医师数（人）\t\t3\t4\t预期性')).toMatchObject({ name: '每千人口执业（助理）医师数', unit: '人' });
  });
  it('without an attribute we know keeps the printed one and has no nature', () => {
    const row = one('1\t产值占比\t%\t50\t≥55\t预期值');
    expect(row.nature).toBeUndefined();
    expect(row.natureRaw).toBe('预期值');
  });
  it('under another row takes that row as parent and its unit', () => {
    const rows = indicatorsOf(table('1\t主要污染物排放减少\t%\t——\t完成上级下达任务\t约束性\n\t① 化学需氧量\t\t\t12\t约束性'));
    expect(rows[1]).toMatchObject({ id: 't1.1.1', parent: 't1.1', no: '①', name: '化学需氧量', unit: '%', target: { value: 12, kind: 'cumulative_reduction' } });
  });
  it('of a table whose cells ran together is parted by its serial, unit and attribute', () => {
    const text = '第一章 目标\n\n专栏1 主要指标\n\n序号指标名称单位2020年2025年指标属性一、农业1粮食产量万吨1075≥1075约束性2肉类产量万吨158180预期性3灌溉水利用系数—0.50370.515预期性注：产量按统计口径。\n';
    expect(indicatorsOf(text).map((row) => [row.name, row.unit, row.baseline?.value, row.target?.value, row.nature, row.group])).toEqual([
      ['粮食产量', '万吨', 1075, 1075, 'binding', '农业'], ['肉类产量', '万吨', 158, 180, 'expected', '农业'], ['灌溉水利用系数', '—', 0.5037, 0.515, 'expected', '农业'],
    ]);
  });
});

describe('a table of results', () => {
  it('gives the target of the plan before and what was reached', () => {
    const [row] = indicatorsOf('第一章 回顾\n\n表1 “十三五”主要指标完成情况\n\n序号\t指标\t单位\t十三五目标\t2020年数值\t指标属性\n1\t城镇化率\t%\t94\t100\t预期性\n2\t就业\t人\t1\t2\t预期性\n');
    expect(row).toMatchObject({ target: { year: 2020, value: 94 }, actual: { year: 2020, value: 100, kind: 'level' } });
    expect(row?.baseline).toBeUndefined();
  });
});

describe('a table of something else', () => {
  it('gives no indicators', () => {
    expect(indicatorsOf('第一章 项目\n\n表1 项目汇总\n\n序号\t项目名称\t投资\n1\t滨河路\t300\n2\t学府路\t200\n')).toEqual([]);
  });
});

const seed = join(import.meta.dirname, '../../../shared/seed/plan.txt');
describe.skipIf(!existsSync(seed))('the reference plan', () => {
  it('has 34 rows of results and 31 rows of targets, 7 of them binding, 23 expected and one misprinted', () => {
    const rows = indicatorsOf(readFileSync(seed, 'utf8'));
    const own = rows.filter((row) => row.table === 2);
    expect([rows.length - own.length, own.length]).toEqual([34, 31]);
    expect([own.filter((row) => row.nature === 'binding').length, own.filter((row) => row.nature === 'expected').length]).toEqual([7, 23]);
    expect(own.filter((row) => row.natureRaw === '预期值').map((row) => row.no)).toEqual(['5']);
  });
});
