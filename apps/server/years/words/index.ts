import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type YearPageWords } from './zh.ts';

export const yearPageWords = (language: Language): YearPageWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const inBoth = bothOf(yearPageWords);
export type { YearPageWords };
