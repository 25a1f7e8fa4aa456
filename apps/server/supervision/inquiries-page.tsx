import { isInquiryLate, isInquiryOpen, isPerson, INQUIRY_STATES, type InquiryState } from '../../../src/participation/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { List, type ListSpec } from '../listing/list.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { DueDay, renderSupervision, TopicLink } from './frame.tsx';
import { isReplay, recordsAt } from './records-at.ts';
import { inquiryPath, supervisionPath } from './supervision-path.ts';
import { supervisionWords } from './words/index.ts';

export type InquiryRow = Kept<'inquiry'>;

/** Open ones first, the latest of them on top; then the newest. */
export const inquiryOrder = (a: InquiryRow, b: InquiryRow): number =>
  Number(isInquiryOpen(b.body)) - Number(isInquiryOpen(a.body)) ||
  (isInquiryOpen(a.body) ? a.body.due.localeCompare(b.body.due) : b.body.asked.localeCompare(a.body.asked)) ||
  a.id.localeCompare(b.id);

/** 询问: all that the reader may see, what is late on top. */
export const inquiriesPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = supervisionWords(language);
  const say = words.inquiry;
  const today = context.moment.asOf;
  const [rows, units] = await Promise.all([recordsAt(given, 'inquiry'), unitsOf(delivery)]);
  const nameOf = nameIn(units);
  const mayAsk = may(actor, 'inquiry.ask', { region: context.region.code });
  const day = isReplay(given) ? `?day=${today}` : '';
  const spec: ListSpec<InquiryRow> = {
    caption: say.title,
    rows: rows.toSorted(inquiryOrder),
    keyOf: ({ id }) => id,
    textOf: ({ body }) => [body.about.title, body.text, body.answer?.text, body.by.name].filter(Boolean).join(' '),
    empty: [say.empty, actor.unit === undefined ? say.emptyHelp : say.emptyUnit],
    kept: ['day'],
    facets: [
      {
        name: 'state',
        label: words.state,
        of: ({ body }) => body.state,
        labelOf: (state) => words.inquiryStates[state as InquiryState],
        order: INQUIRY_STATES,
      },
      { name: 'unit', label: words.unit, of: ({ body }) => (body.unit === undefined ? words.nobody : nameOf(body.unit)), labelOf: (name) => name },
      ...(mayAsk
        ? [{ name: 'own', label: say.own, of: ({ body }: InquiryRow) => (isPerson(body.by, actor) ? say.own : undefined), labelOf: (name: string) => name }]
        : []),
    ],
    columns: [
      {
        name: 'text',
        label: say.title,
        as: 'lead',
        sort: ({ body }) => body.text,
        cell: ({ id, body }) => (
          <a lang="zh-CN" href={`${inquiryPath(context, id)}${day}`}>
            {body.text.length > 60 ? `${body.text.slice(0, 59)}…` : body.text}
          </a>
        ),
      },
      {
        name: 'about',
        label: words.about,
        as: 'wide',
        sort: ({ body }) => body.about.title,
        cell: ({ body }) => <TopicLink language={language} context={context} actor={actor} topic={body.about} day={body.asOf} />,
      },
      { name: 'by', label: words.by, sort: ({ body }) => body.by.name, cell: ({ body }) => body.by.name },
      {
        name: 'unit',
        label: words.unit,
        sort: ({ body }) => body.unit,
        cell: ({ body }) => <span lang="zh-CN">{body.unit === undefined ? words.nobody : nameOf(body.unit)}</span>,
      },
      { name: 'state', label: words.state, as: 'short', sort: ({ body }) => body.state, cell: ({ body }) => words.inquiryStates[body.state] },
      {
        name: 'due',
        label: words.due,
        as: 'short',
        sort: ({ body }) => body.due,
        cell: ({ body }) => <DueDay language={language} due={body.due} today={today} isOpen={isInquiryOpen(body)} />,
      },
    ],
    rowClass: ({ body }) => (isInquiryLate(body, today) ? 'is-late' : undefined),
  };
  return renderSupervision(
    c,
    context,
    {
      title: say.title,
      lede: say.lede,
      tab: 'inquiries',
      act: mayAsk && !isReplay(given) && (
        <a class="button" href={supervisionPath(context, 'inquiries/new?about=plan%3A')}>
          {say.new}
        </a>
      ),
    },
    <List words={c.var.words} url={new URL(c.req.url)} spec={spec} />,
  );
};
