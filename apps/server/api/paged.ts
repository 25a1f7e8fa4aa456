import type { PageContext } from '../app-state.ts';
import { apiError } from './api-error.ts';
import { apiWords } from './words/index.ts';

/** Entries of one answer at most, and where nothing is asked. */
export const MOST_A_PAGE = 5000;

const whole = (given: string | undefined, otherwise: number, least: number, most: number): number | undefined => {
  if (given === undefined) return otherwise;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};

/** The part of a list that `?limit=` and `?offset=` ask for, in an answer that says how many there are and where the next part is; 400 where they are no numbers. */
export const paged = <T>(c: PageContext, name: string, all: readonly T[], more: object, written: (entry: T, position: number) => object): Response => {
  const limit = whole(c.req.query('limit'), MOST_A_PAGE, 1, MOST_A_PAGE);
  if (limit === undefined) return apiError(c, 400, apiWords.paging, 'limit');
  const offset = whole(c.req.query('offset'), 0, 0, 999_999_999);
  if (offset === undefined) return apiError(c, 400, apiWords.paging, 'offset');
  const part = all.slice(offset, offset + limit).map((entry, i) => written(entry, offset + i));
  const url = new URL(c.req.url);
  url.searchParams.set('limit', String(limit));
  url.searchParams.set('offset', String(offset + limit));
  const next = offset + limit < all.length ? url.pathname + url.search : undefined;
  if (next !== undefined) c.header('Link', `<${next}>; rel="next"`);
  return c.json({ ...more, total: all.length, offset, limit, ...(next === undefined ? {} : { next }), [name]: part });
};
