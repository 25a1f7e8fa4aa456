import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import type { Score } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { evaluationPath } from '../evaluations/evaluation-path.ts';
import { readableInstant } from '../library/instant.ts';
import type { RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { actorName } from '../words/actor-names.ts';
import { Fault, Field, renderScores } from './score-frame.tsx';
import { appealPath, schemePath, scorePath } from './score-path.ts';
import { ScoreObjects, ScoreRows, shortened } from './score-rows.tsx';
import { percentOf } from './scores-table.tsx';
import { scoreWords } from './words/index.ts';

/** The total with its grade, or between what it lies; what capped it. */
const Headline: FC<{ language: Language; score: Score; names: ReadonlyMap<string, string> }> = ({ language, score, names }) => {
  const words = scoreWords(language).score;
  if (score.total === undefined && score.range === undefined) return null;
  return (
    <div class="score-headline">
      <p class="score-total">
        {score.total === undefined ? (
          <b class="figure">—</b>
        ) : (
          <>
            <b class="figure">{shortened(score.total, 2)}</b> <small>{words.outOf(score.full)}</small>
          </>
        )}
        {score.grade !== undefined && (
          <span class="score-grade" lang="zh-CN">
            {score.grade}
          </span>
        )}
      </p>
      <ul>
        {score.total === undefined && <li>{words.incomplete}</li>}
        {score.range !== undefined && <li>{words.range(score.range.lowest, score.range.highest)}</li>}
        <li>{words.coverage(percentOf(score.coverage))}</li>
        {score.vetoed !== undefined && (
          <li class="score-veto">
            <span aria-hidden="true">✕</span> {words.vetoed}：<span lang="zh-CN">{score.vetoed.map((item) => names.get(item) ?? item).join('、')}</span>
            {score.uncapped !== undefined && <small> {words.uncapped(score.uncapped)}</small>}
          </li>
        )}
      </ul>
    </div>
  );
};

const Appeals: FC<{ language: Language; context: RegionContext; appeals: readonly Kept<'appeal'>[] }> = ({ language, context, appeals }) => {
  const words = scoreWords(language);
  return appeals.length === 0 ? (
    <p class="faint">{words.score.noAppeals}</p>
  ) : (
    <ul class="score-list">
      {appeals.map(({ id, body }) => (
        <li>
          <a href={appealPath(context, id)} lang="zh-CN">
            {body.name ?? body.item}
          </a>{' '}
          <span class={`score-state is-${body.state}`}>{words.appealStates[body.state]}</span>
          {body.decision !== undefined && <p lang="zh-CN">{body.decision.text}</p>}
        </li>
      ))}
    </ul>
  );
};

/** One score: total, rows, units or years, what would change it, and the files that let anyone compute it again. */
export const scorePage = async (c: PageContext, given: Delivery, row: Kept<'score'>, fault?: string): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = scoreWords(language);
  const { body, id } = row;
  const region = context.region.code;
  const plan = context.plan.id;
  const [scheme, evaluation, appeals, siblings] = await Promise.all([
    delivery.get('scheme', body.scheme),
    delivery.get('evaluation', body.evaluation),
    delivery.list('appeal', { plan, about: [body.evaluation] }),
    delivery.list('score', { plan, about: [body.evaluation] }),
  ]);
  const names = new Map(context.items.map((item) => [item.id, item.name]));
  const later = siblings.filter((each) => each.body.after === id);
  const upheld = appeals.filter((appeal) => appeal.body.state === 'upheld');
  const schemeName = scheme === undefined ? body.scheme : `${scheme.body.name} ${words.edition(body.edition)}`;
  const isOutdated = evaluation?.body.frozen !== undefined && evaluation.body.frozen.sha256 !== body.frozen;
  return renderScores(
    c,
    given,
    { title: schemeName, current: 'scores', ...(fault === undefined ? {} : { status: 422 }) },
    <>
      <PageHead title={schemeName} lede={words.score.at(readableInstant(body.at), actorName(body.by, language))}>
        <p class="score-acts">
          {evaluation !== undefined && (
            <a href={evaluationPath(region, plan, evaluation.id)} lang="zh-CN">
              {evaluation.body.title}
            </a>
          )}
          <a href={schemePath(context, body.scheme)}>{words.scores.scheme}</a>
        </p>
      </PageHead>
      <Fault text={fault} />
      {isOutdated && <p class="told">{words.score.outdated}</p>}
      <Headline language={language} score={body} names={names} />
      {body.after !== undefined && (
        <p>
          <a href={scorePath(context, body.after)}>{words.score.after}</a>
        </p>
      )}
      {later.length > 0 && (
        <p>
          {words.score.afterThis}{' '}
          {later.map((each) => (
            <a href={scorePath(context, each.id)}>
              {readableInstant(each.body.at)} {shortened(each.body.total, 2)}
            </a>
          ))}
        </p>
      )}
      {body.sensitivity.length > 0 && (
        <>
          <h2>{words.score.sensitivity}</h2>
          <ul class="score-rules" lang={language === 'zh' ? 'zh-CN' : 'en'}>
            {body.sensitivity.map((said) => (
              <li>{said[language]}</li>
            ))}
          </ul>
        </>
      )}
      <ScoreObjects language={language} score={body} names={names} />
      <h2>{words.score.rows}</h2>
      <ScoreRows language={language} context={context} scheme={scheme?.body} score={body} />
      <h2>{words.score.files}</h2>
      <p class="score-acts">
        <a href={scorePath(context, id, 'score.json')} download>
          {words.score.json}
        </a>
        <a href={scorePath(context, id, 'frozen.json')} download>
          {words.score.frozen}
        </a>
        <a href={scorePath(context, id, 'score.xlsx')} download>
          {words.score.xlsx}
        </a>
      </p>
      <dl class="score-facts">
        <div>
          <dt>{words.score.digest}</dt>
          <dd>
            <code>{body.frozen}</code>
          </dd>
        </div>
        {body.published !== undefined && body.published !== body.frozen && (
          <div>
            <dt>{words.score.publishedDigest}</dt>
            <dd>
              <code>{body.published}</code>
            </dd>
          </div>
        )}
      </dl>
      <p class="faint">
        {words.score.recompute}
        {body.published !== undefined && body.published !== body.frozen && ` ${words.score.twoDigests}`}
      </p>
      <h2>{words.score.appeals}</h2>
      <Appeals language={language} context={context} appeals={appeals} />
      {may(actor, 'score.compute', { region }) && scheme?.body.state === 'in_force' && (
        <details class="more">
          <summary>{words.score.again}</summary>
          <form method="post" action={scorePath(context)} class="score-act" data-submit-key>
            <input type="hidden" name="evaluation" value={body.evaluation} />
            <input type="hidden" name="scheme" value={body.scheme} />
            <input type="hidden" name="after" value={id} />
            <p class="faint">{words.score.againHelp}</p>
            {upheld.length > 0 && (
              <Field id="appeal" label={words.score.appeal}>
                <select id="appeal" name="appeal">
                  <option value="">{words.score.noAppeal}</option>
                  {upheld.map((appeal) => (
                    <option value={appeal.id}>{appeal.body.name ?? appeal.body.item}</option>
                  ))}
                </select>
              </Field>
            )}
            <button type="submit">{words.score.again}</button>
          </form>
        </details>
      )}
    </>,
  );
};
