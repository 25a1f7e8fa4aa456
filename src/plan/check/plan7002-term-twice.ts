import { groupBy } from './finding.ts';
import { bareTerm } from './term-use.ts';
import type { Rule } from './rule.ts';
import type { Span } from '../../basis/index.ts';

/** 重复解释 */
export const termTwice: Rule = {
  code: 'PLAN7002',
  severity: 'info',
  title: { zh: '同一名词解释了两次', en: 'A term explained twice' },
  why: { zh: '两处解释难免不同，读者不知以哪个为准。', en: 'Two explanations will differ, and readers cannot tell which holds.' },
  fix: { zh: '合并为一条。', en: 'Merge the two.' },
  good: '第一章 城市\n建设海绵城市，推进多规合一。\n\n名词解释\n海绵城市：指能吸纳、蓄渗和缓释雨水的城市。\n多规合一：指各类规划融合为一张蓝图。',
  bad: '第一章 城市\n建设海绵城市，推进多规合一。\n\n名词解释\n海绵城市：指能吸纳、蓄渗和缓释雨水的城市。\n多规合一：指各类规划融合为一张蓝图。\n⟦海绵城市⟧：指对雨水有弹性的城市。',
  *check({ plan, text }) {
    const heads = plan.terms.flatMap(({ terms, span }) =>
      terms.map((term) => {
        const at = text.indexOf(term, span[0]);
        return { term, span: (at >= 0 && at < span[1] ? [at, at + term.length] : span) as Span };
      }),
    );
    for (const [first, ...others] of groupBy(heads, ({ term }) => bareTerm(term)).values()) {
      for (const { term, span } of others) {
        yield {
          message: { zh: `「${term}」前面已经解释过`, en: `“${term}” was explained before` },
          span,
          related: [{ message: { zh: '前一处解释', en: 'the first explanation' }, span: first!.span }],
        };
      }
    }
  },
};
