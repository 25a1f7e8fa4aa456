import { periodName, type Period } from '../basis/index.ts';
import { shownFigure } from '../delivery/index.ts';
import { standingWords } from '../monitoring/index.ts';
import { Decimal } from '../basis/index.ts';
import type { FrozenItem } from './frozen.ts';
import { itemAt } from './report-problems.ts';
import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';
import { none, workNow } from './words/written.ts';

const inputsOf = ({ standing: { inputs } }: FrozenItem): string =>
  inputs.length === 0 ? none : inputs.map(({ period, value }) => `${periodName(period as Period, 'zh')} ${shownFigure(new Decimal(value))}`).join('；');

const itemRows = (w: Writer): readonly (readonly string[])[] =>
  w.source.frozen.items.map((item) => [
    item.id,
    item.name,
    ...(['target', 'latest', 'done', 'elapsed', 'now', 'forecast'] as const).map((member) => w.figure(itemAt(item, member))),
    inputsOf(item),
    `${item.standing.formula.id} v${item.standing.formula.version}`,
  ]);

/** What changed since the freezing before, item by item. */
const differences = (w: Writer): readonly (readonly string[])[] => {
  const before = w.source.given.before?.items ?? {};
  const { now, forecast } = standingWords('zh');
  return w.source.frozen.items.flatMap((item) => {
    const old = before[item.id];
    const { standing } = item;
    const observed = standing.observed === undefined ? undefined : shownFigure(new Decimal(standing.observed));
    if (old === undefined || (old.now === standing.now && old.forecast === standing.forecast && old.observed === observed && old.period === standing.period))
      return [];
    return [
      [
        item.id,
        item.name,
        old.observed === undefined ? none : `${old.observed}${old.period === undefined ? '' : `（${periodName(old.period as Period, 'zh')}）`}`,
        w.figure(itemAt(item, 'latest')),
        now[old.now].word,
        w.figure(itemAt(item, 'now')),
        forecast[old.forecast].word,
        w.figure(itemAt(item, 'forecast')),
      ],
    ];
  });
};

/** 附件: every row with its inputs and formula, every work, how it was judged, what was not there, what differs from before. */
export const annexes = (w: Writer): void => {
  const { frozen, given } = w.source;
  if (frozen.items.length > 0) {
    w.annex('annex.items', say.annex.items);
    w.table('annex.items.table', {
      caption: '',
      head: say.annex.itemHead,
      widths: [12, 34, 16, 28, 16, 16, 16, 16, 60, 20],
      rows: itemRows(w),
      wide: true,
      note: say.annex.itemsNote,
    });
  }
  if (frozen.works.length > 0) {
    w.annex('annex.works', say.annex.works);
    w.table('annex.works.table', {
      caption: '',
      head: say.annex.workHead,
      widths: [10, 62, 16, 32, 20, 16],
      rows: frozen.works.map(({ chapter, title, part, lead, due, now }) => [
        chapter === undefined ? '' : String(chapter),
        title,
        say.part[part],
        lead?.name ?? say.chapter.nobody,
        due ?? '',
        workNow[now],
      ]),
    });
  }
  w.annex('annex.method', say.annex.method);
  say.method(w.figure('evaluation/known')).forEach((text, i) => w.paragraph(`annex.method.${i + 1}`, text));
  w.annex('annex.gaps', say.annex.gaps);
  if (frozen.gaps.length === 0) w.paragraph('annex.gaps.none', say.annex.noGaps);
  else
    w.table('annex.gaps.table', {
      caption: '',
      head: say.annex.gapHead,
      widths: [30, 126],
      rows: frozen.gaps.map(({ ref, said }) => [ref, said.zh]),
    });
  if (given.before === undefined) return;
  w.annex('annex.difference', say.annex.difference);
  w.paragraph('annex.difference.text', say.annex.differenceText(given.before.title, given.before.cutoff));
  const rows = differences(w);
  if (rows.length === 0) w.paragraph('annex.difference.same', say.annex.same);
  else w.table('annex.difference.table', { caption: '', head: say.annex.differenceHead, widths: [12, 34, 24, 28, 15, 15, 14, 14], rows });
};
