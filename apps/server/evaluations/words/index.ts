import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh, type EvaluationWords } from './zh.ts';

export const evaluationWords = (language: Language): EvaluationWords => (language === 'en' ? en : zh);
export { evaluationNotices, rectifyRefusals } from './notices.ts';
export type { EvaluationWords };
