import { groupBy } from './finding.ts';
import { isHan } from './hanzi.ts';
import { bigramsOfReading, readingOf } from './reading.ts';
import type { Rule } from './rule.ts';
import { confusedWords } from './words/name-variants.ts';

/** 易混词 */
export const confusedWord: Rule = {
  code: 'PLAN1010',
  severity: 'info',
  title: { zh: '易混词混用', en: 'Two words confused' },
  why: { zh: '同一处意思前后用了两个词，读者不知是否有别。', en: 'One meaning in two words leaves readers guessing at a difference.' },
  fix: { zh: '统一用词。', en: 'Use one word.' },
  good: '第一章 服务业\n发展科技咨询，引进科技咨询机构，办好科技咨询大会。',
  bad: '第一章 服务业\n发展科技咨询，引进科技咨询机构，办好⟦科技资讯⟧大会。',
  *check(input) {
    const reading = readingOf(input);
    const index = bigramsOfReading(reading);
    const { text, sourceSpan } = reading;
    for (const pair of confusedWords) {
      const places = pair.flatMap((word) =>
        index.find(word).map((at) => ({ word, at, left: text.slice(at - 2, at), right: text.slice(at + word.length, at + word.length + 3) })),
      );
      const seen = new Set<number>();
      for (const side of ['left', 'right'] as const) {
        for (const group of groupBy(places, (place) => place[side]).values()) {
          const around = group[0]![side];
          if (around.length < (side === 'left' ? 2 : 3) || !Array.from(around).every(isHan)) continue;
          const [usual, rare] = [...groupBy(group, ({ word }) => word)].toSorted(([, a], [, b]) => b.length - a.length || a[0]!.at - b[0]!.at);
          if (!usual || !rare || rare[1].length > 1) continue;
          const { at, word } = rare[1][0]!;
          if (seen.has(at)) continue;
          seen.add(at);
          const [from, to] = side === 'left' ? [at - 2, at + word.length] : [at, at + word.length + 3];
          const usually = side === 'left' ? around + usual[0] : usual[0] + around;
          yield {
            message: {
              zh: `「${text.slice(from, to)}」与别处的「${usually}」疑为一词`,
              en: `“${text.slice(from, to)}” and “${usually}” elsewhere are probably one word`,
            },
            span: sourceSpan(from, to),
            related: [
              {
                message: { zh: `写作「${usually}」`, en: `written “${usually}”` },
                span: sourceSpan(usual[1][0]!.at - (side === 'left' ? 2 : 0), usual[1][0]!.at + usual[0].length + (side === 'left' ? 0 : 3)),
              },
            ],
          };
        }
      }
    }
  },
};
