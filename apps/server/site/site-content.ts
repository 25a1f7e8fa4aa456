import type { PlainDate } from '../../../src/basis/index.ts';
import type { Frozen, publishedFollowups } from '../../../src/evaluation/index.ts';
import type { PublicInquiry, PublicOpinion, PublicQuestionnaire, PublicSuggestion } from '../../../src/participation/index.ts';
import type { PublicRecords, ReleaseDifference } from '../../../src/publication/index.ts';
import type { Tree } from '../../../src/syntax/index.ts';
import type { RegionContext } from '../region/index.ts';

export type PublicFollowup = ReturnType<typeof publishedFollowups>[number];

/** What a release is, as its own pages tell it. */
export type SiteRelease = {
  readonly number: number;
  readonly title: string;
  readonly asOf: PlainDate;
  readonly known: PlainDate;
  readonly due?: PlainDate;
  readonly head: { readonly number: number; readonly hash: string };
  /** Address of the site, where the server knows its own; ends in `/`. */
  readonly base: string;
};

/** Everything that the pages of a release are made of, all of it public. The same content gives the same bytes. */
export type SiteContent = {
  readonly release: SiteRelease;
  readonly frozen: Frozen;
  readonly records: PublicRecords;
  /** Plan, items and figures as of the day: what charts are drawn of. */
  readonly context: RegionContext;
  readonly tree: Tree;
  readonly opinions: readonly PublicOpinion[];
  readonly questionnaires: readonly PublicQuestionnaire[];
  readonly followups: readonly PublicFollowup[];
  readonly inquiries: readonly PublicInquiry[];
  readonly suggestions: readonly PublicSuggestion[];
  readonly unitName: (id: string | undefined) => string | undefined;
  /** Against the newest one that was public. */
  readonly changes?: { readonly number: number; readonly difference: Pick<ReleaseDifference, 'said'> };
  /** Paths and sizes of the data files that stand beside the pages. */
  readonly data: ReadonlyMap<string, { readonly type: string; readonly size: number }>;
};
