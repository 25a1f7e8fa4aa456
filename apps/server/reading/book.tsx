import type { Child, FC } from 'hono/jsx';
import { raw } from 'hono/html';
import type { Span } from '../../../src/basis/index.ts';
import { flowOf, type Block, type Box, type Heading, type Paragraph } from '../../../src/syntax/index.ts';
import type { StoredPlan } from '../plan-store.ts';
import type { Words } from '../words/index.ts';
import { escapeHtml, htmlOf } from '../layout/html.ts';
import { entriesOfPlan } from './entries.ts';
import { anchorHtml, flowHtml } from './flow-html.ts';
import type { ReadingPage } from './reading-pages.ts';
import { PrintedTable } from './table-block.tsx';
import { outlineOf } from './outline-index.ts';

type Shared = { readonly stored: StoredPlan; readonly words: Words };

/** A line of the printed title page has fewer characters than this; a preamble has more. */
const SHORT = 40;
const TAGS = { part: 'h2', chapter: 'h2', section: 'h3', theme: 'h4', item: 'h5' } as const;

const slice = ({ stored }: Shared, start: number, end: number, sentences = false): string =>
  flowHtml(stored, flowOf(stored.compiled.tree.text, start, end), { sentences });

/** The number as it is printed before a title: 第一节, （一）, 1.1, ——, 专栏 6. */
const printedNumber = ({ stored }: Shared, { span, titleSpan }: Pick<Heading, 'span' | 'titleSpan'>): string =>
  stored.compiled.tree.text
    .slice(span[0], titleSpan[0])
    .replace(/[#*\s]+/g, ' ')
    .trim();

/** The outline node a heading of the text is, if it is one. */
const headingAnchor = ({ plan }: StoredPlan, { span }: Heading): string | undefined => {
  const node = outlineOf(plan).at(span[1] - 1)?.node;
  return node && node.span[0] >= span[0] ? node.id : undefined;
};

const HeadingBlock: FC<Shared & { heading: Heading }> = ({ heading, ...shared }) => {
  const Tag = TAGS[heading.level];
  const number = printedNumber(shared, heading);
  return (
    <Tag id={headingAnchor(shared.stored, heading)} class={`h-${heading.level}`}>
      {number !== '' && <span class="number">{number}</span>}
      <span class="title">{raw(slice(shared, heading.titleSpan[0], heading.titleSpan[1], true))}</span>
    </Tag>
  );
};

/** A title that opens its paragraph is set in it, in bold. */
const RunIn: FC<Shared & { heading: Heading; paragraph: Paragraph | undefined }> = ({ heading, paragraph, ...shared }) => (
  <p class={`run-in h-${heading.level}`}>
    <b id={headingAnchor(shared.stored, heading)}>
      {printedNumber(shared, heading)}
      {raw(slice(shared, heading.titleSpan[0], heading.span[1], true))}
    </b>
    {paragraph && raw(flowHtml(shared.stored, paragraph.flow))}
  </p>
);

const BoxBlock: FC<Shared & { box: Box }> = ({ box, ...shared }) => (
  <section class="boxed" id={`box-${box.span[0]}`} aria-label={`${shared.words.reading.box(box.number)} ${box.title}`}>
    <p class="box-title">
      <span class="number">{printedNumber(shared, box)}</span>
      {raw(slice(shared, box.titleSpan[0], box.titleSpan[1]))}
    </p>
    {blocks(shared, box.blocks, 0, box.blocks.length)}
  </section>
);

const block = (shared: Shared, at: Block): Child => {
  const { stored, words } = shared;
  switch (at.type) {
    case 'heading':
      return <HeadingBlock {...shared} heading={at} />;
    case 'paragraph':
      return at.flow.text === '' ? null : (
        <p class={at.role === 'front' && at.flow.text.length < SHORT ? 'front' : at.role}>{raw(flowHtml(stored, at.flow))}</p>
      );
    case 'table':
      return <PrintedTable {...shared} table={at} anchors />;
    case 'box':
      return <BoxBlock {...shared} box={at} />;
    case 'caption':
      return <p class="caption">{raw(slice(shared, at.span[0], at.span[1]))}</p>;
    case 'contents':
      return (
        <details class="printed-contents">
          <summary>{words.reading.printedContents}</summary>
          <ol>
            {at.entries.map(({ title, level, page }) => (
              <li class={`c-${level}`}>
                <span>{title}</span>
                {page !== undefined && <span class="page">{page}</span>}
              </li>
            ))}
          </ol>
        </details>
      );
    case 'glossary':
      return (
        <section class="glossary">
          <h2 class="h-chapter">{words.reading.glossary}</h2>
          {at.entries.map(({ flow }) => (
            <p class="explained">{raw(flowHtml(stored, flow))}</p>
          ))}
        </section>
      );
    case 'furniture':
      return null;
  }
};

/** Entries that begin in the block but on none of its visible words (a stray mark, a running header) get their anchor before it, so that every row leads somewhere. */
const withAnchors = ({ stored }: Shared, html: string, [start, end]: Span): Child => {
  const lost = entriesOfPlan(stored.plan)
    .within([start, end])
    .filter(({ span, key }) => span[0] >= start && !html.includes(` id="${escapeHtml(key)}"`));
  const all = lost.map(({ key }) => anchorHtml(key)).join('') + html;
  return all === '' ? null : raw(all);
};

const blocks = (shared: Shared, all: readonly Block[], from: number, to: number): Child[] => {
  const out: Child[] = [];
  for (let i = from; i < to; i++) {
    const at = all[i]!;
    const own = at.type === 'heading' && at.runIn ? paragraphAfter(all, i, to) : undefined;
    const html = htmlOf(
      <>
        {at.type === 'heading' && at.runIn ? (
          <RunIn {...shared} heading={at} paragraph={own === undefined ? undefined : (all[own] as Paragraph)} />
        ) : (
          block(shared, at)
        )}
      </>,
    );
    out.push(withAnchors(shared, html, [at.span[0], all[own ?? i]!.span[1]]));
    i = own ?? i;
  }
  return out;
};

/** Position of the paragraph that a run-in title opens. */
const paragraphAfter = (all: readonly Block[], heading: number, to: number): number | undefined => {
  let next = heading + 1;
  while (next < to && all[next]!.type === 'furniture') next++;
  return next < to && all[next]!.type === 'paragraph' ? next : undefined;
};

/** Title, issuer and date as the document prints them: the title page above says the same. */
const isTitleLine = (at: Block): boolean => at.type === 'furniture' || (at.type === 'paragraph' && at.role === 'front' && at.flow.text.length < SHORT);

/** The text of one page of the plan, as a book sets it. */
export const Book: FC<Shared & { page: ReadingPage }> = ({ page, ...shared }) => {
  const all = shared.stored.compiled.tree.blocks;
  let body = page.from;
  while (body < page.to && isTitleLine(all[body]!)) body++;
  const front = blocks(shared, all, page.from, body).filter((child) => child !== null);
  return (
    <>
      {front.length > 0 && (
        <details class="front-matter">
          <summary>{shared.words.reading.frontMatter}</summary>
          {front}
        </details>
      )}
      {blocks(shared, all, body, page.to)}
    </>
  );
};
