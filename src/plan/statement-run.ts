import { isModified } from './subject-counted.ts';
import { headVerb, opensWithResult, tailVerb } from './statement-verb.ts';
import { type Enclosed, type Quantity, type Range, wordSet } from '../syntax/index.ts';
import { furtherJoins, listJoins, listMark, modifierCloser } from './words/subject-words.ts';

/**
 * Figures that stand side by side in a phrase (4.3%、5.3%), with the words before them and the words after them that belong to
 * them alone.
 */
export type Run = {
  readonly quantities: readonly Quantity[];
  readonly left: Range;
  readonly right: Range;
  readonly touching: boolean;
  readonly portion: boolean;
};

const JOINS = wordSet([...listJoins, ...furtherJoins]);

/** Only joining marks stand between two figures of one run. */
const joinsOnly = (between: string): boolean => between === '' || between === listMark || JOINS.get(between) === true;

const lastMark = (text: string, [start, end]: Range, enclosed: Enclosed): { readonly first: number; readonly last: number } => {
  let first = -1;
  let last = -1;
  for (let i = start; i < end; i++) {
    if (text[i] !== listMark || enclosed[i] !== 0) continue;
    if (first < 0) first = i;
    last = i;
  }
  return { first, last };
};

type Group = { quantities: Quantity[]; touching: boolean };

const group = (text: string, quantities: readonly Quantity[]): Group[] => {
  const out: Group[] = [];
  for (const quantity of quantities) {
    const last = out[out.length - 1];
    const before = last?.quantities[last.quantities.length - 1];
    const between = before === undefined ? undefined : text.slice(before.end, quantity.wordsStart);
    if (last !== undefined && between !== undefined && joinsOnly(between) && (between !== listMark || before!.unitClass === quantity.unitClass)) {
      last.quantities.push(quantity);
      last.touching ||= between === '';
    } else out.push({ quantities: [quantity], touching: false });
  }
  return out;
};

/** Where the words between two runs part: what follows the first figure, and what leads to the second. */
type Parting = 'modifier' | 'portion' | { readonly rightEnd: number; readonly leftStart: number };

const part = (text: string, first: Quantity, second: Quantity, enclosed: Enclosed): Parting => {
  const start = first.end;
  const end = second.wordsStart;
  const between = text.slice(start, end);
  const marks = lastMark(text, [start, end], enclosed);
  const opening = JOINS.at(text, start);
  if (marks.first === start || opening !== undefined) return { rightEnd: start, leftStart: start + (opening?.word.length ?? 1) };
  if (between.startsWith(modifierCloser) && !isModified(between)) return first.unitClass === 'percent' && marks.first < 0 ? 'portion' : 'modifier';
  const closing = JOINS.before(text, end, start);
  if (closing !== undefined) return { rightEnd: end - closing.word.length, leftStart: end };
  if (marks.first > 0) return { rightEnd: marks.first, leftStart: (marks.last === end - 1 ? marks.last : marks.first) + 1 };
  const tail = tailVerb(between, false);
  if (tail.word !== undefined && tail.end === 0) return { rightEnd: start, leftStart: start };
  if (headVerb(between) !== undefined || opensWithResult(between)) return { rightEnd: start, leftStart: start };
  return 'modifier';
};

/** 两座日处理能力10万吨的厂: a figure before 的 that describes the noun an earlier one counts. */
const withoutTraits = (text: string, quantities: readonly Quantity[], enclosed: Enclosed): readonly Quantity[] =>
  quantities.filter((quantity, i) => {
    const before = quantities[i - 1];
    if (
      before === undefined ||
      before.unitClass !== 'count' ||
      !text.startsWith(modifierCloser, quantity.end) ||
      (quantity.wordsStart > before.end && joinsOnly(text.slice(before.end, quantity.wordsStart)))
    )
      return true;
    return text.startsWith(modifierCloser, before.end) || lastMark(text, [before.end, quantity.wordsStart], enclosed).first >= 0;
  });

/** 5∶50∶45: the three sides of a ratio that make a whole are shares of it. */
const sidesOf = (quantity: Quantity): readonly Quantity[] => {
  const { sides } = quantity.numeral;
  if (sides === undefined) return [quantity];
  const sum = sides.reduce((total, side) => total + side, 0);
  if (Math.abs(sum - 100) > 1) return [];
  return sides.map((value) => ({ ...quantity, value, unit: '%', unitClass: 'percent', numeral: { ...quantity.numeral, value } }));
};

/** The runs of a phrase. A figure that only describes the noun of a later one (连片30亩以上老旧池塘10万亩) is left out. */
export const runsOf = (text: string, phrase: Range, quantities: readonly Quantity[], enclosed: Enclosed): Run[] => {
  const groups = group(text, withoutTraits(text, quantities, enclosed)).flatMap(({ quantities: own, touching }): Group[] => {
    const sides = own.flatMap(sidesOf);
    return sides.length === 0 ? [] : [{ quantities: sides, touching }];
  });
  const out: Run[] = [];
  let left = phrase[0];
  for (let i = 0; i < groups.length; i++) {
    const { quantities: own, touching } = groups[i]!;
    const first = own[0]!;
    const last = own[own.length - 1]!;
    const next = groups[i + 1]?.quantities[0];
    if (next === undefined) {
      out.push({ quantities: own, left: [left, first.wordsStart], right: [last.end, phrase[1]], touching, portion: false });
      break;
    }
    const parting = part(text, last, next, enclosed);
    if (parting === 'modifier') continue;
    if (parting === 'portion') {
      out.push({ quantities: own, left: [left, first.wordsStart], right: [last.end, phrase[1]], touching, portion: true });
      break;
    }
    out.push({ quantities: own, left: [left, first.wordsStart], right: [last.end, parting.rightEnd], touching, portion: false });
    left = parting.leftStart;
  }
  return out;
};
