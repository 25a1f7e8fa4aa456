import type { Span } from '../../../src/basis/index.ts';
import { sourceSpan, type Block, type Flow } from '../../../src/syntax/index.ts';
import { keptFor } from '../layout/kept.ts';
import type { StoredPlan } from '../plan-store.ts';
import { entriesOfPlan } from '../reading/entries.ts';
import { normalize } from './normal-form.ts';

/** What is searched, in the order results are shown. */
export const SEARCH_KINDS = ['heading', 'indicator', 'target', 'item', 'term', 'place', 'fact', 'finding', 'text'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that can be found. `title` counts more than `text`; both are shown as they are. */
export type SearchDocument = {
  readonly kind: SearchKind;
  /** Key of the entry or outline node; absent for running text. */
  readonly key?: string;
  readonly title: string;
  readonly text: string;
  readonly span: Span;
  readonly normalTitle: string;
  readonly normalText: string;
  /** Where the i-th character of `text` stands in the source, for running text. */
  readonly flow?: Flow;
};

const document = (kind: SearchKind, span: Span, title: string, text: string, rest: { key?: string; flow?: Flow } = {}): SearchDocument => ({
  kind,
  span,
  title,
  text,
  normalTitle: normalize(title),
  normalText: normalize(text),
  ...rest,
});

const paragraphs = (blocks: readonly Block[]): SearchDocument[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return block.flow.text === '' ? [] : [document('text', sourceSpan(block.flow, 0, block.flow.text.length), '', block.flow.text, { flow: block.flow })];
      case 'box':
        return paragraphs(block.blocks);
      case 'table':
        return paragraphs(block.notes);
      default:
        return [];
    }
  });

const documents = ({ plan, compiled }: StoredPlan): readonly SearchDocument[] => {
  const entries = entriesOfPlan(plan);
  return [
    ...plan.outline.map(({ id, title, span }) => document('heading', span, title, '', { key: id })),
    ...entries
      .of('indicator')
      .map(({ key, span, value }) => document('indicator', span, value.name, [value.group, value.unit].filter(Boolean).join(' '), { key })),
    ...entries.of('target').map(({ key, span, value }) => document('target', span, value.subject, value.quote, { key })),
    ...entries
      .of('item')
      .map(({ key, span, value, home }) =>
        document('item', span, value.name, [value.verb, plan.boxes[home?.box ?? -1]?.title].filter(Boolean).join(' '), { key }),
      ),
    ...entries.of('term').map(({ key, span, value }) => document('term', span, value.terms.join('、'), value.definition, { key })),
    ...entries.of('place').map(({ key, span, value }) => document('place', span, value.name, '', { key })),
    ...entries.of('fact').map(({ key, span, value }) => document('fact', span, value.subject, value.quote, { key })),
    ...entries.of('finding').map(({ key, span, value }) => document('finding', span, value.message, value.code, { key })),
    ...paragraphs(compiled.tree.blocks),
  ];
};

const kept = keptFor<StoredPlan['plan'], { documents?: readonly SearchDocument[] }>(() => ({}));

/** Everything of a plan that can be found, read once. */
export const searchDocuments = (stored: StoredPlan): readonly SearchDocument[] => (kept(stored.plan).documents ??= documents(stored));
