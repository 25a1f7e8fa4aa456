import type { FigureMark, WrittenBlock } from './written.ts';

const MARK = /\{\{(f\d+)\}\}/g;

/** A piece of a text: words, or a figure with its mark. */
export type Piece = { readonly text: string; readonly figure?: FigureMark };

/** Figures by their ids. */
export const figuresById = (figures: readonly FigureMark[]): ReadonlyMap<string, FigureMark> => new Map(figures.map((figure) => [figure.id, figure]));

/** A text as words and figures, in order; a mark that nothing is known of stays as it is written. */
export const piecesOf = (text: string, figures: ReadonlyMap<string, FigureMark>): readonly Piece[] =>
  text.split(MARK).flatMap((part, i): Piece[] => {
    if (i % 2 === 0) return part === '' ? [] : [{ text: part }];
    const figure = figures.get(part);
    return [figure === undefined ? { text: `{{${part}}}` } : { text: figure.shown, figure }];
  });

/** A text as it is read. */
export const plainText = (text: string, figures: ReadonlyMap<string, FigureMark>): string =>
  text.replace(MARK, (whole, id: string) => figures.get(id)?.shown ?? whole);

/** Ids of the marks in a text, in order. */
export const marksIn = (text: string): readonly string[] => [...text.matchAll(MARK)].map(([, id]) => id!);

/** All texts of a block, in reading order. */
export const textsOf = (block: WrittenBlock): readonly string[] =>
  block.kind === 'table' ? [block.caption, ...block.head, ...block.rows.flat(), block.note ?? ''] : [block.text];

/** The block with every text put through `change`. */
export const withTexts = <B extends WrittenBlock>(block: B, change: (text: string) => string): B =>
  block.kind === 'table'
    ? {
        ...block,
        caption: change(block.caption),
        head: block.head.map(change),
        rows: block.rows.map((row) => row.map(change)),
        ...(block.note === undefined ? {} : { note: change(block.note) }),
      }
    : { ...block, text: change(block.text) };

/** Ids of the marks of a block, in order. */
export const marksOfBlock = (block: WrittenBlock): readonly string[] => textsOf(block).flatMap(marksIn);

/** The block as it is read, for telling two apart. */
export const plainBlock = (block: WrittenBlock, figures: ReadonlyMap<string, FigureMark>): string =>
  block.kind === 'table'
    ? [
        plainText(block.caption, figures),
        ...[block.head, ...block.rows].map((row) => row.map((cell) => plainText(cell, figures)).join('\t')),
        block.note ?? '',
      ].join('\n')
    : plainText(block.text, figures);
