import { readingOf } from './reading.ts';
import { bareTerm } from './term-use.ts';
import type { Rule } from './rule.ts';
import { inlineExplanations, knownAbbreviations, knownSlogans } from './words/known-terms.ts';

/** “三乡”, “两江四岸”, and a row of them: “一江”“两山”“两河”. */
const one = '(?:[两三四五六七八九十]\\p{Script=Han}{1,2}|[一二两三四五六七八九十]\\p{Script=Han}[二两三四五六七八九十]\\p{Script=Han})';
const coined = new RegExp(`“(?:${one}|[一二两三四五六七八九十]\\p{Script=Han}”“${one})”(?:“[一二两三四五六七八九十]\\p{Script=Han}{1,3}”)*`, 'gu');
const abbreviation = /(?<![A-Za-z0-9&+.\-/])[A-Z][A-Z]+(?:-[A-Z0-9]+|[A-Z0-9]*)(?![A-Za-z0-9&+])/g;

/** A glossary of fewer entries does not mean to explain everything. */
const leastEntries = 5;

/** 用而未解释 */
export const termUnexplained: Rule = {
  code: 'PLAN7004',
  severity: 'info',
  title: { zh: '专门提法没有解释', en: 'A coined term without explanation' },
  why: { zh: '外单位和公众看不懂，执行时各说各话。', en: 'Outsiders cannot understand it, and those who act on it read it differently.' },
  fix: { zh: '在名词解释里补一条，或在首次出现处写明含义。', en: 'Add it to the glossary, or say what it means where it first stands.' },
  good: '第一章 乡村\n深化“三变”改革。\n\n名词解释\n“三变”改革：指资源变资产、资金变股金、农民变股东。\n多规合一：指各类规划融合。\n海绵城市：指有弹性的城市。\n无废城市：指固废最少的城市。\n雪亮工程：指视频监控联网。',
  bad: '第一章 乡村\n深化“三变”改革，培育⟦“三乡”⟧人才。\n\n名词解释\n“三变”改革：指资源变资产、资金变股金、农民变股东。\n多规合一：指各类规划融合。\n海绵城市：指有弹性的城市。\n无废城市：指固废最少的城市。\n雪亮工程：指视频监控联网。',
  *check(input) {
    const { terms } = input.plan;
    if (terms.length < leastEntries) return;
    const { text, segments, sourceSpan } = readingOf(input);
    const glossary = segments
      .filter(({ kind }) => kind === 'glossary')
      .map(({ start, end }) => text.slice(start, end))
      .join('\n');
    const explained =
      bareTerm(glossary) +
      terms
        .flatMap((entry) => entry.terms)
        .map(bareTerm)
        .join(' ');
    const seen = new Set<string>();
    for (const { kind, start, end } of segments) {
      if (kind === 'glossary' || kind === 'front') continue;
      const words = text.slice(start, end);
      for (const { 0: all, index } of words.matchAll(coined)) {
        const phrase = all.slice(1, -1);
        const bare = bareTerm(phrase);
        if (seen.has(bare) || phrase.split('”“').every((part) => knownSlogans.includes(part))) continue;
        seen.add(bare);
        const half = bare.length / 2;
        const after = words.slice(index + all.length, index + all.length + 3);
        const listed = /、[^，。；“”]{1,14}$/.test(words.slice(Math.max(0, index - 16), index));
        const swapped = Number.isInteger(half) && explained.includes(bare.slice(half) + bare.slice(0, half));
        if (explained.includes(bare) || listed || swapped || inlineExplanations.some((word) => after.startsWith(word))) continue;
        yield { message: { zh: `${all}没有解释`, en: `${all} is not explained` }, span: sourceSpan(start + index, start + index + all.length) };
      }
      for (const { 0: letters, index } of words.matchAll(abbreviation)) {
        if (letters.length < 3 || seen.has(letters) || knownAbbreviations.includes(letters) || /\d{3}|^DN/.test(letters)) continue;
        seen.add(letters);
        if (
          explained.includes(bareTerm(letters)) ||
          /[（(]$/.test(words.slice(0, index)) ||
          /^[（(]/.test(words.slice(index + letters.length)) ||
          /[\u4e00-\u9fff]?地块/.test(words.slice(index, index + letters.length + 4))
        )
          continue;
        yield {
          message: { zh: `「${letters}」没有解释`, en: `“${letters}” is not explained` },
          span: sourceSpan(start + index, start + index + letters.length),
        };
      }
    }
  },
};
