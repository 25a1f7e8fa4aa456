import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import type { Fact, Target } from './schema.ts';

/** A line of statements.csv: what a careful reader finds in the example. `optional` lines may be found or not. */
type Expected = {
  as: string;
  section: string;
  box: string;
  subject: string;
  comparator: string;
  value: string;
  upper: string;
  unit: string;
  kind: string;
  deadline: string;
  year: string;
  optional: string;
};

const folder = new URL('../../examples/dadukou/', import.meta.url);
const text = readFileSync(new URL('plan.txt', folder), 'utf8');
const [head, ...lines] = readFileSync(new URL('statements.csv', folder), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const expected = lines.map((cells) => Object.fromEntries(head!.map((name, i) => [name, cells[i]!])) as Expected);

/** The letters of a subject that carry meaning: quotation marks and 数量 come and go between writers. */
const bare = (subject: string) => subject.replace(/[“”"、，（）()\s]|数量|年均增速|年均/g, '');
const same = (found: string, wanted: string) => {
  const [a, b] = [bare(found), bare(wanted)];
  return a.includes(b) || (a.length >= 2 && b.includes(a));
};
const describeStatement = (s: { subject: string; value: number | string; unit: string }) => `${s.subject} ${s.value} ${s.unit}`;

/** Pairs what was found with what was expected: same number, unit and place, and a subject one of which holds the other. */
const pair = (found: readonly (Target | Fact)[], wanted: readonly Expected[]) => {
  const free = [...found];
  const pairs: { got: Target | Fact; want: Expected }[] = [];
  const missed: string[] = [];
  for (const want of wanted) {
    const at = free.findIndex(
      (got) =>
        got.value === Number(want.value) &&
        String(got.upper ?? '') === want.upper &&
        got.unit === want.unit &&
        String(got.box ?? '') === want.box &&
        same(got.subject, want.subject),
    );
    if (at < 0) {
      if (want.optional === '') missed.push(describeStatement(want));
    } else pairs.push({ want, got: free.splice(at, 1)[0]! });
  }
  return { pairs, missed, invented: free.map(describeStatement) };
};

const { plan } = compile({ name: 'plan.txt', text, sha256: '' });
const targets = pair(
  plan.targets,
  expected.filter((line) => line.as === 'target'),
);
const facts = pair(
  plan.facts,
  expected.filter((line) => line.as === 'fact'),
);

/** The share of right answers, with the wrong ones named when it is too low. */
const atLeast = (share: number, right: number, wrong: readonly string[]) => {
  const reached = right / Math.max(1, right + wrong.length);
  expect(reached, wrong.join('\n')).toBeGreaterThanOrEqual(share);
};

describe.each([
  ['commitments', targets],
  ['past facts', facts],
])('of the %s in the example', (_, { pairs, missed, invented }) => {
  test('at least 97 of 100 are found', () => atLeast(0.97, pairs.length, missed));

  test('at least 97 of 100 found are there', () => atLeast(0.97, pairs.length, invented));

  test('at least 97 of 100 have their comparator, kind and deadline', () => {
    const wrong = pairs.flatMap(({ got, want }) => {
      const deadline = 'deadline' in got ? got.deadline : undefined;
      const faults = [
        got.comparator === want.comparator ? '' : `comparator ${got.comparator}, not ${want.comparator}`,
        want.kind.split('|').includes(got.kind) ? '' : `kind ${got.kind}, not ${want.kind}`,
        want.as === 'fact' || String(deadline ?? '') === want.deadline ? '' : `deadline ${deadline}, not ${want.deadline}`,
      ].filter(Boolean);
      return faults.length === 0 ? [] : [`${describeStatement(want)}: ${faults.join('; ')}`];
    });
    atLeast(0.97, pairs.length - wrong.length, wrong);
  });
});
