import { endOf, type PlainDate } from '../basis/index.ts';
import type { Knowledge, Observation, SeriesEvent } from '../ledger/index.ts';
import { assess } from './assess.ts';
import { elapsedShare } from './elapsed.ts';
import type { Moment, Monitored, Setting, Standing } from './standing.ts';
import type { Warning } from './warning.ts';
import { nextDue, replayDays } from './warning-day.ts';
import { warningRules, type WarningRule } from './warning-rule.ts';
import { concerns, WarningTrack } from './warning-track.ts';

/** Items as they were settled on earlier days (kinds, targets and paths change with settings): what changed when, and the items known then. */
type EarlierItems = { readonly changes: readonly Pick<Setting, 'item' | 'known'>[]; readonly itemsOn: (knowledge: Knowledge) => readonly Monitored[] };

const groupBySeries = <T extends { readonly indicator: string }>(things: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(things, ({ indicator }) => indicator);

type Replay = {
  readonly rows: readonly Observation[];
  readonly events: readonly SeriesEvent[];
  readonly moment: Moment;
  readonly rules: readonly WarningRule[];
};

const knowledgeOf = (day: PlainDate, { recorded }: Moment): Knowledge => (recorded === undefined ? { known: day } : { known: day, recorded });

const isCancelled = (events: readonly SeriesEvent[], day: PlainDate): boolean =>
  events.some(({ kind, known, effective }) => kind === 'cancelled' && known <= day && effective <= day);

/** Nothing new became known, the period judged is the last that was due, and nothing is waited for: the standing is what it was. */
const isUpToDate = ({ period, overdue }: Standing, due: PlainDate | undefined): boolean =>
  period !== undefined && (overdue === undefined || overdue.length === 0) && (due === undefined || endOf(period) >= due);

const replay = (
  item: Monitored,
  { rows, events, moment, rules }: Replay,
  itemOn: (day: PlainDate) => Monitored,
  changes: readonly PlainDate[],
): readonly Warning[] => {
  const tracks = rules.map((rule) => ({ rule, track: new WarningTrack(item.id, rule) }));
  const looksAhead = rules.some(({ yellow, red }) => yellow?.type === 'due_soon' || red?.type === 'due_soon');
  const { days, news, dueBefore } = replayDays(item, rows, events, moment, rules, changes);
  let standing: Standing | undefined;
  for (const day of days) {
    if (isCancelled(events, day)) {
      for (const { track } of tracks) track.cancel(day);
      break;
    }
    const then = itemOn(day);
    if (standing === undefined || news.has(day) || !isUpToDate(standing, dueBefore(day)))
      standing = assess(then, rows, events, { ...knowledgeOf(day, moment), asOf: day < moment.asOf ? day : moment.asOf });
    const next = looksAhead ? nextDue(then, day, rows) : undefined;
    const asked = { item: then, standing, day, elapsed: elapsedShare(then.base, then.due, day), ...(next === undefined ? {} : { next }) };
    for (const { rule, track } of tracks) if (concerns(rule, then)) track.look(asked);
  }
  return tracks.flatMap(({ track }) => track.warnings());
};

/**
 * All warnings from the plan's first day to the moment asked about (预警史), oldest first: each day on which something became known or due is judged again
 * with what was known then. What later became known changes nothing of what came before.
 */
export const warningHistory = (
  items: readonly Monitored[],
  rows: readonly Observation[],
  events: readonly SeriesEvent[],
  moment: Moment,
  rules: readonly WarningRule[] = warningRules,
  earlier?: EarlierItems,
): readonly Warning[] => {
  const written = <T extends { readonly recorded: string; readonly known: PlainDate }>(things: readonly T[]): readonly T[] =>
    things.filter(({ recorded, known }) => known <= moment.known && (moment.recorded === undefined || recorded <= moment.recorded));
  const rowsOf = groupBySeries(written(rows));
  const eventsOf = groupBySeries(written(events));
  const changes = (earlier?.changes ?? []).filter(({ known }) => known <= moment.known);
  const days = [...new Set(changes.map(({ known }) => known))].toSorted();
  const changesOf = Map.groupBy(changes, ({ item }) => item);
  // Between two changes the items are what they were after the first of them.
  const stretches = new Map<PlainDate | undefined, ReadonlyMap<string, Monitored>>();
  const itemsOn = (day: PlainDate): ReadonlyMap<string, Monitored> | undefined => {
    if (earlier === undefined) return undefined;
    const since = days.findLast((one) => one <= day);
    const kept = stretches.get(since) ?? new Map(earlier.itemsOn(knowledgeOf(day, moment)).map((one) => [one.id, one]));
    stretches.set(since, kept);
    return kept;
  };
  const warnings = items.flatMap((item) =>
    replay(
      item,
      { rows: rowsOf.get(item.series) ?? [], events: eventsOf.get(item.series) ?? [], moment, rules },
      (day) => itemsOn(day)?.get(item.id) ?? item,
      (changesOf.get(item.id) ?? []).map(({ known }) => known),
    ),
  );
  return warnings.toSorted((a, b) => a.opened.localeCompare(b.opened));
};
