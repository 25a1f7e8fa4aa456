import type { Span } from '../basis/index.ts';
import type { Indicator, Plan } from '../plan/index.ts';
import { adjustedTargetWords, adjustedWords, cancelledWords, neverSetWords, noteOpeners, rowByNumber } from './words/closing-marks.ts';

/** A note under the table about a row (备注): it was cancelled, its target never came, or its target was set anew. */
export type ClosingNote = {
  readonly kind: 'cancelled' | 'never_set' | 'adjusted';
  /** Since when it is cancelled, where the note says it. */
  readonly year?: number;
  /** The target that took the place of the printed one. */
  readonly target?: number;
  /** The note's place in the text of the plan. */
  readonly span: Span;
};

/** Notes longer than this are no notes but the text after the table. */
const LONGEST = 3000;

const opener = new RegExp(`^\\s*(?:${noteOpeners})\\s*[:：]?`);
/** Where one note ends and the next begins; a point between digits is none. */
const border = /(?<=[。；;\n])\s*|(?<=^|\s)(?=\d{1,2}[.．、](?!\d))/;
const numbers = new RegExp(rowByNumber, 'g');
const cancelled = new RegExp(cancelledWords);
const neverSet = new RegExp(neverSetWords);
const adjusted = new RegExp(adjustedWords);
const adjustedTarget = new RegExp(`(?:${adjustedTargetWords})\\s*(-?\\d+(?:\\.\\d+)?)`);
const year = /(?:19|20)\d{2}(?=年)/;

/** The words under the last row of a table, up to the next heading; empty where they do not begin like notes. */
const notesAfter = (plan: Plan, text: string, rows: readonly Indicator[]): Span => {
  const from = Math.max(...rows.map(({ span }) => span[1]));
  const heading = Math.min(from + LONGEST, ...plan.outline.map(({ span }) => span[0]).filter((start) => start > from));
  const words = text.slice(from, heading);
  return opener.test(words) ? [from, from + words.trimEnd().length] : [from, from];
};

const noteIn = (words: string, span: Span): ClosingNote | undefined => {
  const since = year.exec(words)?.[0];
  if (cancelled.test(words)) return { kind: 'cancelled', ...(since === undefined ? {} : { year: Number(since) }), span };
  if (neverSet.test(words)) return { kind: 'never_set', span };
  if (!adjusted.test(words)) return undefined;
  const target = adjustedTarget.exec(words)?.[1];
  return { kind: 'adjusted', ...(target === undefined ? {} : { target: Number(target) }), span };
};

const rowsMeant = (words: string, rows: readonly Indicator[]): readonly Indicator[] => {
  const meant = new Set([...words.matchAll(numbers)].flatMap(([, list]) => list!.match(/\d+/g) ?? []));
  return meant.size > 0
    ? rows.filter(({ no, parent }) => parent === undefined && no !== undefined && meant.has(no))
    : rows.filter(({ name }) => name.length >= 4 && words.includes(name));
};

/** What the notes under a table of results say of its rows, by row id. Reads the plan's own text, in whose offsets its rows are given. */
export const closingNotes = (plan: Plan, text: string, rows: readonly Indicator[]): ReadonlyMap<string, ClosingNote> => {
  const notes = new Map<string, ClosingNote>();
  if (rows.length === 0) return notes;
  const [from, to] = notesAfter(plan, text, rows);
  let at = from;
  for (const words of text.slice(from, to).split(border)) {
    const start = text.indexOf(words, at);
    at = start + words.length;
    const note = noteIn(words, [start, at]);
    if (note !== undefined) for (const { id } of rowsMeant(words, rows)) if (!notes.has(id)) notes.set(id, note);
  }
  return notes;
};
