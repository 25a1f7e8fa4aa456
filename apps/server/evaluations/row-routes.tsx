import { Hono } from 'hono';
import { verdictCounts, verdictName, verdictOf, evaluationParts, workStandings, type Frozen } from '../../../src/evaluation/index.ts';
import { standingWords } from '../../../src/monitoring/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { csvText } from '../charts/csv-text.ts';
import { attachment } from '../export/attachment.ts';
import { renderPage } from '../layout/page.tsx';
import { List, type ListSpec } from '../listing/list.tsx';
import { PageHead } from '../views/page-head.tsx';
import { wordsIn } from '../words/index.ts';
import { evaluationPath } from './evaluation-path.ts';
import { figuresOf } from './figures-of.ts';
import { itemRows } from './item-rows.tsx';
import { onEvaluation, type OnEvaluation } from './on-evaluation.tsx';
import { stageText, workRows } from './work-rows.tsx';
import { evaluationWords } from './words/index.ts';

const R = '/regions/:region/:plan/evaluations/:evaluation';

const none = (given: OnEvaluation): Frozen => ({
  format: 'yidu-evaluation-1',
  evaluation: { id: given.evaluation.id, ...given.evaluation.body },
  region: { code: given.context.region.code, name: given.context.region.name, simulated: given.context.region.simulated },
  plan: { id: given.context.plan.id, title: given.context.plan.title, from: 0, to: 0, version: given.context.plan.version },
  items: [],
  works: [],
  assessments: [],
  questionnaires: [],
  gaps: [],
});

const listPage = <R,>(c: PageContext, given: OnEvaluation, head: { title: string; lede: string; csv: string }, spec: ListSpec<R>): Promise<Response> => {
  const { context, evaluation } = given;
  const words = evaluationWords(c.var.language);
  const path = evaluationPath(context.region.code, context.plan.id, evaluation.id);
  return renderPage(
    c,
    { title: head.title, region: context, tab: 'evaluations' },
    <section class="listing evaluations">
      <PageHead title={head.title} lede={head.lede}>
        <p class="evaluation-links">
          <a href={path} lang="zh-CN">
            {evaluation.body.title}
          </a>
          <a href={`${path}/${head.csv}`} download>
            {words.rows.csv}
          </a>
        </p>
      </PageHead>
      {evaluation.body.frozen === undefined && <p class="band preview">{words.counts.preview}</p>}
      <List words={wordsIn(c.var.language)} url={new URL(c.req.url)} spec={spec} />
    </section>,
  );
};

const rowsPage = async (c: PageContext, given: OnEvaluation): Promise<Response> => {
  const words = evaluationWords(c.var.language).rows;
  const figures = (await figuresOf(given)) ?? none(given);
  return listPage(
    c,
    given,
    { title: words.title(given.evaluation.body.title), lede: words.lede, csv: 'rows.csv' },
    itemRows(c.var.language, given.context, figures, []),
  );
};

const worksPage = async (c: PageContext, given: OnEvaluation): Promise<Response> => {
  const words = evaluationWords(c.var.language).works;
  const figures = (await figuresOf(given)) ?? none(given);
  return listPage(
    c,
    given,
    { title: words.title(given.evaluation.body.title), lede: words.lede, csv: 'works.csv' },
    workRows(c.var.language, given.context, figures),
  );
};

const CSV = 'text/csv; charset=utf-8';

const csv = (c: PageContext, { context, evaluation }: OnEvaluation, title: string, head: readonly string[], rows: Parameters<typeof csvText>[1]): Response => {
  const words = evaluationWords(c.var.language);
  const mark = context.region.simulated ? [words.simulated] : [];
  const name = `${context.region.name} ${evaluation.body.title} ${title}${context.region.simulated ? ` ${words.simulated}` : ''}.csv`;
  return c.body(
    csvText(
      [...head, ...mark],
      rows.map((row) => [...row, ...mark]),
    ),
    200,
    attachment(name, CSV),
  );
};

const rowsCsv = async (c: PageContext, given: OnEvaluation): Promise<Response> => {
  const { language } = c.var;
  const words = evaluationWords(language).rows;
  const { columns } = words;
  const said = standingWords(language);
  const { items } = (await figuresOf(given)) ?? none(given);
  const head = [
    columns.no,
    columns.name,
    columns.list,
    columns.binding,
    columns.unit,
    columns.target,
    columns.observed,
    columns.schedule,
    columns.done,
    columns.lead,
  ];
  const { isSettled } = verdictCounts(items);
  return csv(
    c,
    given,
    columns.name,
    [...head, columns.now, columns.forecast, columns.verdict, columns.owner, columns.reason],
    items.map(({ no, name, list, binding, unit, comparator, target, targetWords, standing, lead, reason }) => [
      no,
      name,
      words.lists[list],
      words.bindings[binding ? 'true' : 'false'],
      unit,
      target === undefined ? targetWords : comparator === '=' ? target : `${comparator}${target}`,
      standing.observed,
      standing.onSchedule,
      standing.done,
      standing.lead,
      said.now[standing.now].word,
      said.forecast[standing.forecast].word,
      verdictName(verdictOf(standing), isSettled)[language],
      lead?.name,
      reason[language],
    ]),
  );
};

const worksCsv = async (c: PageContext, given: OnEvaluation): Promise<Response> => {
  const { language } = c.var;
  const { columns, lights } = evaluationWords(language).works;
  const { works } = (await figuresOf(given)) ?? none(given);
  return csv(
    c,
    given,
    columns.part,
    [columns.title, columns.part, columns.chapter, columns.lead, columns.due, columns.state, columns.now, columns.light, columns.invested, columns.text],
    works.map((work) => [
      work.title,
      evaluationParts[work.part][language],
      work.chapter,
      work.lead?.name,
      work.due,
      stageText(work, language),
      workStandings[work.now].said[language],
      work.light && lights[work.light],
      work.invested && `${work.invested.actual ?? '—'} / ${work.invested.planned ?? '—'}`,
      work.text,
    ]),
  );
};

/** What stands behind the counts of an evaluation, row by row. */
export const rowRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  app.get(`${R}/rows`, onEvaluation('evaluation.read', rowsPage));
  app.get(`${R}/rows.csv`, onEvaluation('evaluation.read', rowsCsv));
  app.get(`${R}/works`, onEvaluation('evaluation.read', worksPage));
  app.get(`${R}/works.csv`, onEvaluation('evaluation.read', worksCsv));
  return app;
};
