import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { Plan } from './schema.ts';

/**
 * Plans written for tests. The plan.json beside each was written by a reader, not by the compiler: spans are given as the
 * words they cover, ids made of content are left out, and what the checks find has its own cases.
 * `UPDATE=1` rewrites the parts that are not among the gaps (never on CI); whoever does so reads the difference.
 */
const folder = new URL('../../fixtures/plans/', import.meta.url);
const names = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/plan.json`, folder)));
const update = process.env.UPDATE === '1' && process.env.CI === undefined;

/** Parts the compiler does not yet read as the reader did. A part that comes right fails here until it is taken off the list. */
const gaps: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(new URL('gaps.json', folder), 'utf8'));

type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** Outline and indicators are numbered by the text itself; every other id is made of content and has its own tests. */
const left = (part: string): ReadonlySet<string> =>
  new Set(part === 'outline' || part === 'indicators' ? [] : part === 'document' ? ['source'] : ['id', 'quote', 'confidence']);
/** Where a whole passage is covered its words stand in the item already, and a place or a standard may be named often. */
const spanless: ReadonlySet<string> = new Set(['measures', 'terms', 'places', 'standards']);

const project = (text: string, part: string, value: Json, key = ''): Json => {
  if (Array.isArray(value))
    return key === 'span' ? text.slice(value[0] as number, value[1] as number).replace(/[\r\n\f]+/g, '⏎') : value.map((item) => project(text, part, item));
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(
    ([name]) => !left(part).has(name) && !(name === 'span' && (spanless.has(part) || 'groups' in value || 'items' in value)),
  );
  return Object.fromEntries(entries.map(([name, inner]) => [name, project(text, part, inner, name)]));
};

/** One item a line, so that a difference shows what changed and nothing else. */
const print = (parts: Record<string, Json>): string => {
  const lines = Object.entries(parts).map(([part, value]) => {
    const body = Array.isArray(value) && value.length > 0 ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]` : JSON.stringify(value);
    return `  ${JSON.stringify(part)}: ${body}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
};

/** Each place and standard once, in the order they are first named. */
const once = (part: string, items: Json): Json =>
  spanless.has(part) && Array.isArray(items) ? [...new Map(items.map((item) => [JSON.stringify(item), item])).values()] : items;

describe.each(names)('the plan of %s', (name) => {
  const file = new URL(`${name}/plan.json`, folder);
  const text = readFileSync(new URL(`${name}/source.txt`, folder), 'utf8');
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Json>;
  const { plan } = compile({ name: 'source.txt', text, sha256: '' });
  const found = (part: string): Json => once(part, project(text, part, plan[part as keyof Plan] as Json));

  for (const part of Object.keys(expected)) {
    const gap = gaps[name]?.includes(part) ?? false;
    const check = gap ? test.fails : test;
    check(`${part}: is what a reader found in the text`, () => expect(found(part)).toEqual(expected[part]));
    if (update && !gap) expected[part] = found(part);
  }
  if (update) writeFileSync(file, print(expected));

  test('keeps to the schema', () => {
    expect(Plan.safeParse({ ...plan, document: { ...plan.document, source: { ...plan.document.source, sha256: '0' } } }).error).toBeUndefined();
  });

  test('points every statement at its words', () => {
    const strayed = [...plan.targets, ...plan.facts].filter(({ quote, span }) => text.slice(...span).replace(/[\r\n\f]+/g, '') !== quote);
    expect(strayed).toEqual([]);
  });

  test('gives every item an id of its own', () => {
    const ids = [...plan.outline, ...plan.indicators, ...plan.targets, ...plan.facts, ...plan.measures].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});
