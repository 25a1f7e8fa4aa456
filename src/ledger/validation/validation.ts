import type { Observation } from '../observation.ts';
import type { Candidate } from '../revision.ts';
import type { ValidationFinding, ValidationRule } from './validation-rule.ts';

/** What the rules have to ask about the candidates, beside what is known of their figures. */
export const validate = (candidates: readonly Candidate[], history: readonly Observation[], rules: readonly ValidationRule[]): readonly ValidationFinding[] => {
  void history;
  void rules;
  void candidates;
  return [];
};
