import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteOf, textOf } from '../basis/index.ts';
import { parse } from '../syntax/index.ts';
import { readBox } from './box.ts';
import { frameOf, readDocument } from './document.ts';
import { readIndicators } from './indicator.ts';
import { accountForNumerals } from './numeral-account.ts';
import { readOutline } from './outline.ts';
import { placePassages } from './passages.ts';
import type { Plan } from './schema.ts';
import { readPlaces } from './place.ts';
import { readStandards } from './standard.ts';
import { readStatements } from './statement.ts';
import { linkIndicators } from './target-link.ts';
import { readTerms } from './term.ts';

const folder = join(import.meta.dirname, '../../fixtures/cases');
const seed = join(import.meta.dirname, '../../../shared/seed/plan.txt');

const read = (text: string) => {
  const tree = parse(text);
  const document = readDocument(tree, '');
  const { passages, tables, boxes, glossaries } = placePassages(tree, readOutline(tree));
  const early = frameOf(document);
  const indicators = readIndicators(
    text,
    tables.map(({ block }) => block),
    document.period?.to,
    early.baseYear,
  );
  const { targets, facts } = readStatements(
    passages,
    { ...early, ...(early.baseYear === undefined && early.from !== undefined ? { baseYear: early.from - 1 } : {}) },
    text,
  );
  const plan = {
    indicators,
    targets: linkIndicators(targets, indicators),
    facts,
    boxes: boxes.map(({ block, section }) => readBox(block, section, text)),
    terms: glossaries.flatMap(readTerms),
    places: readPlaces(passages),
    standards: readStandards(passages),
  };
  return { tree, passages, plan: plan as unknown as Plan };
};

const topics: Record<string, (text: string) => unknown> = {
  target: (text) =>
    read(text).plan.targets.map(({ subject, comparator, value, upper, unit, normalized, kind, deadline, inheritedDeadline }) => ({
      subject,
      comparator,
      value,
      upper,
      unit,
      normalized,
      kind,
      deadline,
      inheritedDeadline,
    })),
  fact: (text) =>
    read(text).plan.facts.map(({ subject, comparator, value, unit, kind, from, year }) => ({ subject, comparator, value, unit, kind, from, year })),
  standard: (text) => read(text).plan.standards.map(({ kind, text: words }) => `${kind} ${words}`),
  numeral: (text) => {
    const { tree, plan, passages } = read(text);
    const { numerals, unexplained } = accountForNumerals(tree, plan, passages);
    return { unexplained, numerals: numerals.map(({ text: words, part }) => `${words} ${part}`) };
  },
};

describe.each(Object.entries(topics))('of every %s case', (topic, readTopic) => {
  for (const name of readdirSync(join(folder, topic))) {
    it(name.replaceAll('-', ' '), () => {
      const golden = join(folder, topic, name, 'expected.json');
      const found = JSON.parse(JSON.stringify(readTopic(readFileSync(join(folder, topic, name, 'input.txt'), 'utf8')))) as unknown;
      if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(golden, `${JSON.stringify(found, undefined, 2)}\n`);
      expect(found).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    });
  }
});

const scrap = fc.constantFrom(
  '到2025年',
  '“十四五”期间',
  '较2020年',
  '，',
  '、',
  '。',
  '；',
  '：',
  '其中',
  '分别',
  '均',
  '累计',
  '每年',
  '从',
  '达到',
  '保持在',
  '增长',
  '下降',
  '新建',
  '建成',
  '改造',
  '引进',
  '完成',
  '占',
  '比重',
  '规上企业',
  '营业收入',
  '学校',
  '高标准农田',
  '城镇和农村居民收入',
  '国家级',
  '等',
  '的',
  '“',
  '”',
  '（',
  '）',
  '《',
  '》',
  '12',
  '3.5',
  '百分之十',
  '两',
  '三百',
  '%',
  '亿元',
  '万亩',
  '家',
  '所',
  '1-2个',
  '2.3∶1',
  '以上',
  '左右',
  '余项',
  'K6-1',
  '第一章 发展\n',
  '\n',
);
const texts = fc.array(scrap, { maxLength: 40 }).map((words) => words.join(''));

