import { bothOf, periodName, readPeriod } from '../../../../src/basis/index.ts';
import type { Answer } from '../../../../src/delivery/index.ts';
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type ReportWords } from './zh.ts';

export type { ReportWords } from './zh.ts';

export const reportWords = (language: Language): ReportWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const reportSaid = bothOf(reportWords);

/** A period as people write it. */
export const periodText = (period: string, language: Language): string => {
  const read = readPeriod(period);
  return read === undefined ? period : periodName(read, language);
};

export const stateWord = (state: NonNullable<Answer['state']>, language: Language): string => reportWords(language).progress[state];
