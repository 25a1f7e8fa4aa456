import { countStandings, type Forecast, type Now } from '../monitoring/index.ts';
import type { FrozenItem } from './frozen.ts';

/** How many items stand where, on both axes, zeros included. */
export const itemCounts = (
  items: readonly { readonly standing: Pick<FrozenItem['standing'], 'now' | 'forecast'> }[],
): { readonly now: Readonly<Record<Now, number>>; readonly forecast: Readonly<Record<Forecast, number>> } => {
  const { now, forecast } = countStandings(items.map(({ standing }) => standing));
  return { now, forecast };
};
