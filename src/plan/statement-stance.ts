import type { Frame, Passage } from './passage.ts';
import { planYears } from './deadline-mark.ts';
import { lexicon, numeralAt } from '../syntax/index.ts';
import { futureOpenings, futureTitles, pastOpenings, pastTitles } from './words/stance-words.ts';
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

const titleLooks = (title: string): 'back' | 'ahead' | undefined => {
  const back = hasAny(title, pastTitles);
  const ahead = hasAny(title, futureTitles);
  return back === ahead ? undefined : back ? 'back' : 'ahead';
};

/** What the headings say, innermost first. */
const saidByTitles = (titles: readonly string[]): Stance => {
  let looks: Stance['looks'] = 'unsaid';
  let years: Years | undefined;
  for (let i = titles.length - 1; i >= 0; i--) {
    const title = titles[i]!;
    if (looks === 'unsaid') looks = titleLooks(title) ?? 'unsaid';
    years ??= yearNamed(title) ?? planNamed(title);
    if (looks !== 'unsaid' && years !== undefined) break;
  }
  return years === undefined ? { looks } : { looks, years };
};

/** Reads passages in order: where no heading decides, the last opening that looked back or ahead does. */
export const stanceReader = (frame: Frame): ((passage: Passage) => Stance) => {
  const byTitles = new Map<string, Stance>();
  let opened: Stance['looks'] = frame.reportYear === undefined ? 'ahead' : 'unsaid';
  return (passage) => {
    const key = passage.titles.join('\n');
    let said = byTitles.get(key);
    if (said === undefined) {
      said = saidByTitles(passage.titles);
      byTitles.set(key, said);
    }
    if (said.looks !== 'unsaid') return said;
    const head = passage.flow.text.slice(0, 40);
    if (hasAny(head, futureOpenings)) opened = 'ahead';
    else if (hasAny(head, pastOpenings)) opened = 'back';
    return said.years === undefined ? { looks: opened } : { looks: opened, years: said.years };
  };
};
