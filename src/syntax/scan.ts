import type { Span } from '../basis/index.ts';
import { boxMark } from './box-mark.ts';
import { captionAt } from './caption.ts';
import { type ContentsRun, isContentsTitle, isLeaderLine, readContents } from './contents.ts';
import { type Grid, partingOf, readGrid } from './grid-table.ts';
import { readBracketedRows, readFlatTable } from './flat-table.ts';
import { type HeadingMark, headingMark } from './heading-mark.ts';
import { isBlank, type Line } from './line.ts';
import { isBareNumber, isChrome, isPageMark } from './page-mark.ts';
import { readSpacedTable } from './spaced-table.ts';
import { readStackedTable } from './stacked-table.ts';
import { standsAlone, titleAfter, type TitlePlace, titleText } from './title.ts';
import type { Caption, Cell, Row } from './tree.ts';
import { annexWords, glossaryTitles, noteWords, ordinalCharacters, serialHeads } from './words/structure.ts';
import { explained, glossaryNumbering } from './words/patterns.ts';

/** What a line opens. Recognisers look at one line (and the lines it runs into); the parser decides the order. */
export type Opening =
  | { readonly kind: 'contents'; readonly run: ContentsRun }
  | { readonly kind: 'box' }
  | { readonly kind: 'caption'; readonly caption: Caption }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'annex' }
  | { readonly kind: 'heading'; readonly mark: HeadingMark; readonly place: TitlePlace };

