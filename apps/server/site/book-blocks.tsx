import type { Child, FC } from 'hono/jsx';
import { flowOf, sourceSpan, type Block, type Flow, type Heading, type Table } from '../../../src/syntax/index.ts';
import { outlineOf } from '../reading/outline-index.ts';
import { anchorOf } from '../reading/placed-sentences.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { sitePage } from '../../../src/publication/index.ts';
import { NowMark, WorkMark } from './site-marks.tsx';
import type { Site } from './site-frame.tsx';
import { itemPage, siteIndex, type Noted } from './site-index.ts';

const TAGS = ['h1', 'h2', 'h3', 'h4'] as const;
const DEPTH = { part: 0, chapter: 0, section: 1, theme: 2, item: 3 } as const;

/** A flow sentence by sentence, each with its anchor. */
const Sentences: FC<{ flow: Flow }> = ({ flow }) => (
  <>
    {sentencesOf(flow.text).map(([start, end]) => (
      <span id={anchorOf(sourceSpan(flow, start, end)[0])}>{flow.text.slice(start, end)}</span>
    ))}
  </>
);

const Note: FC<{ site: Site; noted: Noted }> = ({ site, noted }) => {
  const { language } = site;
  if (noted.kind === 'item')
    return (
      <li>
        <a href={site.to(itemPage(noted.item))} lang="zh-CN">
          {noted.item.name}
        </a>{' '}
        <NowMark language={language} now={noted.item.standing.now} />
      </li>
    );
  const { id } = noted.kind === 'project' ? noted.project : noted.task;
  const now = siteIndex(site.content).works.get(id)?.now;
  const href = noted.kind === 'project' ? site.to(sitePage.project(id)) : site.to(sitePage.tasksOf(taskChapter(noted.task)), id);
  return (
    <li>
      <a href={href} lang="zh-CN">
        {noted.kind === 'project' ? noted.project.name : shortened(noted.task.title)}
      </a>{' '}
      {now !== undefined && <WorkMark language={language} now={now} />}
    </li>
  );
};

const LONG = 24;
const shortened = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG - 1)}…` : text);

/** The chapter whose page lists a task. */
export const taskChapter = ({ section }: { readonly section?: string | undefined }): string => section?.split('.', 1)[0] ?? 'other';

/** What is followed of a stretch of the text, in its margin. */
const Notes: FC<{ site: Site; span: readonly [number, number] }> = ({ site, span: [from, to] }) => {
  const seen = new Set<string>();
  const here = siteIndex(site.content).noted.filter((noted) => {
    if (noted.span[0] < from || noted.span[0] >= to) return false;
    const key = noted.kind === 'item' ? noted.item.id : noted.kind === 'project' ? noted.project.id : noted.task.id;
    return seen.size < seen.add(key).size;
  });
  return here.length === 0 ? null : (
    <div class="notes">
      <ul aria-label={site.words.plan.notes}>
        {here.map((noted) => (
          <Note site={site} noted={noted} />
        ))}
      </ul>
    </div>
  );
};

const numberOf = (text: string, { span, titleSpan }: Pick<Heading, 'span' | 'titleSpan'>): string =>
  text
    .slice(span[0], titleSpan[0])
    .replace(/[#*\s]+/g, ' ')
    .trim();

const HeadingLine: FC<{ site: Site; heading: Heading; depth: number }> = ({ site, heading, depth }) => {
  const { tree, context } = site.content;
  const node = outlineOf(context.plan.plan).at(heading.span[1] - 1)?.node;
  const Tag = TAGS[depth]!;
  return (
    <Tag id={node !== undefined && node.span[0] >= heading.span[0] ? `h-${node.id}` : undefined}>
      <span class="number">{numberOf(tree.text, heading)}</span> <Sentences flow={flowOf(tree.text, heading.titleSpan[0], heading.titleSpan[1])} />
    </Tag>
  );
};

const NUMBER = /^[^一-鿿]*\d[^一-鿿]*$/;
/** A page does not grow without end over one faulty table. */
const MOST_COLUMNS = 24;

const TableBlock: FC<{ site: Site; table: Table }> = ({ site, table }) => {
  const index = siteIndex(site.content);
  const width = Math.min(MOST_COLUMNS, Math.max(table.head.length, ...table.rows.map(({ cells }) => cells.length)));
  const itemOf = ([from, to]: readonly [number, number]) => index.noted.find((noted) => noted.kind === 'item' && noted.span[0] >= from && noted.span[0] < to);
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={table.caption?.title ?? site.words.sections.plan}>
      <table>
        {table.caption !== undefined && <caption>{table.caption.title}</caption>}
        {table.head.length > 0 && (
          <thead>
            <tr>
              {table.head.slice(0, width).map((cell) => (
                <th scope="col">{cell.text}</th>
              ))}
              <th scope="col">{site.words.columns.now}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row) => {
            const anchor = anchorOf(row.span[0]);
            if (row.group)
              return (
                <tr id={anchor}>
                  <th colspan={width + 1} scope="colgroup">
                    {row.cells.map((cell) => cell.text).join(' ')}
                  </th>
                </tr>
              );
            const noted = itemOf(row.span);
            return (
              <tr id={anchor}>
                {row.cells.slice(0, width).map((cell) => (
                  <td class={NUMBER.test(cell.text) ? 'number' : undefined}>{cell.text}</td>
                ))}
                {row.cells.length < width && <td colspan={width - row.cells.length}></td>}
                <td>
                  {noted?.kind === 'item' && (
                    <a href={site.to(itemPage(noted.item))}>
                      <NowMark language={site.language} now={noted.item.standing.now} />
                    </a>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {table.notes.map(({ flow }) => (
        <p class="note">
          <Sentences flow={flow} />
        </p>
      ))}
    </div>
  );
};

/** Blocks of the plan as a book sets them, each with what is followed of it beside it. `under`: the depth of the heading they stand under, 0 for the title of the page. */
export const BookBlocks: FC<{ site: Site; blocks: readonly Block[]; under?: number }> = ({ site, blocks, under = -1 }) => {
  const { text } = site.content.tree;
  let last = under;
  // A heading of the text may leave out a level; a page may not, or readers who go from heading to heading would look for what is missing.
  const deeper = (wanted: number): number => {
    last = Math.min(Math.max(wanted, under + 1), last + 1, TAGS.length - 1);
    return last;
  };
  const out = (block: Block): Child => {
    switch (block.type) {
      case 'heading':
        return <HeadingLine site={site} heading={block} depth={deeper(DEPTH[block.level])} />;
      case 'paragraph':
        return block.flow.text.trim() === '' ? null : (
          <div class="passage">
            <p>
              <Sentences flow={block.flow} />
            </p>
            <Notes site={site} span={block.span} />
          </div>
        );
      case 'table':
        return <TableBlock site={site} table={block} />;
      case 'box':
        return (
          <section class="boxed" aria-label={`${site.words.plan.box(block.number)} ${block.title}`}>
            <p class="box-title">
              {numberOf(text, block)} {block.title}
            </p>
            <BookBlocks site={site} blocks={block.blocks} under={Math.max(last, 0)} />
          </section>
        );
      case 'caption':
        return <p class="caption">{block.title}</p>;
      case 'glossary':
        return (
          <section class="glossary">
            <h2>{site.words.plan.glossary}</h2>
            {block.entries.map(({ flow }) => (
              <p>
                <Sentences flow={flow} />
              </p>
            ))}
          </section>
        );
      default:
        return null;
    }
  };
  return <>{blocks.map(out)}</>;
};
