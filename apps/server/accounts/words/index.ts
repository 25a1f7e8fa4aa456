import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type AccountWords } from './zh.ts';

export const accountWords = (language: Language): AccountWords => (language === 'en' ? en : zh);
export type { AccountWords };
