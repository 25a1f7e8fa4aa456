import { readingOf } from './reading.ts';
import type { CheckInput } from './rule.ts';

const marks = /[“”‘’"'《》〈〉\s、，·.\-—]/g;

/** A term without marks, brackets and letter case: how two spellings of it are held together. */
export const bareTerm = (term: string): string =>
  term
    .replace(/^\d{1,2}[.．、]\s*/, '')
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(marks, '')
    .toLowerCase();

/** What stands in quotation marks inside a head: “放管服”改革 → 放管服. */
export const quotedCore = (term: string): string | undefined => /[“"]([^”"]+)[”"]/.exec(term)?.[1];

type Use = { readonly text: string; readonly bare: string };
const uses = new WeakMap<CheckInput, Use>();

/** The running text without the glossary and the contents, as written and bare. */
export const runningText = (input: CheckInput): Use => {
  const known = uses.get(input);
  if (known) return known;
  const { text, segments } = readingOf(input);
  const running = segments
    .filter(({ kind }) => kind !== 'glossary')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  const use = {
    text: running,
    bare: running
      .replace(/[（(][^（）()\n]*[）)]/g, '')
      .replace(marks, '')
      .toLowerCase(),
  };
  uses.set(input, use);
  return use;
};
