import { explain } from '../../../src/plan/index.ts';
import type { Plan } from '../../../src/plan/index.ts';
import type { Language } from '../words/index.ts';

export type RuleText = { readonly title: string; readonly why: string; readonly todo: string; readonly good: string; readonly bad: string };

/** What a rule of the linter is about, why it matters, what to do, and an example of either; undefined for a code without a rule. */
export const ruleText = (code: string, language: Language): RuleText | undefined => {
  const rule = explain(code);
  return rule && { title: rule.title[language], why: rule.why[language], todo: rule.fix[language], good: rule.good, bad: rule.bad };
};

type Said = Pick<Plan['diagnostics'][number], 'message' | 'messageEn'>;

/** The message of a finding in the language of the page; findings of other programs may have only one. */
export const messageIn = (said: Said, language: Language): string => (language === 'en' ? (said.messageEn ?? said.message) : said.message);
