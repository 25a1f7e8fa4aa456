import type { Plan } from '../../../src/plan/index.ts';
import { sourceSpan, type Flow } from '../../../src/syntax/index.ts';
import type { Span } from '../../../src/basis/index.ts';
import { keptFor } from '../layout/kept.ts';
import { entriesOfPlan, type Entry } from './entries.ts';

/** A word of the text that names a term or a place of the plan. */
export type Occurrence = { readonly entry: Entry; readonly span: Span };

type Finder = { readonly pattern: RegExp; readonly entryOf: ReadonlyMap<string, Entry> };

/** Quotation marks and brackets come and go between an explanation and the text: 「“七纵七横”骨干路网」 is used as 「七纵七横骨干路网」. */
const MARKS = '“”"‘’「」『』《》〈〉【】〔〕（）()\\[\\]';
const MARK = new RegExp(`[${MARKS}]`, 'g');
const MOST_MARKS = 2;
const ASIDE = /（[^（）]*）|\([^()]*\)/g;
const SPECIAL = /[.*+?^${}|\\/]/g;

/** A name as it is and without what stands in brackets, both without their marks. */
const formsOf = (name: string): readonly string[] => [...new Set([name, name.replace(ASIDE, '')].map((form) => form.replace(MARK, '')))];

/** The characters of a name with at most so many marks between any two of them. */
const patternOf = (name: string): string => [...name].map((char) => char.replace(SPECIAL, '\\$&')).join(`[${MARKS}]{0,${MOST_MARKS}}`);

const finder = (named: readonly (readonly [name: string, entry: Entry])[]): Finder | undefined => {
  const entryOf = new Map<string, Entry>();
  for (const [raw, entry] of named) {
    for (const name of formsOf(raw)) if (name.length > 1 && !entryOf.has(name)) entryOf.set(name, entry);
  }
  if (entryOf.size === 0) return undefined;
  // Longest first: 「“一带一路”」 before 「一带」.
  const names = [...entryOf.keys()].sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(names.map(patternOf).join('|'), 'g'), entryOf };
};

const findersOf: (plan: Plan) => readonly Finder[] = keptFor((plan) => {
  const entries = entriesOfPlan(plan);
  const terms = finder(entries.of('term').flatMap((entry) => entry.value.terms.map((term) => [term, entry] as const)));
  const places = finder(entries.of('place').map((entry) => [entry.value.name, entry] as const));
  return [terms, places].filter((found) => found !== undefined);
});

/** Where a flow uses a term that the plan explains or a place that it names; the first entry of a name stands for all. */
export const occurrencesIn = (plan: Plan, flow: Flow): Occurrence[] =>
  findersOf(plan).flatMap(({ pattern, entryOf }) =>
    Array.from(flow.text.matchAll(pattern), ({ index, 0: name }) => ({
      entry: entryOf.get(name.replace(MARK, ''))!,
      span: sourceSpan(flow, index, index + name.length),
    })),
  );
