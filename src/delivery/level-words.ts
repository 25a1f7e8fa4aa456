import { levelEn } from './words/level-en.ts';
import { levelZh } from './words/level-zh.ts';

/** Names of levels, states and steps of whistles. */
export const levelWords = (language: 'zh' | 'en'): typeof levelZh => (language === 'zh' ? levelZh : levelEn);
