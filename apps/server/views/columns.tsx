import type { FC } from 'hono/jsx';
import { flowIndex } from '../reading/marked-text.ts';
import { outlineOf } from '../reading/outline-index.ts';
import { sentenceAt } from '../reading/sentence-anchor.ts';
import { quoteOf, type Span } from '../../../src/basis/index.ts';
import { correctLink, readLink } from '../layout/entry-links.ts';
import type { Column } from '../listing/data-table.tsx';
import type { Facet } from '../listing/list.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { figureText } from '../reading/figure.tsx';
import { ColumnFigure, decimals, type Quantified } from '../reading/figure.tsx';
import { Where } from '../reading/fields.tsx';
import type { Words } from '../words/index.ts';

type Row = { readonly key: string; readonly span: Span };

/** 章: the chapter a row stands in, as a choice. */
export const chapterFacet = <R extends Row>(stored: StoredPlan, words: Words): Facet<R> => {
  const outline = outlineOf(stored.plan);
  return {
    name: 'chapter',
    label: words.fields.chapter,
    of: ({ span }) => outline.chapterAt(span[0])?.node.id ?? '0',
    labelOf: (id) => {
      const branch = outline.byId.get(id);
      return branch ? `${/^\d/.test(id) ? `${id} ` : ''}${branch.node.title}` : words.listing.noChapter;
    },
  };
};

/** Where in the outline a row stands; sorts in the order of the text. */
export const whereColumn = <R extends Row>(stored: StoredPlan, words: Words): Column<R> => ({
  name: 'where',
  as: 'full',
  label: words.fields.section,
  sort: ({ span }) => span[0],
  cell: ({ span }) => <Where stored={stored} offset={span[0]} />,
});

/** Characters shown of a sentence before and after the words meant. */
const BEFORE = 36;
const AFTER = 60;

/** The words an entry was read from, marked in their sentence. A page mark inside the sentence is not shown. */
const InSentence: FC<{ stored: StoredPlan; span: Span }> = ({ stored, span }) => {
  const sentence = sentenceAt(stored, span[0]);
  if (sentence === undefined) return <>{quoteOf(stored.compiled.tree.text, span)}</>;
  const { flow, start, end } = sentence;
  const from = Math.max(start, flowIndex(flow, span[0]));
  const to = flowIndex(flow, span[1]);
  const first = Math.max(start, from - BEFORE);
  const last = Math.min(Math.max(end, to), to + AFTER);
  return (
    <>
      {first > start && '…'}
      {flow.text.slice(first, from)}
      <em>{flow.text.slice(from, to)}</em>
      {flow.text.slice(to, last)}
      {last < end && '…'}
    </>
  );
};

/** The sentence a row was read from, as a link to it in the text. */
export const quoteColumn = <R extends Row>(stored: StoredPlan, words: Words): Column<R> => ({
  name: 'quote',
  label: words.fields.quote,
  as: 'wide',
  cell: ({ span, key }) => (
    <a class="quote" lang="zh-CN" href={readLink(stored, span, key)}>
      <InSentence stored={stored} span={span} />
    </a>
  ),
});

/** The way to the review page, where a wrong entry is put right. */
export const correctionColumn = <R extends Row>(stored: StoredPlan, words: Words): Column<R> => ({
  name: 'correct',
  label: words.reading.correct,
  as: 'act',
  cell: ({ key }) => (
    <a class="faint" href={correctLink(stored, key)}>
      {words.reading.correct}
    </a>
  ),
});

/** A column of figures aligned on the decimal point, and one of their units. */
export const figureColumns = <R,>(words: Words, rows: readonly R[], of: (row: R) => Quantified | undefined): readonly [Column<R>, Column<R>] => {
  const places = Math.min(4, Math.max(0, ...rows.map((row) => decimals(of(row)?.upper ?? of(row)?.value))));
  return [
    { name: 'value', label: words.fields.value, as: 'number', sort: (row) => of(row)?.value, cell: (row) => <ColumnFigure {...of(row)} places={places} /> },
    { name: 'unit', label: words.fields.unit, as: 'short', sort: (row) => of(row)?.unit, cell: (row) => of(row)?.unit ?? '' },
  ];
};

export const figureWords = (quantity: Quantified): string => `${figureText(quantity)}${quantity.unit ?? ''}`;
