import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../basis/index.ts';
import { proposeFromBulletin, type BulletinOptions } from './bulletin-proposal.ts';
import type { Monitored } from './standing.ts';

const item = (id: string, name: string, unit: string, kind: Monitored['kind'], more: Partial<Monitored> = {}): Monitored => ({
  id,
  series: `14/${id}`,
  list: 'indicator',
  name,
  unit,
  kind,
  comparator: '=',
  lowerIsBetter: false,
  base: 2020,
  due: 2025,
  target: new Decimal(6),
  span: [0, 1],
  ...more,
});

const items: readonly Monitored[] = [
  item('gdp', '地区生产总值年均增速', '%', 'avg_annual_growth'),
  item('head', '人均地区生产总值', '万元', 'level', { priceBasis: '2020年价' }),
  item('industry', '规上工业增加值年均增速', '%', 'avg_annual_growth'),
  item('budget', '一般公共预算收入年均增速', '%', 'avg_annual_growth'),
  item('trade', '进出口总额', '亿元', 'cumulative'),
  item('jobs', '城镇新增就业人数', '人', 'cumulative'),
  item('energy', '单位地区生产总值能源消耗降低', '%', 'cumulative_reduction'),
  item('air', '环境空气质量优良天数', '天', 'hold'),
  item('forest', '森林覆盖率', '%', 'hold'),
  item('carbon', '单位地区生产总值二氧化碳排放降低', '%', 'awaiting'),
  item('school', '主要劳动年龄人口平均受教育年限', '年', 'level'),
  item('nursery', '每千人口拥有3岁以下婴幼儿托位数', '个', 'level'),
  item('research', '研究与试验发展支出占地区生产总值比重', '%', 'level'),
];

const options: BulletinOptions = { known: '2022-03-15', source: { document: '示例区统计公报（模拟）' } };
const read = (text: string, more: Partial<BulletinOptions> = {}) => proposeFromBulletin(text, items, { ...options, ...more });

/** The best proposal of each fact: `gdp 2021 growth 8.8 %`. */
const best = (text: string, more: Partial<BulletinOptions> = {}): string[] =>
  read(text, more).proposals.map(({ matches: [match] }) => {
    const { period, measure, accumulated, bound, value, unit } = match!.observation;
    return `${match!.item} ${period} ${measure}${accumulated === true ? '~' : ''} ${bound ?? ''}${value!.toFixed()} ${unit}`;
  });

