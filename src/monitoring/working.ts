import type { Monitored, Standing } from './standing.ts';
import type { Language } from './words/standing-words.ts';

/** One line of a calculation: what it gives, how, and the result. */
export type WorkingLine = { readonly label: string; readonly formula: string; readonly value: string; readonly workbookFormula?: string };

/** The calculation of a standing, line by line, with the numbers put in. */
export const workingOf = (_item: Monitored, _standing: Standing, _language: Language): readonly WorkingLine[] => [];
