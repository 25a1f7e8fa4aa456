import type { PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import {
  isOpenOpinion,
  OPEN_OPINIONS,
  publicOpinions,
  readTopicRef,
  type Opinion,
  type OpinionState,
  type PublicOpinion,
} from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import { Paging } from '../listing/data-table.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import type { Open } from './on-public.tsx';
import { OpinionMark } from './public-answer.tsx';
import { publicPath } from './participation-path.ts';
import { publicPage } from './public-frame.tsx';
import { shownOpinions } from './shown-opinions.ts';
import { topicOf } from './topic-of.ts';
import { participationWords } from './words/index.ts';

const ROWS = 30;
const STATES = ['open', 'late', 'published', 'hidden'] as const;
type Shown = (typeof STATES)[number];

const statesOf = (shown: Shown | undefined): readonly OpinionState[] | undefined =>
  shown === 'open' || shown === 'late' ? OPEN_OPINIONS : shown === undefined ? undefined : [shown];

const bodies = (rows: readonly Kept<'opinion'>[]): readonly Opinion[] => rows.map(({ body }) => body);

/** How many of each were joined to them: those are not on the page themselves. */
const withJoined = (shown: readonly PublicOpinion[], merged: readonly Opinion[]): readonly PublicOpinion[] => {
  const counts = Map.groupBy(merged, ({ mergedInto }) => mergedInto ?? '');
  return shown.map((one) => ({ ...one, joined: counts.get(one.number)?.length ?? one.joined }));
};

/** 公众意见: what people said and what was answered, what is late first where it is asked for; by number, by topic, by state. */
export const opinionListPublic = async (c: PageContext, { store, context, program }: Open): Promise<Response> => {
  const { language } = c.var;
  const words = participationWords(language);
  const plan = context.plan.id;
  const url = new URL(c.req.url);
  const q = (c.req.query('q') ?? '').trim().slice(0, 100);
  const state = STATES.find((one) => one === c.req.query('state'));
  const about = readTopicRef(c.req.query('about') ?? '');
  const isNumber = /^[\d-]+$/.test(q);
  const states = statesOf(state);
  const yesterday = new Date(Date.parse(`${context.today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as PlainDate;
  const question = {
    plan,
    ...(states === undefined ? {} : { states }),
    ...(state === 'late' ? { dueBy: yesterday } : {}),
    ...(about === undefined ? {} : { about: [about.ref] }),
    ...(isNumber && q !== '' ? { text: q } : {}),
  };
  const page = Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1);
  const order = state === 'open' || state === 'late' ? ('due' as const) : ('newest' as const);
  // Words are looked for only in what may be shown, so that nobody can ask what is hidden by guessing at it.
  const byWords = q !== '' && !isNumber;
  const [count, rows, found, units, merged, counts] = await Promise.all([
    program.count('opinion', question),
    byWords ? [] : program.list('opinion', { ...question, order, limit: ROWS, offset: (page - 1) * ROWS }),
    byWords ? shownOpinions(store, context.region.code, plan) : [],
    unitsOf(program),
    program.list('opinion', { plan, states: ['merged'] }),
    program.states('opinion', { plan }),
  ]);
  const isAsked = (one: PublicOpinion): boolean =>
    (state === undefined || (state === 'published' || state === 'hidden' ? one.state === state : isOpenOpinion(one))) &&
    (state !== 'late' || one.due <= yesterday) &&
    (about === undefined || one.about.ref === about.ref);
  const matching = found.filter((one) => isAsked(one) && [one.text, one.about.title, one.answer?.text, one.number].join(' ').includes(q));
  if (order === 'due') matching.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const total = byWords ? matching.length : count;
  const shown = byWords ? matching.slice((page - 1) * ROWS, page * ROWS) : withJoined(publicOpinions(bodies(rows)), bodies(merged));
  const nameOf = nameIn(units);
  const topic = about === undefined ? undefined : await topicOf(await c.var.state.database(), context, c.req.query('about')!, language);
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const asked = about === undefined ? 'plan' : c.req.query('about')!;
  return publicPage(
    c,
    { title: words.open.list.title, context, tab: 'opinions' },
    <>
      <h1>{words.open.list.title}</h1>
      <p class="public-lede">{words.open.list.lede(all, counts['published'] ?? 0)}</p>
      {topic !== undefined && (
        <p class="public-chosen">
          {words.topics[topic.topic.kind]} <b lang="zh-CN">{topic.topic.title}</b> · <a href={publicPath(context, 'opinions')}>{words.open.list.allTopics}</a>
        </p>
      )}
      <p>
        <a class="button" href={publicPath(context, `opinions/new?about=${encodeURIComponent(asked)}`)}>
          {words.open.tabs.write}
        </a>{' '}
        <a href={publicPath(context, `follow?about=${encodeURIComponent(asked)}`)}>{words.open.tabs.follow}</a>
      </p>
      <form class="public-search" method="get" action={publicPath(context, 'opinions')} role="search">
        {about !== undefined && <input type="hidden" name="about" value={c.req.query('about')} />}
        <label>
          <span>{words.open.list.search}</span>
          <input type="search" name="q" value={q} maxlength={100} />
        </label>
        <label>
          <span>{words.open.list.state}</span>
          <select name="state">
            <option value="">{words.open.list.any}</option>
            {STATES.map((one) => (
              <option value={one} selected={one === state}>
                {words.open.list.states[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words.open.list.find}</button>
      </form>
      {shown.length === 0 ? (
        <p class="no-match">{all === 0 ? words.open.list.empty : words.open.list.noMatch}</p>
      ) : (
        <ol class="public-opinions">
          {shown.map((opinion) => (
            <li id={`o-${opinion.number}`}>
              <h2>
                <a href={publicPath(context, `opinions/${opinion.number}`)}>
                  <span class="figure">{opinion.number}</span> <span lang="zh-CN">{opinion.about.title}</span>
                </a>
              </h2>
              <p class="opinion-facts">
                <OpinionMark language={language} opinion={opinion} today={context.today} />
                <span>{words.open.receivedOn(opinion.received)}</span>
                {opinion.unit !== undefined && <span lang="zh-CN">{nameOf(opinion.unit)}</span>}
                {opinion.joined > 0 && <span>{words.open.joined(opinion.joined)}</span>}
              </p>
              <p class="excerpt" lang="zh-CN">
                {opinion.text ?? ''}
              </p>
              {opinion.hidden !== undefined && <p class="opinion-withheld">{words.open.hidden(opinion.hidden)}</p>}
              {opinion.state === 'received' && opinion.text === undefined && <p class="faint">{words.open.unread}</p>}
            </li>
          ))}
        </ol>
      )}
      <Paging words={c.var.words} url={url} arranged={{ page, pages: Math.max(1, Math.ceil(total / ROWS)) }} />
    </>,
  );
};
