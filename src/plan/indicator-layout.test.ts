import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import type { Indicator, Plan } from './schema.ts';

/** Tables as other places set them: heads of several rows, natures in other columns, words for values. */
const planOf = (text: string): Plan => compile({ name: 'test.txt', text, sha256: '' }).plan;

const head = '白石县“十五五”规划\n\n第一章 目标\n\n表1 主要指标\n\n';
const indicatorsOf = (table: string): readonly Indicator[] => planOf(`${head}${table}\n\n第二章 任务\n`).indicators;
const codesOf = (table: string): readonly string[] => planOf(`${head}${table}\n\n第二章 任务\n`).diagnostics.map(({ code }) => code);

const numbered = (rows: string): string => `序号\t指标名称\t单位\t2025年\t2030年\t属性\n${rows}\n9\t占位指标\t个\t1\t2\t预期性`;
const one = (row: string): Indicator => indicatorsOf(numbered(row))[0]!;

describe('a numbered row without values', () => {
  const rows =
    '1\t城镇化率\t\t\t\t\n\t其中：常住人口城镇化率\t%\t42.3\t52\t预期性\n\t户籍人口城镇化率\t%\t30.1\t40\t预期性\n2\t主要污染物减排\t\t\t\t\n\t氨氮\t%\t[11]\t[8.5]\t约束性\n3\t耕地保有量\t万亩\t65\t65\t约束性';

  it('heads the rows below it that have no number', () => {
    expect(indicatorsOf(numbered(rows)).map(({ id, name, parent }) => [id, parent ?? '', name])).toEqual([
      ['t1.1', '', '城镇化率'],
      ['t1.1.1', 't1.1', '常住人口城镇化率'],
      ['t1.1.2', 't1.1', '户籍人口城镇化率'],
      ['t1.2', '', '主要污染物减排'],
      ['t1.2.1', 't1.2', '氨氮'],
      ['t1.3', '', '耕地保有量'],
      ['t1.9', '', '占位指标'],
    ]);
  });
  it('says of what kind they are', () => {
    expect(indicatorsOf(numbered(rows)).find(({ name }) => name === '氨氮')?.target).toMatchObject({ value: 8.5, kind: 'cumulative_reduction' });
  });
  it('leaves no gap in the numbers', () => {
    expect(codesOf(numbered(rows.replaceAll('占位', '末行')).replace('\n9\t', '\n4\t'))).not.toContain('PLAN2012');
  });
  it('heads no row that has values of its own', () => {
    const [first, second] = indicatorsOf(numbered('1\t城镇化率\t%\t50\t55\t预期性\n\t户籍人口城镇化率\t%\t30.1\t40\t预期性'));
    expect([first?.target?.value, second?.parent]).toEqual([55, undefined]);
  });
});

describe('words in a value cell', () => {
  it.each([
    ['翻一番（比2020年）', { kind: 'text' }],
    ['较2025年下降10%', { kind: 'cumulative_reduction', value: 10 }],
    ['比2025年提高5个百分点', { kind: 'cumulative', value: 5 }],
    ['提高到85%', { kind: 'level', value: 85 }],
    ['持续改善', { kind: 'text' }],
    ['6人（含）以下', { kind: 'level', value: 6, comparator: '<=' }],
  ])('%s', (cell, target) => {
    expect(one(`1\t公共服务满意度\t\t80\t${cell}\t预期性`).target).toMatchObject(target);
  });
  it('takes no year for a value', () => {
    expect(one('1\t居民人均可支配收入\t元\t38500\t翻一番（比2020年）\t预期性').target?.value).toBeUndefined();
    expect(one('1\t城市人口\t人\t1900\t2020\t预期性').target?.value).toBe(2020);
  });
  it('gives the unit that the values bear where no other is printed', () => {
    expect(one('1\t家庭养老床位\t\t500张\t累计2500张\t预期性').unit).toBe('张');
    expect(one('1\t社会工作者\t\t0.8名\t1.2名以上\t预期性').unit).toBe('名');
    expect(one('1\t培训规模\t\t3套\t500人\t预期性').unit).toBeUndefined();
    expect(one('1\t家庭养老床位\t万张\t500张\t600张\t预期性').unit).toBe('万张');
  });
});

describe('a structure of three parts', () => {
  it('is no one value, a ratio of two is', () => {
    expect(one('1\t三次产业结构\t%\t9:50:41\t7∶48∶45\t预期性').target).toMatchObject({ kind: 'text', raw: '7∶48∶45' });
    expect(one('1\t城乡居民收入比\t—\t2:1\t1.8:1\t预期性').target).toMatchObject({ kind: 'ratio', value: 1.8 });
  });
});

describe('an expected ceiling above the base', () => {
  it('is a line to keep below, a binding one is weaker', () => {
    expect(codesOf(numbered('1\t城镇调查失业率\t%\t5.1\t≤5.5\t预期性'))).not.toContain('PLAN4001');
    expect(codesOf(numbered('1\t用水总量\t亿立方米\t2.1\t≤2.5\t约束性'))).toContain('PLAN4001');
    expect(codesOf(numbered('1\t城镇登记失业率\t%\t3.1\t3.5\t预期性'))).toContain('PLAN4001');
  });
});

