import type { Tree } from '../syntax/index.ts';
import { ordinalValue } from '../syntax/index.ts';
import { divisionCode } from './division.ts';
import type { Frame } from './passage.ts';
import { namedPeriod, type Period, writtenPeriod } from './period.ts';
import { regionIn } from './region.ts';
import type { Plan } from './schema.ts';
import {
  adopted,
  approvedVerbs,
  approvedWords,
  draftWords,
  governmentWords,
  horizonWords,
  issuerEndings,
  reportTitle,
  titleEndings,
  yearlyTitle,
} from './words/document.ts';
import { heldAt, heldOn, nationalTitle, noticeTitle, printedMonth, quotedTitle, titleGoesOn, titleYear, yearOfReport, zero, zeros } from './words/patterns.ts';

/** 文件: what the title page says of the document. Only what is printed is said. */
export type DocumentFacts = Omit<Plan['document'], 'source'>;

const FRONT_LINES = 40;

/** The printed lines before the first heading, without the spaces a layout put between characters. */
const frontLines = (tree: Tree): string[] => {
  const lines: string[] = [];
  for (const block of tree.blocks) {
    if (block.type === 'heading' || lines.length >= FRONT_LINES) break;
    if (block.type === 'paragraph') lines.push(...block.flow.text.split(/(?<=[。：])/));
  }
  return lines;
};

