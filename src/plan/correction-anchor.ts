import { quoteOf, type Span } from '../basis/index.ts';
import type { Correction } from './correction.ts';

/** Position and quotation together, as the Web Annotation model's TextPositionSelector and TextQuoteSelector. */
export type Anchor = Pick<Correction, 'span' | 'quote' | 'prefix' | 'suffix'>;

const CONTEXT = 16;
const NEAREST = 200;

/** The anchor of a place: its words, and up to 16 characters of the words on both sides. */
export const anchorOf = (text: string, at: Span): Anchor & { prefix: string; suffix: string } => ({
  span: at,
  quote: quoteOf(text, at),
  prefix: quoteOf(text, [Math.max(0, at[0] - CONTEXT), at[0]]),
  suffix: quoteOf(text, [at[1], Math.min(text.length, at[1] + CONTEXT)]),
});

/** A text without white space, for finding words that another layout has wrapped elsewhere. */
type Compact = { readonly text: string; readonly offsets: Uint32Array };

const compact = (text: string): Compact => {
  const offsets = new Uint32Array(text.length);
  const kept: string[] = [];
  let count = 0;
  for (const run of text.matchAll(/\S+/g)) {
    kept.push(run[0]);
    for (let i = 0; i < run[0].length; i++) offsets[count++] = run.index + i;
  }
  return { text: kept.join(''), offsets: offsets.subarray(0, count) };
};

const squeezed = (words: string | undefined): string => (words ?? '').replace(/\s+/g, '');

/** How many characters agree, read from the touching ends outward. */
const agreement = (wanted: string, found: string, fromEnd: boolean): number => {
  const length = Math.min(wanted.length, found.length);
  let same = 0;
  while (same < length && (fromEnd ? wanted.at(-1 - same) === found.at(-1 - same) : wanted[same] === found[same])) same++;
  return same;
};

/** First index whose offset is not before `at`. */
const indexAt = (offsets: Uint32Array, at: number): number => {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Occurrences of `words`, nearest to `near` first, at most `NEAREST`. */
const occurrences = function* (text: string, words: string, near: number): Generator<number> {
  let before = near > 0 ? text.lastIndexOf(words, near - 1) : -1;
  let after = text.indexOf(words, near);
  for (let n = 0; n < NEAREST && (before >= 0 || after >= 0); n++) {
    if (after < 0 || (before >= 0 && near - before < after - near)) {
      yield before;
      before = before > 0 ? text.lastIndexOf(words, before - 1) : -1;
    } else {
      yield after;
      after = text.indexOf(words, after + 1);
    }
  }
};

/** The words stand where they stood, among the words they stood among. */
const stands = (text: string, { span, prefix = '', suffix = '' }: Anchor, words: string): boolean =>
  squeezed(text.slice(span[0], span[1])) === words &&
  squeezed(text.slice(Math.max(0, span[0] - CONTEXT), span[0])).endsWith(squeezed(prefix)) &&
  squeezed(text.slice(span[1], span[1] + CONTEXT)).startsWith(squeezed(suffix));

/**
 * A function that finds where an anchor's words stand in `text` now: where they stood, else the occurrence whose
 * surroundings agree best, the nearest among equals. Undefined when the words are no longer there.
 */
export const locator = (text: string): ((anchor: Anchor) => Span | undefined) => {
  let flat: Compact | undefined;
  return (anchor) => {
    const words = squeezed(anchor.quote);
    if (words === '') return undefined;
    if (stands(text, anchor, words)) return anchor.span;
    flat ??= compact(text);
    const prefix = squeezed(anchor.prefix);
    const suffix = squeezed(anchor.suffix);
    let best: number | undefined;
    let bestScore = -1;
    for (const at of occurrences(flat.text, words, indexAt(flat.offsets, anchor.span[0]))) {
      const end = at + words.length;
      const score =
        agreement(prefix, flat.text.slice(Math.max(0, at - prefix.length), at), true) + agreement(suffix, flat.text.slice(end, end + suffix.length), false);
      if (score <= bestScore) continue;
      best = at;
      bestScore = score;
      if (score === prefix.length + suffix.length) break;
    }
    return best === undefined ? undefined : [flat.offsets[best]!, flat.offsets[best + words.length - 1]! + 1];
  };
};
