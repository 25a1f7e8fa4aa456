import { describe, expect, it } from 'vitest';
import { readPlan } from './compile.ts';
import type { Plan } from './schema.ts';

/** Wordings met in plans and reports of other places. */
const planOf = (text: string): Plan => readPlan({ name: 'test.txt', text, sha256: '' }).plan;
const inPlan = (words: string): string => `白石县“十五五”规划\n\n第一章 发展目标\n\n${words}\n`;
const targetsOf = (words: string): readonly (string | number)[][] =>
  planOf(inPlan(words)).targets.map(({ subject, value, unit, kind }) => [subject, value, unit, kind]);

describe('a verb before a noun that begins as the verb ends', () => {
  it('leaves the noun whole', () => {
    expect(targetsOf('到2030年，新建设施蔬菜基地10个。')).toEqual([['设施蔬菜基地', 10, '个', 'increase']]);
    expect(targetsOf('到2030年，新增建设用地3000亩。')).toEqual([['建设用地', 3000, '亩', 'increase']]);
  });
  it('keeps its own characters before others', () => {
    expect(targetsOf('到2030年，新建设蔬菜基地10个。')).toEqual([['蔬菜基地', 10, '个', 'increase']]);
    expect(targetsOf('到2030年，新增建设用地规模控制在3000亩以内。')).toEqual([['新增建设用地规模', 3000, '亩', 'level']]);
  });
});

describe('half-width punctuation', () => {
  it('ends a clause as the full-width one does', () => {
    const wide = targetsOf('到2030年，居民消费价格涨幅3%左右，城镇新增就业18万人以上；粮食产量120万吨。');
    expect(wide).toEqual([
      ['居民消费价格涨幅', 3, '%', 'level'],
      ['城镇新增就业', 18, '万人', 'increase'],
      ['粮食产量', 120, '万吨', 'level'],
    ]);
    expect(targetsOf('到2030年,居民消费价格涨幅3%左右,城镇新增就业18万人以上;粮食产量120万吨。')).toEqual(wide);
  });
  it('inside a number ends none', () => {
    expect(targetsOf('到2030年,粮食产量达到1,200万吨。')).toEqual([['粮食产量', 1200, '万吨', 'level']]);
  });
});

describe('a subject', () => {
  it('goes on behind a comment without a figure of its own', () => {
    expect(targetsOf('到2030年，全县实现地区生产总值300亿元，居全市第4位，年均增长5%。').map(([subject]) => subject)).toEqual([
      '全县地区生产总值',
      '全县地区生产总值',
    ]);
  });
  it('bears no bullet, adverb of reckoning or plan compared with', () => {
    expect(targetsOf('◆粮食产量达到120万吨。')[0]?.[0]).toBe('粮食产量');
    expect(targetsOf('一般公共预算收入同口径增长5%。')[0]?.[0]).toBe('一般公共预算收入');
    expect(targetsOf('安全生产事故死亡人数较“十四五”下降30%以上。')).toEqual([['安全生产事故死亡人数', 30, '%', 'cumulative_reduction']]);
    expect(targetsOf('比“十四五”规划目标提高5个百分点，绿化覆盖率达到45%。').map(([, value]) => value)).toContain(45);
  });
  it('of two pollutants shares what is said of them', () => {
    expect(targetsOf('到2030年，氨氮、氮氧化物排放分别减少10%、12%。').map(([subject]) => subject)).toEqual(['氨氮排放', '氮氧化物排放']);
  });
  it('is the work, where only that is finished', () => {
    expect(targetsOf('“十五五”期间累计完成改造3000户，年均600户。')).toEqual([
      ['改造', 3000, '户', 'cumulative'],
      ['改造', 600, '户', 'recurring'],
    ]);
    expect(targetsOf('到2030年，完成改造危房3000户。')[0]?.[0]).toBe('危房');
  });
  it('may be a yearly output said as a verb', () => {
    expect(targetsOf('年出栏生猪30万头。')).toEqual([['年出栏生猪', 30, '万头', 'level']]);
  });
});

describe('an aim beyond a pace', () => {
  it('is a pace', () => {
    expect(targetsOf('居民收入年均增长6%以上，力争达到6.5%。').map(([, value, , kind]) => [value, kind])).toEqual([
      [6, 'avg_annual_growth'],
      [6.5, 'avg_annual_growth'],
    ]);
  });
  it('is a level of what is a rate', () => {
    expect(targetsOf('森林覆盖率年均增长1%，达到45%。').at(-1)?.[3]).toBe('level');
  });
});

describe('a plan for one year', () => {
  const text = (title: string): string => `${title}\n\n一、主要预期目标\n\n今年地区生产总值增长6%左右。\n`;
  it('lends its year as a report does', () => {
    const [target] = planOf(text('白石县2027年国民经济和社会发展计划')).targets;
    expect([target?.kind, target?.deadline]).toEqual(['level', 2027]);
    expect(planOf(text('关于白石县2026年国民经济和社会发展计划执行情况与2027年国民经济和社会发展计划草案的报告')).targets[0]?.deadline).toBe(2027);
  });
  it('is another thing than a plan of five', () => {
    expect(planOf(text('白石县“十五五”重点工作计划（2026—2030年）')).targets[0]?.deadline).toBeUndefined();
  });
});

describe('the status of a document', () => {
  const status = (line: string): string => planOf(`白石县国民经济和社会发展第十五个五年规划纲要\n${line}\n\n第一章 发展目标\n\n统筹推进。\n`).document.status;
  it('is told by the congress that adopted it', () => {
    expect(status('（2026年2月10日白石县第七届人民代表大会第五次会议通过）')).toBe('approved');
  });
  it('is open where the congress is only named', () => {
    expect(status('（白石县第七届人民代表大会第五次会议文件）')).toBe('unknown');
    expect(status('（草案）')).toBe('draft');
  });
});

describe('a time before which', () => {
  it('is a deadline', () => {
    expect(planOf(inPlan('在2027年底以前建成充电桩2万个。')).targets[0]).toMatchObject({ subject: '充电桩', deadline: 2027, quote: '建成充电桩2万个' });
  });
  it('that is past tells what has been', () => {
    expect(planOf(inPlan('2015年以前建成充电桩100个。')).targets).toEqual([]);
  });
});

describe('what a work is designed for', () => {
  it('commits to nothing', () => {
    expect(targetsOf('2029年底西城机场投入运营，设计年旅客吞吐量300万人次。')).toEqual([]);
    expect(targetsOf('到2029年，年旅客吞吐量300万人次。')).toHaveLength(1);
  });
});

describe('a measure', () => {
  const measuresOf = (words: string): readonly string[] => planOf(`白石县“十五五”规划\n\n第一章 重点任务\n\n${words}\n`).measures.map(({ text }) => text);
  it('keeps the quotation that opens its sentence', () => {
    expect(measuresOf('“十五五”期间，新建标准厂房60万平方米。')).toEqual(['“十五五”期间，新建标准厂房60万平方米。']);
  });
  it('leaves a bracket behind a full stop to the sentence before', () => {
    expect(measuresOf('加强统筹。（牵头单位：县发展改革局）新建标准厂房60万平方米。').at(-1)).toBe('新建标准厂房60万平方米。');
  });
});
