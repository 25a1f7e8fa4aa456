/** Reads a document that divides work beside the server, so that the server goes on answering and can end it at any moment. */
import { parentPort, workerData } from 'node:worker_threads';
import { notesAsEntries, tableAsEntries, type DivisionEntry } from '../../../src/delivery/index.ts';
import { IntakeError, read } from '../../../src/intake/index.ts';
import { compile, type Compiled } from '../../../src/plan/index.ts';
import type { DivisionMessage } from './division-message.ts';

type Block = Compiled['tree']['blocks'][number];

const tablesIn = (blocks: readonly Block[]): readonly (readonly (readonly string[])[])[] =>
  blocks.flatMap((block): readonly (readonly (readonly string[])[])[] => {
    if (block.type === 'box') return tablesIn(block.blocks);
    if (block.type !== 'table') return [];
    return [[block.head.map(({ text }) => text), ...block.rows.filter(({ group }) => !group).map(({ cells }) => cells.map(({ text }) => text))]];
  });

/** It need not be a plan: what the compiler says about that is not asked. */
const entriesOf = async (bytes: Uint8Array, name: string): Promise<readonly DivisionEntry[]> => {
  const { text, sha256 } = await read(bytes, name);
  const { plan, tree } = compile({ name, text, sha256 });
  return [...tablesIn(tree.blocks).flatMap((rows) => tableAsEntries(rows) ?? []), ...notesAsEntries(plan, tree.text)];
};

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };
const say = (message: DivisionMessage): void => parentPort!.postMessage(message);
entriesOf(bytes, name).then(
  (entries) => say({ entries }),
  (fault: unknown) => (fault instanceof IntakeError ? say({ refused: { zh: fault.messageZh, en: fault.message } }) : say({ fault: String(fault) })),
);
