import { convertUnit, startOf, yearOfPeriod, type PlainDate } from '../../../../src/basis/index.ts';
import type { NewObservation } from '../../../../src/database/index.ts';
import {
  authorityRank,
  defaultRules,
  factKey,
  figureKey,
  findingText,
  isRepeat,
  knownAt,
  needsReason,
  validate,
  type Observation,
  type ValidationFinding,
} from '../../../../src/ledger/index.ts';
import type { Monitored } from '../../../../src/monitoring/index.ts';
import type { RegionContext } from '../../region/index.ts';
import { figureText } from '../figure-text.ts';
import { inBoth } from '../words/index.ts';
import { observationOf, type Bilingual, type Candidate } from './candidate.ts';
import { unitOffers } from './unit-offer.ts';

/** What a candidate would do: `confirmed` adds a firmer status or a further source to a known figure, `repeated` and `refused` write nothing. */
export type Change = 'new' | 'revised' | 'confirmed' | 'repeated' | 'refused';

export type ComparedRow = {
  /** Position in the draft: names the fields of its form. */
  readonly n: number;
  readonly place: string;
  readonly item: Monitored | undefined;
  readonly figure: Candidate['figure'];
  readonly observation: NewObservation;
  readonly key: string;
  readonly change: Change;
  /** The figure as it was known on the day this one became known: what it replaces. */
  readonly head?: Observation;
  /** A newer figure is already known, and stays the one that counts. */
  readonly overtaken?: Observation;
  /** Another class of sources says otherwise; both are kept, the stronger is used. */
  readonly dissent?: { readonly row: Observation; readonly stronger: boolean };
  readonly problems: readonly Bilingual[];
  readonly findings: readonly RowFinding[];
  /** Units in which the value would be of the size that is expected. */
  readonly offers: readonly string[];
};
/** A question of a validation rule, by its position among all of the draft. */
export type RowFinding = ValidationFinding & { readonly n: number; readonly question: Bilingual };

export const writes = ({ change }: Pick<ComparedRow, 'change'>): boolean => change === 'new' || change === 'revised' || change === 'confirmed';

/** Rows of each figure line; a candidate joins its line, so that several vintages of one sending follow one another. */
class Lines {
  readonly #rows = new Map<string, Observation[]>();
  constructor(rows: readonly Observation[]) {
    for (const row of rows) this.add(figureKey(row), row);
  }
  add(key: string, row: Observation): void {
    const line = this.#rows.get(key);
    if (line === undefined) this.#rows.set(key, [row]);
    else line.push(row);
  }
  of(key: string): readonly Observation[] {
    return this.#rows.get(key) ?? [];
  }
}

/** A candidate among the rows of its line, recorded later than all of them. */
const asRow = (observation: NewObservation, n: number, region: string): Observation => ({
  ...observation,
  id: `#${n}`,
  region,
  recorded: `9999-12-31T${String(n).padStart(8, '0')}Z`,
});

/** Growth is in percent whatever it is the growth of; a rate may be fed by levels of any unit. */
const unitWanted = (item: Monitored, { measure }: NewObservation): string | undefined =>
  measure === 'growth' ? '%' : item.kind === 'avg_annual_growth' || item.kind === 'cumulative_reduction' ? undefined : item.unit;

const problemsOf = (item: Monitored, row: NewObservation, { today, plan }: RegionContext): readonly Bilingual[] => {
  const problems: Bilingual[] = [];
  const { period, value, unit } = row;
  const [from, to] = [Math.min(item.base, plan.period?.from ?? item.base), Math.max(item.due, plan.period?.to ?? item.due)];
  if (yearOfPeriod(period) < from || yearOfPeriod(period) > to) problems.push(inBoth(({ problems: say }) => say.outsidePlan(period, from, to)));
  const wanted = unitWanted(item, row);
  if (value !== undefined && wanted !== undefined && wanted !== '' && convertUnit(value, unit, wanted) === undefined)
    problems.push(inBoth(({ problems: say }) => say.unit(unit, wanted)));
  if (row.known > today) problems.push(inBoth(({ problems: say }) => say.knownLater(row.known, today)));
  else if (row.known < startOf(period)) problems.push(inBoth(({ problems: say }) => say.knownBeforeStart(row.known, period)));
  return problems;
};

/** It is there already, be it as an older version. */
const isStored = (observation: NewObservation, line: readonly Observation[]): boolean =>
  line.some((row) => row.known === observation.known && isRepeat(observation, [row]));

/** Another figure of the same sending that says something else of the same figure on the same day: which of the two is meant would be a guess. */
const contradicted = (rows: readonly NewObservation[], known: ReadonlySet<number>): ReadonlyMap<number, NewObservation> => {
  const fresh = [...rows.keys()].filter((n) => !known.has(n));
  const groups = Map.groupBy(fresh, (n) => `${figureKey(rows[n]!)}|${rows[n]!.known}`);
  const found = new Map<number, NewObservation>();
  for (const group of groups.values()) {
    for (const n of group) {
      const other = group.find((m) => m !== n && needsReason(rows[m]!, [asRow(rows[n]!, n, '')]));
      if (other !== undefined) found.set(n, rows[other]!);
    }
  }
  return found;
};

