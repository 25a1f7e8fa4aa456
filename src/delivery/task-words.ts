import { taskEn } from './words/task-en.ts';
import type { Language, TaskWords } from './words/task-words.ts';
import { taskZh } from './words/task-zh.ts';

/** Names of kinds, states, acceptances and reasons of tasks. */
export const taskWords = (language: Language): TaskWords => (language === 'zh' ? taskZh : taskEn);
