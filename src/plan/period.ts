import { ordinalValue } from '../syntax/index.ts';
import { longPlanName, planNumbers } from './words/document.ts';

/** 规划期: the years of a five-year plan. */
export type Period = { readonly from: number; readonly to: number };

/** The n-th five-year plan: the 10th is 2001–2005, and every later one the five years after. */
export const periodOfPlan = (nth: number): Period => ({ from: 2001 + (nth - 10) * 5, to: 2005 + (nth - 10) * 5 });

const short = new RegExp(`[“"]?(${[...planNumbers].sort((a, b) => b.length - a.length).join('|')})[”"]?`);
const long = new RegExp(`${longPlanName.before}([一二三四五六七八九十]{1,3})(?:${longPlanName.after.join('|')})`);
const years = /(?:20|19)([0-9]{2})\s*年?\s*[-—–－~至到]+\s*((?:20|19)[0-9]{2})\s*年?/;

/** The five-year plan a phrase names (“十四五”, 第十四个五年规划), or undefined. */
export const namedPeriod = (words: string): Period | undefined => {
  const whole = long.exec(words);
  if (whole !== null) {
    const nth = ordinalValue(whole[1]!);
    if (nth !== undefined && nth >= 9) return periodOfPlan(nth);
  }
  const brief = short.exec(words);
  if (brief === null) return undefined;
  const nth = planNumbers.indexOf(brief[1]!) + 1;
  return nth >= 9 ? periodOfPlan(nth) : undefined;
};

/** Years written out: 2021—2025年. */
export const writtenPeriod = (words: string): Period | undefined => {
  const match = years.exec(words);
  if (match === null) return undefined;
  const from = Number(match[0].slice(0, 4));
  const to = Number(match[2]);
  return to > from && to - from <= 30 ? { from, to } : undefined;
};
