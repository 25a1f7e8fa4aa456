import type { Authority, Observation, ObservationStatus } from './observation.ts';

/** What a row speaks of, apart from what it says. */
export type FigureFields = Pick<Observation, 'indicator' | 'period' | 'measure' | 'accumulated' | 'priceBasis' | 'authority'>;

const AUTHORITIES: Readonly<Record<Authority, number>> = { statistics: 0, department: 1, plan: 2, unit: 3, press: 4 };
const STATUSES: Readonly<Record<ObservationStatus, number>> = { preliminary: 0, verified: 1, final: 2 };

/** A source that does not say what it is counts as statistics. */
export const authorityOf = ({ authority }: Pick<Observation, 'authority'>): Authority => authority ?? 'statistics';

/** 0 is the strongest. */
export const authorityRank = (row: Pick<Observation, 'authority'>): number => AUTHORITIES[authorityOf(row)];

/** 0 is the least settled. */
export const statusRank = (status: ObservationStatus): number => STATUSES[status];

/** A figure is only as settled as the least settled of those it is made of. */
export const leastSettled = (a: ObservationStatus, b: ObservationStatus): ObservationStatus => (STATUSES[a] <= STATUSES[b] ? a : b);

const isAccumulated = ({ measure, accumulated }: Pick<FigureFields, 'measure' | 'accumulated'>): boolean => measure === 'growth' && accumulated === true;

/** Growth is in comparable prices unless it says otherwise, so saying it makes no other figure. */
const basisOf = ({ measure, priceBasis }: Pick<FigureFields, 'measure' | 'priceBasis'>): string =>
  priceBasis === undefined || (measure === 'growth' && priceBasis === 'comparable') ? '' : priceBasis;

/** Key of the figure itself, whoever says it: series, period, measure, price basis. */
export const factKey = (row: Omit<FigureFields, 'authority'>): string =>
  `${row.indicator}|${row.period}|${row.measure}${isAccumulated(row) ? '~' : ''}|${basisOf(row)}`;

/** Key of one line of revisions: one figure as one class of sources gives it. The unit is no part of it: a revision may come in another. */
export const figureKey = (row: FigureFields): string => `${factKey(row)}|${authorityOf(row)}`;

/** Do two rows speak of one figure? As `factKey` tells. */
export const isSameFact = (a: Omit<FigureFields, 'authority'>, b: Omit<FigureFields, 'authority'>): boolean =>
  a.period === b.period && a.indicator === b.indicator && a.measure === b.measure && basisOf(a) === basisOf(b) && isAccumulated(a) === isAccumulated(b);

/** Do two rows belong to one line of revisions? As `figureKey` tells. */
export const isSameFigure = (a: FigureFields, b: FigureFields): boolean => isSameFact(a, b) && authorityOf(a) === authorityOf(b);
