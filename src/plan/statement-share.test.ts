import { describe, expect, it } from 'vitest';
import { readPlan } from './compile.ts';
import type { Plan } from './schema.ts';

/** Figures that several subjects share, and subjects that share their words. */
const planOf = (words: string): Plan => readPlan({ name: 'test.txt', text: `白石县“十五五”规划\n\n第一章 发展目标\n\n${words}\n`, sha256: '' }).plan;
const targetsOf = (words: string): readonly (readonly (string | number)[])[] =>
  planOf(words).targets.map(({ subject, value, unit, kind }) => [subject, value, unit, kind]);

describe('a ratio of three', () => {
  it('gives each industry its share, before and after', () => {
    const { targets, facts } = planOf('三次产业结构由2025年的9.2∶49.5∶41.3调整为2030年的7∶48∶45。');
    expect(facts.map(({ subject, value, unit, year }) => [subject, value, unit, year])).toEqual([
      ['第一产业比重', 9.2, '%', 2025],
      ['第二产业比重', 49.5, '%', 2025],
      ['第三产业比重', 41.3, '%', 2025],
    ]);
    expect(targets.map(({ subject, value, kind, deadline }) => [subject, value, kind, deadline])).toEqual([
      ['第一产业比重', 7, 'share', 2030],
      ['第二产业比重', 48, 'share', 2030],
      ['第三产业比重', 45, 'share', 2030],
    ]);
    expect(targetsOf('到2030年，全县产业结构优化为5:50:45。').map(([subject]) => subject)).toEqual([
      '全县第一产业比重',
      '全县第二产业比重',
      '全县第三产业比重',
    ]);
  });
  it('that makes no whole, or is of something else, gives none', () => {
    expect(targetsOf('到2030年，三次产业结构调整为1:2:3。')).toEqual([]);
    expect(targetsOf('到2030年，有机肥配比达到20:30:50。')).toEqual([]);
  });
  it('of two stays one figure', () => {
    expect(targetsOf('到2030年，城乡居民收入比缩小到1.8∶1。').map(([, value]) => value)).toEqual([1.8]);
  });
});

describe('grades of round numbers', () => {
  it('name what is counted and share its noun', () => {
    expect(targetsOf('到2030年，50亿级、100亿级园区分别达到4个、2个。')).toEqual([
      ['50亿级园区', 4, '个', 'level'],
      ['100亿级园区', 2, '个', 'level'],
    ]);
  });
  it('without their mark are amounts', () => {
    expect(targetsOf('到2030年，园区产值、税收分别达到50亿元、4亿元。').map(([, value, unit]) => [value, unit])).toEqual([
      [50, '亿元'],
      [4, '亿元'],
    ]);
  });
  it('said as a size take the noun before', () => {
    expect(targetsOf('到2030年，产值过100亿元的企业达到5家、过50亿元的达到8家。').map(([subject]) => subject)).toEqual([
      '产值过100亿元的企业',
      '过50亿元的企业',
    ]);
    expect(targetsOf('到2030年，产值过100亿元的企业达到5家、上市公司达到8家。').map(([subject]) => subject)).toEqual(['产值过100亿元的企业', '上市公司']);
  });
});

describe('words that two subjects share', () => {
  it('are parted inside a word', () => {
    expect(targetsOf('到2030年，金融机构存、贷款余额分别达到900亿元、700亿元。').map(([subject]) => subject)).toEqual(['金融机构存款余额', '金融机构贷款余额']);
    expect(targetsOf('到2030年，进、出口总额分别达到9亿元、7亿元。').map(([subject]) => subject)).toEqual(['进口总额', '出口总额']);
    expect(targetsOf('到2030年，库存、贷款余额分别达到9亿元、7亿元。')[1]?.[0]).toBe('贷款余额');
  });
  it('say for how many things are provided', () => {
    const each = ['每千人口执业医师数', '每千人口注册护士数'];
    expect(targetsOf('到2030年，每千人口执业医师数达到3.7人、注册护士数达到5.1人。').map(([subject]) => subject)).toEqual(each);
    expect(targetsOf('到2030年，每千人口执业医师数、注册护士数分别达到3.7人、5.1人。').map(([subject]) => subject)).toEqual(each);
    expect(targetsOf('到2030年，每千人口执业医师2.8人、注册护士3.2人。').map(([subject]) => subject)).toEqual(['每千人口执业医师', '每千人口注册护士']);
    expect(targetsOf('到2030年，每千人口执业医师2.8人、床位600张。')[1]?.[0] ?? '').not.toContain('每千');
    expect(targetsOf('到2030年，每千人口执业医师数达到3.7人、婴儿死亡率控制在5‰以内。')[1]?.[0]).toBe('婴儿死亡率');
    expect(targetsOf('到2030年，每千人口执业医师数达到3.7人、新增床位数300张。')[1]?.[0]).not.toContain('每千');
  });
});

