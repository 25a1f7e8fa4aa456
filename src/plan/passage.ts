import type { Flow } from '../syntax/index.ts';

/** A paragraph in its place: what the extractors of targets, facts, measures and places read, in reading order. */
export type Passage = {
  readonly flow: Flow;
  /** Id of the innermost outline node it stands under (`3.1.2`), '' before the first heading. */
  readonly section: string;
  /** Number of the box it stands in. */
  readonly box?: number;
  /** The lead text of a heading: between it and its first child. */
  readonly lead: boolean;
  /** Titles from the chapter down to the section, for subjects and for what the words are about. */
  readonly titles: readonly string[];
  readonly role: 'front' | 'body' | 'note' | 'box' | 'glossary';
};

/** What the document is about in time; years are four digits. */
export type Frame = {
  readonly from?: number;
  readonly to?: number;
  readonly horizon?: number;
  readonly baseYear?: number;
  /** A yearly work report: 今年 / 年内 / 全年 are this year. */
  readonly reportYear?: number;
  /** The year the document speaks from. */
  readonly issuedYear?: number;
};
