import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type DeskWords } from './zh.ts';

export const deskWords = (language: Language): DeskWords => (language === 'en' ? en : zh);
export type { DeskWords };
