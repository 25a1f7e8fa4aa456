import type { PlainDate, Said } from '../basis/index.ts';
import type { Frozen } from '../evaluation/index.ts';

/** 许可: how what is published may be used; `url` is what machines know it by. */
export type OpenLicence = { readonly id: string; readonly name: Said; readonly url: string };

/** 知识共享署名 4.0: what is published may be used by anybody who says where it is from. */
export const CC_BY_4: OpenLicence = {
  id: 'CC-BY-4.0',
  name: { zh: 'CC BY 4.0', en: 'Creative Commons Attribution 4.0 International' },
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

/** An opinion as far as the public may see it (`PublicOpinion` of participation); one that nobody has read yet, or that is hidden, has no text. */
export type OpenOpinion = {
  readonly number: string;
  readonly about: { readonly kind: string; readonly ref: string; readonly title: string };
  readonly text?: string;
  readonly received: PlainDate;
  readonly due?: PlainDate;
  readonly state: string;
  readonly answer?: { readonly text: string; readonly day: PlainDate };
  /** Of the answer, by who sent the opinion. */
  readonly rating?: { readonly result: string };
};

/** What the open files of a release are made of: equal editions give equal bytes. */
export type OpenEdition = {
  readonly frozen: Frozen;
  readonly release: {
    readonly number: number;
    readonly title: string;
    readonly asOf: PlainDate;
    readonly known: PlainDate;
    readonly published?: PlainDate;
    /** Absolute address under which the files stand, ending in `/`; empty where it is not known. */
    readonly base: string;
  };
  readonly licence: OpenLicence;
  readonly publisher: { readonly name: string; readonly url?: string; readonly mail?: string };
  readonly opinions?: readonly OpenOpinion[];
  readonly head: { readonly number: number; readonly hash: string };
};

/** A file by its path under the release, made piece by piece as its pieces are asked for, once. */
export type OpenStream = { readonly path: string; readonly type: string; readonly pieces: Iterable<string> | Iterable<Uint8Array> };

/** A finished file by its path under the release. */
export type OpenFile = { readonly path: string; readonly type: string; readonly text?: string; readonly bytes?: Uint8Array };

/**
 * Identifiers have to be absolute and to stay: where no address is known the files are named under this one, which leads nowhere (RFC 2606).
 */
const NOWHERE = 'https://yidu.invalid/';

/** Absolute address of a file or page of the release; `path` is relative to it. */
export const openAddress = ({ release, frozen }: OpenEdition, path = ''): string =>
  `${release.base === '' ? `${NOWHERE}${frozen.region.code}/${encodeURIComponent(frozen.plan.id)}/` : release.base}${path}`;

/** The day that a release counts as issued on: when it was published, else the day its figures are of. */
export const openDay = ({ release }: OpenEdition): PlainDate => release.published ?? release.known;
