import type { Frame, Passage } from './passage.ts';
import { planYears } from './deadline-mark.ts';
import { lexicon, numeralAt } from '../syntax/index.ts';
import { beyondTitles, futureOpenings, futureTitleEnds, goalTitleEnds, pastOpenings, pastTitleEnds, pastTitles, stateWords } from './words/stance-words.ts';
import { planDigits, yearSign } from './words/time-words.ts';

/** Whether a passage looks back or ahead (回顾、展望), and the years it speaks of where its headings say so. */
export type Stance = { readonly looks: 'back' | 'ahead' | 'unsaid'; readonly years?: Years };
export type Years = { readonly from: number; readonly to: number };

const PLANS = lexicon(planDigits);

const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** The calendar year named in a heading. */
export const yearNamed = (title: string): Years | undefined => {
  const sign = title.indexOf(yearSign);
  const numeral = sign >= 4 ? numeralAt(title, sign - 4) : undefined;
  if (numeral === undefined || numeral.end !== sign || numeral.value < 1900 || numeral.value > 2200) return undefined;
  return { from: numeral.value, to: numeral.value };
};

/** The years of the five-year plan named in a heading. */
export const planNamed = (title: string): Years | undefined => {
  for (let i = 0; i < title.length; i++) {
    const plan = PLANS.at(title, i);
    if (plan === undefined) continue;
    const [from, to] = planYears(plan.value);
    return { from, to };
  }
  return undefined;
};

const endsWithAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.endsWith(word));

/** A bracket at the end of a heading (（2021—2025年）) says nothing here. */
const withoutBracket = (title: string): string => title.replace(/[（(][^（）()]*[）)]$/, '');

/** 发展成效与问题 looks back; 创新发展成效显著 tells what will be, where nothing else looks back. */
const toldBy = (title: string, word: string): boolean => {
  const at = title.indexOf(word);
  return at >= 0 && !stateWords.some((state) => title.startsWith(state, at + word.length));
};

/** 发展目标, 主要目标 among the headings, and none of them beyond the plan (远景目标). */
export const isUnderGoals = (titles: readonly string[]): boolean =>
  titles.some((title) => endsWithAny(withoutBracket(title), goalTitleEnds)) &&
  !titles.some((title) => hasAny(title, beyondTitles) || yearNamed(title) !== undefined);

const titleLooks = (title: string): 'back' | 'ahead' | undefined => {
  const bare = withoutBracket(title);
  if (endsWithAny(bare, futureTitleEnds)) return 'ahead';
  return pastTitles.some((word) => toldBy(bare, word)) || endsWithAny(bare, pastTitleEnds) ? 'back' : undefined;
};

/** What the headings say, innermost first; in a report a year alone tells (2024年民生实事). */
const saidByTitles = (titles: readonly string[], reportYear: number | undefined): Stance => {
  let looks: Stance['looks'] = 'unsaid';
  let years: Years | undefined;
  for (let i = titles.length - 1; i >= 0; i--) {
    const title = titles[i]!;
    if (looks === 'unsaid') looks = titleLooks(title) ?? 'unsaid';
    years ??= yearNamed(title) ?? planNamed(title);
    if (looks !== 'unsaid' && years !== undefined) break;
  }
  if (looks === 'unsaid' && years !== undefined && reportYear !== undefined) looks = years.to < reportYear ? 'back' : 'ahead';
  return years === undefined ? { looks } : { looks, years };
};

/** “十三五”时期…, 五年来…: an opening that looks back; 到2025年… and the plan's own years look ahead. */
const openingLooks = (head: string, first: number | undefined): 'back' | 'ahead' | undefined => {
  if (hasAny(head, futureOpenings)) return 'ahead';
  if (hasAny(head, pastOpenings)) return 'back';
  const plan = planNamed(head);
  return plan === undefined || first === undefined ? undefined : plan.to < first ? 'back' : 'ahead';
};

/**
 * Reads passages in order. Where no heading decides, the last opening that looked back or ahead does: in a report to its end, in
 * a plan within its section.
 */
export const stanceReader = (frame: Frame, first: number | undefined): ((passage: Passage) => Stance) => {
  const byTitles = new Map<string, Stance>();
  const report = frame.reportYear !== undefined;
  let opened: Stance['looks'] = report ? 'unsaid' : 'ahead';
  let section = '';
  return (passage) => {
    const key = passage.titles.join('\n');
    let said = byTitles.get(key);
    if (said === undefined) {
      said = saidByTitles(passage.titles, frame.reportYear);
      byTitles.set(key, said);
    }
    if (said.looks !== 'unsaid') return said;
    const place = passage.titles.slice(0, 2).join('\n');
    if (!report && place !== section) opened = 'ahead';
    section = place;
    opened = openingLooks(passage.flow.text.slice(0, 24), first) ?? opened;
    return said.years === undefined ? { looks: opened } : { looks: opened, years: said.years };
  };
};
