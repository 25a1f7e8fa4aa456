import type { FC } from 'hono/jsx';
import type { Span } from '../../../src/basis/index.ts';
import { flowOf, type Flow } from '../../../src/syntax/index.ts';
import type { StoredPlan } from '../plan-store.ts';
import { flowIndex } from '../reading/marked-text.ts';

const AROUND = 24;
const MOST = 90;

/** A table row on one line: its cells with a space between them, where the flow of a paragraph would join them. */
const cellsOf = (text: string, start: number, end: number): Flow => {
  const kept = [...text.slice(start, end).matchAll(/\S|\s+/g)];
  return { text: kept.map(([piece]) => (/\s/.test(piece) ? ' ' : piece)).join(''), offsets: Uint32Array.from(kept, ({ index }) => start + index) };
};

/** The words meant, marked in the line they stand in. */
export const Evidence: FC<{ stored: StoredPlan; span: Span; tag: 'mark' | 'em' }> = ({ stored, span, tag: Tag }) => {
  const { text } = stored.compiled.tree;
  const start = Math.max(text.lastIndexOf('\n', span[0] - 1) + 1, span[0] - 4 * AROUND);
  const line = text.indexOf('\n', span[1]);
  const end = Math.min(line === -1 ? text.length : line, span[1] + 4 * AROUND);
  const flow = text.slice(start, end).includes('\t') ? cellsOf(text, start, end) : flowOf(text, start, Math.max(start, end));
  const from = flowIndex(flow, span[0]);
  const to = flowIndex(flow, span[1]);
  const meant = flow.text.slice(from, to);
  const before = flow.text.slice(Math.max(0, from - AROUND), from);
  const after = flow.text.slice(to, to + AROUND);
  return (
    <span class="evidence" lang="zh-CN">
      {from > AROUND && '…'}
      {before}
      <Tag>{meant.length > MOST ? `${meant.slice(0, MOST)}…` : meant}</Tag>
      {after}
      {to + AROUND < flow.text.length && '…'}
    </span>
  );
};
