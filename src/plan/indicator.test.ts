import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from './compile.ts';
import type { Indicator } from './schema.ts';

const indicatorsOf = (text: string): readonly Indicator[] => readPlan({ name: 'test.txt', text, sha256: '' }).plan.indicators;

const table = (rows: string, note = ''): string =>
  `清水区“十四五”规划\n\n第一章 目标\n\n表1 “十四五”主要指标\n\n序号\t指标名称\t单位\t2020年\t2025年\t指标属性\n${rows}\n\n${note}\n\n第二章 任务\n`;

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
    ['1\t事故死亡人数\t\t—\t下降15%\t约束性', { value: 15, kind: 'cumulative_reduction' }],
    ['1\t社会消费品零售总额\t亿元\t30\t年均增长8%\t预期性', { value: 8, kind: 'avg_annual_growth' }],
  ])('%s', (row, target) => {
    expect(one(row).target).toMatchObject(target);
  });

  it('reads a minus sign, which after a figure is the dash of a range', () => {
    expect(one('1\t一般公共预算收入增速\t%\t−2.7\t－3.5\t预期性')).toMatchObject({ baseline: { value: -2.7 }, target: { value: -3.5 } });
    expect(one('1\t托位数\t个\t3\t4－5\t预期性').target).toMatchObject({ value: 4, upper: 5 });
  });

  it('is what the note under the table says its marks mean', () => {
    expect(one('1\t学位数\t个\t10\t[500]\t预期性', '注：[ ]内为年均数。').target?.kind).toBe('avg_annual_growth');
    expect(one('1\t学位数\t个\t10\t[500]\t预期性', '注：[ ]内为五年累计数。').target?.kind).toBe('cumulative');
  });
});

describe('a row', () => {
  it('takes unit and price basis from the bracket of its name', () => {
    const [row] = indicatorsOf(
      '第一章 目标\n\n表1 主要指标\n\n序号\t指标名称\t2020年\t2025年\t指标属性\n1\t人均地区生产总值（万元，2020年价）\t7\t10\t预期性\n2\t每千人口执业（助理）医师数（人）\t3\t4\t预期性\n',
    );
    expect(row).toMatchObject({
      name: '人均地区生产总值',
      unit: '万元',
      priceBasis: '2020年价',
      baseline: { year: 2020, value: 7 },
      target: { year: 2025, value: 10 },
    });
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
    expect(rows[1]).toMatchObject({
      id: 't1.1.1',
      parent: 't1.1',
      no: '①',
      name: '化学需氧量',
      unit: '%',
      target: { value: 12, kind: 'cumulative_reduction' },
    });
  });
  it('of a table whose cells ran together is parted by its serial, unit and attribute', () => {
    const text =
      '第一章 目标\n\n专栏1 主要指标\n\n序号指标名称单位2020年2025年指标属性一、农业1粮食产量万吨1075≥1075约束性2肉类产量万吨158180预期性3灌溉水利用系数—0.50370.515预期性注：产量按统计口径。\n';
    expect(indicatorsOf(text).map((row) => [row.name, row.unit, row.baseline?.value, row.target?.value, row.nature, row.group])).toEqual([
      ['粮食产量', '万吨', 1075, 1075, 'binding', '农业'],
      ['肉类产量', '万吨', 158, 180, 'expected', '农业'],
      ['灌溉水利用系数', '—', 0.5037, 0.515, 'expected', '农业'],
    ]);
  });
});

const plan = (head: string, rows: readonly string[], note = ''): readonly Indicator[] =>
  indicatorsOf(`清水区“十四五”规划\n\n第一章 目标\n\n表1 “十四五”主要指标\n\n${[head, ...rows].join('\n')}\n\n${note}\n\n第二章 任务\n`);

describe('a table without a column of numbers', () => {
  const head = '类别\t指标\t2020年\t2025年\t年均/累计\t属性';
  it('takes the numbers that stand in its names', () => {
    const rows = plan(head, ['经济\t1.地区生产总值增长（%）\t3.1\t—\t6.5左右\t预期性', '\t2.城镇化率（%）\t60.6\t65\t—\t预期性', '\t其中：城区\t80\t82\t—\t']);
    expect(rows.map((row) => [row.id, row.no, row.name, row.group, row.target?.kind])).toEqual([
      ['t1.1', '1', '地区生产总值增长', '经济', 'avg_annual_growth'],
      ['t1.2', '2', '城镇化率', '经济', 'level'],
      ['t1.2.1', '1', '城区', '经济', 'level'],
    ]);
    expect(rows[2]).toMatchObject({ parent: 't1.2', unit: '%', nature: 'expected' });
  });
  it('tells rows without any number by their names', () => {
    const ids = (rows: readonly string[]): readonly string[] => plan(head, rows).map((row) => row.id);
    const rows = ['经济\t产值（亿元）\t3\t5\t11\t预期性', '\t能耗降低（%）\t—\t—\t[14]\t约束性'];
    expect(ids(rows)).toEqual(['t1.产值', 't1.能耗降低']);
    expect(ids([...rows].reverse())).toEqual(['t1.能耗降低', 't1.产值']);
  });
  it('gives a rate in the column of growth as its level, a change as a yearly mean', () => {
    const rows = plan(head, [
      '民生\t1.城镇调查失业率（%）\t5.2\t—\t<5.5\t预期性',
      '\t2.居民收入增长率（%）\t2.1\t—\t>6\t预期性',
      '\t3.人均预期寿命（岁）\t77.3\t—\t〔1〕\t预期性',
    ]);
    expect(rows.map((row) => row.target?.kind)).toEqual(['level', 'avg_annual_growth', 'cumulative']);
  });
  it('reads the value before what more is said of it', () => {
    expect(
      plan(head, ['创新\t1.研发经费投入增长（%）\t—\t—\t>7、力争高于“十三五”时期实际\t预期性', '\t2.专利（件）\t1\t2\t—\t预期性'])[0]?.target,
    ).toMatchObject({ value: 7, comparator: '>', kind: 'avg_annual_growth' });
  });
  it('has numbers under the head of groups that fill rows of their own', () => {
    const rows = plan('类别\t指标名称\t2020年\t2025年\t属性', ['一、经济\t\t\t\t', '1\t产值（亿元）\t3\t5\t预期性', '2\t税收（亿元）\t1\t2\t预期性']);
    expect(rows.map((row) => [row.id, row.no, row.group])).toEqual([
      ['t1.1', '1', '经济'],
      ['t1.2', '2', '经济'],
    ]);
  });
});

