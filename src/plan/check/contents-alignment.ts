import type { Contents, ContentsEntry, Heading } from '../../syntax/index.ts';
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

const align = (input: CheckInput, contents: Contents): Alignment | undefined => {
  const listed = new Set(contents.entries.map(({ level }) => level));
  const headings = input.tree.blocks.filter((block): block is Heading => block.type === 'heading' && !block.runIn && listed.has(block.level) && block.span[0] >= contents.span[1]);
  const entries = numbered(contents.entries);
  const free = new Set(numbered(headings));
  const matched: { entry: ContentsEntry; heading: Heading; alike: boolean }[] = [];
  const take = (entry: ContentsEntry, test: (one: Numbered<Heading>) => boolean, alike: boolean): boolean => {
    const found = free.values().find(test);
    if (!found) return false;
    free.delete(found);
    matched.push({ entry, heading: found.item, alike });
    return true;
  };
  const later = entries.filter(({ item, path }) => !take(item, (one) => one.path === path && bare(one.item.title) === bare(item.title), true));
  const unworded = later.filter(({ item }) => !take(item, (one) => bare(one.item.title) === bare(item.title), true));
  const absent = unworded.filter(({ item, path }) => item.number === undefined || !take(item, (one) => one.path === path, false)).map(({ item }) => item);
  if (matched.filter(({ alike }) => alike).length < leastMatched * entries.length) return undefined;
  const elsewhere = bare(input.text.slice(0, contents.span[0]) + input.text.slice(contents.span[1]));
  return {
    matched: matched.toSorted((a, b) => a.entry.span[0] - b.entry.span[0]),
    absent: absent.filter(({ title }) => bare(title) !== '' && !elsewhere.includes(bare(title))),
    unlisted: [...free].map(({ item }) => item).filter(({ number }) => number !== undefined),
  };
};

const alignments = new WeakMap<CheckInput, Alignment[]>();

/** The contents lists (目录) of a document held against its headings; a list that is not of this text is left out. */
export const alignmentsOf = (input: CheckInput): readonly Alignment[] => {
  const known =
    alignments.get(input) ??
    input.tree.blocks.flatMap((block) => {
      const alignment = block.type === 'contents' ? align(input, block) : undefined;
      return alignment ? [alignment] : [];
    });
  alignments.set(input, known);
  return known;
};
