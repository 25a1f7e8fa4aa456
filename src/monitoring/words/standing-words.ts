import type { Forecast, Now, StandingKind } from '../standing.ts';

export type Language = 'zh' | 'en';

/** Names and signs of standings; a sign never stands for a word alone, nor a colour for a sign. */
export type StandingWords = {
  readonly now: Readonly<Record<Now, { readonly mark: string; readonly word: string }>>;
  readonly forecast: Readonly<Record<Forecast, { readonly mark: string; readonly word: string }>>;
  readonly kind: Readonly<Record<StandingKind, { readonly word: string }>>;
};
