import type { Change, ComparedRow } from './comparison.ts';

/** What needs a person comes first; what changes nothing comes last. */
export const ORDER: readonly Change[] = ['refused', 'revised', 'new', 'confirmed', 'repeated'];

/** Rows of one kind that a page shows: more than a person looks through, and no page of megabytes. */
export const MOST_SHOWN = 200;

/** Rows with a question or an offer before those without; of each kind so many, by their number. The others are confirmed together (`rest`). */
export const shownRows = (rows: readonly ComparedRow[]): ReadonlyMap<Change, readonly ComparedRow[]> =>
  new Map(
    ORDER.map((change) => {
      const own = rows.filter((row) => row.change === change);
      const asked = own.toSorted((a, b) => Number(isAsked(b)) - Number(isAsked(a)) || a.n - b.n);
      return [change, own.length <= MOST_SHOWN ? own : asked.slice(0, MOST_SHOWN)];
    }),
  );

const isAsked = ({ findings, offers }: ComparedRow): boolean => findings.length > 0 || offers.length > 0;
