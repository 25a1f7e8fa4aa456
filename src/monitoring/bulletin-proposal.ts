import type { Authority, Observation, ObservationStatus } from '../ledger/index.ts';
import { areaName } from './bulletin-area.ts';
import { bulletinFacts, type BulletinFact } from './bulletin-fact.ts';
import { matcher, type BulletinMatch } from './bulletin-match.ts';
import type { Monitored } from './standing.ts';
import { districtName } from './words/bulletin-grammar.ts';

export type { BulletinFact } from './bulletin-fact.ts';
export type { BulletinMatch } from './bulletin-match.ts';

/** `matches` are best first; more than one where the words leave a choice. */
export type BulletinProposal = { readonly fact: BulletinFact; readonly matches: readonly BulletinMatch[] };

export type BulletinReading = { readonly proposals: readonly BulletinProposal[]; readonly unmatched: readonly BulletinFact[] };

export type BulletinOptions = {
  /** Day on which it was published. */
  readonly known: Observation['known'];
  /** Year for words without one (全年, 上半年); without it such words mean the latest that had ended by then. */
  readonly year?: number;
  /** Name of the plan's region: what a bulletin says of the whole city feeds no indicator of a district. */
  readonly region?: string;
  readonly source?: Observation['source'];
  readonly authority?: Authority;
  /** Status where the text does not say; `preliminary` by default. */
  readonly status?: ObservationStatus;
};

/** Words of a sentence that name the place of a figure, short enough for a source line. */
const LONGEST_PLACE = 40;

const placeOf = (text: string, { span, sentence }: BulletinFact): string => {
  const said = text
    .slice(Math.max(sentence[0], span[1] - 2 * LONGEST_PLACE), span[1])
    .replace(/\s+/g, ' ')
    .trim();
  return said.length > LONGEST_PLACE ? `…${said.slice(-LONGEST_PLACE)}` : said;
};

/**
 * Reads the figures of a bulletin and proposes which item each feeds, for a person to confirm. Nothing is derived: growth is what the text calls growth, an
 * amount stays an amount, and what fits nothing is listed.
 */
export const proposeFromBulletin = (text: string, items: readonly Monitored[], options: BulletinOptions): BulletinReading => {
  const { known, source = {}, authority, region } = options;
  const match = matcher(
    items,
    { known, source, ...(authority === undefined ? {} : { authority }) },
    region !== undefined && districtName.test(areaName(region)),
  );
  const proposals: BulletinProposal[] = [];
  const unmatched: BulletinFact[] = [];
  for (const fact of bulletinFacts(text, options)) {
    const matches = match(fact, placeOf(text, fact));
    if (matches.length === 0) unmatched.push(fact);
    else proposals.push({ fact, matches });
  }
  return { proposals, unmatched };
};
