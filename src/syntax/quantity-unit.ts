import { lexicon, wordSet } from './clause-lexicon.ts';
import { multipliers } from './words/numerals.ts';
import { gradeMark, unitDivisors, unitJoins, units, type UnitClass } from './words/units.ts';

/** A unit as it stands in the text; `text` is as written, joins and all. */
export type UnitReading = { readonly text: string; readonly unitClass: UnitClass };

type Entry = { readonly unitClass: UnitClass; readonly notBefore: string };

const UNITS = lexicon<Entry>(units.map(([unit, unitClass, notBefore]) => [unit, { unitClass, notBefore: notBefore ?? '' }] as const));
const DIVISORS = wordSet([...unitDivisors, ...units.map(([unit]) => unit), ...multipliers.flatMap(([multiplier]) => units.map(([unit]) => multiplier + unit))]);

/** The unit at `index`, compound units included (公里/平方公里, 元/人·月); undefined where the words are no unit. */
export const readUnit = (text: string, index: number): UnitReading | undefined => {
  const first = UNITS.at(text, index);
  if (first === undefined) return undefined;
  let end = index + first.word.length;
  const next = text[end];
  if (next !== undefined && (first.value.notBefore.includes(next) || next === gradeMark)) return undefined;
  let unitClass = first.value.unitClass;
  while (unitJoins.includes(text[end] ?? ' ')) {
    const divisor = DIVISORS.at(text, end + 1);
    if (divisor === undefined) break;
    end += 1 + divisor.word.length;
    if (unitClass !== 'money') unitClass = 'measure';
  }
  return { text: text.slice(index, end), unitClass };
};
