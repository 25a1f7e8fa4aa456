import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { inside as insideEn } from './inside-en.ts';
import { inside as insideZh, type InsideWords } from './inside-zh.ts';
import { open as openEn } from './open-en.ts';
import { open as openZh, type OpenWords } from './open-zh.ts';
import { sheets as sheetsEn } from './sheets-en.ts';
import { sheets as sheetsZh, type SheetWords } from './sheets-zh.ts';

export type ParticipationWords = InsideWords & OpenWords & { readonly sheets: SheetWords };

const zh: ParticipationWords = { ...insideZh, ...openZh, sheets: sheetsZh };
const en: ParticipationWords = { ...insideEn, ...openEn, sheets: sheetsEn };

export const participationWords = (language: Language): ParticipationWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const participationSaid = bothOf(participationWords);
