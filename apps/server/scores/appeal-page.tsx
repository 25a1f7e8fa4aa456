import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { judgesOf, type Frozen } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { itemPath } from '../cockpit/addresses.ts';
import { ForecastMark, StandingMark } from '../cockpit/standing-mark.tsx';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { evaluationPath } from '../evaluations/evaluation-path.ts';
import { frozenFileOf } from '../evaluations/frozen-file.ts';
import { readableInstant } from '../library/instant.ts';
import { HandedOn } from '../units/handed-on.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import type { Language } from '../words/index.ts';
import { timeLeft } from './appeals-page.tsx';
import { Fault, Facts, Field, renderScores } from './score-frame.tsx';
import { appealPath, scorePath } from './score-path.ts';
import { shortened } from './score-rows.tsx';
import { scoreWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

/** Who took part in the judgement, of what the actor may read. */
export const judgesFor = async ({ delivery, context }: Delivery, { body }: Kept<'appeal'>): Promise<ReadonlySet<string>> => {
  const [evaluation, assessments, score] = await Promise.all([
    delivery.get('evaluation', body.evaluation),
    delivery.list('assessment', { plan: context.plan.id, about: [body.evaluation] }),
    body.score === undefined ? undefined : delivery.get('score', body.score),
  ]);
  if (evaluation === undefined) return new Set();
  const bodies = assessments.map((assessment) => assessment.body);
  return judgesOf(evaluation.body, body.item, bodies, score?.body);
};

/** How the row was judged, as the frozen file has it. */
const Judgement: FC<{ frozen: Frozen | undefined; id: string; language: Language }> = ({ frozen, id, language }) => {
  const item = frozen?.items.find((each) => each.id === id);
  const work = frozen?.works.find((each) => each.id === id);
  if (item === undefined) return work === undefined ? null : <p class="score-judged">{[work.state, work.text].filter(Boolean).join(' · ')}</p>;
  return (
    <p class="score-judged">
      <StandingMark language={language} now={item.standing.now} /> <ForecastMark language={language} forecast={item.standing.forecast} />{' '}
      {item.reason[language]}
    </p>
  );
};

const DecideForm: FC<{ language: Language; action: string; version: number; fields: Readonly<Record<string, string>> }> = ({
  language,
  action,
  version,
  fields,
}) => {
  const words = scoreWords(language).appeal;
  return (
    <form method="post" action={action} class="score-form" data-submit-key>
      <input type="hidden" name="version" value={String(version)} />
      <p class="faint">{words.decideHelp}</p>
      <div class="fields">
        <fieldset class="field">
          <legend>{words.result}</legend>
          {(['uphold', 'dismiss'] as const).map((result) => (
            <label class="tick">
              <input type="radio" name="result" value={result} required checked={fields['result'] === result} /> {words[result]}
            </label>
          ))}
        </fieldset>
        <Field id="document" label={words.document}>
          <input id="document" name="document" maxlength={200} value={fields['document']} />
        </Field>
        <Field id="text" label={words.reasons} wide>
          <textarea id="text" name="text" rows={5} required maxlength={5000}>
            {fields['text']}
          </textarea>
        </Field>
      </div>
      <p class="score-acts">
        <button type="submit">{words.decide}</button>
      </p>
    </form>
  );
};

type Failed = { readonly fault: string; readonly fields: Readonly<Record<string, string>> };

/** One appeal: what is contested and why, until when it is decided, and what was decided. */
export const appealPage = async (c: PageContext, given: Delivery, row: Kept<'appeal'>, failed?: Failed): Promise<Response> => {
  const { context, delivery, store, actor } = given;
  const { language } = c.var;
  const words = scoreWords(language);
  const say = words.appeal;
  const { body, id, version } = row;
  const region = context.region.code;
  const [evaluation, units, scores, judges] = await Promise.all([
    delivery.get('evaluation', body.evaluation),
    unitsOf(delivery),
    delivery.list('score', { plan: context.plan.id, about: [body.evaluation] }),
    judgesFor(given, row),
  ]);
  const frozen = evaluation === undefined ? undefined : await frozenFileOf(store, region, evaluation.body);
  const name = body.name ?? body.item;
  const left = timeLeft(body, context.today, words);
  const mayDecide = body.state === 'open' && may(actor, 'appeal.decide', { region });
  const isBarred = judges.has(actor.name) || actor.unit === body.unit || actor.name === body.by;
  const isOwn = body.state === 'open' && actor.unit === body.unit && may(actor, 'appeal.file', { region, units: [body.unit] });
  const after = scores.filter((score) => score.body.appeal === id);
  return renderScores(
    c,
    given,
    { title: name, current: 'appeals', ...(failed === undefined ? {} : { status: 422 }) },
    <>
      <PageHead title={name} lede={[evaluation?.body.title, words.appealStates[body.state]].filter(Boolean).join(' · ')} />
      <Fault text={failed?.fault} />
      <Facts
        rows={[
          [
            say.unit,
            <>
              <span lang="zh-CN">{nameIn(units)(body.unit)}</span>
              <HandedOn trace={body.movedFrom} nameOf={nameIn(units)} language={language} />
            </>,
          ],
          [say.filed, `${readableInstant(body.filed)} ${actorName(body.by, language)}`],
          [
            say.due,
            <span class="figure">
              {body.due} {left !== undefined && <small class={left.late ? 'score-late' : 'faint'}>{left.text}</small>}
            </span>,
          ],
          [say.evaluation, evaluation === undefined ? undefined : <a href={evaluationPath(region, context.plan.id, evaluation.id)}>{evaluation.body.title}</a>],
          [
            say.item,
            context.items.some((item) => item.id === body.item) ? (
              <a href={itemPath(context, body.item)} lang="zh-CN">
                {name}
              </a>
            ) : (
              name
            ),
          ],
        ]}
      />
      <h2>{say.row}</h2>
      <Judgement frozen={frozen} id={body.item} language={language} />
      <h2>{say.text}</h2>
      <p class="score-said" lang="zh-CN">
        {body.text}
      </p>
      {(body.files ?? []).length > 0 && (
        <ul class="score-list">
          {body.files!.map(({ sha256, name: file }) => (
            <li>
              <a href={appealPath(context, id, `files/${sha256}`)} download>
                {file}
              </a>
            </li>
          ))}
        </ul>
      )}
      {body.decision !== undefined && (
        <>
          <h2>{say.decision}</h2>
          <p class="score-said" lang="zh-CN">
            <b>{words.appealStates[body.state]}</b> {body.decision.text}
          </p>
          <p class="faint">{[body.decision.document, readableInstant(body.decision.at), body.decision.by].filter(Boolean).join(' · ')}</p>
        </>
      )}
      {after.length > 0 && (
        <p>
          {say.newScores}{' '}
          {after.map((score) => (
            <a href={scorePath(context, score.id)}>
              {readableInstant(score.body.at)} {shortened(score.body.total, 2)}
            </a>
          ))}
        </p>
      )}
      {mayDecide && (
        <>
          <h2>{say.decide}</h2>
          {isBarred ? (
            <p class="told">{say.cannot(actor.name)}</p>
          ) : (
            <DecideForm language={language} action={appealPath(context, id, 'decide')} version={version} fields={failed?.fields ?? {}} />
          )}
        </>
      )}
      {isOwn && (
        <form method="post" action={appealPath(context, id, 'withdraw')} class="score-acts">
          <input type="hidden" name="version" value={String(version)} />
          <button type="submit" class="quiet">
            {say.withdraw}
          </button>
        </form>
      )}
    </>,
  );
};
