import { chineseCount } from '../enumeration.ts';
import { groupBy } from './finding.ts';
import { readingOf } from './reading.ts';
import type { Rule } from './rule.ts';
import { numberedFacilities } from './words/name-variants.ts';

const kinds = numberedFacilities.join('|');
const digits = new RegExp(`(?<![\\d.\\-第N年月至])(\\d{1,3})\\s?(${kinds})(?!型|部|时|康|于|心|央|国|期|下|上|区|组|微|企|康|额|升|户|个|型|高)`, 'g');
const words = new RegExp(
  `(?<![第一二三四五六七八九十百])([一二三四五六七八九十百]{2,5})(${kinds})(?!型|部|时|康|于|心|央|国|期|下|上|区|组|微|企|额|全会|户|个|高)`,
  'g',
);

/** 校名院名的数字 */
export const numberedFacility: Rule = {
  code: 'PLAN6004',
  severity: 'info',
  title: { zh: '同一校名、院名的数字写法不一', en: 'One school or hospital numbered in digits and in words' },
  why: { zh: '检索任一写法都会漏掉另一处。', en: 'Search for either spelling misses the other.' },
  fix: { zh: '用登记的正式名称。', en: 'Use the registered name.' },
  good: '第一章 教育\n完成三十七中学综合楼建设。\n第二章 体育\n三十七中学体育馆向社会开放。',
  bad: '第一章 教育\n完成三十七中学综合楼建设。\n第二章 体育\n⟦37中学⟧体育馆向社会开放。',
  *check(input) {
    const { text, sourceSpan } = readingOf(input);
    const spelled = [
      ...Array.from(text.matchAll(digits), (match) => ({ number: Number(match[1]), kind: match[2]![0]!, match, inDigits: true })),
      ...Array.from(text.matchAll(words), (match) => ({ number: chineseCount(match[1]!), kind: match[2]![0]!, match, inDigits: false })),
    ].filter(({ number }) => number > 0);
    for (const group of groupBy(spelled, ({ number, kind }) => `${number} ${kind}`).values()) {
      const [one, other] = [group.find(({ inDigits }) => inDigits), group.find(({ inDigits }) => !inDigits)];
      if (!one || !other) continue;
      const spanOf = ({ match }: typeof one): readonly [number, number] => sourceSpan(match.index, match.index + match[0].length);
      yield {
        message: { zh: `「${one.match[0]}」与「${other.match[0]}」是同一名称的两种写法`, en: `“${one.match[0]}” and “${other.match[0]}” are one name` },
        span: spanOf(one),
        related: [{ message: { zh: `写作「${other.match[0]}」`, en: `written “${other.match[0]}”` }, span: spanOf(other) }],
      };
    }
  },
};
