import type { PlainDate } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { readHeadList, type PublishedDay } from '../../../src/publication/index.ts';

/** The list of one year: a preference of the region, so that each day's head is itself an entry of the chain. */
export const headListId = (year: string): string => `heads:${year}`;

/** Heads published so far, oldest first; of one year where it is said. */
export const publishedHeads = async (store: Store, region: string, year?: string): Promise<readonly PublishedDay[]> => {
  const kept = await store.delivery(region, SYSTEM).list('preference', year === undefined ? {} : { ids: [headListId(year)] });
  return kept
    .filter(({ id }) => id.startsWith('heads:'))
    .flatMap(({ body }) => readHeadList(body.value) ?? [])
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
};

export const yearOfDay = (day: PlainDate): string => day.slice(0, 4);
