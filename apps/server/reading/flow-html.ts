import type { Flow } from '../../../src/syntax/index.ts';
import { sourceSpan } from '../../../src/syntax/index.ts';
import type { Span } from '../../../src/basis/index.ts';
import { rowLink } from '../layout/entry-links.ts';
import { escapeHtml } from '../layout/html.ts';
import type { StoredPlan } from '../plan-store.ts';
import { entriesOfPlan, type Entry } from './entries.ts';
import { segmentsOf, type Segment } from './marked-text.ts';
import { occurrencesIn } from './occurrences.ts';
import { anchorOf } from './placed-sentences.ts';
import { sentencesOf } from './sentences.ts';

/** `home` marks the words an entry was read from; the others only name it again. The home of an indicator is its table row. */
type Mark = { readonly span: Span; readonly entry: Entry; readonly home: boolean };

/** Entries whose words are marked in running text; a measure is its whole sentence and an explained term its whole paragraph. */
const MARKED = new Set(['target', 'fact', 'item', 'place', 'standard', 'finding', 'indicator']);

const marksOf = (stored: StoredPlan, flow: Flow): { marks: Mark[]; anchors: string[] } => {
  const span: Span = [flow.offsets[0]!, flow.offsets[flow.offsets.length - 1]! + 1];
  const here = entriesOfPlan(stored.plan).within(span);
  const marks = here
    .filter(({ kind }) => MARKED.has(kind))
    .map((entry): Mark => ({ entry, span: entry.span, home: entry.kind !== 'indicator' && entry.span[0] >= span[0] }));
  for (const { entry, span: at } of occurrencesIn(stored.plan, flow)) {
    if (!marks.some((mark) => mark.entry.key === entry.key && mark.span[0] <= at[0] && mark.span[1] >= at[1])) marks.push({ entry, span: at, home: false });
  }
  const anchors = here.filter(({ kind, span: at }) => !MARKED.has(kind) && at[0] >= span[0]).map(({ key }) => key);
  return { marks, anchors };
};

export const anchorHtml = (key: string): string => `<i id="${escapeHtml(key)}"></i>`;

const linkHtml = (stored: StoredPlan, { marks, begins }: Segment<Mark>, text: string): string => {
  const inner = marks[marks.length - 1]!.entry;
  const kinds = new Set(marks.map(({ entry }) => `k-${entry.kind}`));
  for (const { entry } of marks) if (entry.kind === 'finding') kinds.add(`v-${entry.value.severity}`);
  const keys = [...new Set(marks.map(({ entry }) => entry.key))].reverse();
  const homes = begins.filter(({ home }) => home).map(({ entry }) => entry.key);
  const id = homes.length > 0 ? ` id="${escapeHtml(homes[homes.length - 1]!)}"` : '';
  const stop = begins.length === 0 ? ' tabindex="-1"' : '';
  return `${homes.slice(0, -1).map(anchorHtml).join('')}<a class="m ${[...kinds].join(' ')}"${id} href="${escapeHtml(rowLink(stored, inner))}" data-k="${escapeHtml(keys.join(' '))}"${stop}>${text}</a>`;
};

/**
 * Where a stretch of a flow leaves characters of the source out (a hard line wrap, a page mark): `index+skipped` for each
 * place, so that words selected on the page can be told by their place in the source.
 */
const joinsOf = ({ offsets }: Flow, start: number, end: number): string => {
  const joins: string[] = [];
  for (let i = start + 1; i < end; i++) {
    const skipped = offsets[i]! - offsets[i - 1]! - 1;
    if (skipped !== 0) joins.push(`${i - start}+${skipped}`);
  }
  return joins.length === 0 ? '' : ` data-j="${joins.join(' ')}"`;
};

/** A flow as HTML: its sentences, each with an anchor `at-<source offset>`, and in them the marked words as links to their rows. */
export const flowHtml = (stored: StoredPlan, flow: Flow, { sentences = true } = {}): string => {
  if (flow.text.length === 0) return '';
  const { marks, anchors } = marksOf(stored, flow);
  const ranges = sentences ? sentencesOf(flow.text) : [[0, flow.text.length] as const];
  const segments = segmentsOf(
    flow,
    marks,
    ranges.map(([start]) => start),
  );
  let html = anchors.map(anchorHtml).join('');
  let next = 0;
  for (const [start, end] of ranges) {
    const [sourceStart, sourceEnd] = sourceSpan(flow, start, end);
    if (sentences) html += `<span class="s" id="${anchorOf(sourceStart)}" data-e="${sourceEnd}"${joinsOf(flow, start, end)}>`;
    for (; next < segments.length && segments[next]!.end <= end; next++) {
      const segment = segments[next]!;
      const text = escapeHtml(flow.text.slice(segment.start, segment.end));
      html += segment.marks.length === 0 ? text : linkHtml(stored, segment, text);
    }
    if (sentences) html += '</span>';
  }
  return html;
};
