import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type AmendmentPageWords } from './zh.ts';

export type { AmendmentPageWords } from './zh.ts';

export const amendmentWords = (language: Language): AmendmentPageWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const inBoth = bothOf(amendmentWords);
