import { readingOf } from './reading.ts';
import type { Rule } from './rule.ts';
import { frameHeads, madeThings, makingVerbs } from './words/frames.ts';

const stop = '[，。；！？：\\n]';
const makings = [...makingVerbs].sort((a, b) => b.length - a.length).join('|');
/** 建立…机制建设: between the verb and the thing no other verb of doing may take the 建设. */
const twoPredicates = new RegExp(
  `(?<=^|${stop}|、)(?:${makings})(?:(?![、和与及](?:推进|加强|深化|加快|促进|推动|开展|加大|支持|参与|统筹|抓好|做好|实施))[^，。；！？：\\n]){2,40}(?:${madeThings.join('|')})建设(?=${stop}|$)`,
  'gm',
);
/** 以…主题 without 为. */
const withoutCopula = new RegExp(
  `(?<=^|${stop})以(?:(?!为|作|是|的|来|带|促|推|引|强|助|赋|优|及|下|上|后|前|外|内|往|[、“”]).){2,12}(?:${frameHeads.join('|')})(?=，)`,
  'gm',
);

/** 搭配不完整或重复 */
export const brokenFrame: Rule = {
  code: 'PLAN1009',
  severity: 'info',
  title: { zh: '句式杂糅或残缺', en: 'A sentence frame doubled or incomplete' },
  why: { zh: '句子读不通，分工时说不清要做的是什么。', en: 'The sentence does not parse, so nobody can say what is to be done.' },
  fix: { zh: '「建立…机制」与「推进…机制建设」任取其一；「以…为…」补上「为」。', en: 'Keep one of 建立…机制 and 推进…机制建设; give 以… its 为.' },
  good: '第一章 保障\n建立规划实施的反馈和跟踪机制，以文化传承为主题，办好节会。',
  bad: '第一章 保障\n⟦建立规划实施的反馈和跟踪机制建设⟧，以文化传承为主题，办好节会。',
  *check(input) {
    const { text, segmentAt, sourceSpan } = readingOf(input);
    for (const { 0: words, index } of text.matchAll(twoPredicates)) {
      if (segmentAt(index).kind === 'cell') continue;
      yield {
        message: { zh: `「${words.slice(0, 2)}…${words.slice(-4)}」前后两个动词，留一个即可`, en: 'Two predicates for one thing: keep one' },
        span: sourceSpan(index, index + words.length),
      };
    }
    for (const { 0: words, index } of text.matchAll(withoutCopula)) {
      yield {
        message: { zh: `「${words}」疑缺「为」：以…为${words.slice(-2)}`, en: `“${words}” probably lacks 为 (以…为…)` },
        span: sourceSpan(index, index + words.length),
      };
    }
  },
};
