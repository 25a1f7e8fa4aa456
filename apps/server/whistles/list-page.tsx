import { isOpen, levelWords, whistleDue, type Level, type WhistleState } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { readableInstant } from '../library/instant.ts';
import { List, type ListSpec } from '../listing/list.tsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { Clock } from './clock.tsx';
import { WhistleTags } from './whistle-card.tsx';
import { renderWhistles } from './whistle-frame.tsx';
import { whistlePath } from './whistle-path.ts';
import { whistleRows, type WhistleRow } from './whistle-rows.ts';
import { whistleWords } from './words/index.ts';

const specOf = (
  context: RegionContext,
  rows: readonly WhistleRow[],
  nameOf: (unit: string) => string,
  now: string,
  language: Language,
): ListSpec<WhistleRow> => {
  const words = whistleWords(language);
  const { columns } = words;
  const levels = levelWords(language);
  const ownerOf = ({ body }: WhistleRow): string => (body.owner === undefined ? words.nobody[body.level] : nameOf(body.owner));
  return {
    caption: words.title,
    rows,
    keyOf: ({ id }) => id,
    textOf: ({ body }) => [body.title, body.about.title, body.fact, body.raisedBy.name].join(' '),
    empty: [words.empty, words.emptyHelp],
    rowClass: ({ body }) => (isOpen(body) ? undefined : 'over'),
    facets: [
      { name: 'state', label: columns.state, of: ({ body }) => body.state, labelOf: (value) => levels.states[value as WhistleState] },
      {
        name: 'level',
        label: columns.level,
        of: ({ body }) => String(body.level),
        labelOf: (value) => levels.levels[Number(value) as Level],
        order: ['3', '2', '1'],
      },
      { name: 'origin', label: columns.origin, of: ({ body }) => body.origin, labelOf: (value) => words.origins[value as 'red' | 'raised'] },
      { name: 'owner', label: columns.owner, of: ownerOf, labelOf: (value) => value },
    ],
    columns: [
      {
        name: 'level',
        label: columns.level,
        as: 'short',
        sort: ({ body }) => -body.level,
        cell: ({ body }) => levels.levels[body.level],
      },
      {
        name: 'title',
        label: columns.title,
        as: 'lead',
        sort: ({ body }) => body.title,
        cell: (row) => (
          <>
            <WhistleTags language={language} row={row} />
            <a lang="zh-CN" href={whistlePath(context, row.id)}>
              {row.body.title}
            </a>
          </>
        ),
      },
      {
        name: 'about',
        label: columns.about,
        as: 'wide',
        sort: ({ body }) => body.about.title,
        cell: ({ body }) => (
          <>
            {words.kinds[body.about.kind]} {body.about.title !== body.title && <span lang="zh-CN">{body.about.title}</span>}
          </>
        ),
      },
      { name: 'state', label: columns.state, as: 'short', sort: ({ body }) => body.state, cell: ({ body }) => levels.states[body.state] },
      { name: 'owner', label: columns.owner, sort: ownerOf, cell: (row) => <span lang="zh-CN">{ownerOf(row)}</span> },
      {
        name: 'raised',
        label: columns.raised,
        as: 'short',
        sort: ({ body }) => body.steps[0]!.at,
        cell: ({ body }) => <span class="figure">{readableInstant(body.steps[0]!.at).slice(0, 10)}</span>,
      },
      {
        name: 'due',
        label: columns.due,
        as: 'short',
        sort: ({ body }) => whistleDue(body) ?? body.checked?.at,
        cell: ({ body }) =>
          isOpen(body) ? (
            <Clock language={language} due={whistleDue(body)} now={now} />
          ) : (
            <span class="figure">{body.checked === undefined ? '' : readableInstant(body.checked.at).slice(0, 10)}</span>
          ),
      },
    ],
  };
};

/** Every whistle the reader may see, closed ones too, to filter and sort. */
export const listPage = async (c: PageContext, { context, delivery }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = whistleWords(language);
  const { rows, nameOf } = await whistleRows(delivery, context.plan.id);
  return renderWhistles(
    c,
    context,
    { title: words.title, lede: words.lede, tab: 'all' },
    <>
      <List words={c.var.words} url={new URL(c.req.url)} spec={specOf(context, rows, nameOf, c.var.state.clock(), language)} />
      {rows.length > 0 && (
        <p class="export-links">
          {words.export}
          <a href={whistlePath(context, 'export.xlsx')} download>
            Excel
          </a>
        </p>
      )}
    </>,
  );
};