const glossary = new Set(glossaryTitles);
const glossaryOpening = new RegExp(`^(?:(?:${annexWords.join('|')})[0-9${ordinalCharacters}]{0,3}[：:\\s]*|${glossaryNumbering})`);
const annex = new RegExp(`^(?:${annexWords.join('|')})[ \\u3000]*[0-9${ordinalCharacters}]{0,3}[：:．.\\s\\u3000]*`);
/** 「1 发展基础」: a number and a space before a title. */
const spacedNumber = /(?:#{1,6}[ \t]+)?(?:\*\*)?([0-9]{1,2})[ \t\u3000]+(?=[\u4e00-\u9fff“])/y;
const bold = /\*\*([^*]{2,40})\*\*/y;

export const isGlossaryTitle = (text: string, line: Line): boolean => {
  if (line.end - line.start > 24) return false;
  const words = text.slice(line.start, line.end).replace(/[\s\u3000*#]/g, '');
  return glossary.has(words.replace(glossaryOpening, ''));
};

/** 「注释」 over 「①专精特新：指…」: notes that explain terms are a glossary. */
const isTitleOfExplanations = (text: string, lines: readonly Line[], at: number): boolean => {
  const line = lines[at]!;
  if (line.end - line.start > 6 || !noteWords.includes(text.slice(line.start, line.end).replace(/[\s：:*#]/g, ''))) return false;
  const following = lines
    .slice(at + 1, at + 8)
    .filter((other) => !isBlank(other))
    .slice(0, 2);
  return following.length > 0 && following.every((next) => explained.test(text.slice(next.start, Math.min(next.end, next.start + 60))));
};

export const isAnnexTitle = (text: string, line: Line): boolean => {
  if (line.end - line.start > 40) return false;
  const words = text.slice(line.start, line.end).replace(/[*#]/g, '').trim();
  return annex.test(words) && !/[。；，]/.test(words);
};

/** A bold opening sentence or line heads what follows. */
const boldHeading = (text: string, line: Line): Opening | undefined => {
  bold.lastIndex = line.start;
  const match = bold.exec(text);
  if (match === null || bold.lastIndex > line.end) return undefined;
  const inner = match[1]!.replace(/[。：:]$/, '');
  if (/[。；]/.test(inner)) return undefined;
  const title: Span = [line.start + 2, line.start + 2 + inner.length];
  let rest = bold.lastIndex;
  if (text[rest] === '。' || text[rest] === '：') rest++;
  else if (rest < line.end && !/[。：:]$/.test(match[1]!)) return undefined;
  while (rest < line.end && /[\s\u3000]/.test(text[rest]!)) rest++;
  return { kind: 'heading', mark: { style: 'bold', titleStart: title[0] }, place: rest < line.end ? { title, rest } : { title } };
};

/** What line `at` opens, if it is more than running text. */
export const openingAt = (text: string, lines: readonly Line[], at: number, listed: ReadonlySet<string>): Opening | undefined => {
  const line = lines[at]!;
  if (isContentsTitle(text, line) || isLeaderLine(text, lines, at)) {
    const run = readContents(text, lines, at);
    if (run.entries.length >= 3) return { kind: 'contents', run };
  }
  if (isGlossaryTitle(text, line) || isTitleOfExplanations(text, lines, at)) return { kind: 'glossary' };
  if (boxMark(text, lines, at) !== undefined) return { kind: 'box' };
  const caption = captionAt(text, line);
  if (caption !== undefined) return { kind: 'caption', caption };
  if (isAnnexTitle(text, line)) return { kind: 'annex' };
  const mark = spacedNumberMark(text, lines, at, listed) ?? headingMark(text, line.start, line.end);
  if (mark !== undefined) {
    const own =
      mark.titleStart >= line.end
        ? standsAlone(mark.style)
          ? titleOnNextLine(text, lines, at)
          : undefined
        : titleAfter(text, line, mark.titleStart, mark.style);
    if (own !== undefined && !(isListStyle(mark.style) && goesOnWithList(text, lines, at))) return { kind: 'heading', mark, place: own };
  }
  if (listed.size > 0 && line.end - line.start <= 30) {
    const words = titleText(text, [line.start, line.end]);
    if (listed.has(words)) return { kind: 'heading', mark: { style: 'listed', titleStart: line.start }, place: { title: [line.start, line.end] } };
  }
  return text.charCodeAt(line.start) === 0x2a ? boldHeading(text, line) : undefined;
};

const isListStyle = (style: HeadingMark['style']): boolean => style === 'decimal-1' || style === 'bracketed-decimal' || style === 'circled';

/** After 「1. …；」 「2. …。」 is the last entry of a list, however short. */
const goesOnWithList = (text: string, lines: readonly Line[], at: number): boolean => {
  let before = at - 1;
  while (before >= 0 && at - before < 4 && isBlank(lines[before]!)) before--;
  const line = lines[before];
  return line !== undefined && !isBlank(line) && /[；;]$/.test(text.slice(line.start, line.end));
};

const LINES_TO_SECTION = 12;
const LINES_BACK = 200;

/**
 * 「2 总体要求」 heads a chapter where the text goes by 2.1, 2.2: the next lines open 2.1, the chapter before had such
 * sections, the contents list names it or a markdown heading holds it. A row of a table looks the same and has none of these.
 */
const spacedNumberMark = (text: string, lines: readonly Line[], at: number, listed: ReadonlySet<string>): HeadingMark | undefined => {
  const line = lines[at]!;
  if (line.end - line.start > 40) return undefined;
  spacedNumber.lastIndex = line.start;
  const match = spacedNumber.exec(text);
  if (match === null || spacedNumber.lastIndex >= line.end) return undefined;
  if (/[，。；：\t|]/.test(text.slice(spacedNumber.lastIndex, line.end))) return undefined;
  const number = Number(match[1]);
  const mark: HeadingMark = { style: 'decimal-1', number, titleStart: spacedNumber.lastIndex };
  if (match[0].startsWith('#') || listed.has(titleText(text, [line.start, line.end]))) return mark;
  const opens = (section: string): ((other: Line | undefined) => boolean) => {
    const pattern = new RegExp(`^(?:#+ *)?(?:\\*\\*)?${section}(?![0-9%])`);
    return (other) => other !== undefined && pattern.test(text.slice(other.start, Math.min(other.end, other.start + 12)));
  };
  const first = opens(`${number}[.．]1`);
  const before = opens(`${number - 1}[.．][1-9]`);
  const title = text.slice(spacedNumber.lastIndex, line.end);
  for (let i = at + 1; i < Math.min(lines.length, at + LINES_TO_SECTION); i++) if (first(lines[i])) return mark;
  if (isAmongNames(text, lines, at)) return undefined;
  for (let i = at - 1; i >= Math.max(0, at - LINES_BACK) && number > 1; i--) if (before(lines[i])) return mark;
  return countsOn(text, lines, at, number, title) ? mark : undefined;
};

/** The printed line above or below is numbered in the same way: a list of names. */
const isAmongNames = (text: string, lines: readonly Line[], at: number): boolean =>
  [1, -1].some((step) => {
    let i = at + step;
    while (i >= 0 && i < lines.length && isBlank(lines[i]!)) i += step;
    const line = lines[i];
    if (line === undefined) return false;
    spacedNumber.lastIndex = line.start;
    return spacedNumber.test(text) && spacedNumber.lastIndex < line.end;
  });

const LINES_APART = 60;

/** 「1 基本情况」, prose, 「2 主要问题」, prose: short names over prose that count up, and no list of names. */
const countsOn = (text: string, lines: readonly Line[], at: number, number: number, title: string): boolean => {
  if (title.length > 20 || /[0-9\s（(]/.test(title)) return false;
  const below = lines.slice(at + 1, at + 4).find((other) => !isBlank(other));
  if (below === undefined || !/[。；：]$/.test(text.slice(Math.max(below.start, below.end - 1), below.end))) return false;
  const names = (other: Line | undefined, wanted: number): boolean => {
    if (other === undefined || isBlank(other) || other.end - other.start > 24) return false;
    spacedNumber.lastIndex = other.start;
    const match = spacedNumber.exec(text);
    return (
      match !== null &&
      spacedNumber.lastIndex < other.end &&
      Number(match[1]) === wanted &&
      !/[，。；：0-9\s（(]/.test(text.slice(spacedNumber.lastIndex, other.end))
    );
  };
  for (let i = at + 2; i < Math.min(lines.length, at + LINES_APART); i++) if (names(lines[i], number + 1)) return true;
  for (let i = at - 2; i >= Math.max(0, at - LINES_APART) && number > 1; i--) if (names(lines[i], number - 1)) return true;
  return false;
};

/** 「第一章」 alone on its line has its title on the next printed one. */
const titleOnNextLine = (text: string, lines: readonly Line[], at: number): TitlePlace | undefined => {
  for (let i = at + 1; i < Math.min(lines.length, at + 4); i++) {
    const line = lines[i]!;
    if (isBlank(line)) continue;
    const words = text.slice(line.start, line.end);
    return words.length <= 40 && !/[。；，：]/.test(words) && headingMark(text, line.start, line.end) === undefined
      ? { title: [line.start, line.end] }
      : undefined;
  }
  return undefined;
};

/** A table found at line `at`, in whatever form it is printed. `end` is set when it stops within a line. */
export type FoundTable = { readonly head: readonly Cell[]; readonly rows: readonly Row[]; readonly next: number; readonly end?: number };

const opensSerial = (text: string, start: number, end: number): boolean =>
  serialHeads.some((head) => text.startsWith(head, start) && start + head.length < end);

/** Digits make up most of a long line: rows of a table that lost its names. */
const isDebris = (text: string, line: Line): boolean => {
  if (line.end - line.start < 40) return false;
  let digits = 0;
  for (let i = line.start; i < line.end; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x30 && unit <= 0x39) || unit === 0x25) digits++;
  }
  return digits / (line.end - line.start) > 0.5;
};

export const tableAt = (text: string, lines: readonly Line[], at: number, opensBlock: (at: number) => boolean): FoundTable | undefined => {
  const line = lines[at]!;
  if (isBlank(line)) return undefined;
  const parting = partingOf(text, line);
  if (parting !== undefined) {
    const grid: Grid | undefined = readGrid(text, lines, at, opensBlock);
    if (grid !== undefined && (parting !== 'gap' || grid.head.length > 0)) return grid;
  }
  if (opensSerial(text, line.start, line.end)) {
    const flat = readFlatTable(text, line.start, line.end);
    if (flat !== undefined) return { head: flat.head, rows: flat.rows, next: at + 1, end: flat.end };
  }
  const stacked = readStackedTable(text, lines, at, opensBlock);
  if (stacked !== undefined) return stacked;
  const spaced = readSpacedTable(text, lines, at);
  if (spaced !== undefined) return spaced;
  const bracketed = line.end - line.start > 60 ? /[0-9][^，。；]{3,40}（[^）]{1,8}）[0-9<>＜＞≥≤]/.exec(text.slice(line.start, line.start + 60)) : null;
  if (bracketed !== null) {
    const rows = readBracketedRows(text, line.start + bracketed.index, line.end, 2);
    if (rows.length >= 2) return { head: [], rows, next: at + 1, end: rows.at(-1)!.span[1] };
  }
  return isDebris(text, line) ? { head: [], rows: [], next: at + 1 } : undefined;
};

export const isNoteLine = (text: string, line: Line): boolean => {
  const words = text.slice(line.start, Math.min(line.end, line.start + 6));
  return noteWords.some((word) => words.startsWith(word) && /^[：:．.\s\u3000①1]/.test(words.slice(word.length)));
};

export const isFurnitureLine = (text: string, line: Line, table: boolean): boolean =>
  isBlank(line) || isPageMark(text, line) || isChrome(text, line) || (!table && isBareNumber(text, line));

/** 「注释」 over lines that open with [1] or ①: the notes of the whole document. */
export const isEndnotesTitle = (text: string, lines: readonly Line[], at: number): boolean => {
  const line = lines[at]!;
  if (!noteWords.includes(text.slice(line.start, line.end).replace(/[\s：:*#]/g, ''))) return false;
  const next = lines.slice(at + 1, at + 6).find((other) => !isBlank(other));
  return next !== undefined && /^(?:\[[0-9]{1,3}\]|[①-⑳])/.test(text.slice(next.start, next.start + 6));
};
