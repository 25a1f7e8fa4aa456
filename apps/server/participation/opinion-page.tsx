import type { Child, FC } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { may, SYSTEM } from '../../../src/identity/index.ts';
import { daysLate, isOpenOpinion, likeOpinions, masked, OPINION_LIMITS, type Opinion } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { readableInstant } from '../library/instant.ts';
import { renderPage } from '../layout/page.tsx';
import { dayOf } from '../region/index.ts';
import { HandedOn } from '../units/handed-on.tsx';
import { UnitChoice, unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import type { OpinionDeedName } from './opinion-deed.ts';
import { opinionsPath, publicPath } from './participation-path.ts';
import { topicPage } from './topic-of.ts';
import { participationWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

export type DeedFault = { readonly deed: OpinionDeedName; readonly fault: Said; readonly fields: Readonly<Record<string, string>> };

/** How many of the newest of a plan are looked through for the same words. */
const LOOKED_THROUGH = 400;
const TEXT_ROWS = 6;

type DeedProps = {
  c: PageContext;
  given: Delivery;
  row: Kept<'opinion'>;
  name: OpinionDeedName;
  failed: DeedFault | undefined;
  quiet?: boolean;
  children?: Child;
};

const DeedForm: FC<DeedProps> = ({ c, given, row, name, failed, quiet, children }) => {
  const { language } = c.var;
  const words = participationWords(language);
  return (
    <form method="post" action={opinionsPath(given.context, `${encodeURIComponent(row.id)}/${name}`)} class="opinion-deed" id={`deed-${name}`} data-submit-key>
      <input type="hidden" name="version" value={String(row.version)} />
      {failed?.deed === name && (
        <p class="told fault" role="alert">
          {failed.fault[language]}
        </p>
      )}
      {children}
      <button type="submit" class={quiet === true ? 'quiet' : undefined}>
        {words.deeds[name]}
      </button>
    </form>
  );
};

const Reason: FC<{ label: string; name: OpinionDeedName; failed: DeedFault | undefined }> = ({ label, name, failed }) => (
  <p class="field">
    <label for={`${name}-reason`}>{label}</label>
    <input id={`${name}-reason`} name="reason" maxlength={OPINION_LIMITS.reason} required value={failed?.deed === name ? failed.fields['reason'] : undefined} />
  </p>
);

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
  const mayAnswer = may(actor, 'opinion.answer', { region, units: body.unit === undefined ? [] : [body.unit] });
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
  const fields = failed === undefined ? {} : failed.fields;
  const lastReason = body.state === 'assigned' ? body.steps.at(-1)?.reason : undefined;
  const form = (name: OpinionDeedName, children?: Child, quiet?: boolean): Child => (
    <DeedForm c={c} given={given} row={row} name={name} failed={failed} {...(quiet === undefined ? {} : { quiet })}>
      {children}
    </DeedForm>
  );
  return renderPage(
    c,
    { title: words.one.title(body.number), region: context, tab: 'opinions', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing opinions opinion-page">
      <PageHead
        title={words.one.title(body.number)}
        lede={[words.insideStates[body.state], words.open.receivedOn(dayOf(body.received)), words.open.dueOn(body.due), late > 0 ? words.open.late(late) : '']
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
        <div class="opinion-deeds">
          {mayAnswer &&
            isOpen &&
            (mayModerate || body.state !== 'received') &&
            form(
              'answer',
              <p class="field">
                <label for="answer-text">{words.one.answer}</label>
                <textarea id="answer-text" name="text" rows={TEXT_ROWS} maxlength={OPINION_LIMITS.answer} required>
                  {failed?.deed === 'answer' ? fields['text'] : body.answer?.text}
                </textarea>
                <small>{words.one.answerHelp}</small>
              </p>,
            )}
          {mayModerate && body.state === 'answered' && (
            <>
              {form('publish', <p class="faint">{words.one.publishHelp}</p>)}
              {form('return', <Reason label={words.one.returnReason} name="return" failed={failed} />, true)}
            </>
          )}
          {mayModerate &&
            isOpen &&
            form(
              'assign',
              <p class="field">
                <label for="assign-unit">{words.one.assignTo}</label>
                <UnitChoice units={units} name="unit" id="assign-unit" chosen={body.unit ?? ''} none={words.queue.chooseUnit} required />
              </p>,
            )}
          {mayModerate && body.state === 'published' && form('reopen', <Reason label={words.one.reopenReason} name="reopen" failed={failed} />, true)}
          {mayModerate &&
            isOpen &&
            joined.length === 0 &&
            form(
              'join',
              <div class="field">
                {like.length > 0 && (
                  <>
                    <p>{words.one.alike}</p>
                    <ul class="opinion-alike">
                      {like.map(({ opinion, likeness }) => (
                        <li>
                          <label class="public-choice">
                            <input type="radio" name="into" value={opinion.number} /> {opinion.number} <small>{Math.round(likeness * 100)}%</small>{' '}
                            <span lang="zh-CN">{opinion.text.slice(0, 60)}</span>
                          </label>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
                <label for="join-number">{like.length > 0 ? words.one.joinOther : words.one.joinNumber}</label>
                <input id="join-number" name="number" maxlength={20} value={failed?.deed === 'join' ? fields['number'] : undefined} placeholder="2026-00001" />
              </div>,
              true,
            )}
          {mayModerate && body.state === 'merged' && form('part', undefined, true)}
          {mayModerate &&
            body.state !== 'hidden' &&
            body.state !== 'merged' &&
            form('hide', <Reason label={words.one.hideReason} name="hide" failed={failed} />, true)}
          {mayModerate && body.state === 'hidden' && form('show', <Reason label={words.one.showReason} name="show" failed={failed} />, true)}
        </div>
      </div>
    </section>,
  );
};
