import { en } from './en.ts';
import { zh } from './zh.ts';

export type Language = 'zh' | 'en';

/** Every word of the interface in one language. A key missing in the other language does not compile. */
export type Words = typeof zh;

export const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

export const wordsIn = (language: Language): Words => (language === 'en' ? en : zh);
