import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type SiteWords } from './zh.ts';

/** The words of the public site. */
export const siteWords = (language: Language): SiteWords => (language === 'en' ? en : zh);
export type { SiteWords };