describe('a name set in two columns', () => {
  const rows = plan('指标\t\t2020年\t2025年\t年均增速[累计]\t属性', [
    '（1）城镇化率\t常住人口城镇化率（%）\t56\t60\t[4]\t预期性',
    '\t户籍人口城镇化率（%）\t40\t45\t[5]\t预期性',
    '（2）主要污染物排放减少（%）\t化学需氧量\t—\t—\t[10]\t约束性',
    '\t氨氮\t\t\t[12]\t',
  ]);
  it('gives a parent without values and rows under it', () => {
    expect(rows.map((row) => [row.id, row.parent, row.name])).toEqual([
      ['t1.1', undefined, '城镇化率'],
      ['t1.1.1', 't1.1', '常住人口城镇化率'],
      ['t1.1.2', 't1.1', '户籍人口城镇化率'],
      ['t1.2', undefined, '主要污染物排放减少'],
      ['t1.2.1', 't1.2', '化学需氧量'],
      ['t1.2.2', 't1.2', '氨氮'],
    ]);
    expect(rows[0]?.target).toBeUndefined();
  });
  it('hands unit and attribute on to cells that were merged', () => {
    expect(rows[5]).toMatchObject({ unit: '%', nature: 'binding', target: { year: 2025, value: 12, kind: 'cumulative_reduction' } });
  });
});

describe('a table of several target years', () => {
  it('gives the target of the plan’s last year, a later one only where that is empty', () => {
    const rows = plan('序号\t指标\t单位\t2020年\t2025年\t2035年\t属性', ['1\t轨道里程\t公里\t4\t60\t130\t预期性', '2\t机场\t个\t0\t—\t1\t预期性']);
    expect(rows.map((row) => [row.target?.year, row.target?.value])).toEqual([
      [2025, 60],
      [2035, 1],
    ]);
  });
});

describe('a mark that the note explains', () => {
  it('as another year’s data gives the baseline that year and the target no mean', () => {
    const [row] = plan(
      '序号\t指标\t单位\t2020年\t2025年\t属性',
      ['1\t人均预期寿命\t岁\t77.3*\t78*\t预期性', '2\t学位\t个\t1\t2\t预期性'],
      '注：带*的为2019年数据。',
    );
    expect(row).toMatchObject({ baseline: { year: 2019, value: 77.3 }, target: { value: 78, kind: 'level' } });
  });
});

describe('a table of results', () => {
  it('gives the target of the plan before and what was reached', () => {
    const [row] = indicatorsOf(
      '第一章 回顾\n\n表1 “十三五”主要指标完成情况\n\n序号\t指标\t单位\t十三五目标\t2020年数值\t指标属性\n1\t城镇化率\t%\t94\t100\t预期性\n2\t就业\t人\t1\t2\t预期性\n',
    );
    expect(row).toMatchObject({ target: { year: 2020, value: 94 }, actual: { year: 2020, value: 100, kind: 'level' } });
    expect(row?.baseline).toBeUndefined();
  });
  it('leaves the column that only says whether a row was reached', () => {
    const [row] = indicatorsOf(
      '第一章 回顾\n\n表1 “十四五”主要指标完成情况\n\n序号\t指标\t2020年\t“十四五”规划目标\t2025年完成情况\t是否完成\n1\t城镇化率（%）\t55\t62\t61\t否\n2\t税收（亿元）\t1\t2\t3\t是\n',
    );
    expect(row).toMatchObject({ baseline: { value: 55 }, target: { value: 62 }, actual: { value: 61 } });
  });
  it('without a year in its head or its plan has values of no year', () => {
    const [row] = indicatorsOf(
      '清水区规划\n\n第一章 成就\n\n表1 主要指标完成情况\n\n序号\t指标名称\t单位\t目标值\t实际值\n1\t托位数\t个\t300\t320\n\n第二章 任务\n',
    );
    expect(row).toMatchObject({ target: { value: 300 }, actual: { value: 320 } });
    expect([row?.target, row?.actual].filter((value) => 'year' in value!)).toEqual([]);
  });
});

describe('a table of one value a row', () => {
  it('has targets under 预期值, whose own % is the unit', () => {
    const rows = plan('序号\t指标内容\t预期值\t属性', ['1\t事故死亡人数\t下降15%\t约束性', '2\t受灾人次\t<15000\t预期性']);
    expect(rows.map((row) => [row.name, row.unit, row.target?.year, row.target?.value, row.target?.kind])).toEqual([
      ['事故死亡人数', '%', 2025, 15, 'cumulative_reduction'],
      ['受灾人次', undefined, 2025, 15000, 'level'],
    ]);
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
