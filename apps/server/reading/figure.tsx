import type { FC } from 'hono/jsx';
import type { Comparator } from '../../../src/plan/index.ts';

/** Signs before a figure; 「达到」 has none. */
const SIGNS: Readonly<Record<Comparator, string>> = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<', '~': '≈' };

export type Quantified = {
  readonly value?: number | undefined;
  readonly upper?: number | undefined;
  readonly unit?: string | undefined;
  readonly comparator?: Comparator | undefined;
};

/** As officials write numbers: no thousands separators, never more digits than the value has. */
export const numberText = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 }) : text;
};

export const figureText = ({ value, upper, comparator }: Quantified): string =>
  value === undefined ? '' : `${comparator ? SIGNS[comparator] : ''}${numberText(value)}${upper === undefined ? '' : `—${numberText(upper)}`}`;

/** A figure with its unit small behind it, as in a card. */
export const Figure: FC<Quantified> = (quantity) =>
  quantity.value === undefined ? null : (
    <span class="figure">
      {figureText(quantity)}
      {quantity.unit && <small>{quantity.unit}</small>}
    </span>
  );

/** Digits behind the decimal point, so that a column can be aligned on it. */
export const decimals = (value: number | undefined): number => (value === undefined ? 0 : (numberText(value).split('.')[1]?.length ?? 0));

/** A figure in a column whose longest fraction has `places` digits: padded on the right without adding text to copy. */
export const ColumnFigure: FC<Quantified & { places: number }> = ({ places, ...quantity }) => {
  const last = quantity.upper ?? quantity.value;
  const missing = Math.min(6, places - decimals(last));
  const padding = missing <= 0 ? '' : decimals(last) === 0 ? `pad-${missing} pad-point` : `pad-${missing}`;
  return quantity.value === undefined ? null : (
    <span class="figure">
      {figureText(quantity)}
      {padding !== '' && <i class={`pad ${padding}`}></i>}
    </span>
  );
};
