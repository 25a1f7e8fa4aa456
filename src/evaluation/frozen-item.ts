import { defined, endOf, yearOfPeriod } from '../basis/index.ts';
import { compareVintage, cutAt, knownAt, type Observation, type SeriesEvent } from '../ledger/index.ts';
import { reasonFor, type Moment, type Monitored, type Standing } from '../monitoring/index.ts';
import type { FrozenItem, FrozenObservation } from './frozen.ts';

const observation = (row: Observation): FrozenObservation =>
  defined({
    id: row.id,
    period: row.period,
    measure: row.measure,
    unit: row.unit,
    value: row.value?.toFixed(),
    missing: row.missing,
    bound: row.bound,
    priceBasis: row.priceBasis,
    status: row.status,
    known: row.known,
    source: row.source.document,
  });

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The figures of a series as they stood, one row each, of every source, in the order of their periods. */
const standingRows = ({ base, due }: Monitored, rows: readonly Observation[], moment: Moment): readonly Observation[] =>
  knownAt(rows, moment)
    .filter(({ period }) => yearOfPeriod(period) >= base && yearOfPeriod(period) <= due && endOf(period) <= moment.asOf)
    .toSorted((a, b) => text(endOf(a.period), endOf(b.period)) || text(a.period, b.period) || text(a.measure, b.measure) || compareVintage(a, b));

/** The baseline in force: the one that was calculated again where the judgement was made against it. */
const baselineOf = ({ baseline }: Monitored, { because }: Standing): Pick<FrozenItem, 'baseline' | 'printed'> => {
  if (baseline === undefined) return {};
  const again = because?.code === 'restated_baseline' ? because.details?.['baseline'] : undefined;
  return again === undefined ? { baseline: baseline.toFixed() } : { baseline: String(again), printed: baseline.toFixed() };
};

const changedOf = (rows: readonly Observation[], events: readonly SeriesEvent[], moment: Moment): FrozenItem['changed'] => {
  const { cut } = cutAt(rows, events, moment);
  const event = cut === undefined ? undefined : events.find(({ kind, effective }) => kind === 'definition_change' && effective === cut);
  return event && defined({ day: event.effective, document: event.document, note: event.note });
};

const cancelledOf = (events: readonly SeriesEvent[], { because }: Standing): FrozenItem['cancelled'] => {
  if (because?.code !== 'cancelled') return undefined;
  const event = events.find(({ kind, effective }) => kind === 'cancelled' && effective === because.details?.['day']);
  return event && defined({ day: event.effective, document: event.document, note: event.note });
};

/** An item with all that its judgement rests on. */
export const frozenItem = (
  item: Monitored,
  standing: Standing,
  { rows, events, moment }: { readonly rows: readonly Observation[]; readonly events: readonly SeriesEvent[]; readonly moment: Moment },
  lead: FrozenItem['lead'],
): FrozenItem =>
  defined({
    id: item.id,
    list: item.list,
    no: item.no,
    group: item.group,
    name: item.name,
    unit: item.unit,
    binding: item.nature === 'binding',
    comparator: item.comparator,
    lowerIsBetter: item.lowerIsBetter,
    base: item.base,
    due: item.due,
    ...baselineOf(item, standing),
    target: item.target?.toFixed(),
    upper: item.upper?.toFixed(),
    targetWords: item.targetWords,
    path: item.path,
    geometric: item.geometric,
    frequency: item.frequency,
    changed: changedOf(rows, events, moment),
    cancelled: cancelledOf(events, standing),
    lead,
    observations: standingRows(item, rows, moment).map(observation),
    standing,
    reason: { zh: reasonFor(item, standing, 'zh'), en: reasonFor(item, standing, 'en') },
  });
