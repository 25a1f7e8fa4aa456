import { endOf, yearOf } from '../basis/index.ts';
import type { Decimal, PlainDate } from '../basis/index.ts';
import type { Derived, Refusal } from '../ledger/index.ts';
import { yearsAt } from './elapsed.ts';
import { numberOf } from './number.ts';
import type { Input } from './standing.ts';

/** A figure of the series, at the end of its period. */
export type Figure = {
  readonly point: Derived;
  /** Its value as a double, made once. */
  readonly number: number;
  /** As what it entered: `level`, `ytd`, `since_start`, `growth`, `reduction`. */
  readonly measure: string;
  readonly end: PlainDate;
  readonly year: number;
  /** It stands at a year's end, as a year, a fourth quarter, a second half, a December or twelve months together. */
  readonly isYear: boolean;
  /** Years since the end of the base year. */
  readonly years: number;
};

/** 31 December of the years plans speak of, made once. */
const yearEnds: readonly PlainDate[] = Array.from({ length: 301 }, (_, i): PlainDate => `${1900 + i}-12-31` as PlainDate);
const endOfYear = (year: number): PlainDate => yearEnds[year - 1900] ?? (`${year}-12-31` as PlainDate);

export const figureOf = (point: Derived, measure: string, base: number): Figure => {
  const { period } = point;
  const number = numberOf(point.value);
  if (period.length === 4) {
    const year = Number(period);
    return { point, number, measure, end: endOfYear(year), year, isYear: true, years: year - base };
  }
  const end = endOf(period);
  const year = yearOf(end);
  const isYear = end.endsWith('-12-31');
  return { point, number, measure, end, year, isYear, years: isYear ? year - base : yearsAt(base, end) };
};

/** What a kind makes of its series at the end of one period (测点). */
export type Mark = {
  readonly figure: Figure;
  /** In the terms of the kind: level, mean growth, compound reduction, sum. */
  readonly observed: number;
  /** Done share, where there is a journey. */
  readonly done?: number;
  /** Sum of logarithms of yearly factors, for kinds that compound. */
  readonly log?: number;
  readonly total?: Decimal;
};

/** A series as one kind reads it (轨迹). */
export type Track = {
  /** Ascending by the end of the period, one per end. */
  readonly marks: readonly Mark[];
  /** Every figure that could be used, also those that a gap before them keeps from being summed. */
  readonly figures: readonly Figure[];
  readonly refusals: readonly Refusal[];
};

/** One figure per end of a period: the longest period speaks for it. */
export const onePerEnd = (figures: readonly Figure[]): readonly Figure[] => {
  let sorted = true;
  for (let i = 1; i < figures.length; i++) if (figures[i - 1]!.end >= figures[i]!.end) sorted = false;
  if (sorted) return figures;
  const byEnd = new Map<PlainDate, Figure>();
  for (const figure of figures) {
    const other = byEnd.get(figure.end);
    if (other === undefined || figure.point.period.length < other.point.period.length) byEnd.set(figure.end, figure);
  }
  return [...byEnd.values()].toSorted((a, b) => (a.end < b.end ? -1 : 1));
};

export const inputOf = ({ point: { period, ids, conversion }, number, measure }: Figure): Input => {
  const input = { period, measure, value: number, ids };
  if (conversion === undefined) return input;
  return { ...input, conversion: conversion.code, ...(conversion.details === undefined ? {} : { details: conversion.details }) };
};

/** Marks at the ends of years, which alone carry a trend. */
export const yearMarks = ({ marks }: Track): readonly Mark[] => marks.filter(({ figure }) => figure.isYear);