/** The plan's own baselines, for figures to be compared with where nobody reported that year. */
const baselines = (items: readonly Monitored[], rows: readonly Observation[], region: string): readonly Observation[] => {
  const reported = new Set(rows.map(({ indicator, period }) => `${indicator}|${period}`));
  return items
    .filter((item) => (item.kind === 'level' || item.kind === 'hold' || item.kind === 'interval') && !reported.has(`${item.series}|${item.base}`))
    .flatMap(({ series, base, baseline, unit }) =>
      baseline === undefined || unit === undefined
        ? []
        : [
            {
              id: `${series} ${base}`,
              region,
              indicator: series,
              period: `${base}` as const,
              measure: 'level',
              value: baseline,
              unit,
              status: 'final',
              authority: 'plan',
              source: {},
              known: `${base}-12-31` as const,
              recorded: '',
            } satisfies Observation,
          ],
    );
};

/** What the other classes of sources say of the same figure, by figure. */
const voices = (rows: readonly Observation[], today: PlainDate): ReadonlyMap<string, readonly Observation[]> =>
  Map.groupBy(knownAt(rows, { known: today }), factKey);

const dissentOf = (observation: NewObservation, said: readonly Observation[]): ComparedRow['dissent'] => {
  const own = figureKey(observation);
  const row = said
    .filter((other) => figureKey(other) !== own && other.value !== undefined && observation.value !== undefined)
    .filter((other) => !sameFigure(observation, other))
    .toSorted((a, b) => authorityRank(a) - authorityRank(b))[0];
  return row && { row, stronger: authorityRank(row) < authorityRank(observation) };
};

const sameFigure = (a: NewObservation, b: Observation): boolean =>
  a.value !== undefined && b.value !== undefined && a.bound === b.bound && convertUnit(a.value, a.unit, b.unit)?.equals(b.value) === true;

type Sorted = Omit<ComparedRow, 'findings' | 'offers'>;

const sorted = (context: RegionContext, candidates: readonly Candidate[]): readonly Sorted[] => {
  const { items, rows, region, today, plan } = context;
  const byId = new Map(items.map((item) => [item.id, item]));
  const lines = new Lines(rows);
  const said = voices(rows, today);
  const observations = candidates.map(({ figure }) => observationOf(figure, plan.id));
  const repeated = new Set([...observations.keys()].filter((n) => isStored(observations[n]!, lines.of(figureKey(observations[n]!)))));
  const others = contradicted(observations, repeated);
  const inOrder = [...observations.keys()].toSorted((a, b) => observations[a]!.known.localeCompare(observations[b]!.known) || a - b);
  const made = inOrder.map((n): Sorted => {
    const observation = observations[n]!;
    const { place, figure } = candidates[n]!;
    const item = byId.get(figure.indicator);
    const key = figureKey(observation);
    const base = { n, place, item, figure, observation, key };
    if (item === undefined) return { ...base, change: 'refused', problems: [inBoth(({ problems: say }) => say.unknownItem(figure.indicator))] };
    const other = others.get(n);
    const problems = [...problemsOf(item, observation, context), ...(other === undefined ? [] : [inBoth(({ problems: say }) => say.twice(figureText(other)))])];
    const line = lines.of(key);
    const head = knownAt(line, { known: observation.known })[0];
    const newest = knownAt(line, { known: today })[0];
    const change: Change =
      repeated.has(n) || (problems.length === 0 && isRepeat(observation, line))
        ? 'repeated'
        : problems.length > 0
          ? 'refused'
          : head === undefined
            ? 'new'
            : needsReason(observation, line)
              ? 'revised'
              : 'confirmed';
    if (writes({ change })) lines.add(key, asRow(observation, n, region.code));
    const dissent = writes({ change }) ? dissentOf(observation, said.get(factKey(observation)) ?? []) : undefined;
    return {
      ...base,
      change,
      problems,
      ...(dissent === undefined ? {} : { dissent }),
      ...(head === undefined ? {} : { head }),
      ...(newest !== undefined && newest.known > observation.known ? { overtaken: newest } : {}),
    };
  });
  return made.toSorted((a, b) => a.n - b.n);
};

/**
 * What the candidates would change in the region's plan as it stands today, row by row: new, revised, repeated or refused and why, with the questions of the
 * validation rules; a contradiction is refused with its numbers. Nothing is written.
 */
export const compare = (context: RegionContext, candidates: readonly Candidate[]): readonly ComparedRow[] => {
  const rows = sorted(context, candidates);
  const { region, items } = context;
  const asked = rows.filter(({ change }) => change === 'new' || change === 'revised');
  const history = [...context.rows, ...baselines(items, context.rows, region.code)];
  const names = new Map(items.map(({ series, name }) => [series, name]));
  const nameOf = (series: string): string => names.get(series) ?? series;
  const found = validate(
    asked.map(({ observation }) => observation),
    history,
    defaultRules,
  ).map((finding, n): RowFinding => ({ ...finding, n, question: { zh: findingText(finding, 'zh', nameOf), en: findingText(finding, 'en', nameOf) } }));
  return rows.map((row): ComparedRow => {
    const own = found.filter(({ candidate }) => asked[candidate] === row);
    const against = own.filter(({ severity }) => severity === 'refuse').map(({ question }) => question);
    const suggested = own.flatMap(({ details }) => (typeof details['suggestedUnit'] === 'string' ? [details['suggestedUnit']] : []));
    const offers = row.item === undefined || row.change === 'repeated' ? [] : [...new Set([...suggested, ...unitOffers(row.item, row.observation, row.head)])];
    return {
      ...row,
      ...(against.length === 0 ? {} : { change: 'refused', problems: [...row.problems, ...against] }),
      findings: own.filter(({ severity }) => severity === 'ask'),
      offers,
    };
  });
};