const bare = (line: string): string =>
  line
    .replace(/^[《#\s]+|[》\s]+$/g, '')
    .replace(new RegExp(`[（(【](?:${draftWords.join('|')})[）)】]`, 'g'), '')
    .replace(/[（(][^（）()]{0,4}(?:19|20)[0-9]{2}[^（）()]{0,12}[)）]$/, '')
    .trim();

const isTitle = (line: string): boolean => {
  const words = bare(line);
  return words.length >= 5 && words.length <= 60 && titleEndings.some((ending) => words.endsWith(ending)) && !/[，；]/.test(words);
};

/** A title set over two lines: 「某市国民经济和社会发展」「第十四个五年规划…纲要」. */
const joinTitle = (lines: readonly string[], at: number): string => {
  const before = lines[at - 1];
  const own = bare(lines[at]!);
  if (before === undefined || before.length < 4 || before.length > 30 || /[，。；：]/.test(before) || isTitle(before)) return own;
  const starts = titleGoesOn.test(own) || own.length < 14;
  return starts && (regionIn(before) !== undefined || nationalTitle.test(before)) ? bare(before) + own : own;
};

const titleOf = (lines: readonly string[], fallback: string): string => {
  const found: string[] = [];
  for (const [at, line] of lines.entries()) if (isTitle(line)) found.push(joinTitle(lines, at));
  const own = found.find((title) => !noticeTitle.test(title)) ?? found[0];
  if (own !== undefined) return own;
  const quoted = quotedTitle.exec(lines.join(''));
  return quoted === null ? (lines.find((line) => line.length >= 4 && line.length <= 50 && !/[，。；：]/.test(line)) ?? fallback) : quoted[1]!;
};

const chineseYear = (word: string): number | undefined => {
  if (/^[0-9]{4}$/.test(word)) return Number(word);
  const digits = [...word].map((character) => ordinalValue(character));
  return digits.every((digit) => digit !== undefined && digit < 10) ? Number(digits.join('')) : undefined;
};

/** The date that stands by itself on the title page or closes the notice, as YYYY-MM. */
const issuedOf = (lines: readonly string[]): string | undefined => {
  for (const line of lines) {
    if (line.length > 48) continue;
    const match = (/^[—–]{1,2}/.test(line) ? heldOn : printedMonth).exec(line);
    const year = match === null ? undefined : chineseYear(match[1]!.replace(zeros, zero));
    const month = match === null ? undefined : ordinalValue(match[2]!);
    if (year !== undefined && month !== undefined && month >= 1 && month <= 12) return `${year}-${String(month).padStart(2, '0')}`;
  }
  return undefined;
};

const issuerOf = (lines: readonly string[]): string | undefined =>
  lines
    .map((line) => line.replace(/\s/g, ''))
    .find((line) => line.length >= 3 && line.length <= 24 && !/[，。；：、]/.test(line) && issuerEndings.some((ending) => line.endsWith(ending)));

const statusOf = (title: string, lines: readonly string[]): 'draft' | 'approved' | 'unknown' => {
  const head = lines.slice(0, 12).join('\n');
  if (draftWords.some((word) => new RegExp(`[（(【]${word}|${word}$`, 'm').test(head))) return 'draft';
  if (adopted.test(head)) return 'approved';
  return approvedWords.some((word) => head.includes(word)) && approvedVerbs.some((word) => lines.join('').includes(word)) && title !== ''
    ? 'approved'
    : 'unknown';
};

/** Reads the document's own facts; `fallback` is the title of a text that prints none (its file name). */
export const readDocument = (tree: Tree, fallback: string): DocumentFacts => {
  const lines = frontLines(tree);
  const title = titleOf(lines, fallback);
  const head = [title, ...lines.slice(0, 12)].join('\n');
  const isReport = title.includes(reportTitle);
  const period: Period | undefined = isReport
    ? undefined
    : (writtenPeriod(title) ??
      namedPeriod(title) ??
      writtenPeriod(
        lines
          .slice(0, 12)
          .filter((line) => line.length < 60)
          .join('\n'),
      ) ??
      namedPeriod(head));
  const region =
    regionIn(title) ??
    regionIn(heldAt.exec(lines.slice(0, 12).join(''))?.[1] ?? '') ??
    lines
      .slice(0, 6)
      .filter((line) => line.length < 40 && governmentWords.some((word) => line.includes(word)))
      .map(regionIn)
      .find((found) => found !== undefined);
  const years = [...title.matchAll(titleYear)].map((match) =>
    match[3] === undefined ? 2000 + (ordinalValue(match[1]!) ?? 0) * 10 + (ordinalValue(match[2]!.replace(zeros, zero)) ?? 0) : 2000 + Number(match[3]),
  );
  const farthest = horizonWords.some((word) => title.includes(word)) ? Math.max(0, ...years.filter((year) => period === undefined || year > period.to)) : 0;
  const code = region === undefined ? undefined : divisionCode(region.name, region.parent);
  const issuer = issuerOf(lines);
  const issued = issuedOf(lines);
  return {
    title,
    status: statusOf(title, lines),
    ...(region === undefined ? {} : { region: code === undefined ? region : { ...region, code } }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(issued === undefined ? {} : { issued }),
    ...(period === undefined ? {} : { period }),
    ...(farthest > 0 ? { horizon: farthest } : {}),
  };
};

const yearlyTitles = new RegExp(yearlyTitle, 'g');

/** Of 2023年计划执行情况与2024年计划草案的报告 the plan's year is the last. */
const lastOf = (matches: Iterable<RegExpMatchArray>): number | undefined => {
  const found = [...matches].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** The frame in time in which the text's words (今年, “十四五”期间) are read. */
export const frameOf = (document: DocumentFacts): Frame => {
  const isReport = document.title.includes(reportTitle);
  const titled = yearOfReport.exec(document.title);
  const issuedYear = document.issued === undefined ? undefined : Number(document.issued.slice(0, 4));
  const yearly = document.period === undefined ? lastOf(document.title.matchAll(yearlyTitles)) : undefined;
  const reportYear = isReport ? (titled === null ? issuedYear : Number(titled[1])) : yearly;
  const own = document.period;
  return {
    ...(own === undefined ? {} : { from: own.from, to: own.to }),
    ...(document.horizon === undefined ? {} : { horizon: document.horizon }),
    ...(document.baseYear !== undefined ? { baseYear: document.baseYear } : own === undefined ? {} : { baseYear: own.from - 1 }),
    ...(reportYear === undefined ? {} : { reportYear }),
    ...(issuedYear === undefined ? {} : { issuedYear }),
  };
};
