import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type DocumentWords } from './zh.ts';

export const documentWords = (language: Language): DocumentWords => (language === 'en' ? en : zh);
export type { DocumentWords };
