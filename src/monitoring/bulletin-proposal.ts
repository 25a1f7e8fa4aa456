import type { Span } from '../basis/index.ts';
import type { Authority, Observation, ObservationStatus } from '../ledger/index.ts';
import type { Monitored } from './standing.ts';

/** A figure that a bulletin (统计公报) states, with the words it stands in. Offsets are those of the pasted text. */
export type BulletinFact = {
  readonly id: string;
  /** What the figure is of, as written; `whole` where the sentence names the whole it is a part of (其中). */
  readonly subject: string;
  readonly figure: Pick<Observation, 'period' | 'measure' | 'value' | 'unit' | 'status'> & Partial<Pick<Observation, 'accumulated' | 'bound' | 'priceBasis'>>;
  readonly span: Span;
  readonly sentence: Span;
  /** The fact of the same subject that stands beside it: its growth, or the amount that grew. */
  readonly beside?: string;
};

/** An item that a fact may feed, with a score from 0 to 1 and why. */
export type BulletinMatch = {
  readonly item: string;
  readonly name: string;
  readonly score: number;
  readonly why: readonly { readonly zh: string; readonly en: string }[];
  /** The row it would become, for a person to confirm. */
  readonly observation: Omit<Observation, 'id' | 'region' | 'recorded' | 'batch' | 'by'>;
};

/** `matches` are best first; more than one where the words leave a choice. */
export type BulletinProposal = { readonly fact: BulletinFact; readonly matches: readonly BulletinMatch[] };

export type BulletinReading = { readonly proposals: readonly BulletinProposal[]; readonly unmatched: readonly BulletinFact[] };

export type BulletinOptions = {
  /** Day on which it was published. */
  readonly known: Observation['known'];
  /** Year for words without one (全年, 上半年); without it such facts take the year the text names first. */
  readonly year?: number;
  readonly source?: Observation['source'];
  readonly authority?: Authority;
  /** Status where the text does not say; `preliminary` by default. */
  readonly status?: ObservationStatus;
};

/** Reads the figures of a bulletin and proposes which item each feeds. Nothing is derived: what the text does not say is not proposed. */
export const proposeFromBulletin = (_text: string, _items: readonly Monitored[], _options: BulletinOptions): BulletinReading => ({
  proposals: [],
  unmatched: [],
});
