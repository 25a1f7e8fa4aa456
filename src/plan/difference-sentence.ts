import type { Span } from '../basis/index.ts';
import { enclosedIn, parse, sentencesOf, sourceSpan } from '../syntax/index.ts';
import { alikeTexts } from './difference-likeness.ts';
import { marksBetween, type Mark } from './difference-mark.ts';
import { longestRise } from './difference-order.ts';
import { readOutline } from './outline.ts';
import { placePassages } from './passages.ts';
import type { Plan } from './schema.ts';

/** 句: a sentence of a plan as a reader takes it, under the heading with that id. */
export type PlanSentence = { readonly text: string; readonly span: Span; readonly section: string };

/** What became of a sentence. `moved` stands elsewhere, reworded too where it has marks. */
export type SentenceChange =
  | { readonly what: 'added'; readonly after: PlanSentence; readonly before?: never; readonly marks?: never }
  | { readonly what: 'removed'; readonly before: PlanSentence; readonly after?: never; readonly marks?: never }
  | { readonly what: 'changed'; readonly before: PlanSentence; readonly after: PlanSentence; readonly marks: readonly Mark[] }
  | {
      readonly what: 'moved';
      readonly before: PlanSentence;
      readonly after: PlanSentence;
      readonly marks?: readonly Mark[];
      /** It stands under the heading that it stood under: that was moved, or put in another order. */
      readonly withHeading?: true;
    };

export type SentencePair = readonly [before: number, after: number];
export type SentenceDifference = {
  readonly changes: readonly SentenceChange[];
  /** Every sentence that is in both, by its places. */
  readonly pairs: readonly SentencePair[];
};

/** The sentences of a text in reading order, those of boxes, notes and the glossary among them; rows of tables are compared as indicators. */
export const sentencesOfText = (text: string): readonly PlanSentence[] => {
  const tree = parse(text);
  return placePassages(tree, readOutline(tree)).passages.flatMap(({ flow, section }) =>
    sentencesOf(flow.text, enclosedIn(flow.text)).map(([from, to]) => ({ text: flow.text.slice(from, to), span: sourceSpan(flow, from, to), section })),
  );
};

/** Sentences that a plan's data quotes, for where its text is not at hand: measures, and what targets and facts were read from. */
export const sentencesOfPlan = ({ measures, targets, facts, terms }: Plan): readonly PlanSentence[] => {
  const quoted = [
    ...measures.map(({ text, span, section }) => ({ text, span, section })),
    ...[...targets, ...facts].map(({ quote, span, section }) => ({ text: quote, span, section: section ?? '' })),
    ...terms.map(({ definition, span }) => ({ text: definition, span, section: '' })),
  ].toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  let end = -1;
  // What is quoted inside another quotation is said there.
  return quoted.filter(({ span, text }) => {
    if (span[1] <= end || text === '') return false;
    end = span[1];
    return true;
  });
};

/** How a sentence is recognised: without spaces, marks and width. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\p{P}\p{Z}\s]/gu, '');

/** Share of the shingles that makes two sentences one. */
const ALIKE = 0.5;

const exactPairs = (before: readonly string[], after: readonly string[]): SentencePair[] => {
  const waiting = new Map<string, number[]>();
  for (const [j, key] of after.entries()) waiting.set(key, [...(waiting.get(key) ?? []), j]);
  return before.flatMap((key, i): SentencePair[] => {
    const j = waiting.get(key)?.shift();
    return j === undefined ? [] : [[i, j]];
  });
};

/**
 * What became of every sentence: those that say the same are paired first, the rest by likeness; of the pairs, the longest run in one order stayed in place and
 * the others were moved.
 */
export const sentenceDifference = (before: readonly PlanSentence[], after: readonly PlanSentence[]): SentenceDifference => {
  const [old, now] = [before.map(({ text }) => plain(text)), after.map(({ text }) => plain(text))];
  const exact = exactPairs(old, now);
  const [takenOld, takenNow] = [new Set(exact.map(([i]) => i)), new Set(exact.map(([, j]) => j))];
  const [restOld, restNow] = [old.map((_, i) => i).filter((i) => !takenOld.has(i)), now.map((_, j) => j).filter((j) => !takenNow.has(j))];
  const near = alikeTexts(
    restOld.map((i) => old[i]!),
    restNow.map((j) => now[j]!),
    ALIKE,
  ).map((pair): SentencePair => [restOld[pair.before]!, restNow[pair.after]!]);
  const pairs = [...exact, ...near].toSorted((a, b) => a[0] - b[0]);
  const stayed = new Set(longestRise(pairs.map(([, j]) => j)));
  const [pairedOld, pairedNow] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const paired = pairs.flatMap(([i, j], place): SentenceChange[] => {
    const [was, is] = [before[i]!, after[j]!];
    const marks = old[i] === now[j] ? undefined : marksBetween(was.text, is.text);
    if (!stayed.has(place)) return [{ what: 'moved', before: was, after: is, ...(marks === undefined ? {} : { marks }) }];
    return marks === undefined ? [] : [{ what: 'changed', before: was, after: is, marks }];
  });
  const changes: SentenceChange[] = [
    ...paired,
    ...after.flatMap((one, j): SentenceChange[] => (pairedNow.has(j) ? [] : [{ what: 'added', after: one }])),
    ...before.flatMap((one, i): SentenceChange[] => (pairedOld.has(i) ? [] : [{ what: 'removed', before: one }])),
  ];
  return { changes, pairs };
};
