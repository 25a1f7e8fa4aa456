import type { Span } from '../basis/index.ts';
import { sourceSpan, type Block, type Box as BoxBlock, type Flow, type Table } from '../syntax/index.ts';
import { closingMarks, isSentenceEnd } from './enumeration.ts';
import { piecesOf, type Piece } from './box-group.ts';
import { canHead, isAccount, isLine, rankOf, type Rank } from './box-line.ts';
import { groupsOfTable } from './box-table.ts';
import { cellFlow, toldRows } from './table-prose.ts';
import { afterListMark, readItems } from './item.ts';
import type { Box, BoxGroup, BoxItem } from './schema.ts';

/** A block of a box as the grouping sees it: a line that may head others or be an item, or a body with its pieces. */
type Entry =
  | {
      readonly kind: 'line';
      readonly rank: Rank;
      readonly name: string;
      readonly nameSpan: Span;
      readonly span: Span;
      readonly isHead: boolean;
      readonly flow?: Flow;
      readonly closes?: Int32Array;
    }
  | { readonly kind: 'body'; readonly flow: Flow; readonly closes: Int32Array; readonly pieces: readonly Piece[] }
  | { readonly kind: 'groups'; readonly groups: readonly BoxGroup[] };

const pair = (at: Span): [number, number] => [at[0], at[1]];

const HEADING_RANKS: Readonly<Record<string, Rank>> = { part: 0, chapter: 1, section: 2, theme: 3, item: 4 };

/** The rows of a table that tell what is to be done: a group each, named by the cell before. */
const toldGroups = (block: Table, text: string): BoxGroup[] =>
  toldRows(block).map(({ label, cell, row }) => {
    const flow = cellFlow(text, cell);
    const { items, declared } = readItems(flow, closingMarks(flow.text), 0, flow.text.length);
    return {
      ...(label === undefined ? {} : { name: label.text }),
      span: pair([label?.span[0] ?? cell.span[0], row.span[1]]),
      items,
      ...(declared === undefined
        ? {}
        : { declaredCount: { value: declared.value, unit: declared.unit, span: pair(sourceSpan(flow, declared.start, declared.end)) } }),
    };
  });

const entryOf = (block: Block, text: string): Entry | undefined => {
  if (block.type === 'heading') {
    return {
      kind: 'line',
      rank: HEADING_RANKS[block.level] ?? 0,
      name: block.title,
      nameSpan: block.titleSpan,
      span: block.span,
      isHead: canHead(block.title),
    };
  }
  if (block.type === 'table') {
    return {
      kind: 'groups',
      groups: [
        ...groupsOfTable(block).map(({ name, start, end, items }): BoxGroup => ({ ...(name !== '' && { name }), span: [start, end], items: [...items] })),
        ...toldGroups(block, text),
      ],
    };
  }
  if (block.type !== 'paragraph') return undefined;
  const { flow } = block;
  const closes = closingMarks(flow.text);
  const pieces = piecesOf(flow.text, closes);
  const [only] = pieces;
  if (only === undefined || pieces.length > 1) return { kind: 'body', flow, closes, pieces };
  const start = afterListMark(flow.text, 0, flow.text.length);
  const line = (end: number, isHead: boolean): Entry => ({
    kind: 'line',
    rank: rankOf(flow.text),
    name: flow.text.slice(start, end),
    nameSpan: sourceSpan(flow, start, end),
    span: sourceSpan(flow, 0, flow.text.length),
    isHead,
  });
  if (only.name !== '' && isAccount(flow.text, only.bodyStart)) return line(start + only.name.length, false);
  if (only.name === '' && isLine(flow.text))
    return { ...line(flow.text.length - (isSentenceEnd(flow.text, flow.text.length - 1) ? 1 : 0), canHead(flow.text)), flow, closes } as Entry;
  return { kind: 'body', flow, closes, pieces };
};

/** Whether a line names what follows instead of being an item: what follows is a body, or lines that stand deeper. */
const heads = (entries: readonly Entry[], at: number): boolean => {
  const entry = entries[at]!;
  const next = entries[at + 1];
  if (entry.kind !== 'line' || !entry.isHead || next === undefined) return false;
  if (next.kind === 'groups') return next.groups[0]?.name === undefined;
  const before = entries[at - 1];
  // A marked line over an unmarked sentence names what the sentence says, whatever its mark: 「● 饮水安全工程」, 「01 量子信息」.
  if (next.kind === 'line')
    return (
      next.rank !== entry.rank && (next.rank > entry.rank || (entry.rank > 0 && next.rank === 0 && (entry.rank < 3 || next.flow?.text.endsWith('。') === true)))
    );
  return next.pieces[0]?.name === '' && !(before?.kind === 'line' && before.rank === entry.rank) && !isAccount(next.flow.text, 0);
};

