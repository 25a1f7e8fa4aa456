import { Hono } from 'hono';
import type { RecordChange } from '../../../src/database/index.ts';
import { livingUnit } from '../../../src/delivery/index.ts';
import { carriedTask, carryOver, conclusionNames, resultRows } from '../../../src/evaluation/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { csvText } from '../charts/csv-text.ts';
import { attachment } from '../export/attachment.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { sentForm } from '../sent-form.ts';
import { evaluationPath } from './evaluation-path.ts';
import { figuresOf } from './figures-of.ts';
import { onEvaluation, type OnEvaluation } from './on-evaluation.tsx';
import { carriedOf, nextPlans, resultsPage } from './results-page.tsx';
import { evaluationWords, rectifyRefusals } from './words/index.ts';

const R = '/regions/:region/:plan/evaluations/:evaluation';
const CSV = 'text/csv; charset=utf-8';

const nameOf = (c: PageContext, { context, evaluation }: OnEvaluation, title: string): string =>
  `${context.region.name} ${evaluation.body.title} ${title}${context.region.simulated ? ` ${evaluationWords(c.var.language).simulated}` : ''}.csv`;

/** The table of results, in the columns in which the next plan prints it. */
const resultsCsv = async (c: PageContext, given: OnEvaluation): Promise<Response> => {
  const { language } = c.var;
  const words = evaluationWords(language);
  const { columns } = words.results;
  const rows = resultRows((await figuresOf(given))?.items ?? []);
  const text = csvText(
    [columns.no, columns.name, columns.unit, columns.binding, columns.target, columns.result, columns.conclusion, columns.note, columns.reason],
    rows.map(({ no, name, unit, binding, target, result, conclusion, note, reason }) => [
      no,
      name,
      unit,
      words.rows.bindings[binding ? 'true' : 'false'],
      target,
      result,
      conclusionNames[conclusion].said[language],
      note?.[language],
      reason[language],
    ]),
  );
  return c.body(text, 200, attachment(nameOf(c, given, words.results.columns.conclusion), CSV));
};

const carryCsv = async (c: PageContext, given: OnEvaluation): Promise<Response> => {
  const { language } = c.var;
  const words = evaluationWords(language);
  const own = words.results;
  const figures = await figuresOf(given);
  const text = csvText(
    [own.columns.name, own.kind, own.columns.binding, own.lead, own.stands, own.columns.reason, 'ref'],
    (figures === undefined ? [] : carryOver(figures)).map(({ ref, kind, title, binding, lead, stands, reason }) => [
      title,
      own.kinds[kind],
      binding === undefined ? undefined : words.rows.bindings[binding ? 'true' : 'false'],
      lead?.name,
      stands[language],
      reason[language],
      ref,
    ]),
  );
  return c.body(text, 200, attachment(nameOf(c, given, own.carry), CSV));
};

/** What was chosen becomes tasks of the next plan, each once. */
const carry = async (c: PageContext, given: OnEvaluation): Promise<Response> => {
  const { context, delivery, evaluation } = given;
  const form = await sentForm(c);
  const figures = await figuresOf(given);
  const wanted = new Set(form.all('ref'));
  const all = figures === undefined ? [] : carryOver(figures);
  const carried = await carriedOf(given, all);
  const rows = all.filter(({ ref }) => wanted.has(ref) && !carried.has(ref));
  const next = (await nextPlans(given)).find(({ plan }) => plan === form.field('plan'));
  if (next === undefined) return resultsPage(c, given, rectifyRefusals.noPlan);
  if (rows.length === 0 || figures === undefined) return resultsPage(c, given, rectifyRefusals.nothing);
  const units = new Map([...(await unitsOf(delivery))].map(([id, { body }]) => [id, { id, body }]));
  const { title, submitted } = evaluation.body;
  const document = submitted?.document ?? title;
  const changes = rows.map((row): RecordChange => {
    const lead = row.lead === undefined || !units.has(row.lead.id) ? undefined : livingUnit(units, row.lead.id);
    return { kind: 'task', id: given.newId(), version: null, body: carriedTask(row, figures.plan, next.plan, lead, document) };
  });
  await delivery.change({ action: 'task.assign', changes, document, reason: title });
  return c.redirect(`${evaluationPath(context.region.code, context.plan.id, evaluation.id, 'results')}?done=carry#carry`, 303);
};

/** What a plan came to in the end, and what the next one takes over. */
export const resultsRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(
    `${R}/results`,
    onEvaluation('evaluation.read', (c, given) => resultsPage(c, given)),
  );
  app.get(`${R}/results.csv`, onEvaluation('evaluation.read', resultsCsv));
  app.get(`${R}/carry.csv`, onEvaluation('evaluation.read', carryCsv));
  app.post(`${R}/carry`, onEvaluation('task.assign', carry));
  return app;
};
