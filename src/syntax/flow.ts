import type { Span } from '../basis/index.ts';

/**
 * The words of one paragraph as a reader takes them: page marks, hard line wraps, stray marks (`**`), footnote digits and
 * the spaces a layout put between characters are gone, full-width digits and letters are half-width. `text` is what the
 * grammar reads; `offsets[i]` is where the i-th character of `text` stands in the source, so every span can be given back.
 */
export type Flow = { readonly text: string; readonly offsets: Uint32Array };

/** Where `text.slice(start, end)` of a flow stands in the source (page breaks inside it included). Empty when `start === end`. */
export const sourceSpan = (flow: Flow, start: number, end: number): Span => {
  const from = flow.offsets[start] ?? flow.offsets[flow.offsets.length - 1]! + 1;
  return end <= start ? [from, from] : [from, flow.offsets[end - 1]! + 1];
};
