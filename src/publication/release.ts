import type { Instant, PlainDate } from '../basis/index.ts';
import type { SaidMarks } from '../identity/index.ts';

/** One file of a release, by its address under the release's own (`indicators/t2.5/index.html`); what it holds is known by its digest. */
export type ReleaseFile = { readonly path: string; readonly type: string; readonly size: number; readonly sha256: string };

/**
 * 发布: the whole public site of a plan as files, made once. It is `prepared` by one, `approved` by another and `published` on a day; from then on nothing of
 * it changes. `withdrawn` leaves its address, its day and the reason.
 */
export type Release = {
  readonly plan: string;
  /** 1, 2, …: of the plan. */
  readonly number: number;
  readonly title: string;
  readonly state: 'prepared' | 'approved' | 'published' | 'withdrawn' | 'discarded';
  /** Figures are as of this day and as known then. */
  readonly asOf: PlainDate;
  readonly known: PlainDate;
  /** The archive that holds all its files (an attachment of the region), and how many they are. */
  readonly archive: { readonly sha256: string; readonly size: number; readonly files: number };
  /** Head of the region's audit chain when it was made. */
  readonly head: { readonly number: number; readonly hash: string };
  readonly note?: string;
  /** Who made it, and so may not approve it. */
  readonly preparedBy?: { readonly name: string; readonly account?: string };
  /** By when it has to be public: 20 working days after the data exist. */
  readonly due?: PlainDate;
  readonly published?: { readonly at: Instant; readonly by: string };
  readonly withdrawn?: { readonly at: Instant; readonly by: string; readonly reason: string; readonly document?: string };
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string }[];
};

/** What each kind of record of publication holds. */
export type Bodies = { release: Release };

/** What a record of each kind is found and guarded by. */
export const publicationMarks: { readonly [K in keyof Bodies]: (body: Bodies[K], id: string) => SaidMarks } = {
  release: ({ plan, title, state, number, due }) => ({ title, state, plan, about: String(number), units: [], due }),
};
