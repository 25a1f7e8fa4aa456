import { misprints } from './misprint.ts';
import { bigramsOfReading, readingOf } from './reading.ts';
import type { Rule } from './rule.ts';
import { nearPhrases } from './set-phrase.ts';
import { functionWords, neverInName } from './words/name-edges.ts';

/** 一名两写（一字之差） */
export const unlikeCharacter: Rule = {
  code: 'PLAN1008',
  severity: 'warning',
  title: { zh: '同一名称写法不一：一字之差', en: 'One name spelled with two characters' },
  why: {
    zh: '同一地名、项目或词语前后用字不同，任务分解时会被当成两个，查找时会漏掉一半。',
    en: 'A place, project or term spelled in two ways is taken for two when the work is divided, and half of it is missed in search.',
  },
  fix: { zh: '查实正确用字，全文统一。', en: 'Find the right character and use it throughout.' },
  good: '第一章 教育\n完成庾家坳小学改扩建。\n第二章 交通\n建成庾家坳小学周边道路。',
  bad: '第一章 教育\n完成庾家坳小学改扩建。\n第二章 交通\n建成⟦鹿家坳小学⟧周边道路。',
  *check(input) {
    const reading = readingOf(input);
    const { text, sourceSpan } = reading;
    const slips = new Set<number>();
    for (const { start, end } of nearPhrases(text)) for (let at = start; at < end; at++) slips.add(at);
    for (const { by, here, there, nearest, before, after } of misprints(bigramsOfReading(reading))) {
      /* A slip in a set phrase is named as such. */
      if (here.every((place) => slips.has(place))) continue;
      let head = before;
      while (head > 0 && neverInName.includes(text[here[0]! - head]!)) head--;
      let tail = after;
      while (tail > 0 && functionWords.includes(text[here[0]! + tail]!)) tail--;
      const words = (place: number): [number, number] => [place - head, place + 1 + tail];
      const [mine, others] = [text.slice(...words(here[0]!)), text.slice(...words(nearest))];
      const how = by === 'sound' ? { zh: '同音', en: 'same sound' } : { zh: '形近', en: 'look-alike' };
      yield {
        message: {
          zh: `「${mine}」与「${others}」（${how.zh}）疑为同一名称的两种写法`,
          en: `“${mine}” and “${others}” (${how.en}) are probably one name spelled in two ways`,
        },
        span: sourceSpan(...words(here[0]!)),
        related: [nearest, ...there.filter((place) => place !== nearest)]
          .slice(0, 4)
          .map((place) => ({ message: { zh: `写作「${others}」`, en: `spelled “${others}”` }, span: sourceSpan(...words(place)) })),
      };
    }
  },
};
