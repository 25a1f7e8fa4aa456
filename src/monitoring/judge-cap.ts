import { isCountUnit } from '../basis/index.ts';
import type { Case } from './case.ts';
import { predict } from './judge-journey.ts';
import { wordOfLead } from './lead.ts';
import { numberOf } from './number.ts';
import { addPaces } from './pace.ts';
import { leastSums, type readSums } from './read-sum.ts';
import { scheduleAt } from './schedule.ts';
import { firstOf, headOf, situationOf, waitingFor } from './situation.ts';
import type { Monitored, Standing } from './standing.ts';
import { against, clean } from './tolerance.ts';
import type { Figure } from './track.ts';
import { forecastOfUse } from './trend.ts';

type Read = ReturnType<typeof readSums>;

/** 突破上限: `<` is broken by reaching the cap, `<=` by passing it. */
const isPassed = ({ comparator, target }: Monitored, used: number): boolean => against(used, numberOf(target!)) >= (comparator === '<' ? 0 : 1);

/** What may still be used in all: of things counted, one less than a cap that must not be reached. */
export const allowanceOf = ({ comparator, target, unit }: Monitored, used: number): number => {
  const cap = comparator === '<' && unit !== undefined && isCountUnit(unit) && target!.isInteger() ? target!.minus(1) : target!;
  return Math.max(0, cap.minus(used).toNumber());
};

/** The first period by whose end the cap was passed, whatever is missing before it. */
const breachOf = (item: Monitored, { links }: Read): Figure | undefined =>
  leastSums(item.base, links).find(({ total }) => isPassed(item, numberOf(total)))?.figure;

/** 累计上限: a sum over the years that must stay below; a breach cannot be undone. */
export const judgeCap = (c: Case, track: Read): Standing => {
  const { item } = c;
  const situation = situationOf(c, track);
  const { judged, isFinal } = situation;
  const head = headOf(c, situation, track);
  const waiting = waitingFor(situation, track, c);
  const breach = item.target === undefined ? undefined : breachOf(item, track);
  const prediction = predict(item, track, forecastOfUse);
  const forecast = breach === undefined ? prediction.forecast : 'miss';
  const broken = breach === undefined ? {} : { firstBroken: breach.year };
  if (judged?.done === undefined) {
    // A cap of nothing has no share to use: it is kept or it is broken.
    const kept = judged !== undefined && item.target?.isZero() === true ? (isFinal ? 'achieved' : 'on_schedule') : undefined;
    const now = firstOf(breach !== undefined && 'breached', isFinal && kept, waiting?.now, kept, 'not_assessable');
    return { ...head, ...waiting, ...broken, now, forecast };
  }
  const { done, observed } = judged;
  const schedule = scheduleAt(item, judged.figure.years);
  const lead = clean((schedule.share - done) * 100);
  const left = c.n - judged.figure.years;
  addPaces(head, item, track, judged);
  if (left > 0) head.required = allowanceOf(item, observed) / left;
  return {
    ...head,
    ...(schedule.value === undefined ? {} : { onSchedule: schedule.value }),
    done,
    lead,
    ...prediction,
    forecast,
    ...broken,
    ...(isFinal ? {} : waiting),
    now: firstOf(breach !== undefined && 'breached', isFinal && 'achieved', waiting?.now, wordOfLead(lead, item.nature === 'binding')),
  };
};
