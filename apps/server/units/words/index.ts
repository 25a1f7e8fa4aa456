import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type UnitPageWords } from './zh.ts';

export const unitPageWords = (language: Language): UnitPageWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const inBoth = bothOf(unitPageWords);
export type { UnitPageWords };
