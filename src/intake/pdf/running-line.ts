import type { PageLine } from './page-line.ts';

const EDGE_LINES = 3;
const MARGIN = 0.14;

const pageNumber = /^[-—–―－·•\s]*[0-9０-９IVXivx]{1,6}[-—–―－·•\s]*$/;

const spot = (line: PageLine): string => `${Math.round(line.down * 50)} ${line.text.replace(/\s/g, '')}`;

/** What a running line says on every page: the words as they are, or with a number that counts the pages taken relative to them. */
const keys = (line: PageLine, page: number): readonly string[] => {
  const words = spot(line);
  const counted = words.replace(/(?<!\d)\d{1,3}(?!\d)/g, (number, at: number) => (at === 0 ? number : `#${Number(number) - page}`));
  return counted === words ? [words] : [words, counted];
};

/** A row of a table is never a running line: its head is repeated where the table goes on. */
const atEdge = (lines: readonly PageLine[], at: number): boolean => {
  const { text, down } = lines[at]!;
  if (text.includes('\t') || pageNumber.test(text)) return false;
  return (at < EDGE_LINES && down <= MARGIN) || (at >= lines.length - EDGE_LINES && down >= 1 - MARGIN);
};

/** Pages of a chapter carry its title on every page, or on every left or right one. */
const NEAR_PAGES = 4;

const runsOn = (found: readonly number[], pages: number): boolean => {
  if (found.length >= Math.max(3, pages / 3) || (pages === 2 && found.length === 2)) return true;
  return found.some((page, at) => at >= 2 && page - found[at - 2]! <= NEAR_PAGES);
};

/**
 * Pages without their running headers and footers: words at the edge of a page that stand at the same place on a third of
 * the pages or on three pages near each other (both, where there are two). Printed page numbers stay, each on its own line.
 */
export const withoutRunningLines = (pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] => {
  const found = new Map<string, number[]>();
  for (const [page, lines] of pages.entries()) {
    for (const one of new Set(lines.filter((_, at) => atEdge(lines, at)).flatMap((line) => keys(line, page)))) {
      const seen = found.get(one);
      if (seen === undefined) found.set(one, [page]);
      else seen.push(page);
    }
  }
  const isRunning = (line: PageLine, page: number): boolean => keys(line, page).some((one) => runsOn(found.get(one) ?? [], pages.length));
  return pages.map((lines, page) => lines.filter((line, at) => !atEdge(lines, at) || !isRunning(line, page)));
};
