import type { TimeMark } from './deadline-mark.ts';
import { leftOf } from './statement-left.ts';
import { type Run, runsOf } from './statement-run.ts';
import type { Context, Said, Shape } from './statement-context.ts';
import { sayOf } from './statement-said.ts';
import type { Enclosed, Quantity, Range } from '../syntax/index.ts';
import { bothManners, type Manner, plainManner, withoutAdverbs } from './statement-manner.ts';
import { membersOf, measuresOf } from './subject-list.ts';
import { bareSubject, partOf, withEntity, withNeighbour, withProvision, withSizedNoun } from './subject.ts';
import type { CommitSense } from './words/commit-verbs.ts';
import type { ResultSense } from './words/result-verbs.ts';
import { listMark, partOpeners, shareOpener } from './words/subject-words.ts';

/** One figure with what it is said of. */
export type Reading = {
  readonly subject: string;
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  readonly result?: ResultSense;
  readonly commit?: CommitSense;
  readonly manner: Manner;
  /** The subject, or part of it, stands in an earlier phrase. */
  readonly carried: boolean;
  readonly baseMark?: TimeMark;
};

const opensPart = (words: string): boolean => partOpeners.some((opener) => words.startsWith(opener));

/** 分别突破 8 万亿元、13 万元: the comparing verb before the first figure holds for the others. */
const sharedComparison = (quantities: readonly Quantity[]): readonly Quantity[] => {
  const first = quantities[0]!;
  if (first.comparator === undefined || first.wordsStart === first.start) return quantities;
  return quantities.map((quantity) => (quantity.comparator === undefined ? { ...quantity, comparator: first.comparator! } : quantity));
};

/** Spreads what was said over its subjects and figures. */
const spread = (
  said: Said,
  part: boolean,
  run: Run,
  context: Context,
  first: boolean,
): { readonly subject: string; readonly quantity: Quantity; readonly carried: boolean }[] => {
  const { quantities } = run;
  const count = quantities.length;
  const sided = quantities[0]!.numeral.sides !== undefined;
  const whole = part ? partOf(said.words, context.whole.get(quantities[0]!.unitClass)) : said.words;
  const last = context.subjects[context.subjects.length - 1] ?? context.fallback();
  if (whole === '') {
    if (count > 1 && context.subjects.length === count) return quantities.map((quantity, i) => ({ subject: context.subjects[i]!, quantity, carried: true }));
    if (count > 1 && context.recent?.length === count) return quantities.map((quantity, i) => ({ subject: context.recent![i]!, quantity, carried: true }));
    if (count === 1 && said.manner.spread && context.subjects.length > 1)
      return context.subjects.map((subject) => ({ subject, quantity: quantities[0]!, carried: true }));
    return last === undefined || sided ? [] : quantities.map((quantity) => ({ subject: last, quantity, carried: true }));
  }
  const sized = withSizedNoun(whole, last);
  const own =
    sized !== whole
      ? sized
      : whole.startsWith(shareOpener)
        ? (last ?? '') + whole
        : said.shape === 'result' || said.shape === 'plain' || (said.shape === 'object' && said.commit !== 'reach')
          ? withEntity(whole, (first ? context.object() : undefined) ?? last)
          : whole;
  const carried = own !== said.words;
  if (count > 1) {
    const members = run.touching ? undefined : membersOf(own, count);
    if (sided && members === undefined) return [];
    return sharedComparison(quantities).map((quantity, i) => ({ subject: members?.[i] ?? own, quantity, carried }));
  }
  if (said.shape === 'result' && (said.manner.spread || own.includes(listMark)))
    return measuresOf(own, said.manner.spread).map((subject) => ({ subject, quantity: quantities[0]!, carried }));
  return [{ subject: own, quantity: quantities[0]!, carried }];
};

const readRun = (text: string, run: Run, marks: readonly TimeMark[], context: Context, first: boolean, opensPhrase: boolean): Reading[] => {
  const left = leftOf(text, run.left, marks);
  const end = run.quantities[run.quantities.length - 1]!.end;
  if (left.base !== undefined) {
    const words = bareSubject(withoutAdverbs(left.words).words);
    const named = words === '' ? (context.subjects[context.subjects.length - 1] ?? context.fallback()) : words;
    if (named === undefined) return [];
    const count = run.quantities.length;
    const joint = count > 1 ? membersOf(named, count) : [named];
    if (joint === undefined && run.quantities[0]!.numeral.sides !== undefined) return [];
    const members = joint ?? run.quantities.map(() => named);
    context.subjects = members;
    return run.quantities.map((quantity, i) => ({
      subject: members[i]!,
      quantity,
      start: left.start,
      end,
      shape: 'base',
      manner: plainManner(),
      carried: words === '',
      ...(left.base?.mark === undefined ? {} : { baseMark: left.base.mark }),
    }));
  }
  const part = opensPart(left.words) || (!opensPhrase && context.dividing === true);
  context.dividing = part;
  const said = sayOf(text, run, left.words, context, first);
  if (said === undefined) return [];
  const readings = spread(said, part, run, context, opensPhrase).map(
    ({ subject, quantity, carried }): Reading => ({
      subject,
      quantity,
      start: Math.min(left.start, quantity.wordsStart),
      end: Math.max(end, said.nounEnd ?? 0),
      shape: said.shape,
      ...(said.result === undefined ? {} : { result: said.result }),
      ...(said.commit === undefined ? {} : { commit: said.commit }),
      manner: said.commit === 'reach' && said.shape === 'object' ? bothManners(said.manner, context.manner) : said.manner,
      carried,
    }),
  );
  if (readings.length > 0) {
    context.subjects = readings.map((reading) => reading.subject);
    context.unit = readings[readings.length - 1]!.quantity.unit;
    if (!part) context.whole = new Map([...context.whole, [readings[0]!.quantity.unitClass, readings[0]!.subject]]);
    const governs = said.shape === 'object' || said.shape === 'counted';
    context.commit = governs ? said.commit : undefined;
    context.manner = governs ? said.manner : undefined;
  }
  return readings;
};

/** Reads every figure of one phrase; `context` is what the phrase may lean on and is moved on. */
export const readPhrase = (
  text: string,
  phrase: Range,
  quantities: readonly Quantity[],
  enclosed: Enclosed,
  marks: readonly TimeMark[],
  context: Context,
): Reading[] => {
  const out: Reading[] = [];
  let first = context.commit === undefined;
  let opensPhrase = true;
  for (const run of runsOf(text, phrase, quantities, enclosed)) {
    out.push(...readRun(text, run, marks, context, first, opensPhrase));
    first = false;
    opensPhrase = false;
  }
  for (let i = 1; i < out.length; i++) {
    const { commit, result, quantity, subject: own } = out[i]!;
    const bare = commit === undefined && result === undefined && quantity.unit === out[i - 1]!.quantity.unit;
    const subject = commit === undefined || commit === 'reach' ? withProvision(own, out[i - 1]!.subject, bare) : own;
    if (subject !== own) out[i] = { ...out[i]!, subject, shape: out[i - 1]!.shape, carried: true };
  }
  for (let i = out.length - 2; i >= 0; i--) {
    const subject = out[i]!.shape === 'counted' ? withNeighbour(out[i]!.subject, out[i + 1]!.subject) : out[i]!.subject;
    if (subject !== out[i]!.subject) out[i] = { ...out[i]!, subject };
  }
  return out;
};
