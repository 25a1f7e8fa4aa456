import type { Child } from 'hono/jsx';
import type { Said } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { may, SYSTEM } from '../../../src/identity/index.ts';
import { isDoubtful, isOver, masked, questionnaireResult, shownWords, takesSheets } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { readableInstant } from '../library/instant.ts';
import { renderPage } from '../layout/page.tsx';
import { PageHead } from '../views/page-head.tsx';
import { HeadFields, QuestionEditor, typedOf, type HeadTyped, type QuestionTyped } from './questionnaire-fields.tsx';
import { publicPath, questionnairesPath } from './participation-path.ts';
import { ResultView } from './result-view.tsx';
import { participationWords } from './words/index.ts';

/** What a form that could not be taken held, and which it was. */
export type SheetFault = { readonly at: string; readonly fault: Said; readonly head?: HeadTyped; readonly question?: QuestionTyped };

/** Doubtful sheets and answers in words that are listed at once; the newest. */
const MOST = 200;

/** A questionnaire: written while it is a draft, watched while it is open, read once it is closed. */
export const questionnairePage = async (c: PageContext, given: Delivery, row: Kept<'questionnaire'>, failed?: SheetFault): Promise<Response> => {
  const { store, context, delivery, actor } = given;
  const { language } = c.var;
  const words = participationWords(language).sheets;
  const { id, body, version } = row;
  const region = context.region.code;
  const mayEdit = may(actor, 'questionnaire.edit', { region });
  const maySeeSheets = may(actor, 'answersheet.read', { region });
  const mayKeep = may(actor, 'answersheet.keep', { region });
  const over = isOver(body, context.today);
  const [evaluations, sheets] = await Promise.all([
    delivery.list('evaluation', { plan: context.plan.id, order: 'newest' }),
    // Counts are for everybody inside once nobody answers any more; single sheets only for whoever may read them.
    body.state !== 'draft' && (maySeeSheets || over) ? store.delivery(region, SYSTEM).list('answersheet', { about: [id] }) : [],
  ]);
  const post = (rest: string): string => questionnairesPath(context, `${encodeURIComponent(id)}/${rest}`);
  const Version = (): Child => <input type="hidden" name="version" value={String(version)} />;
  const faultAt = (at: string): Child =>
    failed?.at === at ? (
      <p class="told fault" role="alert">
        {failed.fault[language]}
      </p>
    ) : null;
  const result = questionnaireResult(
    body,
    sheets.map((sheet) => sheet.body),
  );
  const shown = Object.fromEntries(
    body.questions
      .filter(({ kind }) => kind === 'text')
      .map((question) => [
        question.id,
        shownWords(
          question,
          sheets.map((sheet) => sheet.body),
        ),
      ]),
  );
  const doubtful = sheets.filter((sheet) => isDoubtful(sheet.body)).toReversed();
  const wordy = body.questions.filter(({ kind }) => kind === 'text');
  const address = new URL(publicPath(context, `questionnaires/${encodeURIComponent(id)}`), c.req.url).href;
  return renderPage(
    c,
    { title: body.title, region: context, tab: 'questionnaires', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing questionnaires questionnaire-page">
      <PageHead
        title={body.title}
        lede={[
          body.state === 'open' && over ? words.overNotClosed : words.insideStates[body.state],
          body.opens !== undefined && body.closes !== undefined ? words.days(body.opens, body.closes) : '',
          words.length(body.questions.length),
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        {body.state !== 'draft' && maySeeSheets && (
          <p class="opinion-links">
            <a href={post('export.xlsx')} download>
              Excel
            </a>
            <a href={post('export.csv')} download>
              CSV
            </a>
          </p>
        )}
      </PageHead>
      {body.state !== 'draft' && (
        <p class="questionnaire-address">
          {takesSheets(body, context.today) ? words.shareIt : words.publicAt} <a href={address}>{address}</a>
        </p>
      )}
      {body.state === 'draft' ? (
        <>
          <h2>{words.questions}</h2>
          {faultAt('questions')}
          {body.questions.length === 0 && <p class="no-match">{words.noQuestions}</p>}
          <ol class="question-list" data-rows>
            {body.questions.map((question, i) => (
              <li id={`question-${question.id}`} tabindex={-1}>
                <div class="meeting-item-head">
                  <h3 lang="zh-CN">
                    {i + 1}. {question.text} <small class="faint">{words.kinds[question.kind]}</small>
                    {question.required === true && <small class="faint"> {words.required}</small>}
                  </h3>
                  {mayEdit && (
                    <form method="post" action={post('move')} class="meeting-moves">
                      <Version />
                      <button type="submit" name="move" value={`${question.id} up`} class="quiet" disabled={i === 0} aria-label={`${words.up} ${i + 1}`}>
                        ↑
                      </button>
                      <button
                        type="submit"
                        name="move"
                        value={`${question.id} down`}
                        class="quiet"
                        disabled={i === body.questions.length - 1}
                        aria-label={`${words.down} ${i + 1}`}
                      >
                        ↓
                      </button>
                      <button type="submit" name="move" value={`${question.id} remove`} class="quiet" aria-label={`${words.remove} ${i + 1}`}>
                        {words.remove}
                      </button>
                    </form>
                  )}
                </div>
                {question.choices !== undefined && (
                  <p class="faint" lang="zh-CN">
                    {question.choices.join(' · ')}
                  </p>
                )}
                {mayEdit && (
                  <details class="more" open={failed?.at === `question-${question.id}`}>
                    <summary>{words.change}</summary>
                    <form method="post" action={post('question')}>
                      <Version />
                      <input type="hidden" name="question" value={question.id} />
                      {faultAt(`question-${question.id}`)}
                      <QuestionEditor
                        language={language}
                        at={`e-${question.id}`}
                        typed={failed?.at === `question-${question.id}` && failed.question !== undefined ? failed.question : typedOf(question)}
                      />
                      <button type="submit">{words.saveQuestion}</button>
                    </form>
                  </details>
                )}
              </li>
            ))}
          </ol>
          {mayEdit && (
            <details class="more" open={body.questions.length === 0 || failed?.at === 'question-'} id="add">
              <summary>{words.add}</summary>
              <form method="post" action={post('question')} data-submit-key>
                <Version />
                <input type="hidden" name="question" value="" />
                {faultAt('question-')}
                <QuestionEditor
                  language={language}
                  at="new"
                  typed={failed?.at === 'question-' && failed.question !== undefined ? failed.question : typedOf(undefined)}
                />
                <button type="submit">{words.add}</button>
              </form>
            </details>
          )}
        </>
      ) : (
        <>
          {body.sampleNote !== undefined && (
            <section class="sample">
              <h2>{words.note}</h2>
              <p lang="zh-CN">{body.sampleNote}</p>
            </section>
          )}
          {maySeeSheets || over ? (
            <ResultView language={language} result={result} sampleNote={body.sampleNote ?? ''} shown={shown} />
          ) : (
            <p class="no-match">{words.resultsLater}</p>
          )}
        </>
      )}
      {mayEdit && body.state !== 'closed' && (
        <details class="more" open={failed?.at === 'head' || (body.state === 'draft' && (body.sampleNote === undefined || body.closes === undefined))}>
          <summary>{words.settings}</summary>
          <form method="post" action={post('head')} class="questionnaire-head">
            <Version />
            {faultAt('head')}
            <HeadFields
              language={language}
              typed={failed?.at === 'head' && failed.head !== undefined ? failed.head : body}
              evaluations={evaluations}
              state={body.state}
            />
            <p class="whistle-send">
              <button type="submit">{words.save}</button>
            </p>
          </form>
        </details>
      )}
      {mayEdit && body.state === 'draft' && (
        <form method="post" action={post('open')} class="questionnaire-step">
          <Version />
          {faultAt('open')}
          <p class="faint">{words.openHelp}</p>
          <button type="submit">{words.openIt}</button>
        </form>
      )}
      {mayKeep && body.state === 'open' && (
        <form method="post" action={post('close')} class="questionnaire-step">
          <Version />
          {faultAt('close')}
          <p class="faint">{words.closeHelp}</p>
          <button type="submit" class={over ? undefined : 'quiet'}>
            {words.closeIt}
          </button>
        </form>
      )}
      {maySeeSheets && wordy.length > 0 && sheets.length > 0 && (
        <section>
          <h2>{words.moderate}</h2>
          <p class="faint">{words.moderateHelp}</p>
          {wordy.map((question) => {
            const answered = sheets.filter((sheet) => typeof sheet.body.answers[question.id] === 'string' && !isDoubtful(sheet.body)).toReversed();
            return (
              <form method="post" action={post('words')} class="word-moderation">
                <input type="hidden" name="question" value={question.id} />
                <h3 lang="zh-CN">
                  {question.text} <small class="faint">{answered.length}</small>
                </h3>
                <ul>
                  {answered.slice(0, MOST).map((sheet) => (
                    <li>
                      <label class="public-choice">
                        <input type="hidden" name="seen" value={sheet.id} />
                        <input type="checkbox" name="show" value={sheet.id} checked={sheet.body.shown?.includes(question.id) === true} disabled={!mayKeep} />{' '}
                        <span lang="zh-CN">{masked(sheet.body.answers[question.id] as string).text}</span>
                      </label>
                    </li>
                  ))}
                </ul>
                {mayKeep && answered.length > 0 && (
                  <button type="submit" class="quiet">
                    {words.showTicked}
                  </button>
                )}
              </form>
            );
          })}
        </section>
      )}
      {maySeeSheets && doubtful.length > 0 && (
        <section>
          <h2>
            {words.doubtTitle} <small>{doubtful.length}</small>
          </h2>
          <p class="faint">{words.doubtHelp}</p>
          {faultAt('judge')}
          <form method="post" action={post('judge')} class="doubt-form">
            <table class="data" data-rows>
              <caption class="unseen">{words.doubtTitle}</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span class="unseen">{words.choose}</span>
                  </th>
                  <th scope="col">{words.at}</th>
                  <th scope="col">{words.why}</th>
                  <th scope="col">{words.answersGiven}</th>
                </tr>
              </thead>
              <tbody>
                {doubtful.slice(0, MOST).map((sheet) => (
                  <tr id={sheet.id} tabindex={-1}>
                    <td class="act">
                      <input type="checkbox" name="id" value={sheet.id} aria-label={`${words.choose} ${readableInstant(sheet.body.at)}`} disabled={!mayKeep} />
                    </td>
                    <td class="short figure" data-label={words.at}>
                      {readableInstant(sheet.body.at)}
                    </td>
                    <td class="short" data-label={words.why}>
                      {words.doubts[sheet.body.doubt!]}
                    </td>
                    <td class="wide" data-label={words.answersGiven} lang="zh-CN">
                      {Object.values(sheet.body.answers).flat().join(' · ').slice(0, 120)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {mayKeep && (
              <fieldset class="bulk">
                <legend>{words.judge}</legend>
                <input name="reason" maxlength={500} required aria-label={words.reason} placeholder={words.reason} />
                <button type="submit" name="counted" value="1">
                  {words.count_}
                </button>
                <button type="submit" name="counted" value="" class="quiet">
                  {words.keepApart}
                </button>
              </fieldset>
            )}
          </form>
        </section>
      )}
    </section>,
  );
};
