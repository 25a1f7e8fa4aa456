import { ordinalValue } from '../syntax/index.ts';
import { planNumbers } from './words/document.ts';
import { longPlan, shortPlan, yearRange } from './words/patterns.ts';

/** 规划期: the years of a five-year plan. */
export type Period = { readonly from: number; readonly to: number };

/** The n-th five-year plan: the 10th is 2001–2005, and every later one the five years after. */
export const periodOfPlan = (nth: number): Period => ({ from: 2001 + (nth - 10) * 5, to: 2005 + (nth - 10) * 5 });

/** The five-year plan a phrase names (“十四五”, 第十四个五年规划), or undefined. */
export const namedPeriod = (words: string): Period | undefined => {
  const whole = longPlan.exec(words);
  if (whole !== null) {
    const nth = ordinalValue(whole[1]!);
    if (nth !== undefined && nth >= 9) return periodOfPlan(nth);
  }
  const brief = shortPlan.exec(words);
  if (brief === null) return undefined;
  const nth = planNumbers.indexOf(brief[1]!) + 1;
  return nth >= 9 ? periodOfPlan(nth) : undefined;
};

/** Years written out: 2021—2025年. */
export const writtenPeriod = (words: string): Period | undefined => {
  const match = yearRange.exec(words);
  if (match === null) return undefined;
  const from = Number(match[0].slice(0, 4));
  const to = Number(match[2]);
  return to > from && to - from <= 30 ? { from, to } : undefined;
};
