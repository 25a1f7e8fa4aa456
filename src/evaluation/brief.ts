import type { FrozenItem, FrozenWork } from './frozen.ts';
import { countsSentence } from './report-evaluation.ts';
import { itemAt, shortItems, shortMarks, shortWorks } from './report-problems.ts';
import { isSettledBy } from './verdict.ts';
import { figuresById, plainText } from './written-text.ts';
import type { Writer } from './written-writer.ts';
import { briefText as brief } from './words/brief.ts';
import { reportText as say } from './words/report.ts';
import { longDay } from './words/written.ts';

/** Characters of a line and lines of a page (GB/T 9704), less those of the title, and one line kept in hand. */
const LINE = 28;
const LINES = 22 - 5 - 1;

/** Lines kept for each part that is still to come: its heading and two of text. */
const LEAST = 3;

/** Lines that a paragraph takes, its first line indented by two characters; Latin letters and digits count as half. */
const linesOf = (text: string): number => Math.ceil((2 + [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.55 : 1), 0)) / LINE);

const read = (w: Writer, text: string): string => plainText(text, figuresById(w.marks()));

type Part = { readonly id: string; readonly heading: string; readonly lines: readonly (() => string)[] };

/** As many as fit into so many lines, in one paragraph, and how many more there are. Gives the lines it took. */
const put = (w: Writer, { id, heading, lines }: Part, room: number): number => {
  const told: string[] = [];
  const textOf = (parts: readonly string[]): string => brief.joined(parts) + (parts.length < lines.length ? brief.more(lines.length - parts.length) : '');
  for (const line of lines) {
    const next = [...told, line()];
    if (told.length > 0 && linesOf(read(w, textOf(next))) > room - 1) break;
    told.push(next.at(-1)!);
  }
  w.heading(id, 1, heading);
  w.paragraph(`${id}.text`, textOf(told));
  return 1 + linesOf(read(w, textOf(told)));
};

const marksOf = (w: Writer, item: FrozenItem): string =>
  [...shortMarks(w, item), ...(item.binding ? [say.problem.binding] : []), ...(item.lead === undefined ? [] : [item.lead.name])].join('，');

const partsOf = (w: Writer): readonly Part[] => {
  const { frozen } = w.source;
  const short = shortItems(frozen);
  const line = (item: FrozenItem) => () => brief.short(item.name, marksOf(w, item));
  const told = (item: FrozenItem) => () => brief.line(item.name, marksOf(w, item), w.figure(itemAt(item, 'reason')));
  const work = (one: FrozenWork) => () => brief.work(one.title, w.figure(`works/${encodeURIComponent(one.id)}/now`), one.lead?.name ?? say.chapter.nobody);
  const missing = frozen.items.filter(({ standing: { now } }) => now === 'no_data' || now === 'awaiting_target');
  return [
    { id: 'breached', heading: brief.breached, lines: short.filter(({ standing }) => standing.now === 'breached').map(told) },
    {
      id: 'behind',
      heading: isSettledBy(frozen.items) ? brief.missed : brief.behind,
      lines: short.filter(({ standing }) => standing.now !== 'breached').map(line),
    },
    { id: 'works', heading: brief.works, lines: shortWorks(frozen).map(work) },
    {
      id: 'data',
      heading: brief.data,
      lines: missing.map((item) => () => brief.short(item.name, w.figure(itemAt(item, 'now')))),
    },
  ].filter(({ lines }) => lines.length > 0);
};

/** 领导一页纸: the sentence of counts, then what is broken, behind, late or missing; each part has its share of the one page, what does not fit is counted. */
export const briefPage = (w: Writer): string => {
  const { frozen } = w.source;
  const head = say.scope.brief({ cutoff: w.figure('evaluation/cutoff'), known: w.figure('evaluation/known') }) + countsSentence(w);
  w.paragraph('overall', head);
  const parts = partsOf(w);
  let left = LINES - linesOf(read(w, head));
  parts.forEach((part, i) => {
    left -= put(w, part, left - LEAST * (parts.length - 1 - i));
  });
  if (parts.length === 0) w.paragraph('none', brief.none);
  return say.title.brief(frozen.plan.title, longDay(frozen.evaluation.cutoff));
};
