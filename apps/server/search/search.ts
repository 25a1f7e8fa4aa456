import { wordsOf } from './normal-form.ts';
import type { SearchDocument, SearchKind } from './documents.ts';
import { SEARCH_KINDS } from './documents.ts';

/** Half-open range of characters. */
export type Range = readonly [start: number, end: number];
export type Hit = { readonly document: SearchDocument; readonly titleRanges: readonly Range[]; readonly textRanges: readonly Range[] };
/** The best hits of a kind, and how many there are in all. */
export type Group = { readonly kind: SearchKind; readonly hits: readonly Hit[]; readonly total: number };

const rangesIn = (normal: string, words: readonly string[]): Range[] => {
  const found: Range[] = [];
  for (const word of words) for (let at = normal.indexOf(word); at !== -1; at = normal.indexOf(word, at + word.length)) found.push([at, at + word.length]);
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: Range[] = [];
  for (const range of found) {
    const last = merged[merged.length - 1];
    if (last && range[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
};

/** Lower is better: a title that is the words, one that begins with them, one that holds them, words in the text only. */
const rank = ({ normalTitle }: SearchDocument, words: readonly string[]): number => {
  const at = Math.min(...words.map((word) => (normalTitle.includes(word) ? normalTitle.indexOf(word) : Infinity)));
  if (at === Infinity) return 3000;
  const all = words.every((word) => normalTitle.includes(word));
  return (all ? 0 : 1000) + (normalTitle.length === words.join('').length ? 0 : 1) + Math.min(at, 500);
};

/**
 * Substring search: every word of the question must occur in a document. Groups come in the order of `SEARCH_KINDS`, hits
 * with the words early in the title first, then in the order of the text. Nothing for a question without words.
 */
export const search = (documents: readonly SearchDocument[], question: string, most = 8, only?: SearchKind): readonly Group[] => {
  const words = wordsOf(question);
  if (words.length === 0) return [];
  const found = new Map<SearchKind, { document: SearchDocument; score: number }[]>();
  for (const document of documents) {
    if (only !== undefined && document.kind !== only) continue;
    if (!words.every((word) => document.normalTitle.includes(word) || document.normalText.includes(word))) continue;
    const list = found.get(document.kind);
    const hit = { document, score: rank(document, words) };
    if (list) list.push(hit);
    else found.set(document.kind, [hit]);
  }
  return SEARCH_KINDS.flatMap((kind): Group[] => {
    const list = found.get(kind);
    if (list === undefined) return [];
    list.sort((a, b) => a.score - b.score || a.document.span[0] - b.document.span[0]);
    const hits = list
      .slice(0, most)
      .map(({ document }) => ({ document, titleRanges: rangesIn(document.normalTitle, words), textRanges: rangesIn(document.normalText, words) }));
    return [{ kind, hits, total: list.length }];
  });
};

export type Piece = { readonly text: string; readonly hit: boolean };

/** `text` cut into marked and unmarked pieces; a long text is shown from a little before the first hit. */
export const excerpt = (text: string, ranges: readonly Range[], length = 110): readonly Piece[] => {
  const first = ranges[0]?.[0] ?? 0;
  const start = text.length <= length ? 0 : Math.max(0, Math.min(first - 24, text.length - length));
  const end = Math.min(text.length, start + length);
  const pieces: Piece[] = [];
  const add = (from: number, to: number, hit: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), hit });
  };
  if (start > 0) pieces.push({ text: '…', hit: false });
  let at = start;
  for (const [from, to] of ranges) {
    if (to <= at || from >= end) continue;
    add(at, Math.max(at, from), false);
    add(Math.max(at, from), Math.min(to, end), true);
    at = Math.min(to, end);
  }
  add(at, end, false);
  if (end < text.length) pieces.push({ text: '…', hit: false });
  return pieces;
};
