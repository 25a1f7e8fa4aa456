import { together } from './finding.ts';
import type { Rule } from './rule.ts';

/** Kinds that a date completes; what is held or done every year needs none. */
const dated = ['level', 'share', 'increase', 'count_of_projects', 'cumulative', 'avg_annual_growth', 'cumulative_reduction'];

/** More of them, or a larger share, are a habit of the document: one finding says so. */
const listedSingly = 15;
const exception = 0.15;
const sure = 0.85;

/** 没有期限 */
export const noDeadline: Rule = {
  code: 'PLAN4007',
  severity: 'info',
  title: { zh: '量化目标没有期限', en: 'A quantified target without a date' },
  why: { zh: '不知道哪一年完成，年度计划里排不进去。', en: 'Without a year it cannot be put into any annual plan.' },
  fix: { zh: '写明「到某年」或「规划期内」。', en: 'Say by which year, or within the plan’s years.' },
  good: '第一章 产业\n到2025年，引进建筑勘测设计企业20家。\n第二章 农业\n到2025年，建成高标准农田1000亩。',
  bad: '第一章 产业\n支持建筑业发展，⟦引进建筑勘测设计企业20家⟧。\n第二章 农业\n到2025年，建成高标准农田1000亩。',
  *check({ plan }) {
    const without = plan.targets.filter(
      ({ deadline, inheritedDeadline, box, kind, confidence }) =>
        deadline === undefined && inheritedDeadline === undefined && box === undefined && dated.includes(kind) && confidence >= sure,
    );
    /* A document whose targets mostly bear no date dates them as a whole. */
    if (without.length * 2 > plan.targets.length) return;
    if (without.length > listedSingly || without.length > plan.targets.length * exception) {
      yield* together(
        without.map(({ span }) => span),
        (count) => ({
          zh: `${plan.targets.length} 个量化目标中有 ${count} 个没有写明期限`,
          en: `${count} of ${plan.targets.length} quantified targets have no date`,
        }),
      );
      return;
    }
    for (const { subject, value, unit, span } of without) {
      yield { message: { zh: `「${subject}」${value}${unit}没有写明期限`, en: `“${subject}” (${value}${unit}) has no date` }, span };
    }
  },
};
