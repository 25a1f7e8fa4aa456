import type { Span } from '../../basis/index.ts';
import { plainName, shareOf } from './indicator-name.ts';
import type { CheckInput } from './rule.ts';

/** A占B比重 with a value for a year, wherever the plan states it. */
export type Share = {
  readonly subject: string;
  readonly part: string;
  readonly whole: string;
  readonly value: number;
  readonly raw: string;
  readonly year?: number | undefined;
  readonly set: boolean;
  readonly span: Span;
};

const read = ({ plan }: CheckInput): Share[] => {
  const shares: Share[] = [];
  const seen = new Set<string>();
  const add = (name: string, value: number | undefined, raw: string, year: number | undefined, set: boolean, span: Span): void => {
    const share = value === undefined ? undefined : shareOf(name);
    const key = share && `${share.part} ${share.whole} ${value} ${year} ${set}`;
    if (key === undefined || seen.has(key)) return;
    seen.add(key);
    if (share && value !== undefined) shares.push({ subject: name, part: share.part, whole: share.whole, value, raw, year, set, span });
  };
  for (const { name, unit, baseline, actual, target, span } of plan.indicators) {
    if (unit !== '%') continue;
    if (baseline) add(name, baseline.value, baseline.raw, baseline.year, false, span);
    if (actual) add(name, actual.value, actual.raw, actual.year, false, span);
    if (target?.kind === 'level') add(name, target.value, target.raw, target.year, true, span);
  }
  for (const { subject, value, unit, deadline, inheritedDeadline, span } of plan.targets)
    if (unit === '%') add(subject, value, `${value}%`, deadline ?? inheritedDeadline, true, span);
  for (const { subject, value, unit, year, kind, span } of plan.facts)
    if (unit === '%' && kind !== 'growth') add(subject, value, `${value}%`, year ?? plan.document.baseYear, false, span);
  return shares;
};

const cache = new WeakMap<CheckInput, Share[]>();

/** Every share that a plan states, in tables and text, each once. */
export const sharesOf = (input: CheckInput): readonly Share[] => {
  const known = cache.get(input) ?? read(input);
  cache.set(input, known);
  return known;
};

/** GDP as plans name it. */
export const isGdp = (whole: string): boolean => ['地区生产总值', '生产总值', '经济总量'].includes(plainName(whole));
