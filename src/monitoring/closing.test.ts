import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../plan/index.ts';
import { closeLastPlan, type ClosedRow } from './closing.ts';
import { closingSentence } from './closing-sentence.ts';

const table = (rows: string, notes = ''): string =>
  `白沙区国民经济和社会发展第十四个五年规划纲要
第一章 发展基础
第一节 主要成效
“十三五”时期各项事业向前走。

表1 “十三五”主要指标完成情况
序号\t指标\t单位\t十三五目标\t2020年数值\t属性
${rows}
${notes === '' ? '' : `\n备注：${notes}\n`}
第二节 发展环境
到2025年，规上工业企业达到180家。
`;

const close = (rows: string, notes?: string): readonly ClosedRow[] => {
  const text = table(rows, notes);
  return closeLastPlan(compile({ name: 'baisha.txt', text, sha256: '0'.repeat(64) }).plan, text);
};
const verdict = (target: string, result: string, { name = '森林覆盖率', unit = '%' } = {}): string =>
  close(`1\t${name}\t${unit}\t${target}\t${result}\t预期性\n2\t路网密度\t公里\t7\t8\t预期性`)[0]!.verdict;

describe('a row of the table of results', () => {
  test.each([
    ['a level reached exactly', '40', '40', 'reached'],
    ['a level not reached', '40', '39.9', 'missed'],
    ['at least, with the words behind the number', '10以上', '18.92', 'reached'],
    ['more than, and no more', '>80', '80', 'missed'],
    ['more than, and more', '>80', '80.1', 'reached'],
    ['a result that is only a bound, above the target', '≥90', '≥94', 'reached'],
    ['a result that is only a bound, which does not decide', '≥90', '≥85', 'not_assessable'],
    ['between two bounds', '4—6', '5.5', 'reached'],
    ['outside two bounds', '4—6', '6.5', 'missed'],
    ['about the target', '40左右', '40', 'reached'],
    ['not quite about the target', '40左右', '39', 'missed'],
    ['mean growth', '9*', '6*', 'missed'],
    ['mean growth against the growth of one year', '9*', '9.5', 'not_assessable'],
    ['a sum', '[10]', '[10.5]', 'reached'],
    ['words for a result', '40', '基本完成市级任务', 'not_assessable'],
    ['no result', '40', '——', 'not_assessable'],
    ['words for a target', '以市级下达为准', '——', 'not_assessable'],
  ])('%s', (_, target, result, expected) => expect(verdict(target, result)).toBe(expected));
  test.each([
    ['a ratio of incomes is better lower', '1.7:1', '1.87:1', { name: '城乡居民收入比', unit: 'x:x' }, 'missed'],
    ['a ceiling of a sum, kept', '<[80]', '[79]', { name: '安全事故死亡人数', unit: '人' }, 'reached'],
    ['a ceiling of a sum, met exactly, which is a breach', '<[80]', '[80]', { name: '安全事故死亡人数', unit: '人' }, 'missed'],
    ['a rate that is better lower', '4', '3.2', { name: '城镇登记失业率', unit: '%' }, 'reached'],
    ['a fall is better larger', '[16.5]', '[17]', { name: '单位地区生产总值能耗降低', unit: '%' }, 'reached'],
    ['a fall that is too small', '[16.5]', '[16]', { name: '单位地区生产总值能耗降低', unit: '%' }, 'missed'],
  ])('%s', (_, target, result, row, expected) => expect(verdict(target, result, row)).toBe(expected));

  test('without a target of its own is judged by the rows under it', () => {
    const family = (a: string, b: string): string =>
      close(`1\t主要污染物减少\t%\t——\t——\t约束性\n\t①化学需氧量\t\t12\t${a}\t约束性\n\t②二氧化硫\t\t3\t${b}\t约束性`)[0]!.verdict;
    expect([family('12', '3.1'), family('12', '2.9'), family('12', '——')]).toEqual(['reached', 'missed', 'not_assessable']);
  });
  test('says what was kept of a promise where that is known', () => {
    expect(close('1\t引进资金\t亿元\t[10]\t[7.6]\t预期性\n2\t路网密度\t公里\t7\t8\t预期性').map(({ done, gap }) => [done, gap])).toEqual([
      [0.76, -2.4],
      [undefined, 1],
    ]);
  });
});

