import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { scoresSeen } from '../evaluations/on-evaluation.tsx';
import { readableInstant } from '../library/instant.ts';
import { dayOf, type RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { actorName } from '../words/actor-names.ts';
import { SchemeRows } from './scheme-rows.tsx';
import { schemeRules } from './scheme-rules.ts';
import { lineOf } from './schemes-page.tsx';
import { Facts, Fault, Field, renderScores } from './score-frame.tsx';
import { schemePath, scorePath } from './score-path.ts';
import { ScoresTable } from './scores-table.tsx';
import { scoreWords } from './words/index.ts';

const Acts: FC<{ language: Language; context: RegionContext; row: Kept<'scheme'> }> = ({ language, context, row: { id, version, body } }) => {
  const words = scoreWords(language).scheme;
  const seen = <input type="hidden" name="version" value={String(version)} />;
  if (body.state === 'draft')
    return (
      <div class="score-acts">
        <a class="button" href={schemePath(context, id, 'edit')}>
          {words.edit}
        </a>
        <details class="more">
          <summary>{words.issue}</summary>
          <form method="post" action={schemePath(context, id, 'issue')} class="score-act">
            {seen}
            <p class="faint">{words.issueHelp}</p>
            <Field id="document" label={words.issueDocument}>
              <input id="document" name="document" maxlength={200} />
            </Field>
            <button type="submit">{words.issue}</button>
          </form>
        </details>
      </div>
    );
  return (
    <div class="score-acts">
      <form method="post" action={schemePath(context, id, 'next')}>
        {seen}
        <button type="submit" class="quiet">
          {words.next}
        </button>
      </form>
      {body.state === 'in_force' && (
        <details class="more">
          <summary>{words.retire}</summary>
          <form method="post" action={schemePath(context, id, 'retire')} class="score-act">
            {seen}
            <p class="faint">{words.retireHelp}</p>
            <button type="submit" class="quiet">
              {words.retire}
            </button>
          </form>
        </details>
      )}
    </div>
  );
};

/** One edition of a scheme: what it weighs, its rules, its editions, the scores in it. */
export const schemePage = async (c: PageContext, given: Delivery, row: Kept<'scheme'>, fault?: string): Promise<Response> => {
  const { context, delivery, actor } = given;
  const { language } = c.var;
  const words = scoreWords(language);
  const { body, id } = row;
  const plan = context.plan.id;
  const [schemes, scores, evaluations] = await Promise.all([
    delivery.list('scheme', { plan }),
    delivery.list('score', { plan }),
    delivery.list('evaluation', { plan }),
  ]);
  const editions = schemes.filter((each) => lineOf(each) === lineOf(row)).toSorted((a, b) => b.body.edition - a.body.edition);
  const own = scoresSeen(actor, scores, evaluations).filter((score) => score.body.scheme === id);
  const issued =
    body.issued === undefined
      ? undefined
      : [words.scheme.issued(dayOf(body.issued.at), actorName(body.issued.by, language)), body.issued.document ?? words.scheme.noDocument].join(' · ');
  return renderScores(
    c,
    given,
    { title: body.name, current: 'schemes', ...(fault === undefined ? {} : { status: 422 }) },
    <>
      <PageHead
        title={body.name}
        lede={[words.edition(body.edition), words.methods[body.method], words.schemeStates[body.state], issued].filter(Boolean).join(' · ')}
      >
        {body.mapping !== undefined && (
          <p class="score-acts">
            <a class="button" href={schemePath(context, id, 'points')}>
              {words.scheme.points}
            </a>
          </p>
        )}
      </PageHead>
      <Fault text={fault} />
      {may(actor, 'scheme.edit', { region: context.region.code }) && <Acts language={language} context={context} row={row} />}
      <h2>{words.scheme.settings}</h2>
      <ul class="score-rules">
        {schemeRules(body, words).map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <Facts
        rows={[
          [words.scheme.source, body.source],
          [words.scheme.note, body.note],
        ]}
      />
      <h2>{words.scheme.rows}</h2>
      <SchemeRows language={language} context={context} scheme={body} />
      {editions.length > 1 && (
        <>
          <h2>{words.scheme.editions}</h2>
          <ul class="score-list">
            {editions.map((edition) => (
              <li>
                <a href={schemePath(context, edition.id)} aria-current={edition.id === id ? 'true' : undefined}>
                  {words.edition(edition.body.edition)}
                </a>{' '}
                {words.schemeStates[edition.body.state]}{' '}
                <span class="faint">{edition.body.issued === undefined ? '' : readableInstant(edition.body.issued.at)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.scheme.scores}</h2>
      {own.length === 0 ? (
        <p class="faint">
          {words.scheme.noScores} {body.state === 'in_force' && <a href={scorePath(context)}>{words.scores.compute}</a>}
        </p>
      ) : (
        <ScoresTable language={language} context={context} scores={own} schemes={schemes} evaluations={evaluations} />
      )}
    </>,
  );
};
