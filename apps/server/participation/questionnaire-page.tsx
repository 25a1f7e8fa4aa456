import type { Kept } from '../../../src/database/index.ts';
import { may, SYSTEM } from '../../../src/identity/index.ts';
import { isOver, questionnaireResult, shownWords, takesSheets } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { PageHead } from '../views/page-head.tsx';
import { publicPath } from './participation-path.ts';
import { QuestionList } from './question-list.tsx';
import { HeadFields } from './questionnaire-fields.tsx';
import { FaultAt, postPath, Version, type SheetFault } from './questionnaire-parts.tsx';
import { ResultView } from './result-view.tsx';
import { withSource } from './source-clearing.ts';
import { DoubtForm, WordModeration } from './sheet-moderation.tsx';
import { participationWords } from './words/index.ts';

/** A questionnaire: written while it is a draft, watched while it is open, read once it is closed. */
export const questionnairePage = async (c: PageContext, given: Delivery, row: Kept<'questionnaire'>, failed?: SheetFault): Promise<Response> => {
  const { store, context, delivery, actor } = given;
  const { language } = c.var;
  const words = participationWords(language).sheets;
  const { id, body } = row;
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
  const part = { c, given, row, failed };
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
  if (body.clearing === true) c.header('Refresh', '5');
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
            <a href={postPath(part, 'export.xlsx')} download>
              Excel
            </a>
            <a href={postPath(part, 'export.csv')} download>
              CSV
            </a>
          </p>
        )}
      </PageHead>
      {body.clearing === true && (
        <p class="told" role="status">
          {words.clearing(withSource(sheets).length)}
        </p>
      )}
      {body.state !== 'draft' && (
        <p class="questionnaire-address">
          {takesSheets(body, context.today) ? words.shareIt : words.publicAt} <a href={address}>{address}</a>
        </p>
      )}
      {body.state === 'draft' ? (
        <QuestionList {...part} />
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
          <form method="post" action={postPath(part, 'head')} class="questionnaire-head">
            <Version row={row} />
            <FaultAt language={language} at="head" failed={failed} />
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
        <form method="post" action={postPath(part, 'open')} class="questionnaire-step">
          <Version row={row} />
          <FaultAt language={language} at="open" failed={failed} />
          <p class="faint">{words.openHelp}</p>
          <button type="submit">{words.openIt}</button>
        </form>
      )}
      {mayKeep && body.state === 'open' && (
        <form method="post" action={postPath(part, 'close')} class="questionnaire-step">
          <Version row={row} />
          <FaultAt language={language} at="close" failed={failed} />
          <p class="faint">{words.closeHelp}</p>
          <button type="submit" class={over ? undefined : 'quiet'}>
            {words.closeIt}
          </button>
        </form>
      )}
      {maySeeSheets && <WordModeration {...part} sheets={sheets} />}
      {maySeeSheets && <DoubtForm {...part} sheets={sheets} />}
    </section>,
  );
};
