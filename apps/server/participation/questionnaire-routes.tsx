import { Hono } from 'hono';
import { readPlainDate, type Said } from '../../../src/basis/index.ts';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import {
  closeQuestionnaire,
  judgeSheet,
  moveQuestion,
  newQuestionnaire,
  openQuestionnaire,
  showWords,
  withHead,
  withQuestion,
  type Questionnaire,
  type QuestionnaireHead,
} from '../../../src/participation/index.ts';
import type { Action } from '../../../src/identity/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { sentForm, type SentForm } from '../sent-form.ts';
import { questionnairesPath } from './participation-path.ts';
import { questionnaireCsv, questionnaireXlsx } from './questionnaire-export.ts';
import type { HeadTyped } from './questionnaire-fields.tsx';
import { questionnairePage } from './questionnaire-page.tsx';
import type { SheetFault } from './questionnaire-parts.tsx';
import { clearSources, TOGETHER } from './source-clearing.ts';
import { questionnairesPage } from './questionnaires-page.tsx';

const headTyped = ({ field }: SentForm): HeadTyped => ({
  title: field('title'),
  intro: field('intro'),
  sampleNote: field('sampleNote'),
  evaluation: field('evaluation'),
  opens: field('opens'),
  closes: field('closes'),
});

const headOf = ({ field }: SentForm): QuestionnaireHead => ({
  title: field('title'),
  intro: field('intro'),
  sampleNote: field('sampleNote'),
  evaluation: field('evaluation').slice(0, 100),
  opens: readPlainDate(field('opens')),
  closes: readPlainDate(field('closes')),
});

type OnQuestionnaire = (c: PageContext, given: Delivery, row: Kept<'questionnaire'>) => Promise<Response>;

const onQuestionnaire = (action: Action, handler: OnQuestionnaire) =>
  onDelivery(action, async (c, given) => {
    const row = await given.delivery.get('questionnaire', c.req.param('id') ?? '');
    return row === undefined || row.body.plan !== given.context.plan.id ? notFound(c) : handler(c, given, row);
  });

const back = (c: PageContext, { context }: Delivery, { id }: Pick<Kept, 'id'>, anchor = ''): Response =>
  c.redirect(`${questionnairesPath(context, encodeURIComponent(id))}${anchor}`, 303);

const save = async (given: Delivery, form: SentForm, row: Kept<'questionnaire'>, body: Questionnaire): Promise<void> => {
  await given.delivery.change({ action: 'questionnaire.edit', changes: [{ kind: 'questionnaire', id: row.id, version: form.version(row.version), body }] });
};

const make = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const form = await sentForm(c);
  const made = newQuestionnaire(context.plan.id, headOf(form), context.region.simulated, { actor, at: c.var.state.clock() });
  if (made.refused !== undefined) return questionnairesPage(c, given, { typed: headTyped(form), fault: made.refused });
  const id = given.newId();
  await delivery.change({ action: 'questionnaire.edit', changes: [{ kind: 'questionnaire', id, version: null, body: made.ok }] });
  return back(c, given, { id });
};

const saveHead: OnQuestionnaire = async (c, given, row) => {
  const form = await sentForm(c);
  const next = withHead(row.body, headOf(form));
  if (next.refused !== undefined) return questionnairePage(c, given, row, { at: 'head', fault: next.refused, head: headTyped(form) });
  await save(given, form, row, next.ok);
  return back(c, given, row);
};

const saveQuestion: OnQuestionnaire = async (c, given, row) => {
  const form = await sentForm(c);
  const asked = form.field('question');
  const isKnown = row.body.questions.some(({ id }) => id === asked);
  // Short, and unique in its questionnaire: it is the name of a field of a form.
  const highest = Math.max(0, ...row.body.questions.map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0)));
  const id = isKnown ? asked : `q${highest + 1}`;
  const typed = { kind: form.field('kind'), text: form.field('text'), choices: form.field('choices'), required: form.field('required') !== '' };
  const next = withQuestion(row.body, id, { ...typed, choices: typed.choices.split('\n') });
  if (next.refused !== undefined) return questionnairePage(c, given, row, { at: `question-${isKnown ? id : ''}`, fault: next.refused, question: typed });
  await save(given, form, row, next.ok);
  return back(c, given, row, isKnown ? `#question-${id}` : '#add');
};

const move: OnQuestionnaire = async (c, given, row) => {
  const form = await sentForm(c);
  const [id = '', way] = form.field('move').split(' ');
  const next = moveQuestion(row.body, id, way === 'up' || way === 'down' ? way : 'remove');
  if (next.refused !== undefined) return questionnairePage(c, given, row, { at: 'questions', fault: next.refused });
  await save(given, form, row, next.ok);
  return back(c, given, row, way === 'remove' ? '' : `#question-${id}`);
};

