import { isBlank, type Line, trimmedLine } from './line.ts';
import { isBareNumber, isPageMark } from './page-mark.ts';

/**
 * What stands about a text and is no part of it: frames and quotation marks at lines, a markdown file's own fields, the
 * header that a printed text repeats on every page. Lines keep their places; what is no text is no longer printed on them.
 */
const hidden = (line: Line): Line => ({ ...line, end: line.start });

/** The words of a line without its frame: `| one cell |`, `> quoted`. */
const unframed = (text: string, line: Line): Line => {
  const { start, end } = line;
  const first = text.charCodeAt(start);
  if (first === 0x3e) {
    let at = start;
    while (at < end && (text.charCodeAt(at) === 0x3e || text.charCodeAt(at) === 0x20)) at++;
    return { ...line, start: at };
  }
  if (first !== 0x7c || end - start < 3 || text.charCodeAt(end - 1) !== 0x7c || text.slice(start + 1, end - 1).includes('|')) return line;
  const inner = trimmedLine(text, start + 1, end - 1);
  return { ...inner, from: line.from, next: line.next };
};

/** The line stood in a frame or a quotation of its own. */
export const isFramed = (text: string, line: Line): boolean => line.start > line.from && /^[\s>|]*[>|]\s*$/.test(text.slice(line.from, line.start));

const MOST_FIELDS = 30;
const ownTitle = /^title:\s*["']?/;

/** `---`, fields, `---` at the head of a markdown file: of them only the title is text. */
const withoutFields = (text: string, lines: readonly Line[]): readonly Line[] => {
  const fence = (line: Line | undefined): boolean => line !== undefined && line.end - line.start === 3 && text.startsWith('---', line.start);
  if (!fence(lines[0])) return lines;
  const close = lines.findIndex((line, i) => i > 0 && i < MOST_FIELDS && fence(line));
  if (close < 0) return lines;
  return lines.map((line, i) => {
    if (i > close) return line;
    const title = ownTitle.exec(text.slice(line.start, line.end));
    if (title === null) return hidden(line);
    const end = /["']/.test(text[line.end - 1] ?? '') ? line.end - 1 : line.end;
    return { ...line, start: Math.min(line.start + title[0].length, end), end };
  });
};

const SHORTEST_HEADER = 6;
const LEAST_PAGES = 2;

/** Lines next to page numbers that say the same on several pages. */
const withoutHeaders = (text: string, lines: readonly Line[]): readonly Line[] => {
  const pages = lines.flatMap((line, i) => (!isBlank(line) && (isPageMark(text, line) || isBareNumber(text, line)) ? [i] : []));
  if (pages.length < LEAST_PAGES) return lines;
  const printed = (from: number, step: number): number => {
    let at = from + step;
    while (at >= 0 && at < lines.length && isBlank(lines[at]!)) at += step;
    return at;
  };
  const places = new Map<string, number[]>();
  for (const page of pages) {
    for (const at of [printed(page, 1), printed(page, -1)]) {
      const line = lines[at];
      if (line === undefined || line.end - line.start < SHORTEST_HEADER || /[。；，|\t]/.test(text.slice(line.start, line.end))) continue;
      const words = text.slice(line.start, line.end);
      const same = places.get(words);
      if (same === undefined) places.set(words, [at]);
      else same.push(at);
    }
  }
  const headers = new Set([...places.values()].filter((at) => new Set(at).size >= LEAST_PAGES && at.length * 3 >= pages.length).flat());
  return headers.size === 0 ? lines : lines.map((line, i) => (headers.has(i) ? hidden(line) : line));
};

export const bareLines = (text: string, lines: readonly Line[]): readonly Line[] =>
  withoutHeaders(
    text,
    withoutFields(text, lines).map((line) => unframed(text, line)),
  );
