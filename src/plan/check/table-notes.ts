import type { Table } from '../../syntax/index.ts';
import type { Indicator } from '../schema.ts';
import type { CheckInput } from './rule.ts';

/** An indicator table as printed: its rows and the words under it. */
export type NotedTable = { readonly table: Table; readonly rows: readonly Indicator[]; readonly notes: readonly Note[] };

/** A sentence of a note; `start` counts in the source. */
export type Note = { readonly text: string; readonly at: (index: number, length: number) => readonly [number, number] };

const tables = new WeakMap<CheckInput, NotedTable[]>();

const read = ({ plan, tree }: CheckInput): NotedTable[] =>
  tree.blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const rows = plan.indicators.filter(({ span }) => block.span[0] <= span[0] && span[1] <= block.span[1]);
    const notes = block.notes.map(({ flow }) => ({
      text: flow.text,
      at: (index: number, length: number) => [flow.offsets[index]!, flow.offsets[index + length - 1]! + 1] as const,
    }));
    return rows.length > 0 ? [{ table: block, rows, notes }] : [];
  });

/** The indicator tables of a document with their notes (备注). */
export const notedTablesOf = (input: CheckInput): readonly NotedTable[] => {
  const known = tables.get(input) ?? read(input);
  tables.set(input, known);
  return known;
};

/** 第19项… in a note: the row number and what the note calls it. */
export function* rowMentions(note: Note): Iterable<{ readonly no: string; readonly index: number; readonly length: number; readonly words: string }> {
  for (const { 0: all, 1: no, 2: words, index } of note.text.matchAll(
    /第\s?(\d{1,3})\s?(?:项|行|条)(?:指标)?[“"「（(]?([^，。；,;“”"「」（）()]{2,40}(?:（[^（）]*）[^，。；,;“”"「」（）()]{0,20})?)/g,
  )) {
    yield { no: no!, index, length: all!.length, words: words! };
  }
}
