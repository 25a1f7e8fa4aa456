import type { PageLine } from './page-line.ts';

const EDGE_LINES = 3;
const MARGIN = 0.14;

const pageNumber = /^[-—–―－·•\s]*[0-9０-９IVXivx]{1,6}[-—–―－·•\s]*$/;

const key = (line: PageLine): string => `${line.text.replace(/\s/g, '').replace(/[0-9０-９]+/g, '#')} ${Math.round(line.down * 50)}`;

const atEdge = (lines: readonly PageLine[], at: number): boolean =>
  (at < EDGE_LINES && lines[at]!.down <= MARGIN) || (at >= lines.length - EDGE_LINES && lines[at]!.down >= 1 - MARGIN);

/**
 * Pages without their running headers and footers: words at the edge of a page that stand at the same place on a third of
 * the pages (left and right pages may differ), three at least (both, where there are two). Printed page numbers stay, each on its own line.
 */
export const withoutRunningLines = (pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] => {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const seen = new Set<string>();
    for (const [at, line] of lines.entries()) if (atEdge(lines, at) && !pageNumber.test(line.text)) seen.add(key(line));
    for (const one of seen) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const enough = pages.length === 2 ? 2 : Math.max(3, pages.length / 3);
  return pages.map((lines) => lines.filter((line, at) => !atEdge(lines, at) || pageNumber.test(line.text) || (counts.get(key(line)) ?? 0) < enough));
};
