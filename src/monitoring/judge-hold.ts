import type { Decimal } from '../basis/index.ts';
import type { Bound } from '../ledger/index.ts';
import type { Case } from './case.ts';
import { difference, numberOf } from './number.ts';
import { decided } from './read-level.ts';
import { firstOf, headOf, situationOf, waitingFor } from './situation.ts';
import type { Monitored, Standing } from './standing.ts';
import { against } from './tolerance.ts';
import type { Mark, Track } from './track.ts';

/** A floor is held from X on, a ceiling up to X; `>` and `<` ask for more than X itself. */
const holds = ({ comparator, lowerIsBetter, target }: Monitored, value: number): boolean => {
  const side = against(value, numberOf(target!)) * (lowerIsBetter ? -1 : 1);
  return comparator === '<' || comparator === '>' ? side > 0 : side >= 0;
};

/** Whether a limit that is all that is known decides: at least 321 holds a floor of 320, at most 319 breaks it. */
const decides = (item: Monitored, value: Decimal, bound: Bound): boolean => holds(item, numberOf(value)) === bound.startsWith(item.lowerIsBetter ? '<' : '>');

/** 年度底线: years are judged by their year-end figures, unless a person has it judged more often; part of a year's amount says nothing of the year. */
const judgedMarks = (item: Monitored, { marks }: Track): readonly Mark[] =>
  marks.filter(({ figure }) => figure.isYear || (item.frequency !== undefined && item.frequency !== 'year' && figure.measure === 'level'));

const gapsOf = (item: Monitored, years: ReadonlySet<number>, until: number): readonly number[] => {
  const gaps: number[] = [];
  for (let year = item.base + 1; year < until; year++) if (!years.has(year)) gaps.push(year);
  return gaps;
};

/** 保持: a floor or a ceiling that is to be held every year; the years that broke it stay. */
export const judgeHold = (c: Case, read: Track): Standing => {
  const { item } = c;
  if (item.target === undefined)
    return { ...headOf(c, situationOf(c, read), read), now: 'not_assessable', forecast: 'unknown', because: { code: 'no_target' } };
  const asked = judgedMarks(item, read);
  const track = decided({ ...read, marks: asked, figures: asked.map(({ figure }) => figure) }, ({ figure: { point } }) =>
    decides(item, point.value, point.bound!),
  );
  const { marks } = track;
  const situation = situationOf(c, track, item.frequency ?? 'year');
  const { judged, isFinal } = situation;
  const waiting = waitingFor(situation, track, c);
  const head = { ...headOf(c, situation, track), onSchedule: numberOf(item.target) };
  if (judged === undefined) return { ...head, ...waiting!, forecast: 'unknown' };

  const years = new Set(marks.map(({ figure }) => figure.year));
  const broken = [...new Set(marks.filter(({ observed }) => !holds(item, observed)).map(({ figure }) => figure.year))];
  const gaps = gapsOf(item, years, judged.figure.year);
  const above = difference(judged.figure.point.value, item.target);
  return {
    ...head,
    done: (years.size - broken.length) / years.size,
    margin: item.lowerIsBetter ? 0 - above : above,
    ...(broken.length === 0 ? {} : { firstBroken: broken[0]!, broken }),
    ...(gaps.length === 0 ? {} : { because: { code: 'years_missing', details: { years: gaps.join(' ') } } }),
    forecast: broken.length > 0 ? 'miss' : years.size < 2 ? 'unknown' : 'meet',
    ...(isFinal ? {} : waiting),
    now: firstOf(!holds(item, judged.observed) && 'breached', isFinal && (broken.length > 0 ? 'missed' : 'achieved'), waiting?.now, 'on_schedule'),
  };
};
