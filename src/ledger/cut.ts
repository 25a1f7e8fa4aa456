import { endOf, startOf, yearOfPeriod } from '../basis/index.ts';
import type { PlainDate } from '../basis/index.ts';
import type { Knowledge, Observation, SeriesEvent } from './observation.ts';
import { isKnown } from './vintage.ts';

/** What is left of a series after what happened to it. */
export type Cut = {
  readonly rows: readonly Observation[];
  /** From this day on the figures follow the definition in force. */
  readonly cut?: PlainDate;
  /** From this day on there is no such indicator. */
  readonly cancelled?: PlainDate;
};

/** An event entered again for the same day corrects the entry before it. */
const inForce = (events: readonly SeriesEvent[]): readonly SeriesEvent[] => {
  const newest = new Map<string, SeriesEvent>();
  for (const event of events) {
    const key = `${event.kind}${event.effective}`;
    const other = newest.get(key);
    if (other === undefined || [event.known, event.recorded, event.id].join() > [other.known, other.recorded, other.id].join()) newest.set(key, event);
  }
  return [...newest.values()];
};

const latest = (events: readonly SeriesEvent[], kind: SeriesEvent['kind']): PlainDate | undefined =>
  events
    .filter((event) => event.kind === kind && event.restated !== true)
    .map(({ effective }) => effective)
    .sort()
    .at(-1);

/**
 * Does the figure stand on the new definition? A level does where its last day does; an amount must not reach back before the change. Published growth
 * compares like with like, so growth links across a change.
 */
const isAfter = ({ measure, period }: Observation, day: PlainDate): boolean => {
  if (measure === 'growth') return true;
  if (measure === 'level' || measure === 'since_start') return endOf(period) >= day;
  return (measure === 'ytd' ? `${yearOfPeriod(period)}-01-01` : startOf(period)) >= day;
};

/**
 * The rows of one series after the last change of definition (口径调整) that was not restated, and before its cancellation (取消), as both were known then.
 * What takes effect after `asOf` (absent: the day of the knowledge) has not happened yet.
 */
export const cutAt = (rows: readonly Observation[], events: readonly SeriesEvent[], knowledge: Knowledge & { readonly asOf?: PlainDate }): Cut => {
  if (events.length === 0) return { rows };
  const until = knowledge.asOf ?? knowledge.known;
  const indicator = rows[0]?.indicator;
  const happened = inForce(events.filter((event) => isKnown(event, knowledge) && (indicator === undefined || event.indicator === indicator))).filter(
    ({ effective }) => effective <= until,
  );
  const cut = latest(happened, 'definition_change');
  const cancelled = latest(happened, 'cancelled');
  const after = cut === undefined ? rows : rows.filter((row) => isAfter(row, cut));
  return {
    rows: cancelled === undefined ? after : after.filter(({ period }) => startOf(period) < cancelled),
    ...(cut === undefined ? {} : { cut }),
    ...(cancelled === undefined ? {} : { cancelled }),
  };
};
