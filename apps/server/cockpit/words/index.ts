import type { Language } from '../../words/index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Every word of the cockpit in one language. */
export type CockpitWords = typeof zh;

export const cockpitWords = (language: Language): CockpitWords => (language === 'en' ? en : zh);
