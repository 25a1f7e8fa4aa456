import { Decimal, periodName, type Period } from '../basis/index.ts';
import { shownFigure } from '../delivery/index.ts';
import { standingWords } from '../monitoring/index.ts';
import type { FrozenItem } from './frozen.ts';
import { numberOf } from './report-indicators.ts';
import { itemAt, nowAt } from './report-problems.ts';
import { periodText } from './written-figure.ts';
import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';
import { formulaName, minus, none, workNow } from './words/written.ts';

const inputsOf = ({ standing: { inputs } }: FrozenItem): string =>
  inputs.length === 0 ? none : inputs.map(({ period, value }) => `${periodName(period as Period, 'zh')} ${minus(shownFigure(new Decimal(value)))}`).join('；');

const itemRows = (w: Writer): readonly (readonly string[])[] =>
  [...Map.groupBy(w.source.frozen.items, ({ list }) => list)].flatMap(([list, own], _, lists) => [
    ...(lists.length === 1 ? [] : [[say.annex.lists[list]]]),
    ...own.map((item) => [
      numberOf(w, item),
      item.name,
      ...(['target', 'latest', 'done', 'elapsed', 'now', 'forecast'] as const).map((member) => w.figure(itemAt(item, member))),
      inputsOf(item),
      formulaName(item.standing.formula),
    ]),
  ]);

/** What was not there, part by part. */
const gapRows = ({ source: { frozen } }: Writer): readonly (readonly string[])[] => {
  let number = 0;
  return [...Map.groupBy(frozen.gaps, ({ part }) => part)].flatMap(([part, own]) => [
    [say.annex.gapParts[part]],
    ...own.map(({ said }) => [String((number += 1)), said.zh]),
  ]);
};

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
        numberOf(w, item),
        item.name,
        old.observed === undefined ? none : `${minus(old.observed)}${old.period === undefined ? '' : `（${periodText(item, old.period as Period)}）`}`,
        w.figure(itemAt(item, 'latest')),
        now[old.now].word,
        w.figure(nowAt(item)),
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
      widths: [10, 34, 15, 33, 14, 14, 16, 16, 60, 22],
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
      widths: [10, 48, 18, 36, 22, 22],
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
      widths: [12, 144],
      rows: gapRows(w),
    });
  if (given.before === undefined) return;
  w.annex('annex.difference', say.annex.difference);
  w.paragraph('annex.difference.text', say.annex.differenceText(given.before.title, given.before.cutoff));
  const rows = differences(w);
  if (rows.length === 0) w.paragraph('annex.difference.same', say.annex.same);
  else w.table('annex.difference.table', { caption: '', head: say.annex.differenceHead, widths: [12, 34, 24, 28, 15, 15, 14, 14], rows });
};
