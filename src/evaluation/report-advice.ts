import type { FrozenItem } from './frozen.ts';
import { itemAt, selfSaid, shortItems, shortWorks } from './report-problems.ts';
import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';

/** What is needed a year from here on, in the terms of the kind; nothing where nothing can be calculated or helped. */
const needed = (w: Writer, item: FrozenItem): string => {
  const { required, kind } = item.standing;
  if (required === undefined || required === 0 || (required < 0 && kind !== 'level' && kind !== 'interval')) return '';
  const [figure, unit, due] = [(): string => w.figure(itemAt(item, 'required')), item.unit ?? '', w.figure(itemAt(item, 'due'))];
  switch (kind) {
    case 'avg_annual_growth':
      return (item.lowerIsBetter ? say.advice.mayGrow : say.advice.growth)(item.name, figure(), due);
    case 'cumulative_reduction':
      return say.advice.cut(item.name, figure(), due);
    case 'cumulative':
      return say.advice.amount(item.name, figure(), unit, due);
    case 'cap':
      return say.advice.allowance(item.name, figure(), unit, due);
    case 'level':
    case 'interval':
      return say.advice.change(item.name, w.figure(itemAt(item, 'change')), unit, due, required > 0);
    default:
      return '';
  }
};

/** 建议: what would have to happen, by whom; calculated or said by a unit, never of the writer's own mind. */
export const adviceSection = (w: Writer, heading: string): void => {
  const { frozen } = w.source;
  const items = shortItems(frozen);
  w.heading('advice', 1, heading);
  for (const item of items) {
    const need = needed(w, item);
    const said = selfSaid(frozen, item.id).filter(({ advice = '' }) => advice.trim() !== '');
    w.paragraph(
      `advice.${item.id}`,
      need,
      need === '' ? '' : item.lead === undefined ? say.advice.nobody : say.advice.plan(item.lead.name),
      ...said.map(({ unit, advice }) => say.advice.said(unit, item.name, advice!)),
    );
  }
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
  w.paragraph('advice.data', ...[...missing].map(([unit, own]) => say.advice.data(unit, own.map(({ name }) => `“${name}”`).join('、'))));
  if (!w.written().blocks.some(({ id }) => id.startsWith('advice.'))) w.paragraph('advice.none', say.advice.none);
};

/** 结转: at the end of a plan, what is not done and goes over, or is ended. */
export const carrySection = (w: Writer): void => {
  const { works } = w.source.frozen;
  const open = works.filter(({ now }) => now === 'late' || now === 'slow' || now === 'on_schedule' || now === 'not_begun');
  if (open.length === 0) return;
  w.paragraph('advice.carry', say.advice.carry(w.figure('works?now=late+slow+on_schedule+not_begun')));
};
