import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type YearPageWords } from './zh.ts';

export const yearPageWords = (language: Language): YearPageWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const inBoth = (pick: (words: YearPageWords) => string): { readonly zh: string; readonly en: string } => ({ zh: pick(zh), en: pick(en) });
export type { YearPageWords };
