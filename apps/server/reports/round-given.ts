import { endOf, monthsIn, readPeriod, type Period } from '../../../src/basis/index.ts';
import type { DeliveryStore, Kept } from '../../../src/database/index.ts';
import type { FigureDue, Report, RoundGiven } from '../../../src/delivery/index.ts';
import { authorityRank, chosen, knownAt, type Observation } from '../../../src/ledger/index.ts';
import { askedIn, type Asked } from '../data/desk/due.ts';
import { figureText } from '../data/figure-text.ts';
import { itemName, sourceText } from '../data/names.ts';
import type { RegionContext } from '../region/index.ts';

const shown = (row: Observation): string => (row.value === undefined ? (row.missing ?? '') : `${figureText(row)}${row.unit}`);

const knownOf = (row: Observation, period: Period): NonNullable<FigureDue['known']> => {
  const source = sourceText(row.source);
  return { value: shown(row), period, ...(source === '' ? {} : { source }) };
};

/** The latest earlier figure of the same length and measure. */
const previousOf = (rows: readonly Observation[], { measure, accumulated }: Asked, period: Period): Observation | undefined =>
  rows
    .filter((row) => row.measure === measure && (row.accumulated === true) === (accumulated === true))
    .filter((row) => endOf(row.period) < endOf(period) && monthsIn(row.period) === monthsIn(period))
    .toSorted((a, b) => endOf(b.period).localeCompare(endOf(a.period)))[0];

/** Every figure that is due for the period, with what the ledger has; `statistics` names the items whose figures never come from units. */
export const figuresDue = ({ items, rows, today }: RegionContext, period: Period, statistics: readonly string[] | undefined): readonly FigureDue[] => {
  const newest = Map.groupBy(knownAt(rows, { known: today }), ({ indicator }) => indicator);
  return askedIn(items, rows, period, today).map((one): FigureDue => {
    const { item, row, measure, accumulated, unit } = one;
    const previous = previousOf(chosen(newest.get(item.series) ?? []), one, period);
    const head = row ?? previous;
    const isStatistics = statistics?.includes(item.id) ?? (head !== undefined && authorityRank(head) === 0);
    return {
      ref: item.id,
      title: itemName(item),
      measure,
      unit: head?.value === undefined ? unit : head.unit,
      owner: isStatistics ? 'statistics' : 'unit',
      ...(accumulated === true ? { accumulated } : {}),
      ...(head?.priceBasis === undefined ? {} : { priceBasis: head.priceBasis }),
      ...(head === undefined ? {} : { known: knownOf(head, row === undefined ? head.period : period) }),
    };
  });
};

/** The unit that leads each item: by its task, else by the name that a person wrote beside it. */
const leadsOf = ({ items }: RegionContext, tasks: readonly Kept<'task'>[], units: ReadonlyMap<string, Kept<'unit'>>): ReadonlyMap<string, string> => {
  const byName = new Map<string, string>();
  for (const { id, body } of units.values())
    if (body.ended === undefined) for (const name of [body.name, body.short, ...(body.aliases ?? [])]) if (name !== undefined) byName.set(name, id);
  const leads = new Map<string, string>();
  for (const { id, owner } of items) {
    const unit = owner === undefined ? undefined : byName.get(owner.trim());
    if (unit !== undefined) leads.set(id, unit);
  }
  for (const { body } of tasks) if (body.lead !== undefined && body.state !== 'dropped' && body.state !== 'proposed') leads.set(body.ref, body.lead);
  return leads;
};

/** Each unit's newest report of the calendar before the period. */
const beforeOf = (reports: readonly Kept<'report'>[], period: Period): ReadonlyMap<string, Report> => {
  const before = new Map<string, Report>();
  for (const { body } of reports) {
    const own = readPeriod(body.period);
    const known = before.get(body.unit);
    if (own === undefined || endOf(own) >= endOf(period)) continue;
    if (known === undefined || endOf(known.period as Period) < endOf(own)) before.set(body.unit, body);
  }
  return before;
};

/** Everything that a round of the period may ask. */
export const roundGiven = async (
  delivery: DeliveryStore,
  context: RegionContext,
  { id, body }: Pick<Kept<'calendar'>, 'id' | 'body'>,
  period: Period,
  units: ReadonlyMap<string, Kept<'unit'>>,
): Promise<RoundGiven> => {
  const plan = context.plan.id;
  const [tasks, projects, reports] = await Promise.all([
    delivery.list('task', { plan }),
    delivery.list('project', { plan }),
    delivery.list('report', { plan, about: [id] }),
  ]);
  return {
    plan,
    period,
    figures: figuresDue(context, period, body.statistics),
    tasks,
    projects,
    leads: leadsOf(context, tasks, units),
    before: beforeOf(reports, period),
  };
};
