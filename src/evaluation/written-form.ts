import type { Outcome } from '../basis/index.ts';
import { marksIn, textsOf } from './written-text.ts';
import type { FigureMark, WrittenBlock } from './written.ts';
import { writtenRefusals as say } from './words/written-refusals.ts';

/** Characters of a paragraph, or of the text of a whole table. */
export const LONGEST_TEXT = 20_000;

const MARK = /\{\{(f\d+)\}\}/g;
const SHOWN = /\{\{([^{}]*)#(f\d+)\}\}/g;
const CELL = ' | ';

/** A text as people edit it: each figure with what it reads, `{{9#f12}}`, so that it can be read and moved, and a change of it is seen. */
export const formText = (text: string, figures: ReadonlyMap<string, FigureMark>): string =>
  text.replace(MARK, (whole, id: string) => (figures.has(id) ? `{{${figures.get(id)!.shown}#${id}}}` : whole));

/** A block as one text: a table has its caption, its rows of cells, its note, each on a line. */
export const formOf = (block: WrittenBlock, figures: ReadonlyMap<string, FigureMark>): string =>
  block.kind === 'table'
    ? block.rows.map((row) => row.map((cell) => formText(cell, figures).replaceAll('\n', ' ')).join(CELL)).join('\n')
    : formText(block.text, figures);

/** What became of the figures in an edited text. */
export type FormRead = {
  readonly text: string;
  /** Taken out of the text. */
  readonly gone: readonly FigureMark[];
  /** Written over by hand: the new words beside the mark. */
  readonly altered: readonly { readonly figure: FigureMark; readonly shown: string }[];
};

/** An edited text with its marks put back. Refused where it names a figure that the block has not. */
export const readForm = (given: string, block: WrittenBlock, figures: ReadonlyMap<string, FigureMark>): Outcome<FormRead> => {
  const own = new Set(textsOf(block).flatMap(marksIn));
  const altered = new Map<string, { figure: FigureMark; shown: string }>();
  const kept = new Set<string>();
  let strange: string | undefined;
  const text = given.replaceAll('\r', '').replace(SHOWN, (whole, shown: string, id: string) => {
    const figure = figures.get(id);
    if (figure === undefined || !own.has(id)) {
      strange ??= whole;
      return whole;
    }
    kept.add(id);
    if (shown !== figure.shown) altered.set(id, { figure, shown: shown.trim() });
    return `{{${id}}}`;
  });
  if (strange !== undefined) return { refused: say.strange(strange) };
  const gone = [...own].filter((id) => !kept.has(id)).flatMap((id) => figures.get(id) ?? []);
  return { ok: { text, gone, altered: [...altered.values()] } };
};

/** Rows of a table out of its text. */
export const readRows = (text: string, columns: number): Outcome<readonly (readonly string[])[]> => {
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  if (rows.length === 0) return { refused: say.rows };
  const long = rows.findIndex((row) => row.length > columns);
  return long === -1 ? { ok: rows } : { refused: say.cells(long + 1, columns) };
};

/** Figures that somebody wrote by hand, outside every mark. */
export const hasLooseFigures = (text: string): boolean => /\d/.test(text.replace(MARK, ''));