/** Gathers groups in reading order. A group that takes lines stays open for the next line. */
class Gathering {
  readonly groups: BoxGroup[] = [];
  #takesLines = false;
  #isEmptyHead = false;

  open(at: Span, name: string, isEmptyHead: boolean, takesLines: boolean): void {
    this.groups.push({ ...(name !== '' && { name }), span: pair(at), items: [] });
    this.#isEmptyHead = isEmptyHead;
    this.#takesLines = takesLines;
  }

  /** Adds items to the open group, or to a new one without a name when the open group is closed to them. */
  add(at: Span, items: readonly BoxItem[], isLine: boolean): BoxGroup {
    if (!this.#isEmptyHead && !(isLine && this.#takesLines)) this.open(at, '', false, isLine);
    const group = this.groups[this.groups.length - 1]!;
    group.span = [group.span[0], Math.max(group.span[1], at[1])];
    group.items.push(...items);
    this.#isEmptyHead = false;
    this.#takesLines = isLine;
    return group;
  }
}

const addPiece = (gathering: Gathering, flow: Flow, closes: Int32Array, piece: Piece): void => {
  const at = sourceSpan(flow, piece.start, piece.end);
  const nameAt = afterListMark(flow.text, piece.start, piece.end);
  if (piece.name !== '' && isAccount(flow.text, piece.bodyStart)) {
    gathering.add(at, [{ name: piece.name, span: pair(sourceSpan(flow, nameAt, nameAt + piece.name.length)) }], true);
    return;
  }
  const hasBody = flow.text.slice(piece.bodyStart, piece.end).trim() !== '';
  if (piece.name !== '') gathering.open(at, piece.name, true, false);
  if (!hasBody) return;
  const { items, declared } = readItems(flow, closes, piece.bodyStart, piece.end);
  const group = gathering.add(at, items, false);
  if (declared !== undefined)
    group.declaredCount ??= { value: declared.value, unit: declared.unit, span: pair(sourceSpan(flow, declared.start, declared.end)) };
};

/** A line is one item, or, where it opens with a verb or lists, what it lists. */
const addLine = (gathering: Gathering, entry: Extract<Entry, { kind: 'line' }>): void => {
  const read = entry.flow === undefined ? undefined : readItems(entry.flow, entry.closes!, 0, entry.flow.text.length, true);
  const group = gathering.add(entry.span, read?.items ?? [{ name: entry.name, span: pair(entry.nameSpan) }], true);
  if (read?.declared !== undefined)
    group.declaredCount ??= {
      value: read.declared.value,
      unit: read.declared.unit,
      span: pair(sourceSpan(entry.flow!, read.declared.start, read.declared.end)),
    };
};

/** A box (专栏) with its groups and the projects each lists. `section` is the id of the outline node it stands under. */
export const readBox = (box: BoxBlock, section: string, text: string): Box => {
  const entries = box.blocks.map((block) => entryOf(block, text)).filter((entry) => entry !== undefined);
  const gathering = new Gathering();
  entries.forEach((entry, at) => {
    if (entry.kind === 'groups')
      for (const group of entry.groups) {
        gathering.open(group.span, group.name ?? '', true, false);
        const added = gathering.add(group.span, group.items, false);
        if (group.declaredCount !== undefined) added.declaredCount ??= group.declaredCount;
      }
    else if (entry.kind === 'body') for (const piece of entry.pieces) addPiece(gathering, entry.flow, entry.closes, piece);
    else if (heads(entries, at)) gathering.open(entry.span, entry.name, true, false);
    else addLine(gathering, entry);
  });
  return {
    ...(box.number !== undefined && { no: box.number }),
    title: box.title,
    ...(section !== '' && { section }),
    span: pair(box.span),
    groups: gathering.groups,
  };
};

/**
 * The items that a group's declared count speaks of: those listed without a break up to the count (甲、乙等11所学校). Held against
 * the count they tell how many stand there unnamed.
 */
export const countedItems = (group: BoxGroup, source: string): readonly BoxItem[] => {
  const span = group.declaredCount?.span;
  if (span === undefined) return [];
  const counted: BoxItem[] = [];
  let from = span[0];
  for (let i = group.items.length - 1; i >= 0; i--) {
    const item = group.items[i]!;
    if (item.span[0] >= span[0]) continue;
    const between = source.slice(item.span[1], from);
    if (counted.length > 0 ? /[，。；]/.test(between) || item.verb !== group.items[i + 1]!.verb : between.includes('。')) break;
    counted.unshift(item);
    from = item.span[0];
  }
  return counted;
};
