import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { policiesEn } from './policies-en.ts';
import { policiesZh, type PolicyWords } from './policies-zh.ts';
import { zh, type ScoreWords } from './zh.ts';

export const scoreWords = (language: Language): ScoreWords => (language === 'en' ? en : zh);
export const policyWords = (language: Language): PolicyWords => (language === 'en' ? policiesEn : policiesZh);
export type { PolicyWords, ScoreWords };
