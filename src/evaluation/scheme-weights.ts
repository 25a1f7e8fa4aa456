import { Decimal, type Outcome } from '../basis/index.ts';
import { schemeRefusals as say } from './words/scheme-refusals.ts';

/** Most digits after the point of a weight. */
export const WEIGHT_DIGITS = 6;

const WEIGHT = new RegExp(`^(?:0?\\.\\d{1,${WEIGHT_DIGITS}}|[01](?:\\.\\d{1,${WEIGHT_DIGITS}})?)$`);

/** A weight out of its text: 0 to 1. */
export const readWeight = (text: string): Decimal | undefined => {
  if (!WEIGHT.test(text)) return undefined;
  const weight = new Decimal(text);
  return weight.lte(1) ? weight : undefined;
};

export const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value), new Decimal(0));

/** Weights that are decimals and sum to 1 exactly, without those of 0; else which one is none, or by how much the sum is off. */
export const checkedWeights = (weights: Readonly<Record<string, string>>, nameOf: (item: string) => string): Outcome<Readonly<Record<string, string>>> => {
  const read: [item: string, weight: Decimal][] = [];
  for (const [item, text] of Object.entries(weights)) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    const weight = readWeight(trimmed);
    if (weight === undefined) return { refused: say.weight(nameOf(item), trimmed.slice(0, 20)) };
    if (!weight.isZero()) read.push([item, weight]);
  }
  if (read.length === 0) return { refused: say.noWeights };
  const sum = sumOf(read.map(([, weight]) => weight));
  if (!sum.eq(1)) return { refused: say.sum(sum.toString(), sum.minus(1).abs().toString(), sum.gt(1)) };
  return { ok: Object.fromEntries(read.map(([item, weight]) => [item, weight.toString()])) };
};

/** 等权: weights of six digits that differ by at most one in the last and sum to 1 exactly. */
export const equalWeights = (items: readonly string[]): Readonly<Record<string, string>> => {
  const parts = 10 ** WEIGHT_DIGITS;
  const each = Math.floor(parts / items.length);
  const more = parts - each * items.length;
  return Object.fromEntries(items.map((item, i) => [item, new Decimal(each + (i < more ? 1 : 0)).div(parts).toString()]));
};
