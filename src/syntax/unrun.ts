import { type Line, trimmedLine } from './line.ts';
import { ordinalValue } from './ordinal.ts';
import {
  contentsHead,
  glossaryEntry,
  innerBoxHead,
  innerCaption,
  innerGlossary,
  innerHeadingGap,
  innerTableHead,
  innerTitle,
  ordinalPrefix,
} from './words/patterns.ts';
import { boxTitleEnds, boxTitleLinks, boxWords, chapterWords, ordinalCharacters, partWords, sectionWords, serialHeads } from './words/structure.ts';

/**
 * Some texts carry a whole document on one line. A line that long is taken apart where its structure shows: at gaps of
 * two spaces or more, before 第X章 / 第X节 / 专栏N / 一、 / （一）, and after a title that the contents list spells out.
 */
const LONG = 1500;
const SHORT = 24;

type Mark = { readonly at: number; readonly titleStart: number; readonly rank: number; readonly path: string };

const number = `[${ordinalCharacters}]{1,5}`;
const gap = /[ \u3000\u00a0\t]*\u3000[ \u3000\u00a0\t]+|[ \u00a0\t]{2,}\u3000*[ \u00a0\t]*/g;
const label = new RegExp(
  `${ordinalPrefix}(${number})(${[...partWords, ...chapterWords, ...sectionWords].join('|')})([ \\u3000\\t]*)(?![的和、，。；）与至])`,
  'g',
);
const box = new RegExp(`(?:${boxWords.join('|')})[ \\u3000]*(?:[0-9０-９]{1,2}|${number})(?![0-9])[ \\u3000：:]*`, 'g');
const opener = new RegExp(`(?<=[。；！？”）\\u3000 ])(?:(?:${number})、|（(?:${number})）|[0-9]{1,2}[.．](?![0-9])|——)`, 'g');

const rankOf = (word: string): number => (partWords.includes(word) ? 0 : chapterWords.includes(word) ? 1 : 2);

/** Labels 第X章 / 第X节 whose numbers go on from the label before: others are only spoken of. */
const labelMarks = (text: string, start: number, end: number): Mark[] => {
  const marks: Mark[] = [];
  const last = [0, 0, 0];
  for (const match of text.slice(start, end).matchAll(label)) {
    const rank = rankOf(match[2]!);
    const value = ordinalValue(match[1]!) ?? 0;
    if (value !== last[rank]! + 1 && value !== 1) continue;
    last[rank] = value;
    for (let below = rank + 1; below < 3; below++) last[below] = 0;
    marks.push({ at: start + match.index, titleStart: start + match.index + match[0].length, rank, path: last.slice(0, rank + 1).join('.') });
  }
  return marks;
};

/** Where the words after two equal labels stop being the same: the end of the title they share. */
const commonEnd = (text: string, a: number, b: number, end: number): number => {
  let i = 0;
  while (i < 60 && b + i < end && text[a + i] === text[b + i]) i++;
  return b + i;
};

const linkAt = (window: string, end: number): string | undefined => boxTitleLinks.find((link) => window.endsWith(link, end));

/** End of a box title that runs into the text after it. */
const boxTitleEnd = (text: string, start: number, end: number): number => {
  const window = text.slice(start, Math.min(end, start + 60));
  const serial = serialHeads.map((head) => window.indexOf(head)).filter((at) => at > 0);
  let best = serial.length > 0 ? Math.min(...serial) : Number.POSITIVE_INFINITY;
  for (const word of boxTitleEnds) {
    const at = window.indexOf(word);
    if (at > 1 && at + word.length < best) best = at + word.length;
  }
  if (best > 60) return start;
  // 「…建设」 goes on where other endings follow at once: 「…建设工程」, 「…建设行动重点项目」.
  for (let link = linkAt(window, best); link !== undefined; link = linkAt(window, best)) {
    const next = boxTitleEnds.find((word) => word !== link && window.startsWith(word, best));
    if (next === undefined) break;
    best += next.length;
  }
  return start + best;
};

