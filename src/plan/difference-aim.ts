import type { Fields } from './correction.ts';
import type { Comparator } from './schema.ts';

/** Whether the new target asks for less (下调), for more (上调), or for something else. */
export type AimChange = 'lowered' | 'raised' | 'other';

type Aim = {
  readonly value?: number;
  readonly upper?: number;
  readonly comparator: Comparator;
  readonly kind: string;
  readonly unit: unknown;
  readonly year?: number;
  readonly baseline?: number;
  readonly raw?: unknown;
};

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The aim of a row of a table, or of a commitment in the text; undefined where it names none. */
const aimOf = (fields: Fields): Aim | undefined => {
  const own = isObject(fields['target']) ? fields['target'] : 'value' in fields ? fields : undefined;
  if (own === undefined) return undefined;
  const baseline = isObject(fields['baseline']) ? number(fields['baseline']['value']) : undefined;
  const [value, upper, year] = [number(own['value']), number(own['upper']), number(own['year'] ?? own['deadline'] ?? own['inheritedDeadline'])];
  return {
    comparator: (own['comparator'] ?? '=') as Comparator,
    kind: String(own['kind']),
    unit: fields['unit'],
    raw: own['raw'],
    ...(value === undefined ? {} : { value }),
    ...(upper === undefined ? {} : { upper }),
    ...(year === undefined ? {} : { year }),
    ...(baseline === undefined ? {} : { baseline }),
  };
};

const LIMITS: Readonly<Record<Comparator, number>> = { '>': 2, '<': 2, '=': 1, '>=': 1, '<=': 1, '~': 0 };

/** A limit from above, or a level that lies under where it started: the lower, the more is asked for. */
const asksDown = ({ comparator, kind, value, baseline }: Aim): boolean =>
  comparator.startsWith('<') || (kind === 'level' && !comparator.startsWith('>') && value !== undefined && baseline !== undefined && value < baseline);

const between = (least: number, before: number, after: number): AimChange | undefined => {
  const change = (after - before) * least;
  return change === 0 ? undefined : change < 0 ? 'lowered' : 'raised';
};

/**
 * Whether a target was lowered or raised, from the words of the plan alone: comparator, baseline, and the year by which. Undefined where it asks for the same;
 * `other` where its kind, unit or direction is another, or a figure came or went.
 */
export const aimChange = (before: Fields, after: Fields): AimChange | undefined => {
  const [was, is] = [aimOf(before), aimOf(after)];
  if (was === undefined || is === undefined) return was === is ? undefined : 'other';
  if (was.value === undefined || is.value === undefined) return was.value === is.value && was.raw === is.raw && was.kind === is.kind ? undefined : 'other';
  if (was.kind !== is.kind || was.unit !== is.unit || asksDown(was) !== asksDown(is)) return 'other';
  if ((was.upper === undefined) !== (is.upper === undefined)) return 'other';
  return (
    between(asksDown(was) ? -1 : 1, was.value, is.value) ??
    between(1, LIMITS[was.comparator], LIMITS[is.comparator]) ??
    (was.upper === is.upper ? undefined : 'other') ??
    (was.year === undefined || is.year === undefined ? undefined : between(-1, was.year, is.year))
  );
};
