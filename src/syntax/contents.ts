import { headingMark } from './heading-mark.ts';
import { isBlank, type Line } from './line.ts';
import { isBareNumber, isPageMark } from './page-mark.ts';
import { standsAlone, titleText } from './title.ts';
import type { Contents, ContentsEntry, OutlineLevel } from './tree.ts';
import { contentsTitles } from './words/structure.ts';

/** Entries carry the style of their mark; the outline's levels are settled later. */
export type ListedEntry = Omit<ContentsEntry, 'level'> & { readonly style: string };
export type ContentsRun = { readonly entries: readonly ListedEntry[]; readonly next: number };

const titles = new Set(contentsTitles);
/** Leader dots and the page number after an entry: `..... - 13 -`, `…… 13`, `　13`. */
const leader = /(?:[\s\u3000]*[.．·…⋯_]{2,}[\s\u3000]*|[\s\u3000]+|[\s\u3000]*[（(])(?:[-—–]\s*)?([0-9]{1,4})?(?:\s*[-—–])?[)）]?[\s\u3000]*$/;
const dots = /[.．·…⋯_]{2,}/;

export const isContentsTitle = (text: string, line: Line): boolean => {
  if (line.end - line.start > 14) return false;
  // A page number may stick to it: 「II 目　录」.
  return titles.has(text.slice(line.start, line.end).replace(/[\s\u3000*#\-—]|^[IVX0-9]+(?=[\s\u3000])/g, ''));
};

const entryAt = (text: string, line: Line): ListedEntry | undefined => {
  const words = text.slice(line.start, line.end);
  const tail = leader.exec(words);
  const mark = headingMark(text, line.start, line.end);
  const hasLeader = tail !== null && (dots.test(tail[0]) || tail[1] !== undefined);
  if (mark === undefined && !hasLeader) return undefined;
  const from = mark?.titleStart ?? line.start;
  const to = tail !== null && (hasLeader || tail[0].trim() === '') ? line.start + tail.index : line.end;
  if (to <= from || to - from > 80) return undefined;
  if (/[。；]/.test(text.slice(from, to))) return undefined;
  return {
    title: titleText(text, [from, to]),
    style: mark?.style ?? 'listed',
    span: [line.start, line.end],
    ...(mark?.number === undefined ? {} : { number: mark.number }),
    ...(tail?.[1] === undefined ? {} : { page: Number(tail[1]) }),
  };
};

/** 「第一章」 alone on its line: the entry's title stands on the next printed one, its page on the one after. */
const labelAt = (text: string, lines: readonly Line[], at: number): { entry: ListedEntry; last: number } | undefined => {
  const line = lines[at]!;
  const mark = headingMark(text, line.start, line.end);
  if (mark === undefined || !standsAlone(mark.style) || mark.titleStart < line.end) return undefined;
  let last = at + 1;
  while (last < lines.length && isBlank(lines[last]!)) last++;
  const title = lines[last];
  if (
    title === undefined ||
    title.end - title.start > 40 ||
    /[，。；：]/.test(text.slice(title.start, title.end)) ||
    headingMark(text, title.start, title.end) !== undefined
  )
    return undefined;
  return {
    last,
    entry: {
      title: titleText(text, [title.start, title.end]),
      style: mark.style,
      span: [line.start, title.end],
      ...(mark.number === undefined ? {} : { number: mark.number }),
    },
  };
};

const LEADERS_IN_A_ROW = 4;

/** A contents list without a title: several lines in a row with leader dots and a page number. */
export const isLeaderLine = (text: string, lines: readonly Line[], at: number): boolean => {
  let seen = 0;
  for (let i = at; i < lines.length && seen < LEADERS_IN_A_ROW; i++) {
    const line = lines[i]!;
    if (isBlank(line) || isPageMark(text, line)) continue;
    if (!/[.．·…]{3,}[\s\u3000]*[-—(（]?[\s\u3000]*[0-9]{1,4}[\s\u3000]*[-—)）]?$/.test(text.slice(line.start, line.end))) return false;
    seen++;
  }
  return seen === LEADERS_IN_A_ROW;
};

/**
 * Reads the contents list that begins on line `first` (its title). It ends before the line that says the first entry
 * again, or before the first line that is no entry.
 */
export const readContents = (text: string, lines: readonly Line[], first: number): ContentsRun => {
  const entries: ListedEntry[] = [];
  const titled = isContentsTitle(text, lines[first]!);
  let next = first + 1;
  for (let i = titled ? first + 1 : first; i < lines.length; i++) {
    const line = lines[i]!;
    if (isBlank(line) || isPageMark(text, line) || isBareNumber(text, line)) continue;
    const label = labelAt(text, lines, i);
    const entry = label?.entry ?? entryAt(text, line);
    if (entry === undefined) break;
    const opening = entries[0];
    if (
      opening !== undefined &&
      (opening.page === undefined) === (entry.page === undefined) &&
      opening.style === entry.style &&
      opening.number === entry.number &&
      opening.title === entry.title
    )
      break;
    if (
      entries.length > 2 &&
      entry.page === undefined &&
      entries.some((other) => other.page !== undefined && other.title === entry.title && (other.number === entry.number || other.style !== entry.style))
    )
      break;
    entries.push(entry);
    i = label?.last ?? i;
    next = i + 1;
  }
  return { entries, next };
};

/** The contents block of a run, with the levels its styles have in this document. */
export const contentsBlock = (run: ContentsRun, from: number, end: number, levelOf: (style: string) => OutlineLevel): Contents => ({
  type: 'contents',
  span: [from, end],
  entries: run.entries.map(({ style, ...entry }) => ({ ...entry, level: levelOf(style) })),
});