describe('proposeFromBulletin', () => {
  it('finds an amount and its growth in one sentence, and derives no growth from money', () => {
    const text = '2021年，全区生产总值310.4亿元，增长8.8%；人口不变。';
    const { proposals } = read(text);
    expect(best(text)).toEqual(['gdp 2021 level 310.4 亿元', 'gdp 2021 growth 8.8 %']);
    const [amount, growth] = proposals;
    expect(amount!.fact.figure.priceBasis).toBe('current');
    expect(growth!.fact.figure.priceBasis).toBe('comparable');
    expect([amount!.fact.beside, growth!.fact.beside]).toEqual([growth!.fact.id, amount!.fact.id]);
    expect(amount!.fact.sentence).toEqual(growth!.fact.sentence);
    expect(text.slice(...growth!.fact.span)).toBe('8.8%');
    // The amount stands beside an indicator judged by growth and is not ticked beforehand.
    expect(amount!.matches[0]!.score).toBeLessThan(0.7);
    expect(growth!.matches[0]!.score).toBeGreaterThan(0.9);
  });

  it('takes how settled a figure is from its sentence', () => {
    const statuses = (text: string): string[] => read(text).proposals.map(({ fact }) => fact.figure.status);
    expect(statuses('初步核算，2021年地区生产总值增长8.8%。')).toEqual(['preliminary']);
    expect(statuses('经最终核实，2021年地区生产总值增长8.3%。')).toEqual(['final']);
    expect(read('2021年地区生产总值增长8.3%。', { status: 'verified' }).proposals[0]!.fact.figure.status).toBe('verified');
  });

  it.each([
    ['2021年1-6月，进出口总额9.2亿元，同比增长3.1%。', ['trade 2021-06 ytd 9.2 亿元']],
    ['2021年1—6月一般公共预算收入同比增长5.5%。', ['budget 2021-06 growth~ 5.5 %']],
    ['2021年前三季度，全区规模以上工业增加值同比增长6.3%。', ['industry 2021Q3 growth~ 6.3 %']],
    ['2021年上半年地区生产总值增长7%。', ['gdp 2021H1 growth 7 %']],
    ['2021年1季度优良天数72天。', ['air 2021Q1 ytd 72 天']],
  ])('reads the part of the year in %s', (text, proposed) => {
    expect(best(text)).toEqual(proposed);
  });

  it.each([
    ['2021年城镇新增就业7600人。', ['jobs 2021 flow 7600 人']],
    ['2021年城镇新增就业0.76万人。', ['jobs 2021 flow 0.76 万人']],
    ['2021年进出口总额不低于6亿元。', ['trade 2021 flow >=6 亿元']],
    ['2021年末，森林覆盖率稳定在40.5%，环境空气质量优良天数达到318天，比上年减少5天。', ['forest 2021 level 40.5 %', 'air 2021 level 318 天']],
    ['2021年单位GDP能耗下降3.2%。', ['energy 2021 flow 3.2 %']],
    ['2021年单位地区生产总值能耗较2020年下降3.2%。', ['energy 2021 since_start 3.2 %']],
    ['2021年一般公共预算收入完成109,266万元，完成年度预算的47.1%，同比下降5.5%。', ['budget 2021 level 109266 万元', 'budget 2021 growth -5.5 %']],
    ['2021年全社会R&D经费投入强度提高至3.98%，比上年提高0.12个百分点。', ['research 2021 level 3.98 %']],
    ['2021年，重慶市渡口區實現地區生產總值310.4億元，比上年增長8.8%。', ['gdp 2021 level 310.4 亿元', 'gdp 2021 growth 8.8 %']],
    ['2021年单位地区生产总值二氧化碳排放下降4%。', ['carbon 2021 flow 4 %']],
    ['2021年，主要劳动年龄人口平均受教育年限达到11.2年。', ['school 2021 level 11.2 年']],
    ['2021年每千人口拥有3岁以下婴幼儿托位数2.1个。', ['nursery 2021 level 2.1 个']],
    ['２０２１年地区生产总值增长８．８％。', ['gdp 2021 growth 8.8 %']],
  ])('proposes for %s', (text, proposed) => {
    expect(best(text)).toEqual(proposed);
  });

  it.each([
    '2021年地区生产总值两年平均增长6.1%。',
    '2021年工业增加值增长9%。',
    '2021年进出口总额约20亿元。',
    '2021年进出口总额居全市第5。',
    '2021年森林覆盖率比上年提高0.5个百分点。',
    '2021年地区生产总值增速高于全国2个百分点。',
    '截至2021年9月8日，优良天数215天。',
    '2021年人均公园绿地面积16.2平方米。',
    '2021年人均地区生产总值增长7%。',
  ])('proposes nothing for %s', (text) => {
    expect(best(text)).toEqual([]);
  });

  it('lists what fits no indicator', () => {
    const { proposals, unmatched } = read('2021年税收收入10.1亿元，同比增长15.7%。');
    expect(proposals).toEqual([]);
    expect(unmatched.map(({ subject, figure }) => `${subject} ${figure.value.toString()}${figure.unit}`)).toEqual(['税收收入 10.1亿元', '税收收入 15.7%']);
  });

  it('keeps money of an item in constant prices apart by its price basis', () => {
    expect(read('2021年人均地区生产总值达到8.1万元。').proposals[0]!.matches[0]!.observation).toMatchObject({ priceBasis: 'current', unit: '万元' });
  });

  it('takes a year for words without one from the text, from what it is told, else the last that had ended, and says so', () => {
    expect(best('示例区2021年统计公报\n全年进出口总额18亿元。')).toEqual(['trade 2021 flow 18 亿元']);
    expect(best('全年进出口总额18亿元。', { year: 2020 })).toEqual(['trade 2020 flow 18 亿元']);
    expect(best('上半年进出口总额9亿元。')).toEqual(['trade 2021H1 ytd 9 亿元']);
    const assumed = read('进出口总额18亿元。').proposals[0]!.matches[0]!;
    expect(assumed.observation.period).toBe('2021');
    expect(assumed.score).toBeLessThan(0.8);
    expect(assumed.why.some(({ zh }) => zh.includes('没有写时期'))).toBe(true);
  });

  it('feeds no district with figures of the city', () => {
    const text = '2021年，全市地区生产总值增长8.3%，全区地区生产总值增长8.8%。';
    expect(best(text, { region: '渡口区' })).toEqual(['gdp 2021 growth 8.8 %']);
    expect(best(text, { region: '某市' })).toHaveLength(2);
  });

  it('goes on about the city until the district is named, and back after an aside', () => {
    const about = (text: string): string[] => best(text, { region: '渡口区（模拟）' });
    expect(about('2021年，全市进出口总额7000亿元。森林覆盖率50%。全区城镇新增就业7600人。')).toEqual(['jobs 2021 flow 7600 人']);
    expect(about('某某市2021年统计公报\n进出口总额7000亿元。其中，渡口区进出口总额18亿元。\n城镇新增就业70万人。')).toEqual(['trade 2021 flow 18 亿元']);
    expect(about('2021年，森林覆盖率40.5%，高于全市2个百分点。进出口总额18亿元，占全市的0.3%。')).toEqual([
      'forest 2021 level 40.5 %',
      'trade 2021 flow 18 亿元',
    ]);
  });

  it('takes a share for a level, whatever months it is said of', () => {
    expect(best('2021年1-6月，森林覆盖率达到40.2%。')).toEqual(['forest 2021-06 level 40.2 %']);
  });

  it('asks where a figure of the year stands after months of it', () => {
    const text = '2021年1-6月，进出口总额9亿元。规上工业增加值增长7.2%。优良天数326天。\n一般公共预算收入增长3.4%。';
    const scores = read(text).proposals.map(({ fact, matches: [match] }) => `${match!.item} ${fact.assumed === true ? 'asked' : 'said'}`);
    expect(scores).toEqual(['trade said', 'industry said', 'air asked', 'budget asked']);
    for (const { fact, matches } of read(text).proposals) if (fact.assumed === true) expect(matches[0]!.score).toBeLessThan(0.8);
  });

  it('comes back from an aside about one month, and from 去年', () => {
    expect(best('2021年1-6月，规上工业增加值增长7.2%，其中6月当月增长9.4%。地区生产总值增长5.1%。')).toEqual([
      'industry 2021-06 growth~ 7.2 %',
      'gdp 2021-06 growth~ 5.1 %',
    ]);
    expect(best('去年优良天数326天。2021年上半年城镇新增就业4200人。')).toEqual(['air 2021 level 326 天', 'jobs 2021H1 ytd 4200 人']);
  });

  it.each([
    '2022年地区生产总值增长6.5%。',
    '2021年进出口总额力争达到20亿元。',
    '2021年主要预期目标是：地区生产总值增长6.5%，城镇新增就业8000人以上。',
    '我们将新增城镇就业9000人。',
    '2022年一般公共预算收入预算为250,000万元，增长5.3%。',
  ])('takes no hope for a figure: %s', (text) => expect(best(text)).toEqual([]));

  it('carries the source and a place in it into each row', () => {
    const { observation } = read('2021年地区生产总值增长8.8%。').proposals[0]!.matches[0]!;
    expect(observation).toMatchObject({
      indicator: '14/gdp',
      known: '2022-03-15',
      source: { document: '示例区统计公报（模拟）', place: '2021年地区生产总值增长8.8%' },
    });
  });

  it('gives spans that hold their digits, whatever the text', () => {
    const part = fc.constantFrom(
      '2021年',
      '全区生产总值',
      '310.4亿元',
      '，',
      '。',
      '增长',
      '8.8%',
      '其中：',
      '同比',
      '、',
      '1-6月',
      '1,234',
      '约',
      '比上年',
      '占',
      '的',
      '（',
      '）',
      '\n',
      '５',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          const { proposals, unmatched } = read(text);
          for (const fact of [...unmatched, ...proposals.map((one) => one.fact)]) {
            expect(text.slice(...fact.span)).toMatch(/^[\d０-９]/);
            expect(fact.span[0]).toBeGreaterThanOrEqual(fact.sentence[0]);
            expect(fact.span[1]).toBeLessThanOrEqual(fact.sentence[1]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
