import type { Fact, Target } from '../schema.ts';
import { coreName, plainName } from './indicator-name.ts';
import { plainMeasure } from './measure.ts';

type Statement = Target | Fact;

/**
 * Kinds of which a plan gives one value for a year: where a quantity stands, its average growth, its fall, its sum over the period.
 * New ones, projects and one year's growth are counted for each place anew.
 */
const families: Partial<Record<Statement['kind'], string>> = {
  level: 'stands',
  share: 'stands',
  maintain: 'stands',
  avg_annual_growth: 'grows',
  cumulative_reduction: 'falls',
  cumulative: 'sum',
};

export type Value = { readonly low: number; readonly high: number };

/** What a statement is about, so that two statements of one key must agree: subject, sort of value, unit. Nothing for kinds that may differ. */
export const keyOf = ({ subject, kind, unit }: Statement): string | undefined => {
  const family = families[kind];
  if (family === undefined) return undefined;
  return `${family === 'stands' ? coreName(subject) : plainName(subject)} ${family} ${plainMeasure(1, unit).unit}`;
};

/** The value in the plain unit; a range keeps both ends. */
export const valueOf = ({ value, upper, unit }: Statement): Value => ({ low: plainMeasure(value, unit).value, high: plainMeasure(upper ?? value, unit).value });

export const agree = (a: Value, b: Value): boolean => a.low <= b.high * (1 + 1e-9) && b.low <= a.high * (1 + 1e-9);

/** As a person writes it. */
export const said = ({ value, upper, unit }: Statement): string => `${value}${upper === undefined ? '' : `—${upper}`}${unit}`;
