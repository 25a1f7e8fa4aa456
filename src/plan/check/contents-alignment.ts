import type { Contents, ContentsEntry, Heading } from '../../syntax/index.ts';
import { groupBy } from './finding.ts';
import type { CheckInput } from './rule.ts';

/** What the contents list says and what the text has. */
export type Alignment = {
  /** Entries with the heading they stand for, worded alike or not. */
  readonly matched: readonly { readonly entry: ContentsEntry; readonly heading: Heading; readonly alike: boolean }[];
  readonly absent: readonly ContentsEntry[];
  readonly unlisted: readonly Heading[];
};

const bare = (title: string): string => title.replace(/[\s\p{P}]/gu, '');

/** A list of which less than this is found in the text is no list of this text. */
const leastMatched = 0.6;

type Numbered<Item> = { readonly item: Item; readonly path: string };

/** `chapter2/section1` for a second chapter's first section: what a heading is called by its numbers. */
const numbered = <Item extends { readonly level: string; readonly number?: number }>(items: readonly Item[]): Numbered<Item>[] => {
  const levels = ['part', 'chapter', 'section'];
  const path: string[] = [];
  return items.map((item) => {
    const depth = levels.indexOf(item.level);
    if (depth >= 0) {
      path.length = depth + 1;
      path[depth] = `${item.level}${item.number ?? '?'}`;
    }
    /* Chapters are mostly numbered through all parts. */
    return { item, path: path.slice(1).filter(Boolean).join('/') || path.join('/') };
  });
};

/** Headings of one wording or one number path, taken from the front. */
const queues = (
  items: readonly Numbered<Heading>[],
  keyOf: (one: Numbered<Heading>) => string,
): ((key: string, isFree: (one: Numbered<Heading>) => boolean) => Numbered<Heading> | undefined) => {
  const groups = groupBy(items, keyOf);
  return (key, isFree) => {
    const group = groups.get(key);
    while (group && group.length > 0) {
      const one = group.shift()!;
      if (isFree(one)) return one;
    }
    return undefined;
  };
};

const align = (input: CheckInput, contents: Contents, until: number): Alignment | undefined => {
  const listed = new Set(contents.entries.map(({ level }) => level));
  const headings = input.tree.blocks.filter(
    (block): block is Heading =>
      block.type === 'heading' && !block.runIn && listed.has(block.level) && block.span[0] >= contents.span[1] && block.span[0] < until,
  );
  const free = new Set(numbered(headings));
  const matched: { entry: ContentsEntry; heading: Heading; alike: boolean }[] = [];
  const isFree = (one: Numbered<Heading>): boolean => free.has(one);
  const match = (
    entries: readonly Numbered<ContentsEntry>[],
    keyOf: (one: Numbered<Heading | ContentsEntry>) => string,
    alike: boolean,
  ): Numbered<ContentsEntry>[] => {
    const next = queues([...free], keyOf);
    return entries.filter((entry) => {
      const found = next(keyOf(entry), isFree);
      if (!found) return true;
      free.delete(found);
      matched.push({ entry: entry.item, heading: found.item, alike });
      return false;
    });
  };
  const entries = numbered(contents.entries);
  const unplaced = match(entries, ({ item, path }) => `${path} ${bare(item.title)}`, true);
  const unworded = match(unplaced, ({ item }) => bare(item.title), true);
  const unnumbered = unworded.filter(({ item }) => item.number === undefined);
  const absent = [
    ...unnumbered,
    ...match(
      unworded.filter(({ item }) => item.number !== undefined),
      ({ path }) => path,
      false,
    ),
  ].map(({ item }) => item);
  if (matched.filter(({ alike }) => alike).length < leastMatched * entries.length) return undefined;
  const elsewhere = absent.length > 0 ? bare(input.text.slice(contents.span[1], until)) : '';
  return {
    matched: matched.toSorted((a, b) => a.entry.span[0] - b.entry.span[0]),
    absent: absent.filter(({ title }) => bare(title) !== '' && !elsewhere.includes(bare(title))).toSorted((a, b) => a.span[0] - b.span[0]),
    unlisted: [...free].map(({ item }) => item).filter(({ number }) => number !== undefined),
  };
};

const contentsOf = ({ tree }: CheckInput): Contents[] => tree.blocks.filter((block) => block.type === 'contents');

const alignments = new WeakMap<CheckInput, Alignment[]>();

/** The contents lists (目录) of a document held against its headings; a list that is not of this text is left out. */
export const alignmentsOf = (input: CheckInput): readonly Alignment[] => {
  const known =
    alignments.get(input) ??
    contentsOf(input).flatMap((contents, i, all) => {
      const alignment = align(input, contents, all[i + 1]?.span[0] ?? input.text.length);
      return alignment ? [alignment] : [];
    });
  alignments.set(input, known);
  return known;
};
