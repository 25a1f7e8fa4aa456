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

/**
 * The rows on the price basis asked for. A row that names none is taken to be on it; one that names another is refused. Where none is asked for, a period
 * with figures on several bases is refused, for which of them is meant would be a guess.
 */
export const onBasis = (
  rows: readonly Observation[],
  basis: string | undefined,
): { readonly rows: readonly Observation[]; readonly refusals: readonly Refusal[] } => {
  if (rows.every(({ priceBasis }) => priceBasis === undefined)) return { rows, refusals: [] };
  const wanted = basis === undefined ? undefined : (readPriceBasis(basis) ?? basis);
  const periods = new Map<string, Observation[]>();
  for (const row of rows) {
    const key = `${row.period}${row.measure}${row.accumulated === true ? '~' : ''}`;
    const group = periods.get(key);
    if (group === undefined) periods.set(key, [row]);
    else group.push(row);
  }
  const kept: Observation[] = [];
  const refusals: Refusal[] = [];
  for (const group of periods.values()) {
    const exact = wanted === undefined ? undefined : group.find(({ priceBasis }) => priceBasis === wanted);
    const silent = group.find(({ priceBasis }) => priceBasis === undefined);
    const only = group.length === 1 && wanted === undefined ? group[0] : undefined;
    const taken = exact ?? (wanted === undefined ? only : silent);
    if (taken !== undefined) kept.push(taken);
    else {
      const bases = group
        .map(({ priceBasis }) => priceBasis ?? '')
        .toSorted()
        .join(' ');
      refusals.push(
        wanted === undefined
          ? { code: 'several_price_bases', period: group[0]!.period, details: { bases } }
          : { code: 'other_price_basis', period: group[0]!.period, details: { bases, wanted } },
      );
    }
  }
  return { rows: kept, refusals };
};
