import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type TaskPageWords } from './zh.ts';

export const taskPageWords = (language: Language): TaskPageWords => (language === 'en' ? en : zh);
export type { TaskPageWords };
