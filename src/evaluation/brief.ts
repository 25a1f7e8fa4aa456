import type { FrozenItem, FrozenWork } from './frozen.ts';
import { countsSentence } from './report-evaluation.ts';
import { itemAt, shortItems, shortWorks } from './report-problems.ts';
import { plainText, figuresById } from './written-text.ts';
import type { Writer } from './written-writer.ts';
import { briefText as brief } from './words/brief.ts';
import { reportText as say } from './words/report.ts';
import { longDay } from './words/written.ts';

/** Characters of a line and lines of a page (GB/T 9704), less the title, and one line kept in hand. */
const LINE = 28;
const LINES = 22 - 4 - 1;

/** Lines that a paragraph takes, its first line indented by two characters; Latin letters and digits count as half. */
const linesOf = (text: string): number => Math.ceil((2 + [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.55 : 1), 0)) / LINE);

/** As many lines as fit, and one that says how many do not. */
type Room = { left: number };

const said = (w: Writer, text: string): string => plainText(text, figuresById(w.written().figures));

const put = <T>(w: Writer, room: Room, id: string, heading: string, all: readonly T[], line: (one: T) => string): void => {
  if (all.length === 0) return;
  // A heading, one line and the rest of the list need two lines at least.
  if (room.left < 2) return;
  w.heading(id, 1, `${heading}`);
  room.left -= 1;
  let told = 0;
  for (const one of all) {
    const text = line(one);
    w.paragraph(`${id}.${told}`, text);
    const lines = linesOf(said(w, text));
    if (lines + (told + 1 < all.length ? 1 : 0) > room.left) {
      w.takeBack();
      break;
    }
    room.left -= lines;
    told++;
  }
  if (told < all.length) {
    w.paragraph(`${id}.more`, brief.more(all.length - told));
    room.left -= 1;
  }
};

const marksOf = (w: Writer, item: FrozenItem): string =>
  [w.figure(itemAt(item, 'now')), ...(item.binding ? [say.problem.binding] : []), ...(item.lead === undefined ? [] : [item.lead.name])].join('，');

/** 领导一页纸: the sentence of counts, then what is broken, behind, late or missing, until the page is full. */
export const briefPage = (w: Writer): string => {
  const { frozen } = w.source;
  const room: Room = { left: LINES };
  const head = say.scope.brief({ cutoff: w.figure('evaluation/cutoff'), known: w.figure('evaluation/known') }) + countsSentence(w);
  w.paragraph('overall', head);
  room.left -= linesOf(said(w, head));
  const short = shortItems(frozen);
  const broken = short.filter(({ standing }) => standing.now === 'breached');
  const late = short.filter(({ standing }) => standing.now !== 'breached');
  const works = shortWorks(frozen);
  const missing = frozen.items.filter(({ standing: { now } }) => now === 'no_data' || now === 'awaiting_target');
  put(w, room, 'breached', brief.breached, broken, (item) => brief.line(item.name, marksOf(w, item), w.figure(itemAt(item, 'reason'))));
  put(w, room, 'behind', brief.behind, late, (item) => brief.joined([brief.short(item.name, marksOf(w, item))]));
  put(w, room, 'works', brief.works, works, (work: FrozenWork) =>
    brief.joined([brief.work(work.title, w.figure(`works/${encodeURIComponent(work.id)}/now`), work.lead?.name ?? say.chapter.nobody)]),
  );
  put(w, room, 'data', brief.data, missing, (item) => brief.joined([brief.short(item.name, marksOf(w, item))]));
  if (short.length === 0 && works.length === 0 && missing.length === 0) w.paragraph('none', brief.none);
  return say.title.brief(frozen.plan.title, longDay(frozen.evaluation.cutoff));
};
