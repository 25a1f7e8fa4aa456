import type { FC } from 'hono/jsx';
import { daysBetween, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { checkResults, isEvaluationDue, type Policy } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import { sitePage } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import { itemPath } from '../cockpit/addresses.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from '../library/instant.ts';
import { opinionsPath, publicPath } from '../participation/participation-path.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import { PublicLink, publicPageOf } from '../site/public-link.tsx';
import { HandedOn } from '../units/handed-on.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import type { Language } from '../words/index.ts';
import { opinionCounts } from './policies-page.tsx';
import { PolicyActs, type PolicyAct } from './policy-acts.tsx';
import { planItems } from './policy-items.ts';
import { Facts } from './score-frame.tsx';
import { policyPath } from './score-path.ts';
import { policyWords, type PolicyWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

type Failed = { readonly act: PolicyAct; readonly fault: string; readonly fields: Readonly<Record<string, string>> };

const Checks: FC<{ words: PolicyWords; language: Language; policy: Policy }> = ({ words, language, policy }) => {
  const results = checkResults(policy);
  return (
    <ul class="score-list">
      {(policy.checks ?? []).map((name) => {
        const result = results.get(name);
        return (
          <li>
            <b lang="zh-CN">{name}</b>{' '}
            {result === undefined ? (
              <span class="faint">{words.page.beforeNone}</span>
            ) : (
              <>
                <span class={`score-state is-${result.result}`}>{words.results[result.result]}</span>{' '}
                <span class="faint figure">
                  {result.date} {actorName(result.by, language)}
                </span>
                <p lang="zh-CN">{result.text}</p>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
};

const windowText = ({ page }: PolicyWords, { from, until }: NonNullable<Policy['comments']>, today: PlainDate): string => {
  if (today < from) return page.commentsSoon(from);
  return today <= until ? page.commentsOpen(until, daysBetween(today, until)) : page.commentsOver(from, until);
};

const Comments: FC<{ language: Language; context: RegionContext; row: Kept<'policy'>; count: number }> = ({ language, context, row: { id, body }, count }) => {
  const words = policyWords(language);
  if (body.comments === undefined) return null;
  return (
    <>
      <h2>{words.page.comments}</h2>
      <p>
        <span class="figure">{windowText(words, body.comments, context.today)}</span> · {words.page.came(count)}
      </p>
      <p class="score-acts">
        <a href={publicPath(context, `opinions/new?about=${encodeURIComponent(`policy:${id}`)}`)}>{words.page.publicForm}</a>
        <a href={opinionsPath(context)}>{words.page.opinions}</a>
      </p>
      {body.answer !== undefined && (
        <p class="score-said" lang="zh-CN">
          <b>{words.page.facts.answer}</b> {body.answer}
        </p>
      )}
    </>
  );
};

const Items: FC<{ words: PolicyWords; context: RegionContext; ids: readonly string[] }> = ({ words, context, ids }) => {
  const names = planItems(context);
  return (
    <>
      <h2>{words.page.items}</h2>
      <ul class="score-list">
        {ids.map((id) => (
          <li>
            <span class="no">{id}</span>{' '}
            <a
              lang="zh-CN"
              href={
                context.items.some((item) => item.id === id)
                  ? itemPath(context, id)
                  : regionPath(context.region.code, context.plan.id, `text?entry=${encodeURIComponent(id)}`)
              }
            >
              {names.get(id) ?? id}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** One policy: its stage, checks, comments, what came of it, and the next step. */
export const policyPage = async (c: PageContext, given: Delivery, row: Kept<'policy'>, failed?: Failed): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = policyWords(language);
  const { facts } = words.page;
  const { body, id, version } = row;
  const region = context.region.code;
  const [units, counts, publicPage] = await Promise.all([
    unitsOf(delivery),
    opinionCounts(given, [id]),
    publicPageOf(given.store, context, sitePage.policy(id)),
  ]);
  const mayEdit = may(actor, 'policy.edit', { region, units: [body.unit] });
  const isDrafted = body.state === 'drafting' || body.state === 'assessed';
  return renderPage(
    c,
    { title: body.name, region: context, tab: 'policies', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing scores">
      <PageHead title={body.name} lede={[words.states[body.state], body.number].filter(Boolean).join(' · ')}>
        <p class="score-acts">
          {mayEdit && isDrafted && <a href={policyPath(context, id, 'edit')}>{words.page.edit}</a>}
          <PublicLink language={language} where={context} page={publicPage} />
        </p>
      </PageHead>
      <Facts
        rows={[
          [
            facts.unit,
            <>
              <span lang="zh-CN">{nameIn(units)(body.unit)}</span>
              <HandedOn trace={body.movedFrom} nameOf={nameIn(units)} language={language} />
            </>,
          ],
          [facts.number, body.number],
          [facts.date, body.date],
          [facts.until, body.until],
          [
            facts.evaluateBy,
            body.evaluateBy === undefined ? undefined : (
              <span class="figure">
                {body.evaluateBy} {isEvaluationDue(body, context.today) && <small class="score-late">{words.overdue}</small>}
              </span>
            ),
          ],
        ]}
      />
      {body.text !== undefined && (
        <p class="score-said" lang="zh-CN">
          {body.text}
        </p>
      )}
      {mayEdit && (
        <PolicyActs language={language} policy={body} today={context.today} version={version} action={(act) => policyPath(context, id, act)} failed={failed} />
      )}
      <h2>{words.page.before}</h2>
      <Checks words={words} language={language} policy={body} />
      <Comments language={language} context={context} row={row} count={counts.get(id) ?? 0} />
      {(body.after ?? []).length > 0 && (
        <>
          <h2>{words.page.after}</h2>
          <ul class="score-list">
            {body.after!.toReversed().map(({ date, by, result, text }) => (
              <li>
                <span class="figure">{date}</span> <b>{words.outcomes[result]}</b> <span class="faint">{actorName(by, language)}</span>
                <p lang="zh-CN">{text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {(body.items ?? []).length > 0 && <Items words={words} context={context} ids={body.items!} />}
      <h2>{words.page.history}</h2>
      <ol class="score-list">
        {body.steps.toReversed().map(({ to, at, by, reason }) => (
          <li>
            <time datetime={at}>{readableInstant(at)}</time> <b>{words.states[to as Policy['state']] ?? to}</b>{' '}
            <span class="faint">{actorName(by, language)}</span>
            {reason !== undefined && <p lang="zh-CN">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>,
  );
};