/** A gap parts paragraphs when words stand before it; between the characters of a head (指　标) or a signature it does not. */
const partsParagraphs = (text: string, start: number, at: number): boolean => {
  const before = text.slice(Math.max(start, at - 14), at);
  return /[^\s\u3000]{4}$/.test(before) && !serialHeads.some((head) => before.includes(head));
};

/** Cuts inside a line of usual length; the patterns look at the line alone, so that their time is the line's. */
const innerCuts = (text: string, start: number, end: number): number[] => {
  const words = text.slice(start, end);
  const cuts = new Set<number>();
  const cut = (pattern: RegExp, isAfter: boolean): void => {
    for (const match of words.matchAll(pattern)) cuts.add(start + match.index + (isAfter ? match[0].length : 0));
  };
  // Most lines hold none of these words: to look for them costs less than the patterns.
  if (boxWords.some((word) => words.includes(word))) cut(innerBoxHead, false);
  if (serialHeads.some((word) => words.includes(word))) cut(innerTableHead, false);
  if (words.includes(' ') || words.includes('\u3000')) {
    cut(innerHeadingGap, true);
    cut(innerTitle, true);
  }
  return [...cuts].filter((at) => at > start && at < end).sort((a, b) => a - b);
};

/** Leader dots and a page number go with the entry of a contents list. */
const isLeader = (text: string, at: number): boolean => /[.．·…]{2}/.test(text.slice(at, at + 4));

const cutsOf = (text: string, start: number, end: number): number[] => {
  const cuts = new Set<number>();
  const marks = labelMarks(text, start, end);
  const listed = new Map<string, Mark>();
  for (const mark of marks) {
    cuts.add(mark.at);
    const twin = listed.get(mark.path);
    if (twin === undefined) {
      listed.set(mark.path, mark);
      continue;
    }
    const titleEnd = commonEnd(text, twin.titleStart, mark.titleStart, end);
    cuts.add(titleEnd);
    const entryEnd = twin.titleStart + (titleEnd - mark.titleStart);
    if (!marks.some((other) => other.at > twin.at && other.at <= entryEnd + 2) && !isLeader(text, entryEnd)) cuts.add(entryEnd);
  }
  const words = text.slice(start, end);
  const each = (pattern: RegExp, cut: (from: number, to: number) => readonly number[]): void => {
    for (const match of words.matchAll(pattern)) for (const at of cut(start + match.index, start + match.index + match[0].length)) cuts.add(at);
  };
  each(gap, (from, to) => (partsParagraphs(text, start, from) ? [to] : []));
  each(innerTitle, (_, to) => [to]);
  each(contentsHead, (from, to) => [from, to]);
  each(innerCaption, (from) => [from]);
  each(innerGlossary, (from, to) => {
    const entries = [...text.slice(to, end).matchAll(glossaryEntry)].map((match) => to + match.index);
    return [from, to, ...entries];
  });
  each(opener, (from) => [from]);
  each(box, (from, to) => [from, boxTitleEnd(text, to, end)]);
  return [...cuts].filter((at) => at > start && at < end).sort((a, b) => a - b);
};

/** Takes over-long lines apart; other lines stay as they are. The pieces tile what the line covered. */
export const unrun = (text: string, lines: readonly Line[]): Line[] => {
  const out: Line[] = [];
  for (const line of lines) {
    const cuts =
      line.end - line.start < LONG ? (line.end - line.start < SHORT ? [] : innerCuts(text, line.start, line.end)) : cutsOf(text, line.start, line.end);
    if (cuts.length === 0) {
      out.push(line);
      continue;
    }
    let from = line.from;
    for (const cut of [...cuts, line.next]) {
      if (cut > from) out.push(trimmedLine(text, from, cut));
      from = cut;
    }
  }
  return out;
};
