import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type DocumentWords } from './zh.ts';

export const documentWords = (language: Language): DocumentWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const inBoth = bothOf(documentWords);
export type { DocumentWords };
