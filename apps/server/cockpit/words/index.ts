import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type CockpitWords } from './zh.ts';

export type { CockpitWords } from './zh.ts';

export const cockpitWords = (language: Language): CockpitWords => (language === 'en' ? en : zh);
