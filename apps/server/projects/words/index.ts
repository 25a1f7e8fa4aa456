import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type LibraryWords } from './zh.ts';

export const libraryWords = (language: Language): LibraryWords => (language === 'en' ? en : zh);

/** One sentence of this page in both languages. */
export const inBoth = bothOf(libraryWords);
export type { LibraryWords };
