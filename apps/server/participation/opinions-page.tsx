import type { Child } from 'hono/jsx';
import { addDays } from '../../../src/basis/index.ts';
import type { Kept, RecordQuestion } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import { daysLate, OPEN_OPINIONS, readTopicRef, type OpinionState } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { Paging } from '../listing/data-table.tsx';
import { dayOf, type RegionContext } from '../region/index.ts';
import { UnitChoice, unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import type { Language } from '../words/index.ts';
import { renderOpinions } from './opinions-frame.tsx';
import { opinionsPath, publicPath } from './participation-path.ts';
import { participationWords } from './words/index.ts';

const ROWS = 50;
/** Overdue ones that stand above the list; all of them are a filter away. */
const ON_TOP = 20;

export const QUEUE_STATES = ['open', 'overdue', 'received', 'assigned', 'answered', 'published', 'hidden', 'merged', 'all'] as const;
type QueueState = (typeof QUEUE_STATES)[number];

const statesOf = (state: QueueState): readonly OpinionState[] | undefined =>
  state === 'all' ? undefined : state === 'open' || state === 'overdue' ? OPEN_OPINIONS : [state];

type RowsProps = {
  language: Language;
  context: RegionContext;
  rows: readonly Kept<'opinion'>[];
  nameOf: (unit: string) => string;
  mayModerate: boolean;
  caption: string;
};

const EXCERPT = 80;

const Rows = ({ language, context, rows, nameOf, mayModerate, caption }: RowsProps): Child => {
  const words = participationWords(language);
  const { columns } = words.queue;
  return (
    <table class="data opinion-rows" data-rows>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {mayModerate && (
            <th scope="col">
              <span class="unseen">{words.queue.choose}</span>
            </th>
          )}
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.text}</th>
          <th scope="col">{columns.about}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.received}</th>
          <th scope="col">{columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, body }) => {
          const late = daysLate(body, context.today);
          return (
            <tr id={id} tabindex={-1} class={late > 0 ? 'is-late' : undefined}>
              {mayModerate && (
                <td class="act">
                  <input type="checkbox" name="id" value={id} aria-label={`${words.queue.choose} ${body.number}`} />
                </td>
              )}
              <td class="short figure" data-label={columns.number}>
                {body.number}
              </td>
              <td class="lead" data-label={columns.text} lang="zh-CN">
                <a href={opinionsPath(context, encodeURIComponent(id))}>{body.text.length > EXCERPT ? `${body.text.slice(0, EXCERPT)}…` : body.text}</a>
                {body.rating?.result === 'unsatisfied' && <small class="doubtful"> {words.ratings.unsatisfied}</small>}
              </td>
              <td class="wide" data-label={columns.about}>
                <small class="faint">{words.topics[body.about.kind]}</small> <span lang="zh-CN">{body.about.title}</span>
              </td>
              <td class="short" data-label={columns.state}>
                <span class={`opinion-mark is-${late > 0 ? 'late' : body.state}`}>
                  <span aria-hidden="true">{words.marks[late > 0 ? 'late' : body.state]}</span> {words.insideStates[body.state]}
                </span>
              </td>
              <td data-label={columns.unit} lang="zh-CN">
                {body.unit === undefined ? '' : nameOf(body.unit)}
              </td>
              <td class="short figure" data-label={columns.received}>
                {dayOf(body.received)}
              </td>
              <td class="short figure" data-label={columns.due}>
                {body.due} {late > 0 && <b class="doubtful">{words.open.late(late)}</b>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** 意见办理: what is overdue on top, then the newest; to be assigned, hidden or published one by one or together. */
export const opinionsPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = participationWords(language);
  const url = new URL(c.req.url);
  const plan = context.plan.id;
  const state = QUEUE_STATES.find((one) => one === c.req.query('state')) ?? 'open';
  const unit = c.req.query('unit') ?? '';
  const about = readTopicRef(c.req.query('about') ?? '');
  const q = (c.req.query('q') ?? '').trim().slice(0, 40);
  const states = statesOf(state);
  const own: RecordQuestion = {
    plan,
    ...(unit === '' ? {} : { unit }),
    ...(about === undefined ? {} : { about: [about.ref] }),
    ...(q === '' ? {} : { text: q }),
  };
  const yesterday = addDays(context.today, -1);
  const question: RecordQuestion = { ...own, ...(states === undefined ? {} : { states }), ...(state === 'overdue' ? { dueBy: yesterday } : {}) };
  const page = Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1);
  const isTop = state === 'open' && page === 1;
  const [counts, overdueCount, count, top, listed, units] = await Promise.all([
    delivery.states('opinion', own),
    delivery.count('opinion', { ...own, states: OPEN_OPINIONS, dueBy: yesterday }),
    delivery.count('opinion', question),
    isTop ? delivery.list('opinion', { ...own, states: OPEN_OPINIONS, dueBy: yesterday, order: 'due', limit: ON_TOP }) : [],
    delivery.list('opinion', { ...question, order: state === 'overdue' ? 'due' : 'newest', limit: ROWS, offset: (page - 1) * ROWS }),
    unitsOf(delivery),
  ]);
  const nameOf = nameIn(units);
  const onTop = new Set(top.map(({ id }) => id));
  const rows = listed.filter(({ id }) => !onTop.has(id));
  const mayModerate = may(actor, 'opinion.moderate', { region: context.region.code });
  const sum = (...of: readonly OpinionState[]): number => of.reduce((total, one) => total + (counts[one] ?? 0), 0);
  const countOf = (one: QueueState): number =>
    one === 'all' ? sum('received', 'assigned', 'answered', 'published', 'hidden', 'merged') : one === 'overdue' ? overdueCount : sum(...statesOf(one)!);
  const total = countOf('all');
  const done = c.req.query('done');
  return renderOpinions(
    c,
    given,
    { title: words.queue.title, lede: words.queue.lede, tab: 'queue' },
    <>
      {done !== undefined && /^\d{1,6}$/.test(done) && (
        <p class="told" role="status">
          ✔ {words.queue.done(Number(done))}
        </p>
      )}
      {total === 0 && q === '' && unit === '' && about === undefined ? (
        <EmptyState title={words.queue.empty} help={words.queue.emptyHelp}>
          <p>
            <a class="button" href={publicPath(context, 'opinions/new?about=plan')}>
              {words.queue.toForm}
            </a>
          </p>
        </EmptyState>
      ) : (
        <>
          <form class="filters" method="get" action={opinionsPath(context)} data-autosubmit aria-label={c.var.words.listing.filter}>
            {about !== undefined && <input type="hidden" name="about" value={c.req.query('about')} />}
            <label>
              <span>{words.queue.columns.state}</span>
              <select name="state">
                {QUEUE_STATES.map((one) => (
                  <option value={one} selected={one === state}>{`${words.queue.states[one]} (${countOf(one)})`}</option>
                ))}
              </select>
            </label>
            {actor.unit === undefined && (
              <label>
                <span>{words.queue.columns.unit}</span>
                <UnitChoice units={units} name="unit" chosen={unit} none={c.var.words.listing.all} />
              </label>
            )}
            <label>
              <span>{words.queue.columns.number}</span>
              <input type="search" name="q" value={q} maxlength={40} />
            </label>
            <button type="submit">{c.var.words.listing.apply}</button>
            {(unit !== '' || about !== undefined || q !== '') && (
              <a class="clear" href={opinionsPath(context)}>
                {c.var.words.listing.clear}
              </a>
            )}
          </form>
          <form method="post" action={opinionsPath(context, 'bulk')} class="opinion-bulk">
            <input type="hidden" name="next" value={`${url.pathname}${url.search}`} />
            {top.length > 0 && (
              <section class="overdue">
                <h2>
                  {words.queue.states.overdue} <small>{overdueCount}</small>
                  {overdueCount > top.length && <a href={opinionsPath(context, '?state=overdue')}>{words.queue.allOverdue}</a>}
                </h2>
                <Rows language={language} context={context} rows={top} nameOf={nameOf} mayModerate={mayModerate} caption={words.queue.states.overdue} />
              </section>
            )}
            {rows.length > 0 && (
              <section>
                {top.length > 0 && <h2>{words.queue.newest}</h2>}
                <Rows language={language} context={context} rows={rows} nameOf={nameOf} mayModerate={mayModerate} caption={words.queue.title} />
              </section>
            )}
            {rows.length === 0 && top.length === 0 && <p class="no-match">{state === 'open' ? words.queue.nothingOpen : c.var.words.listing.noMatch}</p>}
            <Paging words={c.var.words} url={url} arranged={{ page, pages: Math.max(1, Math.ceil(count / ROWS)) }} />
            {mayModerate && rows.length + top.length > 0 && (
              <fieldset class="bulk">
                <legend>{words.queue.together}</legend>
                <span class="pair">
                  <UnitChoice units={units} name="unit" id="bulk-unit" none={words.queue.chooseUnit} label={words.queue.columns.unit} />
                  <button type="submit" name="deed" value="assign">
                    {words.deeds.assign}
                  </button>
                </span>
                <span class="pair">
                  <input name="reason" maxlength={500} placeholder={words.queue.hideReason} aria-label={words.queue.hideReason} />
                  <button type="submit" name="deed" value="hide" class="quiet">
                    {words.deeds.hide}
                  </button>
                </span>
                <button type="submit" name="deed" value="publish">
                  {words.deeds.publish}
                </button>
              </fieldset>
            )}
          </form>
        </>
      )}
    </>,
  );
};
