import { unitLabel } from '../../../src/delivery/index.ts';
import { completenessOf, isOwnAssessment, LONGEST_SAID } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { maySee } from '../documents/on-document.tsx';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from '../library/instant.ts';
import { regionPath } from '../region/index.ts';
import { stepperOf } from '../reports/on-report.tsx';
import { PageHead } from '../views/page-head.tsx';
import { FILE_TYPES } from '../whistles/whistle-files.ts';
import { AskFields, AskRead } from './assessment-fields.tsx';
import type { EvaluationFault } from './evaluation-parts.ts';
import { evaluationPath } from './evaluation-path.ts';
import { HandedOn } from '../units/handed-on.tsx';
import type { OnAssessment } from './on-evaluation.tsx';
import { evaluationWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

/** What one unit says for an evaluation: to be written by the unit, judged by others, read by both; below, its comment on the draft. */
export const assessmentPage = async (c: PageContext, given: OnAssessment, failed?: EvaluationFault): Promise<Response> => {
  const { language } = c.var;
  const { context, actor, delivery, evaluation, assessment, unit } = given;
  const words = evaluationWords(language);
  const own = words.assessment;
  const { body } = assessment;
  const region = context.region.code;
  const to = { region, units: [body.unit] };
  const path = evaluationPath(region, context.plan.id, evaluation.id, `assessments/${encodeURIComponent(assessment.id)}`);
  const isOpen = evaluation.body.state !== 'withdrawn' && evaluation.body.state !== 'submitted' && evaluation.body.state !== 'approved';
  const mayAnswer = isOpen && may(actor, 'assessment.answer', to);
  const isForm = mayAnswer && (body.state === 'open' || body.state === 'returned');
  const mayReview = may(actor, 'assessment.review', { region });
  const isOwn = isOwnAssessment(body, stepperOf(actor, ''));
  const judging = mayReview && !isOwn && body.state === 'submitted' && isOpen;
  const isConsulted = evaluation.body.commentBy !== undefined;
  const papers = isConsulted ? await delivery.list('document', { plan: context.plan.id, about: [evaluation.id] }) : [];
  const drafts = papers.filter((paper) => paper.body.state !== 'discarded' && maySee(actor, paper.body));
  const former = body.movedFrom === undefined ? [] : await delivery.list('unit', { ids: body.movedFrom.map((one) => one.unit) });
  const formerName = (id: string): string => unitLabel(former.find((one) => one.id === id)?.body ?? { name: id, type: 'other' });
  const { asked, answered } = completenessOf(body);
  const told = words.done[c.req.query('done') ?? ''];
  const back = body.state === 'returned' ? body.steps.findLast((step) => step.to === 'returned') : undefined;
  const version = <input type="hidden" name="version" value={String(assessment.version)} />;
  const files = (body.files ?? []).map(({ sha256, name }) => (
    <li>
      <a href={`${path}/files/${sha256}`} download>
        {name}
      </a>
    </li>
  ));
  const asks = (
    <ol class="assessment-asks">
      {body.asks.map((ask) =>
        isForm ? <AskFields language={language} ask={ask} body={body} /> : <AskRead language={language} ask={ask} body={body} judging={judging} />,
      )}
    </ol>
  );
  return renderPage(
    c,
    { title: own.title(unitLabel(unit.body)), region: context, tab: 'evaluations', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing evaluations assessment-page">
      <PageHead title={own.title(unitLabel(unit.body))} lede={isForm ? own.lede(body.due) : `${words.assessments.states[body.state]} · ${body.due}`}>
        <p class="evaluation-links">
          <a href={evaluationPath(region, context.plan.id, evaluation.id)} lang="zh-CN">
            {evaluation.body.title}
          </a>
          <button type="button" class="quiet print-button" data-print>
            {words.links.print}
          </button>
        </p>
      </PageHead>
      {body.movedFrom !== undefined && (
        <p>
          <HandedOn trace={body.movedFrom} nameOf={formerName} language={language} />
        </p>
      )}
      {failed !== undefined && (
        <p class="told fault" role="alert">
          {failed.fault[language]}
        </p>
      )}
      {told !== undefined && failed === undefined && (
        <p class="told" role="status">
          {told}
        </p>
      )}
      {back !== undefined && (
        <p class="told returned">
          <b>{own.returned}</b> <span lang="zh-CN">{back.reason}</span> <small class="faint">{actorName(back.by, language)}</small>
        </p>
      )}
      <p class="faint">{own.answered(answered, asked)}</p>
      {isForm ? (
        <form method="post" action={path} enctype="multipart/form-data" class="evaluation-form">
          {version}
          {body.asks.length === 0 ? <p class="faint">{own.empty}</p> : asks}
          <label class="field full">
            <span>
              {own.overall} <small class="faint">{own.overallHelp}</small>
            </span>
            <textarea name="overall" rows={3} maxlength={LONGEST_SAID} lang="zh-CN">
              {body.text}
            </textarea>
          </label>
          <label class="field full">
            <span>{own.files}</span>
            <input type="file" name="files" multiple accept={FILE_TYPES} />
          </label>
          {files.length > 0 && <ul>{files}</ul>}
          <p class="assessment-actions">
            <button type="submit" name="do" value="submit">
              {own.submit}
            </button>
            <button type="submit" class="quiet" name="do" value="save">
              {own.save}
            </button>
            <span class="faint">{own.submitHelp}</span>
          </p>
        </form>
      ) : (
        <form method="post" action={`${path}/review`} class="evaluation-form">
          {version}
          {asks}
          {body.text !== undefined && (
            <>
              <h2>{own.overall}</h2>
              <p class="said" lang="zh-CN">
                {body.text}
              </p>
            </>
          )}
          {files.length > 0 && (
            <>
              <h2>{own.files}</h2>
              <ul>{files}</ul>
            </>
          )}
          {mayReview && isOwn && body.state === 'submitted' && <p class="told">{own.own}</p>}
          {judging && (
            <div class="assessment-actions">
              <button type="submit" name="verdict" value="accepted">
                {own.accept}
              </button>
              <label class="wide">
                <span class="unseen">{own.reason}</span>
                <input name="reason" maxlength={LONGEST_SAID} placeholder={own.reason} />
              </label>
              <button type="submit" class="quiet" name="verdict" value="returned">
                {own.giveBack}
              </button>
            </div>
          )}
        </form>
      )}
      {isConsulted && (
        <section id="comment" class="assessment-comment">
          <h2>{own.comment}</h2>
          {drafts.map((draft) => (
            <p>
              <a href={regionPath(region, context.plan.id, `documents/${encodeURIComponent(draft.id)}`)}>{own.draft}</a>
            </p>
          ))}
          {mayAnswer && body.comment?.taken === undefined ? (
            <form method="post" action={`${path}/comment`} class="evaluation-form">
              {version}
              <label class="field full">
                <span>{own.commentHelp(evaluation.body.commentBy!)}</span>
                <textarea name="comment" rows={3} maxlength={LONGEST_SAID} lang="zh-CN">
                  {body.comment?.text}
                </textarea>
              </label>
              <p>
                <button type="submit">{own.sendComment}</button>
              </p>
            </form>
          ) : (
            <p class="said" lang="zh-CN">
              {body.comment === undefined || body.comment.none === true ? own.noComment : body.comment.text}{' '}
              {body.comment !== undefined && (
                <small class="faint">
                  {actorName(body.comment.by, language)} {readableInstant(body.comment.at)}
                </small>
              )}
            </p>
          )}
          {body.comment?.taken !== undefined && (
            <p class="assessment-review">
              <b>{body.comment.taken ? own.taken : own.notTaken}</b> <span lang="zh-CN">{body.comment.answer ?? ''}</span>
            </p>
          )}
          {mayReview && actor.unit !== body.unit && body.comment !== undefined && body.comment.none !== true && isOpen && (
            <form method="post" action={`${path}/answer`} class="evaluation-form">
              {version}
              <fieldset class="assessment-judge">
                <legend>{own.answer}</legend>
                <label>
                  <input type="radio" name="taken" value="yes" checked={body.comment.taken !== false} /> {own.taken}
                </label>
                <label>
                  <input type="radio" name="taken" value="no" checked={body.comment.taken === false} /> {own.notTaken}
                </label>
                <label class="wide">
                  <span class="unseen">{own.answer}</span>
                  <input name="answer" maxlength={LONGEST_SAID} placeholder={own.answerHelp} value={body.comment.answer} />
                </label>
                <button type="submit">{own.saveAnswer}</button>
              </fieldset>
            </form>
          )}
        </section>
      )}
      <details class="more">
        <summary>{own.history}</summary>
        <ul>
          {body.steps.toReversed().map(({ to: step, at, by, reason }) => (
            <li>
              <span class="figure">{readableInstant(at)}</span> {actorName(by, language)} {own.stepNames[step] ?? step} <span lang="zh-CN">{reason ?? ''}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>,
  );
};
