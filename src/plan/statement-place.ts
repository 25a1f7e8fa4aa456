import { quoteOf, type Span } from '../basis/index.ts';
import type { Comparator } from './schema.ts';
import type { Passage } from './passage.ts';
import { wholeShare } from './statement-kind.ts';
import type { Reading } from './statement-phrase.ts';
import { sourceSpan } from '../syntax/index.ts';

/** The fields that commitments and facts share. */
export type Stated = {
  readonly subject: string;
  readonly value: number;
  readonly upper?: number;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly normalized?: { readonly value: number; readonly unit: string };
  readonly quote: string;
  readonly span: Span;
  readonly section?: string;
  readonly box?: number;
};

/** 控制在 and a bare figure is a ceiling for what is to come, a level for what has been. */
const comparatorOf = (reading: Reading, ahead: boolean): Comparator => reading.quantity.comparator ?? (ahead && reading.manner.ceiling ? '<=' : '=');

/** Puts a reading at its place in the source. `source` is the decoded text that spans count in. */
export const stated = (reading: Reading, passage: Passage, source: string, ahead: boolean): Stated => {
  const { quantity } = reading;
  const span = sourceSpan(passage.flow, reading.start, reading.end);
  return {
    subject: wholeShare(reading),
    value: quantity.value,
    ...(quantity.upper === undefined ? {} : { upper: quantity.upper }),
    unit: quantity.unit,
    comparator: comparatorOf(reading, ahead),
    ...(quantity.normalized === undefined ? {} : { normalized: quantity.normalized }),
    quote: quoteOf(source, span),
    span,
    ...(passage.section === '' ? {} : { section: passage.section }),
    ...(passage.box === undefined ? {} : { box: passage.box }),
  };
};

/** What an id is made of: the statement's own words and figure, not its place. */
export const identityOf = (said: Stated): string => `${said.subject}|${said.value}|${said.upper ?? ''}|${said.unit}|${said.quote.replace(/\s+/g, '')}`;
