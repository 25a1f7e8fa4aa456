import { readingOf } from './reading.ts';
import type { CheckInput, Rule } from './rule.ts';

const reference = /(?:详见|参见|见|如)(表|图|专栏|附件|附表|附图)\s?(\d{1,2})(?![\d-])|(?<![附示地草])(表|图|专栏)\s?(\d{1,2})所(?:示|列)/g;

/** Numbers that the document has, by the word they go under. */
const present = ({ tree, text }: CheckInput): Map<string, Set<number>> => {
  const has = new Map<string, Set<number>>(['表', '图', '专栏'].map((word) => [word, new Set<number>()]));
  for (const block of tree.blocks) {
    const caption = block.type === 'caption' ? block : block.type === 'table' ? block.caption : undefined;
    if (caption?.number !== undefined) has.get(caption.of === 'table' ? '表' : '图')!.add(caption.number);
    if (block.type === 'box' && block.number !== undefined) has.get('专栏')!.add(block.number);
  }
  for (const word of ['附件', '附表', '附图', '表', '图', '专栏']) {
    const numbers = has.get(word) ?? new Set<number>();
    for (const [, digits] of text.matchAll(new RegExp(`^[ \\t\\u3000*]*${word}[ \\u3000]?(\\d{1,2})`, 'gm'))) numbers.add(Number(digits));
    has.set(word, numbers);
  }
  return has;
};

/** 引用的图表不存在 */
export const absentReference: Rule = {
  code: 'PLAN2009',
  severity: 'warning',
  title: { zh: '引用的图、表、专栏或附件不存在', en: 'A table, figure, box or annex referred to is absent' },
  why: { zh: '正文把关键内容交给了一个找不到的图表。', en: 'The text leaves its substance to something that is not there.' },
  fix: { zh: '补上被引用的内容，或改正编号。', en: 'Add what is referred to, or correct its number.' },
  good: '第一章 项目\n重点项目见专栏1。\n专栏1 重点项目\n建成科技园。',
  bad: '第一章 项目\n重点项目⟦见专栏3⟧。\n专栏1 重点项目\n建成科技园。',
  *check(input) {
    const has = present(input);
    const { text, sourceSpan } = readingOf(input);
    for (const match of text.matchAll(reference)) {
      const word = match[1] ?? match[3]!;
      const number = Number(match[2] ?? match[4]);
      if (has.get(word)!.has(number)) continue;
      yield {
        message: { zh: `文中没有${word} ${number}`, en: `The document has no ${word} ${number}` },
        span: sourceSpan(match.index, match.index + match[0].length),
      };
    }
  },
};
