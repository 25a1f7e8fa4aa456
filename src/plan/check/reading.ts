import type { Span } from '../../basis/index.ts';
import type { Block, Flow } from '../../syntax/index.ts';
import { flowOf } from '../../syntax/index.ts';
import type { Passage } from '../passage.ts';
import { bigramsOf, type Bigrams } from './bigrams.ts';
import type { CheckInput } from './rule.ts';

export type SegmentKind = 'heading' | 'box-title' | 'caption' | 'cell' | Passage['role'];

/** A stretch of the reading that belongs together: a paragraph, a heading, a cell. `start` and `end` count in the reading. */
export type Segment = { readonly kind: SegmentKind; readonly start: number; readonly end: number; readonly section: string; readonly box?: number };

/**
 * The whole document as one string without page marks and markup, segments parted by line feeds, with the way back to the source.
 * Rules that look for names and wordings anywhere read this.
 */
export type Reading = {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The segment that holds the character at `index`. */
  readonly segmentAt: (index: number) => Segment;
  /** Where `text.slice(start, end)` stands in the source. */
  readonly sourceSpan: (start: number, end: number) => Span;
  /** First index of the reading whose source position is at or after `position`. */
  readonly indexOf: (position: number) => number;
};

type Piece = { readonly kind: SegmentKind; readonly flow: Flow; readonly section: string; readonly box?: number | undefined };

const pieceOfBlock = (block: Block, text: string, out: Piece[]): void => {
  const add = (kind: SegmentKind, span: Span, box?: number): void => {
    if (span[1] > span[0]) out.push({ kind, flow: flowOf(text, span[0], span[1]), section: '', box });
  };
  if (block.type === 'heading') add('heading', block.titleSpan);
  else if (block.type === 'caption') add('caption', block.span);
  else if (block.type === 'table') {
    if (block.caption) add('caption', block.caption.span);
    for (const row of block.rows) for (const cell of row.cells) add('cell', cell.span);
  } else if (block.type === 'box') {
    add('box-title', block.titleSpan, block.number);
    for (const inner of block.blocks) pieceOfBlock(inner, text, out);
  }
};

const first = (flow: Flow): number => flow.offsets[0] ?? 0;

const read = (input: CheckInput): Reading => {
  const pieces: Piece[] = input.passages.map(({ role, flow, section, box }) => ({ kind: role, flow, section, box }));
  for (const block of input.tree.blocks) pieceOfBlock(block, input.text, pieces);
  const ordered = pieces.filter(({ flow }) => flow.text.length > 0).sort((a, b) => first(a.flow) - first(b.flow));
  const offsets = new Uint32Array(ordered.reduce((sum, { flow }) => sum + flow.text.length + 1, 0));
  const segments: Segment[] = [];
  let at = 0;
  for (const { kind, flow, section, box } of ordered) {
    offsets.set(flow.offsets.subarray(0, flow.text.length), at);
    const end = at + flow.text.length;
    segments.push({ kind, start: at, end, section, ...(box === undefined ? {} : { box }) });
    offsets[end] = (flow.offsets[flow.text.length - 1] ?? 0) + 1;
    at = end + 1;
  }
  const search = (below: (middle: number) => boolean, size: number): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (below(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    text: ordered.map(({ flow }) => flow.text).join('\n'),
    segments,
    segmentAt: (index) => segments[search((middle) => segments[middle]!.end < index, segments.length)]!,
    sourceSpan: (start, end) => [offsets[start]!, end > start ? offsets[end - 1]! + 1 : offsets[start]!],
    indexOf: (position) => search((middle) => offsets[middle]! < position, offsets.length),
  };
};

const readings = new WeakMap<CheckInput, Reading>();

/** The reading of a document; made once for all rules of a run. */
export const readingOf = (input: CheckInput): Reading => {
  const known = readings.get(input) ?? read(input);
  readings.set(input, known);
  return known;
};

const indexes = new WeakMap<Reading, Bigrams>();

/** The index of a reading's pairs of characters; made once. */
export const bigramsOfReading = (reading: Reading): Bigrams => {
  const known = indexes.get(reading) ?? bigramsOf(reading.text);
  indexes.set(reading, known);
  return known;
};
