import { conclusionOf, CONCLUSIONS } from './evaluation-conclusion.ts';
import type { FrozenItem } from './frozen.ts';
import { itemAt, nowAt } from './report-problems.ts';
import { isSettledBy, verdictOf, VERDICTS } from './verdict.ts';
import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';
import { verdictNames } from './words/verdict.ts';
import { asked } from './words/written.ts';

export const indicatorsOf = (w: Writer): readonly FrozenItem[] => w.source.frozen.items.filter(({ list }) => list === 'indicator');
export const commitmentsOf = (w: Writer): readonly FrozenItem[] => w.source.frozen.items.filter(({ list }) => list === 'commitment');

/** The number of an item in the plan's own table; what the plan says in words alone is counted through. */
export const numberOf = (w: Writer, item: FrozenItem): string =>
  item.no ?? String(w.source.frozen.items.filter(({ list, no }) => list === item.list && no === undefined).indexOf(item) + 1);

/** A row of the table: names are words, everything measured or judged is a figure. */
const rowOf = (w: Writer, item: FrozenItem, isForetold: boolean): readonly string[] => [
  numberOf(w, item),
  item.name,
  item.unit ?? '',
  w.figure(itemAt(item, 'baseline')),
  w.figure(itemAt(item, 'target')),
  w.figure(itemAt(item, 'latest')),
  w.figure(nowAt(item)),
  ...(isForetold ? [w.figure(itemAt(item, 'forecast'))] : []),
];

/** Rows under the headings of the plan's own table. */
const groupedRows = (w: Writer, items: readonly FrozenItem[], isForetold: boolean): readonly (readonly string[])[] => {
  const groups = Map.groupBy(items, ({ group }) => group ?? '');
  return [...groups].flatMap(([group, own]) => [...(group === '' || groups.size === 1 ? [] : [[group]]), ...own.map((item) => rowOf(w, item, isForetold))]);
};

/** Names of one verdict in running text; the table has them all. */
const MOST_NAMED = 8;

const WIDTHS = [12, 31, 14, 13, 15, 35, 18, 18];
/** Where nothing is left to foretell. */
const SETTLED_WIDTHS = [12, 42, 14, 14, 16, 38, 20];

/** The plan's table with its judgements on both axes, in the plan's own groups. */
export const indicatorTable = (w: Writer, id: string, caption: string, items: readonly FrozenItem[]): void => {
  if (items.length === 0) return;
  const { from, to } = w.source.frozen.plan;
  const isForetold = !isSettledBy(items);
  const head = say.table.head(String(items[0]?.base ?? from - 1), String(items[0]?.due ?? to));
  w.table(id, {
    caption,
    head: isForetold ? head : head.slice(0, -1),
    widths: isForetold ? WIDTHS : SETTLED_WIDTHS,
    rows: groupedRows(w, items, isForetold),
  });
};

/** Which they are, verdict by verdict: the counts were told before. */
const namedVerdicts = (items: readonly FrozenItem[]): readonly string[] => {
  const groups = isSettledBy(items)
    ? CONCLUSIONS.map((one) => ({ name: asked.final[one]!, own: items.filter((item) => conclusionOf(item) === one) }))
    : VERDICTS.map((verdict) => ({ name: verdictNames[verdict].zh, own: items.filter(({ standing }) => verdictOf(standing) === verdict) }));
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }) =>
      say.counts.named(
        name,
        say.quoted(
          own.slice(0, MOST_NAMED).map((item) => item.name),
          own.length,
        ),
      ),
    );
};

/** 主要指标: the binding ones apart, the expected ones in their groups, of what is only said in words the exceptions. */
export const indicatorSection = (w: Writer): void => {
  const indicators = indicatorsOf(w);
  const commitments = commitmentsOf(w);
  if (indicators.length === 0 && commitments.length === 0) return;
  w.heading('indicators', 1, say.head.indicators);
  const [binding, expected] = [indicators.filter((item) => item.binding), indicators.filter((item) => !item.binding)];
  for (const [id, own, heading, caption] of [
    ['binding', binding, say.head.binding, say.table.binding],
    ['expected', expected, say.head.expected, say.table.expected],
  ] as const) {
    if (own.length === 0) continue;
    w.heading(`indicators.${id}`, 2, heading);
    w.paragraph(`indicators.${id}.names`, ...namedVerdicts(own));
    indicatorTable(w, `indicators.${id}.table`, caption, own);
  }
  if (commitments.length === 0) return;
  w.heading('indicators.commitments', 2, say.head.commitments);
  w.paragraph('indicators.commitments.names', ...namedVerdicts(commitments));
  indicatorTable(
    w,
    'indicators.commitments.table',
    say.table.commitments(isSettledBy(commitments)),
    commitments.filter(({ standing }) => verdictOf(standing) === 'short'),
  );
};

/** What was taken out of the plan by its own procedure. */
export const cancelledSentences = (w: Writer): readonly string[] => {
  const indicators = indicatorsOf(w);
  const cancelled = indicators.filter((item) => item.cancelled !== undefined).map(({ name }) => name);
  return cancelled.length === 0 ? [] : [say.counts.cancelled(cancelled)];
};
