import type { Task } from '../delivery/index.ts';
import { reformWords } from './words/evaluation-reform.ts';

/** 改革任务: a duty whose words in the plan speak of reform; nothing else is told apart by it. */
export const isReform = ({ title }: Pick<Task, 'title'>): boolean => reformWords.test(title);
