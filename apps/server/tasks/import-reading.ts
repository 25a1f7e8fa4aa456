import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWordTable } from '../../../src/intake/index.ts';
import { notesAsEntries, tableAsEntries, type DivisionEntry, type Said } from '../../../src/delivery/index.ts';
import type { Compiled } from '../../../src/plan/index.ts';
import { compileFile } from '../library/compilation.ts';
import { inBoth } from './task-refusal.tsx';

/** What a file says about who does what; a table is taken as it is, a document only proposes. */
export type DivisionReading =
  | { readonly entries: readonly DivisionEntry[]; readonly form: 'table' | 'document'; readonly refused?: never }
  | { readonly refused: Said; readonly entries?: never };

type Block = Compiled['tree']['blocks'][number];

const tablesIn = (blocks: readonly Block[]): readonly (readonly (readonly string[])[])[] =>
  blocks.flatMap((block): readonly (readonly (readonly string[])[])[] => {
    if (block.type === 'box') return tablesIn(block.blocks);
    if (block.type !== 'table') return [];
    return [[block.head.map(({ text }) => text), ...block.rows.filter(({ group }) => !group).map(({ cells }) => cells.map(({ text }) => text))]];
  });

const readDocument = async (bytes: Uint8Array, name: string): Promise<DivisionReading> => {
  const folder = await mkdtemp(join(tmpdir(), 'yidu-division-'));
  try {
    const path = join(folder, 'document');
    await writeFile(path, bytes);
    const outcome = await compileFile({ path, name }).outcome;
    if (outcome.type === 'refused') return { refused: outcome.refusal };
    if (outcome.type === 'cancelled') return { refused: inBoth((words) => words.importNothing) };
    const { plan, tree } = outcome.document.compiled;
    const tables = tablesIn(tree.blocks).flatMap((rows) => tableAsEntries(rows) ?? []);
    const entries = [...tables, ...notesAsEntries(plan, tree.text)];
    return entries.length === 0 ? { refused: inBoth((words) => words.importNothing) } : { entries, form: 'document' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const isTable = (bytes: Uint8Array, name: string): boolean => {
  if (/\.(?:xlsx|xlsm|csv)$/i.test(name)) return true;
  if (/\.(?:docx|pdf|txt|md|html?)$/i.test(name)) return false;
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
};

/** Reads a table (.xlsx, .csv) or a document (.docx, .pdf, .txt, …) that divides work. Nothing is stored. */
export const readDivision = async (bytes: Uint8Array, name: string): Promise<DivisionReading> => {
  if (!isTable(bytes, name)) return readDocument(bytes, name);
  const table = readWordTable(bytes);
  if (table.refused !== undefined) return { refused: table.refused };
  const entries = table.sheets.flatMap(({ name: sheet, rows }) => tableAsEntries(rows, (row) => (sheet === '' ? String(row) : `${sheet} ${row}`)) ?? []);
  return entries.length === 0 ? { refused: inBoth((words) => words.importNothing) } : { entries, form: 'table' };
};
