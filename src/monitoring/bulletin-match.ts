import { convertUnit, endOf, frequencyOf, isShareUnit, periodName, sameUnit, type Decimal } from '../basis/index.ts';
import type { MeasureKind, Observation } from '../ledger/index.ts';
import type { BulletinFact } from './bulletin-fact.ts';
import { comparedName, comparedSubjects, differInKind, likeness, type ComparedName } from './bulletin-name.ts';
import type { Monitored, StandingKind } from './standing.ts';
import { fallName, growthName } from './words/bulletin-synonyms.ts';
import { matchReasons } from './words/bulletin-why.ts';

type Said = { readonly zh: string; readonly en: string };

/** An item that a fact may feed, with a score from 0 to 1 and why. */
export type BulletinMatch = {
  readonly item: string;
  readonly name: string;
  readonly score: number;
  readonly why: readonly Said[];
  /** The row it would become, for a person to confirm. */
  readonly observation: Omit<Observation, 'id' | 'region' | 'recorded' | 'batch' | 'by'>;
};

type Fit = { readonly weight: number; readonly why: readonly Said[]; readonly measure: MeasureKind; readonly value: Decimal; readonly priceBasis?: string };

const SUMS: ReadonlySet<StandingKind> = new Set(['cumulative', 'cap']);

/** How an amount is kept: as the year's own for what adds up, else as the figure stands. */
const amountMeasure = ({ figure }: BulletinFact, { kind }: Monitored): MeasureKind =>
  SUMS.has(kind) && figure.measure === 'level' && frequencyOf(figure.period) === 'year' ? 'flow' : figure.measure;

/** A target still to be set (待下达) is fed by what its name says it will be judged by. */
const isAwaited = ({ kind, name }: Monitored, words: RegExp): boolean => kind === 'awaiting' && words.test(name);

/** Whether the figure is one of what the item is judged by: its growth, its fall, its amount. Undefined where it is none. */
const fitOf = (fact: BulletinFact, item: Monitored): Fit | undefined => {
  const { figure } = fact;
  const { measure, value, unit } = figure;
  const growing = measure === 'growth' || measure === 'since_start';
  if (item.kind === 'cumulative_reduction' || isAwaited(item, fallName)) {
    if (!growing || !isShareUnit(unit)) return undefined;
    if (fact.since !== undefined) {
      return fact.since === item.base && fact.falling === true
        ? { weight: 1, why: [matchReasons.fall(), matchReasons.sinceBase(fact.since)], measure: 'since_start', value }
        : undefined;
    }
    // The reduction of a period is its fall; a rise is a negative one.
    return { weight: 1, why: [matchReasons.fall()], measure: figure.accumulated === true ? 'ytd' : 'flow', value: value.negated() };
  }
  if (item.kind === 'avg_annual_growth' || isAwaited(item, growthName)) {
    if (measure === 'growth') {
      return { weight: 1, why: [matchReasons.growth()], measure, value, ...(figure.priceBasis === 'current' ? { priceBasis: 'current' } : {}) };
    }
    if (growing || isShareUnit(unit)) return undefined;
    return {
      weight: AMOUNT_OF_GROWTH,
      why: [matchReasons.amountOfGrowth()],
      measure,
      value,
      ...(figure.priceBasis === undefined ? {} : { priceBasis: figure.priceBasis }),
    };
  }
  if (growing || item.unit === undefined || convertUnit(value, unit, item.unit) === undefined) return undefined;
  const why = [matchReasons.unit(unit, sameUnit(unit, item.unit) ? unit : item.unit)];
  // Money beside an item in prices of another year is told apart by its basis.
  const basis = item.priceBasis === undefined ? {} : { priceBasis: figure.priceBasis ?? 'current' };
  return { weight: 1, why, measure: amountMeasure(fact, item), value, ...basis };
};

/** An amount beside an item judged by growth is kept, and nobody has ticked it beforehand. */
const AMOUNT_OF_GROWTH = 0.6;
const SYNONYM = 0.95;
/** Below it two names are two things. */
const LIKE_ENOUGH = 0.8;
const LIKE = 0.85;
const ASSUMED = 0.75;

type NameFit = { readonly score: number; readonly why: Said };

const nameFit = (subject: string, subjects: readonly ComparedName[], { name }: Monitored, own: ComparedName): NameFit | undefined => {
  const fits = subjects.flatMap((said): NameFit[] => {
    const like = likeness(said.text, own.text);
    if (like === 1)
      return said.replaced.length === 0 ? [{ score: 1, why: matchReasons.sameName() }] : [{ score: SYNONYM, why: matchReasons.synonym(subject, name) }];
    return like < LIKE_ENOUGH || differInKind(said.text, own.text) ? [] : [{ score: like * LIKE, why: matchReasons.similar(subject, name) }];
  });
  return fits.toSorted((a, b) => b.score - a.score)[0];
};

/** Finds which items a fact may feed, best first. A figure that is only about right, of a wider area than the plan's, a target, or of a time
 * that is not over, feeds none. */
export const matcher = (
  items: readonly Monitored[],
  row: Pick<Observation, 'known' | 'source'> & Partial<Pick<Observation, 'authority'>>,
  isDistrict: boolean,
): ((fact: BulletinFact, place: string) => BulletinMatch[]) => {
  const named = items.map((item) => ({ item, own: comparedName(item.name) }));
  // A bulletin names the same subject again and again.
  const known = new Map<string, readonly { readonly item: Monitored; readonly name: NameFit }[]>();
  const namedAs = (subject: string): readonly { readonly item: Monitored; readonly name: NameFit }[] => {
    let found = known.get(subject);
    if (found === undefined) {
      const subjects = comparedSubjects(subject);
      found = named.flatMap(({ item, own }) => {
        const name = nameFit(subject, subjects, item, own);
        return name === undefined ? [] : [{ item, name }];
      });
      known.set(subject, found);
    }
    return found;
  };
  return (fact, place) => {
    const { period, accumulated, bound, unit, status } = fact.figure;
    if (fact.about === true || fact.planned === true || (fact.wider === true && isDistrict) || endOf(period) > row.known) return [];
    return namedAs(fact.subject)
      .flatMap(({ item, name }): BulletinMatch[] => {
        const fit = fitOf(fact, item);
        if (fit === undefined) return [];
        const score = Math.round(name.score * fit.weight * (fact.assumed === true ? ASSUMED : 1) * 100) / 100;
        const assumed =
          fact.assumed === true
            ? [matchReasons.assumed((language) => periodName(period, language, accumulated === true || fact.figure.measure === 'ytd'))]
            : [];
        return [
          {
            item: item.id,
            name: item.name,
            score,
            why: [name.why, ...fit.why, ...assumed],
            observation: {
              indicator: item.series,
              period,
              measure: fit.measure,
              ...(accumulated === true && fit.measure === 'growth' ? { accumulated: true } : {}),
              value: fit.value,
              ...(bound === undefined ? {} : { bound }),
              unit: fit.measure === 'growth' ? '%' : unit,
              ...(fit.priceBasis === undefined ? {} : { priceBasis: fit.priceBasis }),
              status,
              ...row,
              source: { ...row.source, place: row.source.place ?? place },
            },
          },
        ];
      })
      .toSorted((a, b) => b.score - a.score || a.item.localeCompare(b.item));
  };
};
