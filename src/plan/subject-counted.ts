import { afterList, countedNoun } from './subject.ts';
import type { Range } from '../syntax/index.ts';
import { doneParticle } from './words/commit-verbs.ts';
import { countedStops, doingTails, levelNouns, listCloser, listMark, modifierCloser, taskEnds, traitPattern } from './words/subject-words.ts';

/** After 的 the noun only says what kind of figure it was (3.5%的较低水平). */
export const isModified = (right: string): boolean =>
  levelNouns.some((noun) => right.startsWith(noun, modifierCloser.length)) || (right.length <= 20 && taskEnds.some((noun) => right.endsWith(noun)));

/** （2019年）, （含改造）: a bracket behind a figure is no noun. */
const ASIDE = /^[（(][^（）()]{0,40}[）)]/u;

/** 4 个|1000 亩以上的|产业园: a size between the count and its noun. */
const TRAIT = new RegExp(traitPattern, 'u');

const NOUN_START = /^[\p{Script=Han}A-Za-z“《（(]/u;

/** 棚改片区的道路、供水等|配套项目: the noun behind the list is counted. */
const closesList = (right: string): boolean => {
  const noun = afterList(right);
  return noun !== undefined && noun.length > 1 && right.slice(0, -noun.length).includes(listMark);
};

/** The noun counted by a figure before it, and where it ends; `whole` takes it past list marks. */
export const countedAfter = (text: string, [start, end]: Range, whole: boolean): { readonly words: string; readonly end: number } | undefined => {
  let right = text.slice(start, end);
  if (right.startsWith(modifierCloser)) right = right.slice(modifierCloser.length);
  right = right.replace(ASIDE, '').replace(TRAIT, '');
  const skipped = end - start - right.length;
  if (!NOUN_START.test(right)) return undefined;
  if (!whole && !closesList(right)) {
    let depth = 0;
    const modifier = right.lastIndexOf(modifierCloser);
    for (let i = 0; i < right.length; i++) {
      if ('（(“《'.includes(right[i]!)) depth++;
      else if ('）)”》'.includes(right[i]!)) depth--;
      else if (right[i] === listMark && depth === 0 && i > 1 && i > modifier) {
        right = right.slice(0, i);
        break;
      }
    }
  }
  for (const stop of countedStops) {
    const at = right.indexOf(stop);
    if (at > 1) right = right.slice(0, at);
  }
  if (right.endsWith(listCloser)) right = right.slice(0, -1);
  const written = right.length;
  const tail = doingTails.find((doing) => right.endsWith(doing) && right.length > doing.length + 1);
  const words = countedNoun(tail === undefined ? right : right.slice(0, -tail.length));
  return words.length < 2 || words.startsWith(doneParticle) ? undefined : { words, end: start + skipped + written };
};
