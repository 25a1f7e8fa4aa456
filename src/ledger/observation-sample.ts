import { Decimal } from '../basis/index.ts';
import type { Observation } from './observation.ts';

/** A row for tests: what it does not name is a verified figure of statistics, known two months after the year's end. */
export const row = (fields: Partial<Omit<Observation, 'value'>> & { readonly value?: number | string }): Observation => {
  const { value, ...rest } = fields;
  const period = fields.period ?? '2023';
  const known = fields.known ?? `${Number(period.slice(0, 4)) + 1}-02-28`;
  const line = [fields.indicator ?? 'a', period, fields.measure ?? 'level', fields.accumulated ? '~' : '', fields.authority ?? '', known, value ?? ''].join(
    '/',
  );
  return {
    id: line,
    region: '500104',
    indicator: 'a',
    period,
    measure: 'level',
    unit: '亿元',
    status: 'verified',
    source: {},
    known: known as Observation['known'],
    recorded: `${known}T08:00:00.000Z`,
    ...rest,
    ...(value === undefined ? {} : { value: new Decimal(value) }),
  };
};

/** `[period, value]` of points, as text. */
export const shown = (points: readonly { readonly period: string; readonly value: Decimal }[]): readonly (readonly [string, string])[] =>
  points.map(({ period, value }) => [period, value.toString()]);
