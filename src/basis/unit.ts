import { Decimal } from './decimal.ts';
import { MOST_REMEMBERED, ONE, unitOf } from './unit-reading.ts';
import type { Unit } from './unit-reading.ts';
import { customaryMultiples, unitFamilies } from './words/units.ts';
import type { QuantityKind } from './words/units.ts';

/** Spelled alike after full and half width, blanks and synonyms: `％` is `%`, `km²` is 平方公里. */
export const sameUnit = (a: string, b: string): boolean => a === b || unitOf(a).text === unitOf(b).text;

/** What a value is multiplied by, and what it is then divided by where the factor has no finite decimal; undefined where the units do not convert. */
type Factor = { readonly times: Decimal; readonly over?: Decimal } | undefined;

const factorBetween = (from: Unit, to: Unit): Factor => {
  if (from.family !== to.family) return undefined;
  const times = from.size[0].times(to.size[1]);
  const over = from.size[1].times(to.size[0]);
  const factor = times.div(over);
  return factor.times(over).eq(times) && factor.precision() < 20 ? { times: factor } : { times, over };
};

/** From one unit to so many others. */
const MOST_FACTORS = 64;
const factors = new Map<string, Map<string, Factor>>();
const factorOf = (from: string, to: string): Factor => {
  let own = factors.get(from);
  if (own === undefined || own.size >= MOST_FACTORS) {
    if (factors.size >= MOST_REMEMBERED) factors.clear();
    factors.set(from, (own = new Map()));
  }
  if (!own.has(to)) own.set(to, factorBetween(unitOf(from), unitOf(to)));
  return own.get(to);
};

/**
 * The value in another unit of the same family, by an exact factor; undefined where the two do not convert: across currencies, 个百分点 and %,
 * 亿元 and 元/人, units nobody knows.
 */
export const convertUnit = (value: Decimal, from: string, to: string): Decimal | undefined => {
  if (from === to) return value;
  const factor = factorOf(from, to);
  if (factor === undefined) return undefined;
  if (factor.over !== undefined) return value.times(factor.times).div(factor.over);
  return factor.times.eq(ONE) ? value : value.times(factor.times);
};

/** What the unit measures: money of 亿元 and of 万元/人, count of 件/万人; undefined for a unit nobody knows. */
export const quantityOf = (unit: string): QuantityKind | undefined => unitOf(unit).kind;

/** Things or people counted (计数单位): 人, 万家, 件; not a rate such as 件/万人. */
export const isCountUnit = (unit: string): boolean => unitOf(unit).kind === 'count' && unitOf(unit).per.length === 0;

/** Money of any currency, also per something: 亿元, 万元/人. */
export const isMoneyUnit = (unit: string): boolean => unitOf(unit).kind === 'money';

/** A share (%, ‰): parts of a whole that neither add up over time nor grow like amounts. */
export const isShareUnit = (unit: string): boolean => unitOf(unit).kind === 'share';

/** Figures in this unit change with prices: money above or below the stroke (万元/人, 吨标准煤/万元). */
export const involvesMoney = (unit: string): boolean => unitOf(unit).kind === 'money' || unitOf(unit).per.includes('money');

/** The unit people use that is 10^`power` times as large: 亿元 and −4 give 万元. */
export const unitTimes = (unit: string, power: number): string | undefined => {
  const { text, family, size } = unitOf(unit);
  const [, ...per] = text.split('/');
  const wanted = size[0].times(new Decimal(10).pow(power));
  const own = unitFamilies.find(({ units }) => units[0]![0].split(' ')[0] === family.split('/')[0]);
  for (const [i, [spellings]] of (own?.units ?? []).entries()) {
    for (const multiple of own?.multiples && i === 0 ? customaryMultiples : ['']) {
      const found = [multiple + spellings.split(' ')[0]!, ...per].join('/');
      const other = unitOf(found);
      if (other.family === family && other.size[0].times(size[1]).eq(wanted.times(other.size[1]))) return found;
    }
  }
  return undefined;
};
