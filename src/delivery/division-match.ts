import type { DivisionEntry } from './division-entry.ts';
import type { Task } from './task.ts';
import { itemNumber } from './words/division-columns.ts';

/** What an entry is held against. */
export type Matchable = Pick<Task, 'ref' | 'title' | 'verb' | 'section'> & { readonly id: string; readonly heading?: string };

/** Which entry speaks of which task, and how sure that is: 1 where the words are the same. */
export type DivisionMatch = { readonly entry: number; readonly id: string; readonly confidence: number };

const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(itemNumber, '')
    .replace(/[^\p{L}\p{N}%.]/gu, '')
    .toLowerCase();

const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
};

const figuresOf = (text: string): ReadonlySet<string> => new Set(text.match(/\d+(?:\.\d+)?/g) ?? []);

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  return common;
};

/** Shorter titles are parts of too many sentences to be told by being inside one. */
const SHORTEST_INSIDE = 5;
const LEAST = 0.55;

type Prepared<T> = { readonly of: T; readonly text: string; readonly pairs: ReadonlySet<string>; readonly figures: ReadonlySet<string> };

const prepared = <T>(of: T, words: string): Prepared<T> => {
  const text = normal(words);
  return { of, text, pairs: pairsOf(text), figures: figuresOf(text) };
};

/** How alike an entry and a task are: one inside the other, else pairs of characters that both have; figures that differ speak against it. */
const likeness = (entry: Prepared<unknown>, task: Prepared<unknown>): number => {
  const [short, long] = entry.text.length < task.text.length ? [entry, task] : [task, entry];
  if (short.text.length === 0) return 0;
  const isInside = short.text.length >= SHORTEST_INSIDE && long.text.includes(short.text);
  const alike = isInside
    ? 0.65 + (0.3 * short.text.length) / long.text.length
    : (0.95 * 2 * share(short.pairs, long.pairs)) / Math.max(1, short.pairs.size + long.pairs.size);
  const speaks = entry.figures.size > 0 && task.figures.size > 0;
  return speaks && share(entry.figures, task.figures) === 0 ? alike * 0.6 : alike;
};

/**
 * Holds every entry against every task: by reference, by the same words (told apart by heading and order where two tasks have them), else by name, figures
 * and section. Each task takes its best entry; an entry that speaks of several tasks goes to all whose words are inside it.
 */
export const matchDivision = (entries: readonly DivisionEntry[], tasks: readonly Matchable[]): readonly DivisionMatch[] => {
  const byRef = new Map(tasks.map((task) => [task.ref, task]));
  const ready = tasks.map((task) => prepared(task, task.title));
  const exact = new Map<string, Matchable[]>();
  for (const task of tasks)
    for (const key of new Set([normal(task.title), normal((task.verb ?? '') + task.title)])) exact.set(key, [...(exact.get(key) ?? []), task]);
  const best = new Map<string, DivisionMatch>();
  const take = (entry: number, id: string, confidence: number): void => {
    const known = best.get(id);
    if (known === undefined || known.confidence < confidence) best.set(id, { entry, id, confidence: Math.round(confidence * 100) / 100 });
  };
  const isTaken = ({ id }: Matchable): boolean => best.get(id)?.confidence === 1;
  const index = new Map<string, number[]>();
  for (const [i, { pairs }] of ready.entries())
    for (const pair of pairs) {
      const list = index.get(pair);
      if (list === undefined) index.set(pair, [i]);
      else list.push(i);
    }
  for (const [e, entry] of entries.entries()) {
    const named = entry.ref === undefined ? undefined : byRef.get(entry.ref);
    if (named !== undefined) {
      take(e, named.id, 1);
      continue;
    }
    const own = prepared(entry, entry.words);
    const heading = normal(entry.heading ?? '');
    const same = (exact.get(own.text) ?? []).filter((task) => !isTaken(task));
    const [first] = same.filter((task) => heading !== '' && normal(task.heading ?? '') === heading);
    if (own.text !== '' && same.length > 0) {
      take(e, (first ?? same[0]!).id, 1);
      continue;
    }
    const counts = new Map<number, number>();
    for (const pair of own.pairs) for (const i of index.get(pair) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
    let found: { readonly id: string; readonly score: number } | undefined;
    for (const [i, common] of counts) {
      const task = ready[i]!;
      if (common < Math.min(3, task.pairs.size)) continue;
      const near = heading !== '' && normal(task.of.heading ?? '') === heading ? 0.05 : 0;
      const score = Math.min(0.97, likeness(own, task) + near);
      if (score < LEAST) continue;
      if (task.text.length >= SHORTEST_INSIDE && own.text.includes(task.text)) take(e, task.of.id, score);
      else if (found === undefined || score > found.score) found = { id: task.of.id, score };
    }
    if (found !== undefined) take(e, found.id, found.score);
  }
  return [...best.values()].toSorted((a, b) => a.entry - b.entry);
};
