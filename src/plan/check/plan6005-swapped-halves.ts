import { isHan } from './hanzi.ts';
import { bigramsOfReading, readingOf } from './reading.ts';
import type { Rule } from './rule.ts';

const quoted = /“([^“”]{4,10})”/g;

/** 名称前后倒置 */
export const swappedHalves: Rule = {
  code: 'PLAN6005',
  severity: 'warning',
  title: { zh: '同一提法前后倒置', en: 'One phrase in two orders' },
  why: { zh: '专用提法应当固定；两种次序会被当成两件事。', en: 'A coined phrase is fixed; two orders are taken for two things.' },
  fix: { zh: '按名词解释或上位文件的次序统一。', en: 'Use the order of the glossary or of the higher document.' },
  good: '第一章 交通\n“七横七纵”路网基本成型。\n第二章 路网\n全面建成“七横七纵”路网。',
  bad: '第一章 交通\n“七横七纵”路网基本成型。\n第二章 路网\n全面建成⟦“七纵七横”⟧路网。',
  *check(input) {
    const reading = readingOf(input);
    const { text, sourceSpan } = reading;
    const index = bigramsOfReading(reading);
    const seen = new Set<string>();
    for (const { 1: phrase } of text.matchAll(quoted)) {
      const half = phrase!.length / 2;
      if (!Number.isInteger(half) || seen.has(phrase!) || !Array.from(phrase!).every(isHan)) continue;
      const swapped = phrase!.slice(half) + phrase!.slice(0, half);
      seen.add(phrase!).add(swapped);
      const others = swapped === phrase ? [] : index.find(`“${swapped}”`);
      if (others.length === 0) continue;
      const all = index.find(`“${phrase}”`);
      const [rare, usual] = all.length < others.length ? [all, others] : [others, all];
      const width = phrase!.length + 2;
      const written = (place: number): string => text.slice(place + 1, place + width - 1);
      yield {
        message: { zh: `「${written(rare[0]!)}」在别处写作「${written(usual[0]!)}」`, en: `“${written(rare[0]!)}” is “${written(usual[0]!)}” elsewhere` },
        span: sourceSpan(rare[0]!, rare[0]! + width),
        related: usual.slice(0, 4).map((place) => ({
          message: { zh: `写作「${written(usual[0]!)}」`, en: `written “${written(usual[0]!)}”` },
          span: sourceSpan(place, place + width),
        })),
      };
    }
  },
};
