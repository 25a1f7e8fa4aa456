import type { Observation } from './observation.ts';
import type { Refusal } from './reading.ts';
import { basisWords } from './words/price-bases.ts';

/** `current`, `comparable` or the year of constant prices, from the words of a table: 2020年价 and 2020年不变价 are `2020`. */
export const readPriceBasis = (text: string): string | undefined => {
  const words = text.normalize('NFKC').replace(/[\s()]/g, '');
  if (/^(19|20)\d\d$/.test(words)) return words;
  const constant = basisWords.constant.exec(words);
  if (constant !== null) return constant[1];
  return basisWords.current.test(words) ? 'current' : basisWords.comparable.test(words) ? 'comparable' : undefined;
};

/** The one of the rows of a figure that is on the basis asked for; where none is asked for, the one that names none, or the only one. */
const onWanted = (group: readonly Observation[], wanted: string | undefined): Observation | undefined => {
  const silent = group.find(({ priceBasis }) => priceBasis === undefined);
  if (wanted === undefined) return silent ?? (group.length === 1 ? group[0] : undefined);
  return group.find(({ priceBasis }) => priceBasis === wanted) ?? (silent === undefined ? undefined : { ...silent, priceBasis: wanted });
};

/**
 * The rows on the price basis asked for. A row that names none is taken to be on it; one that names another is refused. Where none is asked for, a period
 * with figures on several named bases is refused, for which of them is meant would be a guess.
 */
export const onBasis = (
  rows: readonly Observation[],
  basis: string | undefined,
): { readonly rows: readonly Observation[]; readonly refusals: readonly Refusal[] } => {
  if (rows.every(({ priceBasis }) => priceBasis === undefined)) return { rows, refusals: [] };
  const wanted = basis === undefined ? undefined : (readPriceBasis(basis) ?? basis);
  const kept: Observation[] = [];
  const refusals: Refusal[] = [];
  for (const group of Map.groupBy(rows, ({ period, measure, accumulated }) => `${period}${measure}${accumulated === true ? '~' : ''}`).values()) {
    const taken = onWanted(group, wanted);
    if (taken !== undefined) kept.push(taken);
    else {
      const bases = group.map(({ priceBasis }) => priceBasis!).toSorted();
      const details = { bases: bases.join(' '), ...(wanted === undefined ? {} : { wanted }) };
      refusals.push({ code: wanted === undefined ? 'several_price_bases' : 'other_price_basis', period: group[0]!.period, details });
    }
  }
  return { rows: kept, refusals };
};