describe('every statement', () => {
  it('is said by its own words, once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { targets, facts } = read(text).plan;
        for (const said of [...targets, ...facts]) {
          expect(said.quote).toBe(quoteOf(text, said.span));
          expect(said.subject).not.toBe('');
          expect(textOf(text, said.span).length).toBeGreaterThan(0);
        }
        const ids = [...targets, ...facts].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it('has the same id when the text is read again, or changed elsewhere', () => {
    const text = '第一章 发展目标\n\n到2025年，建成学校12所，城镇化率达到60%。\n\n培育合作社50家。\n';
    const idsOf = (words: string): string[] => read(words).plan.targets.map(({ id }) => id);
    expect(idsOf(text)).toEqual(idsOf(text));
    expect(idsOf(text.replace('第一章 发展目标\n', '第一章 发展目标\n\n坚持稳中求进。修建公园3座。\n')).filter((id) => idsOf(text).includes(id))).toEqual(
      idsOf(text),
    );
  });

  it('gets ~2 when it is said twice', () => {
    const [first, second] = read('第一章 目标\n\n建成学校12所。\n\n建成学校12所。\n').plan.targets;
    expect(second!.id).toBe(`${first!.id}~2`);
  });
});

describe('a commitment that repeats a row of a table', () => {
  const row = (name: string, unit: string) => ({
    id: 't1.1',
    table: 1,
    name,
    unit,
    target: { kind: 'level' as const, raw: '9', year: 2025, value: 9 },
    span: [0, 0] as [number, number],
  });
  const linked = (sentence: string, name: string, unit: string) =>
    linkIndicators(readStatements(read(`第一章 目标\n\n${sentence}\n`).passages, { from: 2021, to: 2025, baseYear: 2020 }, sentence).targets, [
      row(name, unit),
    ])[0]?.indicator;

  it.each([
    ['到2025年，每万人拥有发明专利量达到9件。', '万人发明专利拥有量', '件'],
    ['到2025年，外贸进出口总额达到9亿元。', '进出口总额', '亿元'],
    ['到2025年，生产总值年均增长9%。', '生产总值年均增速', '%'],
    ['到2025年，市场主体突破9万户。', '市场主体', '户'],
  ])('%s', (sentence, name, unit) => expect(linked(sentence, name, unit)).toBe('t1.1'));

  it.each([
    ['到2025年，数字服务业增加值占GDP比重达到9%。', '服务业增加值占GDP比重', '%'],
    ['到2025年，生产总值达到9亿元。', '生产总值年均增速', '%'],
    ['到2030年，进出口总额达到9亿元。', '进出口总额', '亿元'],
  ])('but not %s', (sentence, name, unit) => expect(linked(sentence, name, unit)).toBeUndefined());
});

describe.skipIf(!existsSync(seed))('the reference plan', () => {
  /** Read by the tests: the body of a skipped suite runs too. */
  const reference = () => read(readFileSync(seed, 'utf8'));

  it('leaves no number unexplained', () => {
    const { tree, plan, passages } = reference();
    const { numerals, unexplained } = accountForNumerals(tree, plan, passages);
    expect(numerals.filter(({ part }) => part === 'unexplained').map(({ span }) => tree.text.slice(span[0] - 8, span[1] + 8))).toEqual([]);
    expect(unexplained).toBe(0);
  });

  it('commits to what its chapters say', () => {
    const { plan } = reference();
    expect(plan.targets.length).toBeGreaterThan(85);
    expect(plan.targets.find(({ subject }) => subject === '规上大数据智能化企业营业收入')).toMatchObject({
      value: 200,
      unit: '亿元',
      deadline: 2025,
      section: '3.1.1',
    });
  });
});

it('reads a sentence of 100,000 characters', () => {
  const line = `第一章 目标\n\n${'到2025年，建成学校12所、医院3家，城镇化率达到60%以上，'.repeat(3_000)}`;
  expect(read(line).plan.targets.length).toBe(9_000);
});
