import { sourceSpan } from '../../syntax/index.ts';
import type { Span } from '../../basis/index.ts';
import { times, together } from './finding.ts';
import type { Rule } from './rule.ts';

/** Digits, letters and percent signs each have their own usual width. */
const widths: readonly (readonly [wide: RegExp, narrow: RegExp])[] = [
  [/[０-９]+/g, /\d+/g],
  [/[Ａ-Ｚａ-ｚ]+/g, /[A-Za-z]+/g],
  [/％/g, /%/g],
];
/** 1,234 against 1234: numbers of four digits and more, years and codes left out. */
const separated = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;
const unseparated = /(?<![\d.,A-Za-z\-—/])(?!20\d\d(?!\d)|19\d\d(?!\d))\d{4,}(?=(?:\.\d+)?\s?[万亿个家人户公里平方立吨亩元套座])/g;

/** 数字写法混用 */
export const mixedDigits: Rule = {
  code: 'PLAN1011',
  severity: 'info',
  title: { zh: '全角半角数字或千分位混用', en: 'Digits of two widths, or thousands marked here and not there' },
  why: { zh: '同一个数写成两样，检索、比对和提取都会漏。', en: 'One number in two forms is missed by search, comparison and extraction.' },
  fix: { zh: '统一用半角数字，千分位要么都加要么都不加。', en: 'Use half-width digits, and mark thousands everywhere or nowhere.' },
  good: '第一章 农业\n建成高标准农田10000亩、冷库20座、产业园3个，改造农房12000户，治理河道4条，覆盖5个镇。',
  bad: '第一章 农业\n建成高标准农田10000亩、冷库⟦２０⟧座、产业园3个，改造农房12000户，治理河道4条，覆盖5个镇。',
  *check({ text, passages }) {
    for (const [wide, narrow] of widths) {
      const wides = Array.from(text.matchAll(wide), ({ 0: words, index }): Span => [index, index + words.length]);
      if (wides.length === 0 || wides.length * 4 > (text.match(narrow)?.length ?? 0)) continue;
      yield* together(wides, (count) => ({ zh: `全文多用半角，这里是全角${times(count).zh}`, en: `Full-width here, half-width elsewhere${times(count).en}` }));
    }
    const marked: Span[] = [];
    const plain: Span[] = [];
    for (const { flow } of passages) {
      for (const { 0: words, index } of flow.text.matchAll(separated)) marked.push(sourceSpan(flow, index, index + words.length));
      for (const { 0: words, index } of flow.text.matchAll(unseparated)) plain.push(sourceSpan(flow, index, index + words.length));
    }
    if (marked.length === 0 || plain.length === 0) return;
    const [rare, rest] = marked.length <= plain.length ? [marked, plain] : [plain, marked];
    yield* together(rare, (count) => ({
      zh: `千分位写法与别处（${rest.length} 处）不同${times(count).zh}`,
      en: `Thousands are written otherwise in ${rest.length} places${times(count).en}`,
    }));
  },
};
