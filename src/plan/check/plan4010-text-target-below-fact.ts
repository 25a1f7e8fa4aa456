import { isWeaker, moreIsBetter } from './direction.ts';
import { groupBy } from './finding.ts';
import { rowOf } from './linked-row.ts';
import { keyOf, said, valueOf } from './statement-key.ts';
import type { Rule } from './rule.ts';

/** 正文目标弱于现状 */
export const textTargetBelowFact: Rule = {
  code: 'PLAN4010',
  severity: 'warning',
  title: { zh: '正文目标弱于正文所说的现状', en: 'A target of the text weaker than what the text says is reached' },
  why: { zh: '已经做到的又定低了，等于允许倒退。', en: 'What is reached already is set lower: decline is allowed.' },
  fix: { zh: '核对两处数值和口径，提高目标或说明原因。', en: 'Check both values and their basis; raise the target or give the reason.' },
  good: '“十四五”规划\n第一章 成就\n2020年，城市生活垃圾分类覆盖率达到92%。\n第二章 生态\n到2025年，城市生活垃圾分类覆盖率达到98%。',
  bad: '“十四五”规划\n第一章 成就\n2020年，城市生活垃圾分类覆盖率达到92%。\n第二章 生态\n到2025年，⟦城市生活垃圾分类覆盖率达到85%⟧。',
  *check(input) {
    const facts = groupBy(input.plan.facts, (fact) => keyOf(fact) ?? '');
    for (const target of input.plan.targets) {
      const key = keyOf(target);
      if (key === undefined || key.includes(' sum ') || rowOf(input, target) !== undefined) continue;
      const deadline = target.deadline ?? target.inheritedDeadline ?? Infinity;
      const fact = (facts.get(key) ?? []).filter(({ year }) => year !== undefined && year < deadline).at(-1);
      if (!fact || !isWeaker(valueOf(target).high, valueOf(fact).low, moreIsBetter(target.subject, target.comparator, target.kind))) continue;
      yield {
        message: {
          zh: `「${target.subject}」目标 ${said(target)}，弱于 ${fact.year} 年的 ${said(fact)}`,
          en: `Target ${said(target)} for “${target.subject}” is weaker than ${said(fact)} in ${fact.year}`,
        },
        span: target.span,
        related: [{ message: { zh: `现状 ${said(fact)}`, en: `reached: ${said(fact)}` }, span: fact.span }],
      };
    }
  },
};
