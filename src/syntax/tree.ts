import type { Span } from '../basis/index.ts';
import type { Flow } from './flow.ts';

/**
 * A positioned, lossless tree of a document. `blocks` tile the source: the first starts at 0, each starts where the one
 * before ended, the last ends at `text.length`; the same holds inside a box. Parsing never throws: what cannot be read
 * becomes a paragraph or furniture, nothing is dropped.
 */
export type Tree = { readonly text: string; readonly blocks: readonly Block[] };

export type Block = Heading | Paragraph | Table | Box | Contents | Caption | Glossary | Furniture;

/** part 篇 · chapter 章 · section 节 · theme 主题 · item 条 */
export type OutlineLevel = 'part' | 'chapter' | 'section' | 'theme' | 'item';

/** A heading. `title` is without number, dash, bold mark and closing 。; a run-in heading is followed by its paragraph. */
export type Heading = {
  readonly type: 'heading';
  readonly span: Span;
  readonly level: OutlineLevel;
  /** The number as printed (第三节 = 3); absent where none is printed. */
  readonly number?: number;
  readonly title: string;
  readonly titleSpan: Span;
  /** The title opens a paragraph instead of standing on a line of its own. */
  readonly runIn: boolean;
};

/** Running text; `flow` is what the grammar reads. `role` is `front` for title page and preamble, `note` for notes under a table. */
export type Paragraph = {
  readonly type: 'paragraph';
  readonly span: Span;
  readonly role: 'front' | 'body' | 'note';
  readonly flow: Flow;
};

/** A table of any print form (tabs, pipes, spaces, one cell a line, flattened). */
export type Table = {
  readonly type: 'table';
  readonly span: Span;
  readonly caption?: Caption;
  readonly head: readonly Cell[];
  readonly rows: readonly Row[];
  /** Notes printed under the table (备注 / 注). */
  readonly notes: readonly Paragraph[];
};
export type Cell = { readonly text: string; readonly span: Span };
/** `group` is set on a row that only names a group of the rows after it. */
export type Row = { readonly span: Span; readonly cells: readonly Cell[]; readonly group: boolean };

/** A boxed text (专栏). `blocks` tile the box after its title. */
export type Box = {
  readonly type: 'box';
  readonly span: Span;
  readonly number?: number;
  /** The second number of 专栏3-1. */
  readonly part?: number;
  readonly title: string;
  readonly titleSpan: Span;
  readonly blocks: readonly Block[];
};

/** A printed list of contents (目录). */
export type Contents = { readonly type: 'contents'; readonly span: Span; readonly entries: readonly ContentsEntry[] };
export type ContentsEntry = { readonly title: string; readonly number?: number; readonly level: OutlineLevel; readonly page?: number; readonly span: Span };

/** The caption of a table or a figure: 表 1 …, 图 2 …; `part` is the second number of 表 3-1, where each chapter counts its own. */
export type Caption = {
  readonly type: 'caption';
  readonly of: 'table' | 'figure';
  readonly number?: number;
  readonly part?: number;
  readonly title: string;
  readonly span: Span;
};

/** Explanations of terms (名词解释): each paragraph explains one head. */
export type Glossary = { readonly type: 'glossary'; readonly span: Span; readonly headingSpan: Span; readonly entries: readonly Paragraph[] };

/** Blank lines, page marks, running headers, site buttons, images: kept so that nothing is lost, read by nobody. */
export type Furniture = { readonly type: 'furniture'; readonly span: Span };
