import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Another place a diagnostic speaks of, with what stands there. */
export type Related = { readonly message: string; readonly messageEn?: string | undefined; readonly span: Span };

/** A fault found in a document. `code` never changes meaning; `span` is the words meant, at most a sentence, a heading or a table row. */
export type Diagnostic = {
  readonly code: string;
  readonly severity: Severity;
  /** Chinese; the English wording is beside it. */
  readonly message: string;
  readonly messageEn?: string | undefined;
  readonly span: Span;
  readonly related?: readonly Related[];
};
