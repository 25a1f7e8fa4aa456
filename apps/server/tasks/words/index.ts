import { bothOf } from '../../../../src/basis/index.ts';
import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type TaskPageWords } from './zh.ts';

export const taskPageWords = (language: Language): TaskPageWords => (language === 'en' ? en : zh);

/** One sentence picked in both languages. */
export const inBoth = bothOf(taskPageWords);
export type { TaskPageWords };
