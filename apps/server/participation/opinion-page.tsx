import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { may, SYSTEM } from '../../../src/identity/index.ts';
import { daysLate, isOpenOpinion, likeOpinions, masked, type Opinion } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { readableInstant } from '../library/instant.ts';
import { renderPage } from '../layout/page.tsx';
import { dayOf } from '../region/index.ts';
import { HandedOn } from '../units/handed-on.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { OpinionDeeds, type DeedFault } from './opinion-deeds.tsx';
import { opinionsPath, publicPath } from './participation-path.ts';
import { topicPage } from './topic-of.ts';
import { participationWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

/** How many of the newest of a plan are looked through for the same words. */
const LOOKED_THROUGH = 400;

const Text: FC<{ text: string }> = ({ text }) => (
  <blockquote class="opinion-text" lang="zh-CN">
    {text.split(/\n+/).map((line) => (
      <p>{line}</p>
    ))}
  </blockquote>
);

/** Opinions that may say the same: of all units, for the planner who joins them. */
const alike = async ({ delivery, context }: Delivery, { body }: Kept<'opinion'>) => {
  const own = await delivery.list('opinion', { plan: context.plan.id, about: [body.about.ref], order: 'newest', limit: LOOKED_THROUGH });
  const newest = await delivery.list('opinion', { plan: context.plan.id, order: 'newest', limit: LOOKED_THROUGH });
  const all = new Map([...own, ...newest].map((row) => [row.id, row.body]));
  return likeOpinions<Opinion>(
    body,
    [...all.values()].filter(({ state }) => state !== 'merged' && state !== 'hidden'),
  );
};

/** One opinion: what was said, what is shown of it outside, whose turn it is, and everything that was done. */
export const opinionPage = async (c: PageContext, given: Delivery, row: Kept<'opinion'>, failed?: DeedFault): Promise<Response> => {
  const { store, context, delivery, actor } = given;
  const { language } = c.var;
  const words = participationWords(language);
  const { body } = row;
  const region = context.region.code;
  const mayModerate = may(actor, 'opinion.moderate', { region });
  const isOpen = isOpenOpinion(body);
  const [units, like, program] = await Promise.all([
    unitsOf(delivery),
    mayModerate && isOpen ? alike(given, row) : [],
    store.delivery(region, SYSTEM).list('opinion', { plan: context.plan.id, states: ['merged'] }),
  ]);
  const joined = program.filter((one) => one.body.mergedInto === body.number);
  const nameOf = nameIn(units);
  const late = daysLate(body, context.today);
  const { found } = masked(body.text);
  const lastReason = body.state === 'assigned' ? body.steps.at(-1)?.reason : undefined;
  return renderPage(
    c,
    { title: words.one.title(body.number), region: context, tab: 'opinions', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing opinions opinion-page">
      <PageHead
        title={words.one.title(body.number)}
        lede={[
          words.insideStates[body.state],
          words.open.receivedOn(dayOf(body.received)),
          isOpen ? words.open.dueOn(body.due) : '',
          late > 0 ? words.open.late(late) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        <p class="opinion-links">
          <a href={opinionsPath(context)}>{words.one.back}</a>
          <a href={publicPath(context, `opinions/${body.number}`)}>{words.one.outside}</a>
        </p>
      </PageHead>
      <div class="opinion-columns">
        <div>
          <p>
            <span class="faint">{words.topics[body.about.kind]}</span>{' '}
            <a href={topicPage(context, body.about, language)} lang="zh-CN">
              {body.about.title}
            </a>
          </p>
          <Text text={body.text} />
          {found.length > 0 && <p class="told doubt">{words.one.personal(found.map((kind) => words.one.personalKinds[kind]).join('、'))}</p>}
          {/* A name that is not to be shown is the planner's to know, and nobody else's. */}
          {(mayModerate || body.name === undefined || body.named === true) && (
            <p class="faint">
              {body.name === undefined ? words.one.noName : words.one.name(body.name, body.named === true)}
              {body.mail !== undefined && mayModerate && ` · ${words.one.hasMail}`}
            </p>
          )}
          {body.unit !== undefined && (
            <p>
              {words.one.unit} <b lang="zh-CN">{nameOf(body.unit)}</b>
              <HandedOn trace={body.movedFrom} nameOf={nameOf} language={language} />
            </p>
          )}
          {lastReason !== undefined && <p class="told doubt">{words.one.returned(lastReason)}</p>}
          {(body.earlier ?? []).map((one) => (
            <section class="opinion-answer">
              <h2>{words.open.earlierAnswer}</h2>
              <Text text={one.text} />
              <p class="faint">
                {actorName(one.by, language)} {readableInstant(one.at)} {one.rating !== undefined && words.open.ratedAs(words.ratings[one.rating.result])}
              </p>
            </section>
          ))}
          {body.answer !== undefined && (
            <section class="opinion-answer">
              <h2>{body.state === 'published' ? words.open.answer : words.one.answerDraft}</h2>
              <Text text={body.answer.text} />
              <p class="faint">
                {body.answer.unit !== undefined && <span lang="zh-CN">{nameOf(body.answer.unit)} </span>}
                {actorName(body.answer.by, language)} {readableInstant(body.answer.at)}
              </p>
            </section>
          )}
          {body.hidden !== undefined && <p class="told doubt">{words.open.hidden(body.hidden.reason)}</p>}
          {body.mergedInto !== undefined && (
            <p>
              {words.open.merged} <a href={opinionsPath(context, encodeURIComponent(`${body.plan}~${body.mergedInto}`))}>{body.mergedInto}</a>
            </p>
          )}
          {joined.length > 0 && (
            <p>
              {words.open.joined(joined.length)}{' '}
              {joined.slice(0, 20).map(({ id, body: { number } }) => (
                <>
                  <a href={opinionsPath(context, encodeURIComponent(id))}>{number}</a>{' '}
                </>
              ))}
            </p>
          )}
          {body.rating !== undefined && (
            <p>
              {words.open.ratedAs(words.ratings[body.rating.result])} <span lang="zh-CN">{body.rating.text}</span>
            </p>
          )}
          <h2>{words.one.steps}</h2>
          <ol class="opinion-steps">
            {body.steps.map(({ to, at, by, reason }) => (
              <li>
                <span class="figure">{readableInstant(at)}</span> {words.steps[to]}{' '}
                <span class="faint">{by === 'public' ? words.one.sender : actorName(by, language)}</span>
                {reason !== undefined && <span> {to === 'rated' ? words.ratings[reason as keyof typeof words.ratings] : reason}</span>}
              </li>
            ))}
          </ol>
        </div>
        <OpinionDeeds c={c} given={given} row={row} failed={failed} units={units} like={like} isJoined={joined.length > 0} />
      </div>
    </section>,
  );
};
