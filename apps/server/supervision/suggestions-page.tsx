import type { Kept } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import {
  isSuggestionLate,
  isSuggestionOpen,
  SUGGESTION_STATES,
  suggestionDue,
  type Suggestion,
  type SuggestionState,
} from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { List, type ListSpec } from '../listing/list.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { DueDay, renderSupervision } from './frame.tsx';
import { isReplay, recordsAt } from './records-at.ts';
import { suggestionPath, supervisionPath } from './supervision-path.ts';
import { supervisionWords } from './words/index.ts';

export type SuggestionRow = Kept<'suggestion'>;

/** What waits to be assigned or answered first, the latest of it on top; then by number. */
export const suggestionOrder = (a: SuggestionRow, b: SuggestionRow): number =>
  Number(isSuggestionOpen(b.body)) - Number(isSuggestionOpen(a.body)) ||
  (isSuggestionOpen(a.body) ? (suggestionDue(a.body) ?? '9').localeCompare(suggestionDue(b.body) ?? '9') : 0) ||
  a.body.number.localeCompare(b.body.number) ||
  a.id.localeCompare(b.id);

/** 建议提案: all that the reader may see, what is late on top. */
export const suggestionsPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = supervisionWords(language);
  const say = words.suggestion;
  const { columns } = say;
  const today = context.moment.asOf;
  const [rows, units] = await Promise.all([recordsAt(given, 'suggestion'), unitsOf(delivery)]);
  const nameOf = nameIn(units);
  const leadOf = ({ body }: SuggestionRow): string => (body.lead === undefined ? words.nobody : nameOf(body.lead));
  const day = isReplay(given) ? `?day=${today}` : '';
  const spec: ListSpec<SuggestionRow> = {
    caption: say.title,
    rows: rows.toSorted(suggestionOrder),
    keyOf: ({ id }) => id,
    textOf: ({ body }) => [body.number, body.title, body.text, ...body.by, body.answer?.text].filter(Boolean).join(' '),
    empty: [say.empty, actor.unit === undefined ? say.emptyHelp : say.emptyUnit],
    kept: ['day'],
    facets: [
      {
        name: 'state',
        label: columns.state,
        of: ({ body }) => body.state,
        labelOf: (state) => words.suggestionStates[state as SuggestionState],
        order: SUGGESTION_STATES,
      },
      { name: 'kind', label: columns.kind, of: ({ body }) => body.kind, labelOf: (kind) => words.suggestionKinds[kind as Suggestion['kind']] },
      { name: 'lead', label: columns.lead, of: leadOf, labelOf: (name) => name },
    ],
    columns: [
      { name: 'number', label: columns.number, as: 'short', sort: ({ body }) => body.number, cell: ({ body }) => <span class="figure">{body.number}</span> },
      {
        name: 'title',
        label: columns.title,
        as: 'lead',
        sort: ({ body }) => body.title,
        cell: ({ id, body }) => (
          <a lang="zh-CN" href={`${suggestionPath(context, id)}${day}`}>
            {body.title}
          </a>
        ),
      },
      { name: 'kind', label: columns.kind, as: 'short', sort: ({ body }) => body.kind, cell: ({ body }) => words.suggestionKinds[body.kind] },
      { name: 'by', label: columns.by, sort: ({ body }) => body.by[0], cell: ({ body }) => say.signers(body.by[0] ?? '', body.by.length) },
      { name: 'lead', label: columns.lead, sort: leadOf, cell: (row) => <span lang="zh-CN">{leadOf(row)}</span> },
      { name: 'state', label: columns.state, as: 'short', sort: ({ body }) => body.state, cell: ({ body }) => words.suggestionStates[body.state] },
      {
        name: 'due',
        label: columns.due,
        as: 'short',
        sort: ({ body }) => suggestionDue(body),
        cell: ({ body }) => {
          const due = suggestionDue(body);
          return due === undefined ? '' : <DueDay language={language} due={due} today={today} isOpen={isSuggestionOpen(body)} />;
        },
      },
      { name: 'class', label: columns.class, as: 'short', sort: ({ body }) => body.answer?.class, cell: ({ body }) => body.answer?.class ?? '' },
      {
        name: 'rating',
        label: columns.rating,
        as: 'short',
        sort: ({ body }) => body.rating?.result,
        cell: ({ body }) => (body.rating === undefined ? '' : words.ratings[body.rating.result]),
      },
    ],
    rowClass: ({ body }) => (isSuggestionLate(body, today) ? 'is-late' : undefined),
  };
  return renderSupervision(
    c,
    context,
    {
      title: say.title,
      lede: say.lede,
      tab: 'suggestions',
      act: may(actor, 'suggestion.register', { region: context.region.code }) && !isReplay(given) && (
        <a class="button" href={supervisionPath(context, 'suggestions/new')}>
          {say.new}
        </a>
      ),
    },
    <>
      <List words={c.var.words} url={new URL(c.req.url)} spec={spec} />
      {rows.length > 0 && (
        <p class="export-links">
          {words.export}
          <a href={`${supervisionPath(context, 'suggestions/export.xlsx')}${day}`} download>
            Excel
          </a>
        </p>
      )}
    </>,
  );
};
