import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type DataWords } from './zh.ts';

export type { DataWords } from './zh.ts';

export const dataWords = (language: Language): DataWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const inBoth = bothOf(dataWords);
