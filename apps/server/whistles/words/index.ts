import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type WhistleWords } from './zh.ts';

export const whistleWords = (language: Language): WhistleWords => (language === 'en' ? en : zh);
export type { WhistleWords };