const open: OnQuestionnaire = async (c, given, row) => {
  const form = await sentForm(c);
  const next = openQuestionnaire(row.body, given.context.today, { actor: given.actor, at: c.var.state.clock() });
  if (next.refused !== undefined) return questionnairePage(c, given, row, { at: 'open', fault: next.refused });
  await save(given, form, row, next.ok);
  return back(c, given, row);
};

/** Closing takes away, in entries of the chain of their own, what tells the addresses of its sheets apart: of thousands behind the page, which says how many are left. */
const close: OnQuestionnaire = async (c, given, row) => {
  const { store, context, delivery, actor } = given;
  const form = await sentForm(c);
  const next = closeQuestionnaire(row.body, { actor, at: c.var.state.clock() });
  if (next.refused !== undefined) return questionnairePage(c, given, row, { at: 'close', fault: next.refused });
  await delivery.change({ action: 'answersheet.keep', changes: [{ kind: 'questionnaire', id: row.id, version: form.version(row.version), body: next.ok }] });
  const clearing = clearSources(store, context.region.code, delivery, row.id);
  if ((await delivery.count('answersheet', { about: [row.id] })) <= TOGETHER) await clearing;
  // The clock takes up what fails.
  else
    clearing.catch((fault: unknown) => c.var.state.log('sources-not-cleared', { id: row.id, fault: fault instanceof Error ? fault.message : String(fault) }));
  return back(c, given, row);
};

const ownSheets = async ({ delivery }: Delivery, row: Kept<'questionnaire'>, ids: readonly string[]): Promise<readonly Kept<'answersheet'>[]> =>
  ids.length === 0 ? [] : (await delivery.list('answersheet', { ids: ids.slice(0, TOGETHER) })).filter(({ body }) => body.questionnaire === row.id);

/** Whether doubtful sheets count, decided by a person with a reason. */
const judge: OnQuestionnaire = async (c, given, row) => {
  const form = await sentForm(c);
  const reason = form.field('reason').trim();
  const deed = { actor: given.actor, at: c.var.state.clock() };
  const changes: RecordChange[] = [];
  let fault: Said | undefined;
  for (const { id, version, body } of await ownSheets(given, row, form.all('id'))) {
    const judged = judgeSheet(body, form.field('counted') !== '', reason, deed);
    if (judged.refused !== undefined) fault = judged.refused;
    else changes.push({ kind: 'answersheet', id, version, body: judged.ok });
  }
  const failed: SheetFault | undefined = fault === undefined ? undefined : { at: 'judge', fault };
  if (failed !== undefined) return questionnairePage(c, given, row, failed);
  if (changes.length > 0) await given.delivery.change({ action: 'answersheet.keep', changes, reason });
  return back(c, given, row);
};

/** Which answers in words may be shown: of those that the form had, the ticked ones. */
const moderate: OnQuestionnaire = async (c, given, row) => {
  const form = await sentForm(c);
  const question = row.body.questions.find(({ id, kind }) => kind === 'text' && id === form.field('question'));
  if (question === undefined) return back(c, given, row);
  const show = new Set(form.all('show'));
  const changes = (await ownSheets(given, row, form.all('seen'))).flatMap(({ id, version, body }): RecordChange[] => {
    const others = (body.shown ?? []).filter((one) => one !== question.id);
    const is = body.shown?.includes(question.id) === true;
    return is === show.has(id) ? [] : [{ kind: 'answersheet', id, version, body: showWords(body, show.has(id) ? [...others, question.id] : others) }];
  });
  if (changes.length > 0) await given.delivery.change({ action: 'answersheet.keep', changes });
  return back(c, given, row);
};

/** Writing, opening, closing and reading questionnaires, under `/regions/:region/:plan/questionnaires`. */
export const questionnaireRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/questionnaires';
  app.get(
    under,
    onDelivery('questionnaire.read', (c, given) => questionnairesPage(c, given)),
  );
  app.post(under, onDelivery('questionnaire.edit', make));
  app.get(
    `${under}/:id`,
    onQuestionnaire('questionnaire.read', (c, given, row) => questionnairePage(c, given, row)),
  );
  app.get(`${under}/:id/export.xlsx`, onQuestionnaire('answersheet.read', questionnaireXlsx));
  app.get(`${under}/:id/export.csv`, onQuestionnaire('answersheet.read', questionnaireCsv));
  app.post(`${under}/:id/head`, onQuestionnaire('questionnaire.edit', saveHead));
  app.post(`${under}/:id/question`, onQuestionnaire('questionnaire.edit', saveQuestion));
  app.post(`${under}/:id/move`, onQuestionnaire('questionnaire.edit', move));
  app.post(`${under}/:id/open`, onQuestionnaire('questionnaire.edit', open));
  app.post(`${under}/:id/close`, onQuestionnaire('answersheet.keep', close));
  app.post(`${under}/:id/judge`, onQuestionnaire('answersheet.keep', judge));
  app.post(`${under}/:id/words`, onQuestionnaire('answersheet.keep', moderate));
  return app;
};