describe('a note under the table', () => {
  const rows =
    '1\t引进资金\t亿元\t[900]\t——\t预期性\n2\t碳排放强度\t%\t市级下达为准\t——\t约束性\n3\t污水处理率\t%\t98\t95\t约束性\n4\t森林覆盖率\t%\t40\t41\t约束性';
  const notes = '1.带【】的是五年合计。2.第1项自2018年起取消。3.第2项上级未下达。4.第3项统计口径调整，按新口径的任务为94.5%，已达到。';
  test('cancels, tells of a target that never came, and sets one anew', () => {
    expect(close(rows, notes).map(({ verdict: said, because, printed, note }) => [said, because, printed, note?.kind, note?.year ?? note?.target])).toEqual([
      ['cancelled', undefined, undefined, 'cancelled', 2018],
      ['not_assessable', 'target_never_set', undefined, 'never_set', undefined],
      ['reached', undefined, 'missed', 'adjusted', 94.5],
      ['reached', undefined, undefined, undefined, undefined],
    ]);
  });
  test('stands where the row says it does', () => {
    const text = table(rows, notes);
    const [row] = close(rows, notes);
    expect(text.slice(...row!.note!.span)).toBe('2.第1项自2018年起取消。');
  });
  test('that is not there judges by what is printed', () => {
    expect(close(rows).map(({ verdict: said, because }) => because ?? said)).toEqual(['no_result', 'target_in_words', 'missed', 'reached']);
  });
  test('is none where the text merely goes on', () => {
    const text = table(rows).replace('\n第二节', '\n第1项已经取消。\n第二节');
    expect(closeLastPlan(compile({ name: 'baisha.txt', text, sha256: '0'.repeat(64) }).plan, text)[0]!.because).toBe('no_result');
  });
});

test('a plan without a table of results has no last plan to close', () => {
  const text = readFileSync(new URL('../../fixtures/plans/linjiang/source.txt', import.meta.url), 'utf8');
  expect(closeLastPlan(compile({ name: 'source.txt', text, sha256: '0'.repeat(64) }).plan, text)).toEqual([]);
});

test('each row has a sentence in both languages, and none speaks of what is not there', () => {
  const rows = close(
    '1\t引进资金\t亿元\t[900]\t——\t预期性\n2\t群众安全感\t%\t≥90\t≥94\t约束性\n3\t收入比\tx:x\t1.7:1\t1.87:1\t预期性\n4\t治污\t%\t——\t完成上级任务\t约束性\n5\t失业率\t%\t3—4\t3.5\t预期性',
  );
  const sentences = rows.flatMap((row) => [closingSentence(row, 'zh'), closingSentence(row, 'en')]);
  expect(sentences[2]).toBe('目标不低于90%，实际不低于94%，至少高出4个百分点，完成。');
  expect(sentences[5]).toBe('Target 1.7:1, result 1.87:1, 0.17 higher (less is better), missed.');
  expect(sentences[6]).toBe('原文写“完成上级任务”，即称已完成，结果只有文字，没有数值可以核对，无法判断。');
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|Infinity/);
});

const reference = new URL('../../../shared/seed/plan.txt', import.meta.url);

describe.skipIf(!existsSync(reference))('the reference plan, read by a careful reader', () => {
  const read = (): readonly ClosedRow[] => {
    const text = readFileSync(reference, 'utf8');
    return closeLastPlan(compile({ name: 'plan.txt', text, sha256: '0'.repeat(64) }).plan, text);
  };
  test('30 rows: 20 reached, 7 missed, 1 cancelled, 2 without a verdict', () => {
    const by = Map.groupBy(
      read().filter(({ parent }) => parent === undefined),
      ({ verdict: said }) => said,
    );
    expect([...by].map(([said, rows]) => [said, rows.map(({ no }) => Number(no))]).toSorted()).toEqual([
      ['cancelled', [22]],
      ['missed', [1, 6, 10, 12, 20, 21, 30]],
      ['not_assessable', [14, 16]],
      ['reached', [2, 3, 4, 5, 7, 8, 9, 11, 13, 15, 17, 18, 19, 23, 24, 25, 26, 27, 28, 29]],
    ]);
  });
  test('knows why, where the verdict is not plain', () => {
    const row = new Map(read().map((one) => [one.id, one]));
    expect(row.get('t1.14')).toMatchObject({ because: 'words_only', stated: 'reached' });
    expect(row.get('t1.14.2')).toMatchObject({ because: 'with_parent' });
    expect(row.get('t1.16')).toMatchObject({ because: 'target_never_set', note: { kind: 'never_set' } });
    expect(row.get('t1.19')).toMatchObject({ verdict: 'reached', printed: 'missed', note: { kind: 'adjusted', target: 95 } });
    expect(row.get('t1.22')).toMatchObject({ note: { kind: 'cancelled', year: 2019 } });
    expect(row.get('t1.29')).toMatchObject({ verdict: 'reached', gap: 11, done: 0.8625 });
  });
  test('no binding row was missed', () => expect(read().filter(({ nature, verdict: said }) => nature === 'binding' && said === 'missed')).toEqual([]));
});
