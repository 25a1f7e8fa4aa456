import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type AdoptionWords } from './zh.ts';

export type { AdoptionWords } from './zh.ts';

export const adoptionWords = (language: Language): AdoptionWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const inBoth = bothOf(adoptionWords);
