import type { Decimal } from '../../../src/basis/index.ts';
import type { Monitored, Standing } from '../../../src/monitoring/index.ts';
import { numberShown } from '../charts/number-text.ts';
import { figureText } from '../reading/figure.tsx';

const number = (value: Decimal | undefined): number | undefined => value?.toNumber();

/** The target with its sign, as the table prints it; a range from end to end. */
export const targetText = ({ target, upper, comparator }: Monitored): string =>
  figureText({ value: number(target), upper: number(upper), comparator: comparator === '=' ? undefined : comparator });

/** A figure of a standing as it is read at a glance: calculated means to two digits, amounts as they are. */
export const glance = (value: number): string => numberShown(value, Math.abs(value) >= 1000 ? 0 : 2);

/** About how wide a text of 12 pixels is. */
const width = (text: string): number =>
  [...text].reduce((sum, mark) => sum + (mark > '\u2e80' || mark === '≥' || mark === '≤' ? 12 : mark === '%' ? 11 : mark === '.' || mark === '/' ? 4 : 6.8), 0);

/** Pixels that the last line of the narrowest tile has for the standing's word and the figure. */
const ROOM = 100;

type Large = { readonly from: number; readonly by: number; readonly sign: string };

/**
 * Figure against target for a tile: tens of thousands are counted in 万 (thousands in English); the unit, then the target, are left out where the
 * standing's word leaves no room.
 */
export const tileFigure = (item: Monitored, standing: Standing, large: Large, word: string): string => {
  const { observed } = standing;
  const target = item.target?.toNumber();
  const scaled = Math.max(Math.abs(target ?? 0), Math.abs(observed ?? 0)) >= large.from;
  const short = (value: number): string => (scaled ? numberShown(value / large.by) : glance(value));
  const sign = item.comparator === '=' || item.comparator === '~' ? '' : item.comparator;
  const [unit, scale] = [unitOf(item, standing) ?? '', scaled ? large.sign : ''];
  const plain = observed === undefined ? '–' : short(observed);
  const figure =
    target === undefined
      ? `${plain}${scale}`
      : `${plain}/${figureText({ value: Number(short(target)), ...(sign === '' ? {} : { comparator: sign }) })}${scale}`;
  const forms = [`${figure}${unit}`, figure, `${plain}${scale}${unit}`, `${plain}${scale}`];
  return forms.find((form) => width(form) + width(word) <= ROOM) ?? `${plain}${scale}`;
};

/** A share as percent. */
export const percentText = (share: number, places = 1): string => numberShown(share * 100, places);

/** Points ahead or behind, with their sign. */
export const signed = (points: number, places = 1): string => `${points > 0 ? '+' : points < 0 ? '−' : ''}${numberShown(Math.abs(points), places)}`;

/** The unit a standing's figures are in: growth and reduction are judged in percent, whatever the series holds. */
export const unitOf = ({ unit }: Monitored, { kind }: Pick<Standing, 'kind'>): string | undefined =>
  kind === 'avg_annual_growth' || kind === 'cumulative_reduction' ? '%' : unit;