describe('the nature of a row', () => {
  it('may be a third one, and stays as printed without a finding', () => {
    const table = '类别\t指标\t2025年\t2030年\t指标类型\n环境\t黑臭水体比例（%）\t0\t0\t引导性\n\t森林蓄积量（万立方米）\t310\t330\t预期性';
    expect(indicatorsOf(table).map(({ name, nature, natureRaw }) => [name, nature, natureRaw])).toEqual([
      ['黑臭水体比例', undefined, '引导性'],
      ['森林蓄积量', 'expected', undefined],
    ]);
    expect(codesOf(table)).not.toContain('PLAN5007');
    expect(codesOf(table.replace('引导性', '约束值'))).toContain('PLAN5007');
  });
  it('may stand among the remarks', () => {
    const table = (remark: string): string => `指标\t单位\t2025年\t2030年\t备注\n用水总量\t亿立方米\t1.65\t1.72\t${remark}\n再生水利用率\t%\t18\t25\t预期性`;
    expect(indicatorsOf(table('约束性')).map(({ nature }) => nature)).toEqual(['binding', 'expected']);
    expect(indicatorsOf(table('含农业')).map(({ nature }) => nature)).toEqual([undefined, undefined]);
  });
  it('may be said by the group', () => {
    const table = '序号\t指标\t单位\t2025年\t2030年\n一、约束性指标\t\t\t\t\n1\t森林覆盖率\t%\t40\t42\n二、预期性指标\t\t\t\t\n2\t新增就业\t人\t900\t950';
    expect(indicatorsOf(table).map(({ nature }) => nature)).toEqual(['binding', 'expected']);
  });
});

describe('a sum over the period', () => {
  it('is held against the pace of the base year where that is a year’s amount', () => {
    expect(codesOf(numbered('1\t城镇新增就业\t人\t4100\t[18000]\t预期性'))).toContain('PLAN4003');
  });
  it('adds to a stock', () => {
    expect(codesOf(numbered('1\t人均预期寿命\t岁\t78.1\t[1.2]\t预期性'))).not.toContain('PLAN4003');
  });
});

describe('a row whose target is a pace', () => {
  const text = (said: string): string =>
    `${head}指标\t2025年\t2030年\t年均增长\t属性\n地区生产总值增长（%）\t6.1\t—\t5.5左右\t预期性\n森林覆盖率（%）\t40\t42\t—\t约束性\n\n第二章 任务\n到2030年，${said}。`;
  it('is repeated by a commitment to that pace', () => {
    expect(planOf(text('地区生产总值年均增长5.5%')).targets[0]?.indicator).toBe('t1.地区生产总值增长');
  });
  it('is not repeated by one to a level', () => {
    expect(planOf(text('地区生产总值达到1500亿元')).targets[0]?.indicator).toBeUndefined();
  });
});

describe('a head of two rows', () => {
  const rows = '经济\t财政收入\t亿元\t10\t11\t15\t6%\t预期性\n生态\t森林覆盖率\t%\t44\t45\t46\t—\t约束性';
  it('tells by its lower row what a column holds', () => {
    const [first] = indicatorsOf(`类别\t指标\t单位\t“十四五”时期\t\t“十五五”时期\t\t属性\n\t\t\t规划目标\t2025年完成\t2030年目标\t年均增长\t\n${rows}`);
    expect(first).toMatchObject({ name: '财政收入', baseline: { year: 2025, value: 11 }, target: { year: 2030, value: 15 } });
  });
  it('takes from its upper row the year that the lower one lacks', () => {
    const [first] = indicatorsOf('指标\t单位\t2025年\t2030年\t属性\n\t\t现状\t目标\t\n财政收入\t亿元\t11\t15\t预期性\n森林覆盖率\t%\t45\t46\t约束性');
    expect(first).toMatchObject({ baseline: { year: 2025, value: 11 }, target: { year: 2030, value: 15 } });
  });
  it('is no row of values whose group stands above', () => {
    const names = indicatorsOf('类别\t指标\t2025年\t2030年\t属性\n\t财政收入（亿元）\t11\t15\t预期性\n生态\t森林覆盖率（%）\t45\t46\t约束性').map(
      ({ name }) => name,
    );
    expect(names).toEqual(['财政收入', '森林覆盖率']);
  });
});

describe('a table set one cell a line', () => {
  const lines = (...cells: readonly string[]): string => cells.join('\n');
  const cells = [
    ['序号', '指标', '2025年', '2030年', '年均增速', '〔累计〕', '属性', '经济发展'],
    ['1', '地区生产总值（亿元）', '210', '300', '7', '预期性'],
    ['2', '城镇化率（%）', '50.1', '55', '〔4.9〕', '预期性', '生态文明'],
    ['3', '森林覆盖率（%）', '45', '46', '-', '约束性'],
  ].flat();
  it('may name groups between its rows', () => {
    expect(indicatorsOf(lines(...cells)).map(({ no, group, name, target }) => [no, group, name, target?.value])).toEqual([
      ['1', '经济发展', '地区生产总值', 300],
      ['2', '经济发展', '城镇化率', 55],
      ['3', '生态文明', '森林覆盖率', 46],
    ]);
  });
  it('or none', () => {
    expect(indicatorsOf(lines(...cells.filter((cell) => !/^(?:经济发展|生态文明)$/.test(cell)))).map(({ group }) => group)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
