import { standingEn } from './words/standing-en.ts';
import type { Language, StandingWords } from './words/standing-words.ts';
import { standingZh } from './words/standing-zh.ts';

/** Words and signs of standings, forecasts and kinds. */
export const standingWords = (language: Language): StandingWords => (language === 'zh' ? standingZh : standingEn);
