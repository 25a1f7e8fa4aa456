import type { FrozenItem } from './frozen.ts';
import { itemAt, selfSaid, shortItems, shortWorks } from './report-problems.ts';
import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';

/** What is needed a year from here on, in the terms of the kind; nothing where nothing can be calculated or helped. */
const needed = (w: Writer, item: FrozenItem): string => {
  const { required, kind, now } = item.standing;
  if (now === 'missed' || required === undefined || required === 0 || (required < 0 && kind !== 'level' && kind !== 'interval')) return '';
  const [figure, unit] = [(): string => w.figure(itemAt(item, 'required')), item.unit ?? ''];
  switch (kind) {
    case 'avg_annual_growth':
      return (item.lowerIsBetter ? say.advice.mayGrow : say.advice.growth)(figure());
    case 'cumulative_reduction':
      return say.advice.cut(figure());
    case 'cumulative':
      return say.advice.amount(figure(), unit);
    case 'cap':
      return say.advice.allowance(figure(), unit);
    case 'level':
    case 'interval':
      return say.advice.change(w.figure(itemAt(item, 'change')), unit, required > 0);
    default:
      return '';
  }
};

/** One row for each item that can still be helped: what is needed, and who has to say how. */
const needTable = (w: Writer, items: readonly FrozenItem[]): void => {
  const { to } = w.source.frozen.plan;
  const rows = items
    .map((item) => ({ item, need: needed(w, item) }))
    .filter(({ need }) => need !== '')
    .map(({ item: { name, due, lead }, need }) => [name, due === to ? need : say.advice.by(need, String(due)), lead?.name ?? say.chapter.nobody]);
  if (rows.length === 0) return;
  const orphans = items.filter(({ lead }) => lead === undefined).map(({ name }) => name);
  w.paragraph('advice.needs', say.advice.needs, orphans.length === 0 ? '' : say.advice.nobody(say.quoted(orphans.slice(0, 6), orphans.length)));
  w.table('advice.needs.table', { caption: say.table.needs, head: say.table.needHead, widths: [64, 46, 46], rows });
};

/** 结转: at the end of a plan, what is not done and goes over, or is ended. */
const carried = (w: Writer): void => {
  const { works } = w.source.frozen;
  const open = works.filter(({ now }) => now === 'late' || now === 'slow' || now === 'on_schedule' || now === 'not_begun');
  if (open.length === 0) return;
  w.paragraph('advice.carry', say.advice.carry(w.figure('works?now=late+slow+on_schedule+not_begun')));
};

/** 建议: what would have to happen, by whom; calculated or said by a unit, never of the writer's own mind. */
export const adviceSection = (w: Writer, heading: string): void => {
  const { frozen } = w.source;
  const items = shortItems(frozen);
  w.heading('advice', 1, heading);
  needTable(w, items);
  for (const { id, name } of frozen.items)
    w.paragraph(`advice.${id}`, ...selfSaid(frozen, id).map(({ unit, advice = '' }) => (advice.trim() === '' ? '' : say.advice.said(unit, name, advice))));
  for (const work of shortWorks(frozen))
    w.paragraph(
      `advice.${work.id}`,
      ...selfSaid(frozen, work.id).map(({ unit, advice = '' }) => (advice.trim() === '' ? '' : say.advice.said(unit, work.title, advice))),
    );
  const late = 'works?now=late';
  w.paragraph('advice.late', w.has(late) ? say.advice.late(w.figure(late)) : '');
  const hard = items.filter(({ standing: { forecast, now } }) => forecast === 'miss' && now !== 'missed');
  w.paragraph(
    'advice.amend',
    hard.length === 0 || frozen.evaluation.kind === 'final'
      ? ''
      : say.advice.amend(
          say.quoted(
            hard.slice(0, 6).map(({ name }) => name),
            hard.length,
          ),
        ),
  );
  const missing = Map.groupBy(
    frozen.items.filter(({ standing, lead }) => standing.now === 'no_data' && lead !== undefined),
    ({ lead }) => lead!.name,
  );
  w.paragraph(
    'advice.data',
    ...[...missing].map(([unit, own]) =>
      say.advice.data(
        unit,
        say.quoted(
          own.map(({ name }) => name),
          own.length,
        ),
      ),
    ),
  );
  if (frozen.evaluation.kind === 'final') carried(w);
  if (!w.written().blocks.some(({ id }) => id.startsWith('advice.'))) w.paragraph('advice.none', say.advice.none);
};
