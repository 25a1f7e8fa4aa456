import type { ColumnId } from './words/column-titles.ts';
import { columnTitles } from './words/column-titles.ts';

export type Language = 'zh' | 'en';
export type Label = Readonly<Record<Language, string>>;
export type Cell = string | number | undefined;

/** A column of a published table. Cells of a `choice` hold the format's own word; `labels` says what it is called. */
export type Column = {
  readonly id: ColumnId;
  readonly title: Label;
  readonly type: 'text' | 'number' | 'integer' | 'year' | 'choice' | 'share';
  readonly labels?: Readonly<Record<string, Label>>;
  /** Width in characters of half a Chinese one, for sheets and print. */
  readonly width: number;
};

/** 公开数据表: an open table as a value, ready for any file format. Rows have one cell for each column. */
export type Table = { readonly id: string; readonly title: Label; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

/** A column and how its cell is read from a thing of the plan. */
export type ColumnOf<T> = Column & { readonly read: (thing: T, position: number) => Cell };

const column = <T>(id: ColumnId, type: Column['type'], width: number, read: ColumnOf<T>['read'], labels?: Column['labels']): ColumnOf<T> => ({
  id,
  title: columnTitles[id],
  type,
  width,
  read,
  ...(labels === undefined ? {} : { labels }),
});

export const text = <T>(id: ColumnId, read: ColumnOf<T>['read'], width = 14): ColumnOf<T> => column(id, 'text', width, read);
export const number = <T>(id: ColumnId, read: ColumnOf<T>['read']): ColumnOf<T> => column(id, 'number', 11, read);
export const integer = <T>(id: ColumnId, read: ColumnOf<T>['read']): ColumnOf<T> => column(id, 'integer', 8, read);
export const year = <T>(id: ColumnId, read: ColumnOf<T>['read']): ColumnOf<T> => column(id, 'year', 9, read);
export const share = <T>(id: ColumnId, read: ColumnOf<T>['read']): ColumnOf<T> => column(id, 'share', 8, read);
export const choice = <T>(id: ColumnId, labels: NonNullable<Column['labels']>, read: ColumnOf<T>['read'], width = 11): ColumnOf<T> =>
  column(id, 'choice', width, read, labels);

/** A table of `things`, one row each. */
export const tableOf = <T>(id: string, title: Label, columns: readonly ColumnOf<T>[], things: readonly T[]): Table => ({
  id,
  title,
  columns: columns.map(({ id: name, title: titles, type, width, labels }) => ({
    id: name,
    title: titles,
    type,
    width,
    ...(labels === undefined ? {} : { labels }),
  })),
  rows: things.map((thing, position) => columns.map(({ read }) => read(thing, position))),
});

/** What a cell shows in a language: a choice by its label, everything else as it is. */
export const shownCell = ({ type, labels }: Column, cell: Cell, language: Language): Cell =>
  type === 'choice' && cell !== undefined ? (labels?.[cell]?.[language] ?? cell) : cell;
