import type { Span } from '../basis/index.ts';

/** The lists of a plan whose entries a person may correct. `items` are the items of the boxes (专栏项目). */
export type Correctable = 'indicators' | 'targets' | 'facts' | 'items' | 'measures' | 'terms' | 'places' | 'standards' | 'diagnostics';

/** Fields named and nested as in Plan JSON; in a correction `null` takes an optional field away. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * 更正: a person's word over what was extracted. Corrections lie over the compiled plan and are never written into it, so
 * that they survive recompiling: an entry is found again by `of`, and where that key is gone by `quote` near `span`.
 * `reject` takes the entry out, whether the machine found it or a person added it.
 */
export type Correction = {
  readonly id: string;
  /** Instant, ISO 8601 in UTC, given by the door. */
  readonly at: string;
  readonly by?: string;
  /** `split` puts `entries` in the place of one; `add` gives what the machine missed; `change` replaces the named fields. */
  readonly action: 'accept' | 'reject' | 'change' | 'split' | 'add';
  readonly list: Correctable;
  /** Key of the entry spoken of (`entriesOf`); absent on `add`. */
  readonly of?: string;
  readonly span: Span;
  /** The words at `span` without line breaks, with some of the words before and after them: enough to find the place in a text that has moved. */
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** What the machine said of the changed fields when the correction was made. */
  readonly was?: Fields;
  /** One object for `change` and `add`, two or more for `split`. */
  readonly entries?: readonly Fields[];
  readonly note?: string;
};

/** A sentence in the two languages of the interface. */
export type Bilingual = { readonly zh: string; readonly en: string };
