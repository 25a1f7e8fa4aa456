import { Decimal } from './decimal.ts';
import { perWord, unitAsides, unitFamilies, unitMultiples } from './words/units.ts';
import type { QuantityKind } from './words/units.ts';

/** A size as `[numerator, denominator]`: 1 亩 = 2000/3 平方米 has no finite decimal. */
type Size = readonly [numerator: Decimal, denominator: Decimal];

/** A unit as it was read (计量单位). */
export type Unit = {
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

export const ONE = new Decimal(1);

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
export const MOST_REMEMBERED = 4096;
const remembered = new Map<string, Unit>();
/** Reads a unit; one that nobody knows is a family of its own. Never throws. */
export const unitOf = (text: string): Unit => {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const unit = read(text);
  remembered.set(text, unit);
  return unit;
};
