import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type ReleaseWords } from './zh.ts';

/** The words of the pages about releases. */
export const releaseWords = (language: Language): ReleaseWords => (language === 'en' ? en : zh);

/** One sentence in both languages. */
export const inBoth = bothOf(releaseWords);
