import { fallWords, lessIsBetterWords } from './words/names.ts';

const less = new RegExp(lessIsBetterWords);
const falls = new RegExp(fallWords);

/** 降低率: what is measured is the fall itself, so more of it is better. */
export const isFall = (name: string): boolean => falls.test(name);

/** 逆向指标, by the name alone. */
export const isLowerBetterByName = (name: string): boolean => !isFall(name) && less.test(name);
