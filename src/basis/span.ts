/** Half-open range of UTF-16 code units into the decoded source text: `text.slice(span[0], span[1])` is the exact wording. */
export type Span = readonly [start: number, end: number];

export const span = (start: number, end: number): Span => [start, end];

export const textOf = (source: string, at: Span): string => source.slice(at[0], at[1]);

export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** The wording without the line breaks that only the page put there. */
export const quoteOf = (source: string, at: Span): string => textOf(source, at).replace(/[\r\n\f]+/g, '');
