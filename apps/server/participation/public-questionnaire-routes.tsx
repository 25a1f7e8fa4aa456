import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { checkedAnswers, isOver, publicQuestionnaires, type AnswerSheet, type PublicQuestionnaire, type SheetDoubt } from '../../../src/participation/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { EmptyState } from '../layout/notice.tsx';
import { nothingThere, onPublic, type Open } from './on-public.tsx';
import { TRAP, type FormFault } from './opinion-form-page.tsx';
import { participationDesk } from './participation-desk.ts';
import { smallBody } from './small-body.ts';
import { sentForm, type SentForm } from '../sent-form.ts';
import { publicPath } from './participation-path.ts';
import { participationSettings } from './participation-settings.ts';
import { publicPage } from './public-frame.tsx';
import { QuestionFields } from './question-fields.tsx';
import { ResultView } from './result-view.tsx';
import { senderAddress } from './sender-address.ts';
import { takingFault } from './taking-fault.ts';
import { participationSaid, participationWords } from './words/index.ts';

const sheetsOf = async ({ program }: Open, id: string): Promise<readonly AnswerSheet[]> =>
  (await program.list('answersheet', { about: [id] })).map(({ body }) => body);

const listPage = async (c: PageContext, given: Open): Promise<Response> => {
  const { context, program } = given;
  const words = participationWords(c.var.language);
  const kept = await program.list('questionnaire', { plan: context.plan.id, order: 'newest' });
  const all = publicQuestionnaires(kept, () => [], context.today);
  return publicPage(
    c,
    { title: words.sheets.title, context, tab: 'questionnaires' },
    <>
      <h1>{words.sheets.title}</h1>
      <p class="public-lede">{words.sheets.lede}</p>
      {all.length === 0 ? (
        <EmptyState title={words.sheets.none} help={words.sheets.noneHelp} />
      ) : (
        <ol class="public-opinions">
          {all.map(({ id, title, state, opens, closes }) => (
            <li>
              <h2>
                <a href={publicPath(context, `questionnaires/${encodeURIComponent(id)}`)} lang="zh-CN">
                  {title}
                </a>
              </h2>
              <p class="opinion-facts">
                <span class={`opinion-mark is-${state === 'open' ? 'assigned' : 'published'}`}>{words.sheets.states[state]}</span>
                <span>{words.sheets.days(opens, closes)}</span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </>,
  );
};

const fillPage = async (
  c: PageContext,
  { store, context }: Open,
  questionnaire: PublicQuestionnaire,
  more: { readonly form?: SentForm; readonly fault?: FormFault; readonly isSpent?: boolean } = {},
): Promise<Response> => {
  const { language, state } = c.var;
  const words = participationWords(language);
  const { form, fault, isSpent = false } = more;
  const token = (isSpent ? '' : form?.field('token')) || (await participationDesk(store).gate.token(`sheet ${questionnaire.id}`, state.clock()));
  if (fault?.wait !== undefined) c.header('Retry-After', String(fault.wait));
  return publicPage(
    c,
    { title: questionnaire.title, context, tab: 'questionnaires', ...(fault === undefined ? {} : { status: fault.status }) },
    <>
      <h1 lang="zh-CN">{questionnaire.title}</h1>
      <p class="public-lede">
        {words.sheets.days(questionnaire.opens, questionnaire.closes)} · {words.sheets.length(questionnaire.questions.length)} · {words.sheets.anonymous}
      </p>
      {questionnaire.intro !== undefined && (
        <p class="public-intro" lang="zh-CN">
          {questionnaire.intro}
        </p>
      )}
      {fault !== undefined && (
        <p class="told fault" role="alert">
          {fault.said[language]}
        </p>
      )}
      <form method="post" action={publicPath(context, `questionnaires/${encodeURIComponent(questionnaire.id)}`)} class="public-form sheet-form">
        <input type="hidden" name="token" value={token} />
        {questionnaire.questions.map((question, i) => (
          <QuestionFields language={language} question={question} number={i + 1} given={form?.all(`q-${question.id}`) ?? []} />
        ))}
        <p class="public-trap" aria-hidden="true">
          <label for={TRAP}>{words.open.trap}</label>
          <input id={TRAP} name={TRAP} tabindex={-1} autocomplete="off" />
        </p>
        <p class="public-send">
          <button type="submit">{words.sheets.send}</button>
        </p>
        <p class="faint">{words.sheets.privacy}</p>
      </form>
    </>,
  );
};

const resultPage = async (c: PageContext, given: Open, questionnaire: PublicQuestionnaire): Promise<Response> => {
  const { context } = given;
  const words = participationWords(c.var.language);
  const { title, intro, result, sampleNote, words: shown = {}, opens, closes } = questionnaire;
  return publicPage(
    c,
    { title, context, tab: 'questionnaires' },
    <>
      <h1 lang="zh-CN">{title}</h1>
      <p class="public-lede">
        {words.sheets.states[questionnaire.state]} · {words.sheets.days(opens, closes)}
      </p>
      {intro !== undefined && (
        <p class="public-intro" lang="zh-CN">
          {intro}
        </p>
      )}
      {result === undefined ? (
        <p class="told">{words.sheets.coming(opens)}</p>
      ) : (
        <>
          <section class="sample">
            <h2>{words.sheets.note}</h2>
            <p lang="zh-CN">{sampleNote}</p>
          </section>
          <ResultView language={c.var.language} result={result} sampleNote={sampleNote} shown={shown} />
        </>
      )}
    </>,
  );
};

const onQuestionnaire =
  (handler: (c: PageContext, given: Open, questionnaire: PublicQuestionnaire) => Response | Promise<Response>) =>
  async (c: PageContext, given: Open): Promise<Response> => {
    const { context, program } = given;
    const kept = await program.get('questionnaire', c.req.param('id') ?? '');
    const own = kept === undefined || kept.body.plan !== context.plan.id ? [] : [kept];
    // Only results are made of them: while it is open, nobody who fills it in waits for thousands of others.
    const sheets = own.length === 0 || !isOver(own[0]!.body, context.today) ? [] : await sheetsOf(given, own[0]!.id);
    const [questionnaire] = publicQuestionnaires(own, () => sheets, context.today);
    return questionnaire === undefined ? nothingThere(c, context, participationWords(c.var.language).sheets.gone) : handler(c, given, questionnaire);
  };

const showPage = onQuestionnaire((c, given, questionnaire) => {
  const words = participationWords(c.var.language).sheets;
  if (c.req.query('sent') !== undefined)
    return publicPage(
      c,
      { title: questionnaire.title, context: given.context, tab: 'questionnaires' },
      <>
        <h1>{words.thanks}</h1>
        <p class="told" role="status">
          ✔ {words.taken}
        </p>
        <p class="faint">{words.takenHelp(questionnaire.closes)}</p>
        {c.req.query('sent') === 'apart' && <p class="told doubt">{words.takenApart}</p>}
      </>,
    );
  return questionnaire.state === 'open' ? fillPage(c, given, questionnaire) : resultPage(c, given, questionnaire);
});

const takeSheet = onQuestionnaire(async (c, given, questionnaire) => {
  const { store, context, program } = given;
  const { id } = questionnaire;
  const form = await sentForm(c);
  const refuse = (fault: FormFault, isSpent = false) => fillPage(c, given, questionnaire, { form, fault, isSpent });
  if (questionnaire.state !== 'open') return nothingThere(c, context, participationWords(c.var.language).sheets.notOpen);
  const kept = (await program.get('questionnaire', id))!;
  const answers = checkedAnswers(kept.body, (question) => form.all(`q-${question}`));
  if (answers.refused !== undefined) return refuse({ said: answers.refused, status: 422 });
  const { settings } = await participationSettings(program);
  const now = c.var.state.clock();
  const { gate, sheets, sentSheets } = participationDesk(store);
  const region = context.region.code;
  const address = senderAddress(c);
  // Who sends without having opened the form is in doubt as who sends too soon.
  const opened = await gate.opened(`sheet ${id}`, form.field('token'), now);
  const nonce = opened?.nonce;
  const content = createHash('sha256').update(JSON.stringify(answers.ok)).digest('base64url');
  const take = async (): Promise<SheetDoubt | undefined> => {
    await gate.take({ region, address, settings, now, ...(nonce === undefined ? {} : { nonce }) });
    try {
      return await sheets(region).add({
        id,
        questionnaire: kept.body,
        answers: answers.ok,
        at: now,
        source: await gate.source(`sheet ${id}`, address, now),
        most: settings.sheetsOfOne,
        seconds: settings.leastSeconds === 0 ? undefined : (opened?.seconds ?? 0),
        isTrapped: form.field(TRAP) !== '',
      });
    } catch (fault) {
      if (nonce !== undefined) await gate.giveBack(nonce).catch(() => undefined);
      throw fault;
    }
  };
  const usedForm = { said: participationSaid((words) => words.sheets.usedForm), status: 422 } as const;
  const before = nonce === undefined ? undefined : sentSheets.get(nonce);
  if (before !== undefined && before.content !== content) return refuse(usedForm, true);
  const done = before?.done ?? take();
  // Kept before anything is waited for, so that a second press of the button finds it.
  if (nonce !== undefined) sentSheets.set(nonce, { content, done });
  try {
    const doubt = await done;
    return c.redirect(publicPath(context, `questionnaires/${encodeURIComponent(id)}?sent=${doubt === undefined ? '1' : 'apart'}`), 303);
  } catch (fault) {
    if (nonce !== undefined) sentSheets.delete(nonce);
    const told = takingFault(fault, c.var.state.log, 'sheet-not-written');
    return told.status === 422 ? refuse(usedForm, true) : refuse(told);
  }
});

/** Questionnaires for everybody, under `/public/:region/:plan/questionnaires`. */
export const publicQuestionnaireRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/public/:region/:plan/questionnaires';
  app.get(under, onPublic(listPage));
  app.get(`${under}/:id`, onPublic(showPage));
  app.post(`${under}/:id`, smallBody, onPublic(takeSheet));
  return app;
};
