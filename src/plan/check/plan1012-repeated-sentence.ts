import { readingOf } from './reading.ts';
import type { Rule } from './rule.ts';

/** Shorter sentences are set phrases that a plan may say twice. */
const shortest = 30;

/** 语句重复 */
export const repeatedSentence: Rule = {
  code: 'PLAN1012',
  severity: 'info',
  title: { zh: '整句重复', en: 'A sentence stands twice' },
  why: { zh: '复制粘贴留下的重复，会让一项任务分解两次。', en: 'Left by copying, it hands one task out twice.' },
  fix: { zh: '留一处，另一处改写或删去。', en: 'Keep one; rewrite or remove the other.' },
  good: '第一章 产业\n建设滨江产业园，引进智能终端、软件信息、生物医药等领域的企业和研发机构。\n第二章 科技\n建设滨江科技园，引进检验检测、技术转移、知识产权等领域的服务机构。',
  bad: '第一章 产业\n建设滨江产业园，引进智能终端、软件信息、生物医药等领域的企业和研发机构。\n第二章 科技\n⟦建设滨江产业园，引进智能终端、软件信息、生物医药等领域的企业和研发机构。⟧',
  *check(input) {
    const { text, segments, sourceSpan } = readingOf(input);
    const seen = new Map<string, number>();
    for (const { kind, start, end } of segments) {
      if (kind !== 'body' && kind !== 'box') continue;
      for (let from = start; from < end; ) {
        const stop = text.indexOf('。', from);
        const to = stop < 0 || stop >= end ? end : stop + 1;
        const sentence = text.slice(from, to);
        if (sentence.length >= shortest && sentence.endsWith('。')) {
          const first = seen.get(sentence);
          if (first === undefined) seen.set(sentence, from);
          else
            yield {
              message: { zh: '这一句前面已经有过', en: 'This sentence stood before' },
              span: sourceSpan(from, to),
              related: [{ message: { zh: '前一处', en: 'the first place' }, span: sourceSpan(first, first + sentence.length) }],
            };
        }
        from = to;
      }
    }
  },
};
