import type { Span } from '../../../src/basis/index.ts';
import type { Flow } from '../../../src/syntax/index.ts';

/** A piece of a flow, `[start, end)` in the flow's own characters, under the same marks throughout: outermost first. */
export type Segment<M> = {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly M[];
  /** Those of `marks` whose first visible character is the first of this segment. */
  readonly begins: readonly M[];
};

type Positioned = { readonly span: Span };
type Ranged<M> = { readonly mark: M; readonly from: number; readonly to: number };

/** Index of the first character of the flow that stands at or after `offset` in the source. */
export const flowIndex = (flow: Flow, offset: number): number => {
  let low = 0;
  let high = flow.text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (flow.offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const rangesOf = <M extends Positioned>(flow: Flow, marks: readonly M[]): Ranged<M>[] =>
  marks.map((mark) => ({ mark, from: flowIndex(flow, mark.span[0]), to: flowIndex(flow, mark.span[1]) })).filter(({ from, to }) => from < to);

/**
 * Marks nest, overlap and reach over page marks that the reader does not see; links cannot. The flow is cut wherever a mark
 * begins or ends, and at `cuts`, into segments that do not overlap and whose texts join to the flow. Marks without a visible
 * character are left out.
 */
export const segmentsOf = <M extends Positioned>(flow: Flow, marks: readonly M[], cuts: readonly number[] = []): Segment<M>[] => {
  const length = flow.text.length;
  if (length === 0) return [];
  const ranges = rangesOf(flow, marks).sort((a, b) => a.from - b.from || b.to - a.to);
  const edges = new Set([0, length]);
  for (const { from, to } of ranges) edges.add(from).add(to);
  for (const cut of cuts) if (cut > 0 && cut < length) edges.add(cut);
  const sorted = [...edges].sort((a, b) => a - b);

  const segments: Segment<M>[] = [];
  let open: Ranged<M>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i]!;
    if (open.some(({ to }) => to <= start)) open = open.filter(({ to }) => to > start);
    const first = next;
    while (next < ranges.length && ranges[next]!.from === start) open.push(ranges[next++]!);
    if (next > first) open.sort((a, b) => b.to - b.from - (a.to - a.from));
    segments.push({
      start,
      end: sorted[i + 1]!,
      marks: open.map(({ mark }) => mark),
      begins: open.filter(({ from }) => from === start).map(({ mark }) => mark),
    });
  }
  return segments;
};