describe('a subject', () => {
  it('that is only the area takes what is counted', () => {
    expect(targetsOf('到2030年，全县达到20家规上服务业企业。')).toEqual([['规上服务业企业', 20, '家', 'level']]);
    expect(targetsOf('到2030年，全县人口达到20万人。')[0]?.[0]).toBe('全县人口');
  });
  it('tells what a share of many comes to', () => {
    expect(targetsOf('到2030年，100%建制村实现通硬化路。')).toEqual([['建制村实现通硬化路', 100, '%', 'level']]);
    expect(targetsOf('到2030年，光纤网络覆盖90%以上行政村。')[0]?.[0]).toBe('光纤网络覆盖行政村');
  });
  it('is the work that was to be done before', () => {
    expect(targetsOf('到2030年，推进农村危房改造，累计完成改造3000户。')[0]?.[0]).toBe('农村危房改造');
    expect(targetsOf('到2030年，推进农村道路建设，累计完成改造3000户。')[0]?.[0]).toBe('改造');
  });
  it('keeps the end that looks like an adverb or a verb', () => {
    expect(targetsOf('到2030年，电力装机中光伏达到40万千瓦、抽水蓄能达到12万千瓦。')[1]?.[0]).toBe('抽水蓄能');
    expect(targetsOf('到2030年，全民义务植树120万株。')[0]?.[0]).toBe('全民义务植树');
    expect(targetsOf('到2030年，新建居住区养老设施达标率100%。')).toEqual([['新建居住区养老设施达标率', 100, '%', 'level']]);
    expect(targetsOf('到2030年，新建养老设施20个。')).toEqual([['养老设施', 20, '个', 'increase']]);
  });
  it('that is a yearly mean by name is a level', () => {
    expect(targetsOf('到2030年，年均每十万人受灾人次小于15000。')).toEqual([['年均每十万人受灾人次', 15000, '', 'level']]);
    expect(targetsOf('到2030年，年均新增就业2万人。')[0]?.[3]).toBe('recurring');
  });
  it('is no span of years', () => {
    expect(targetsOf('粮食产量稳步提高，五年间增长10%。')).toEqual([['粮食产量', 10, '%', 'increase']]);
  });
});

describe('goals without a year', () => {
  const dueIn = (title: string, words: string): readonly (readonly [string, number | undefined])[] =>
    readPlan({ name: 'test.txt', text: `白石县“十五五”规划\n\n第一章 总体要求\n\n第一节 ${title}\n\n${words}\n`, sha256: '' }).plan.targets.map((target) => [
      target.subject,
      target.inheritedDeadline,
    ]);
  it('are due at the end of the plan', () => {
    expect(dueIn('主要目标', '常住人口城镇化率达到55%，上市企业5家。')).toEqual([
      ['常住人口城镇化率', 2030],
      ['上市企业', 2030],
    ]);
  });
  it('are not where the heading looks beyond the plan, or names no goals', () => {
    expect(dueIn('2035年远景目标', '常住人口城镇化率达到65%。')).toEqual([['常住人口城镇化率', undefined]]);
    expect(dueIn('城镇建设', '常住人口城镇化率达到55%，上市企业5家。')).toEqual([['常住人口城镇化率', undefined]]);
  });
});

describe('a verb or adverb before the figure', () => {
  it('is no part of the subject', () => {
    expect(targetsOf('到2030年，税收总额实现翻一番。')[0]?.[0]).toBe('税收总额');
    expect(targetsOf('到2030年，稳定粮食播种面积65万亩。')[0]?.[0]).toBe('粮食播种面积');
    expect(targetsOf('到2030年，稳定就业率达到90%。')[0]?.[0]).toBe('稳定就业率');
    expect(targetsOf('到2030年，工业投资五年累计超过600亿元。')).toEqual([['工业投资', 600, '亿元', 'cumulative']]);
  });
  it('of an earlier work in the list is not that of the last', () => {
    expect(targetsOf('到2030年，新建白石至云溪公路、改建白石至青峰公路35公里。')).toEqual([['白石至青峰公路', 35, '公里', 'count_of_projects']]);
    expect(targetsOf('到2030年，新建、改建农村公路35公里。')[0]?.[0]).toBe('农村公路');
    expect(targetsOf('到2030年，新建学校、医院5所。')[0]?.[0]).toBe('学校、医院');
  });
  it('of yearly output holds for what follows in the list', () => {
    expect(targetsOf('到2030年，年出栏生猪80万头、肉羊20万只。').map(([subject]) => subject)).toEqual(['年出栏生猪', '年出栏肉羊']);
    expect(targetsOf('到2030年，年出栏生猪80万头、粮食产量20万吨。')[1]?.[0]).toBe('粮食产量');
  });
  it('that gives a subsidy commits to no sum', () => {
    expect(targetsOf('到2030年，对新认定的企业一次性奖励20万元。')).toEqual([]);
  });
});

describe('a sum over five years', () => {
  it('is due at the end of the plan', () => {
    const dueOf = (words: string): number | undefined => planOf(words).targets.at(-1)?.inheritedDeadline;
    expect(dueOf('五年累计完成固定资产投资800亿元。')).toBe(2030);
    expect(dueOf('到2027年，建成学校3所。五年新增学位3000个。')).toBe(2030);
    expect(dueOf('到2027年，建成学校3所。新增学位3000个。')).toBe(2027);
  });
});
