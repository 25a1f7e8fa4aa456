import type { Language } from '../words/index.ts';

export type RuleText = { readonly title: string; readonly why: string; readonly todo: string };

/** What a rule of the linter is about, why it matters and what to do, in the language of the page; undefined for a code without a rule. */
export const ruleText = (_code: string, _language: Language): RuleText | undefined => undefined;
