import { Decimal } from './decimal.ts';
import { customaryMultiples, perWord, unitAsides, unitFamilies, unitMultiples } from './words/units.ts';
import type { QuantityKind } from './words/units.ts';

/** A size as `[numerator, denominator]`: 1 亩 = 2000/3 平方米 has no finite decimal. */
type Size = readonly [numerator: Decimal, denominator: Decimal];

type Unit = {
  /** Canonical spelling; units spelled alike are the same unit. */
  readonly text: string;
  /** Units convert into each other where their families are the same; an unknown unit is a family of its own. */
  readonly family: string;
  readonly size: Size;
  /** Of what is measured, and of what it is measured by, as 万元/人. */
  readonly kind?: QuantityKind;
  readonly per: readonly QuantityKind[];
  readonly multiples: boolean;
};

const ONE = new Decimal(1);

const spelled = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Whole spelling → unit; a later entry never replaces an earlier one. */
const simpleUnits: ReadonlyMap<string, Unit> = new Map(
  unitFamilies.toReversed().flatMap(({ kind, multiples = false, units }) =>
    units.flatMap(([spellings, numerator, denominator = 1]) => {
      const [shown, ...others] = spellings.split(' ');
      const size: Size = [new Decimal(numerator), new Decimal(denominator)];
      const unit: Unit = { text: shown!, family: units[0]![0].split(' ')[0]!, size, kind, per: [], multiples };
      return [shown!, ...others].map((spelling): [string, Unit] => [spelled(spelling), unit]);
    }),
  ),
);

const withoutAsides = (text: string): string => {
  let rest = text;
  if (/^(\(.+\)|\[.+\]|【.+】)$/.test(rest)) rest = rest.slice(1, -1);
  for (const aside of unitAsides.before) if (rest.startsWith(aside) && rest.length > aside.length) rest = rest.slice(aside.length);
  for (const aside of unitAsides.after) if (rest.endsWith(aside) && rest.length > aside.length) rest = rest.slice(0, -aside.length);
  return rest;
};

const simple = (text: string): Unit | undefined => {
  const whole = simpleUnits.get(text);
  if (whole !== undefined) return whole;
  for (const [spelling, factor] of unitMultiples) {
    const unit = text.startsWith(spelling) ? simpleUnits.get(text.slice(spelling.length)) : undefined;
    if (unit?.multiples) return { ...unit, text: spelling + unit.text, size: [unit.size[0].times(factor), unit.size[1]], multiples: false };
  }
  return undefined;
};

const compound = (parts: readonly string[]): Unit | undefined => {
  const units = parts.map(simple);
  if (!units.every((unit) => unit !== undefined)) return undefined;
  const [first, ...rest] = units as [Unit, ...Unit[]];
  return {
    text: units.map(({ text }) => text).join('/'),
    family: units.map(({ family }) => family).join('/'),
    size: rest.reduce<Size>(([n, d], { size }) => [n.times(size[1]), d.times(size[0])], first.size),
    ...(first.kind === undefined ? {} : { kind: first.kind }),
    per: rest.flatMap(({ kind }) => (kind === undefined ? [] : [kind])),
    multiples: false,
  };
};

const read = (given: string): Unit => {
  const text = withoutAsides(spelled(given));
  const unknown: Unit = { text, family: `?${text}`, size: [ONE, ONE], per: [], multiples: false };
  if (text === '') return { ...unknown, kind: 'none' };
  const parts = text.split(text.includes('/') ? '/' : perWord);
  return simple(text) ?? (parts.length > 1 && !parts.includes('') ? compound(parts) : undefined) ?? unknown;
};

/** Units come from files of strangers, so what is remembered has an end. */
const MOST_REMEMBERED = 4096;
const remembered = new Map<string, Unit>();
const unitOf = (text: string): Unit => {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const unit = read(text);
  remembered.set(text, unit);
  return unit;
};

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
