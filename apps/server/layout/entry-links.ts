import type { Span } from '../../../src/basis/index.ts';
import { entriesOfPlan, type EntryKind } from '../reading/entries.ts';
import { pageAt, pagesOf } from '../reading/reading-pages.ts';
import type { StoredPlan } from '../plan-store.ts';
import { planLink, type View } from './links.ts';

/** Rows on one page of a list. */
export const PAGE_ROWS = 500;

const VIEW_OF: Readonly<Record<EntryKind, View>> = {
  indicator: 'indicators',
  target: 'commitments',
  measure: 'commitments',
  fact: 'facts',
  item: 'projects',
  term: 'glossary',
  place: 'places',
  standard: 'places',
  finding: 'findings',
};

/** The address of an entry's row. A list of several pages is opened at the page with the row. */
export const rowLink = ({ id, plan }: StoredPlan, { kind, key }: { readonly kind: EntryKind; readonly key: string }): string => {
  const many = entriesOfPlan(plan).of(kind).length > PAGE_ROWS;
  const query = [kind === 'measure' ? 'tab=measures' : '', many ? `at=${encodeURIComponent(key)}` : ''].filter(Boolean).join('&');
  return `${planLink(id, VIEW_OF[kind])}${query === '' ? '' : `?${query}`}#${encodeURIComponent(key)}`;
};

/** Where an entry is put right: it stands first in the review queue. */
export const correctLink = ({ id }: StoredPlan, key: string): string =>
  `${planLink(id, 'review')}?${new URLSearchParams({ state: 'all', at: key }).toString()}`;

/** The address of a place in the text: at the anchor `key` (an entry or an outline node), else at the sentence of `span`. */
export const readLink = ({ id, compiled }: StoredPlan, span: Span, key: string): string => {
  const pages = pagesOf(compiled.tree);
  const page = pages.length > 1 ? `?part=${pageAt(pages, span[0]) + 1}` : '';
  return `${planLink(id, 'read')}${page}#${encodeURIComponent(key)}`;
};
