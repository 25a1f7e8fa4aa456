export { fingerprint, stableIds } from './identity.ts';
export type { Diagnostic, Related, Severity } from './diagnostic.ts';
export { contains, overlaps, quoteOf, span, textOf } from './span.ts';
export type { Span } from './span.ts';
