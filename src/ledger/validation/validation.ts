import { quantityOf } from '../../basis/index.ts';
import type { Observation } from '../observation.ts';
import type { Candidate } from '../revision.ts';
import { checkJump } from './jump-check.ts';
import { checkMirror } from './mirror-check.ts';
import { checkMonotone } from './monotone-check.ts';
import { questionsOf } from './question.ts';
import type { Fired, Question } from './question.ts';
import { checkRange } from './range-check.ts';
import { checkRepeat } from './repeat-check.ts';
import { checkSlip } from './slip-check.ts';
import { checkSum } from './sum-check.ts';
import type { RuleScope, ValidationFinding, ValidationRule } from './validation-rule.ts';

const concerns = (where: RuleScope | undefined, { indicator, measure, unit }: Candidate): boolean => {
  const quantity = quantityOf(unit);
  return (
    (where?.indicators?.includes(indicator) ?? true) &&
    (where?.measures?.includes(measure) ?? true) &&
    (where?.quantities === undefined || (quantity !== undefined && where.quantities.includes(quantity)))
  );
};

const check = (rule: ValidationRule, question: Question): Fired | undefined => {
  switch (rule.kind) {
    case 'range':
      return checkRange(rule.parameters, question);
    case 'jump':
      return checkJump(rule.parameters, question);
    case 'sum':
      return checkSum(rule.parameters, question);
    case 'monotone':
      return checkMonotone(rule.parameters, question);
    case 'mirror':
      return checkMirror(rule.parameters, question);
    case 'slip':
      return checkSlip(rule.parameters, question);
    case 'repeat':
      return checkRepeat(rule.parameters, question);
  }
};

/**
 * What the rules have to say about the candidates (审核), beside the history of their figures and each other, in the order of the candidates. A power of ten
 * explains a jump, so it alone is asked about. The figures of the plan may stand in the history as rows of the authority `plan`, to compare with.
 */
export const validate = (candidates: readonly Candidate[], history: readonly Observation[], rules: readonly ValidationRule[]): readonly ValidationFinding[] => {
  const asked = new Set<string>();
  return questionsOf(candidates, history).flatMap(({ index, ...question }) => {
    const fired = rules.flatMap((rule) => {
      const found = concerns(rule.where, question.candidate) ? check(rule, question) : undefined;
      const once = found?.once === undefined ? undefined : `${rule.id}|${found.once}`;
      if (found === undefined || (once !== undefined && asked.has(once))) return [];
      if (once !== undefined) asked.add(once);
      return [{ rule, found }];
    });
    const slipped = fired.some(({ rule }) => rule.kind === 'slip');
    return fired
      .filter(({ rule }) => !(slipped && rule.kind === 'jump'))
      .map(
        ({ rule, found }): ValidationFinding => ({
          rule: rule.id,
          ruleVersion: rule.version,
          severity: rule.severity,
          indicator: question.candidate.indicator,
          period: question.candidate.period,
          candidate: index,
          details: found.details,
        }),
      );
  });
};
