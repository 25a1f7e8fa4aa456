import { addDays } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { livingUnit } from '../../../src/delivery/index.ts';
import { rectificationRef, rectificationWords, shortfalls, type Shortfall } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { regionPath } from '../region/index.ts';
import { UnitChoice, unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import type { EvaluationFault } from './evaluation-parts.ts';
import { evaluationPath } from './evaluation-path.ts';
import { figuresOf } from './figures-of.ts';
import type { OnEvaluation } from './on-evaluation.tsx';
import { evaluationWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';
import { OnceKey } from '../delivery/once-key.tsx';

/** Days that are usually given to put something right. */
const USUAL = 90;

/** What came of a row already: a task that points at it, or a whistle whose fact begins with the evaluation. */
export type Listed = ReadonlyMap<string, { readonly kind: 'task' | 'whistle'; readonly id: string }>;

export const listedOf = async ({ delivery, evaluation }: OnEvaluation, rows: readonly Shortfall[]): Promise<Listed> => {
  const { id, body } = evaluation;
  const byRef = new Map(rows.map(({ ref }) => [rectificationRef(id, ref), ref]));
  if (byRef.size === 0) return new Map();
  const [tasks, whistles] = await Promise.all([
    delivery.list('task', { plan: body.plan, about: [...byRef.keys()] }),
    delivery.list('whistle', { plan: body.plan, about: rows.map(({ ref }) => whistleRef(ref)) }),
  ]);
  const isOurs = ({ body: { fact } }: Kept<'whistle'>): boolean => fact.startsWith(rectificationWords.fact(body.title, ''));
  return new Map<string, { readonly kind: 'task' | 'whistle'; readonly id: string }>([
    ...whistles
      .filter(isOurs)
      .map((one) => [rows.find(({ ref }) => whistleRef(ref) === one.body.about.ref)!.ref, { kind: 'whistle' as const, id: one.id }] as const),
    ...tasks.map((one) => [byRef.get(one.body.ref)!, { kind: 'task' as const, id: one.id }] as const),
  ]);
};

/** What a whistle is about: the item, task or project itself. */
export const whistleRef = (ref: string): string => ref.replace(/^project:/, '');

/** 整改清单: what fell short, each with a unit and a day, to become tasks or whistles in one step. */
export const rectificationPage = async (c: PageContext, given: OnEvaluation, failed?: EvaluationFault): Promise<Response> => {
  const { language } = c.var;
  const { context, delivery, actor, evaluation } = given;
  const words = evaluationWords(language);
  const own = words.rectify;
  const region = context.region.code;
  const path = evaluationPath(region, context.plan.id, evaluation.id);
  const [figures, units] = await Promise.all([figuresOf(given), unitsOf(delivery)]);
  const rows = figures === undefined ? [] : shortfalls(figures);
  const listed = await listedOf(given, rows);
  const known = new Map([...units].map(([id, { body }]) => [id, { id, body }]));
  const mayAssign = may(actor, 'task.assign', { region });
  const value = (name: string, usual: string): string => failed?.fields[name] ?? usual;
  const told = words.done[c.req.query('done') ?? ''];
  const recordHref = ({ kind, id }: { kind: 'task' | 'whistle'; id: string }): string =>
    regionPath(region, context.plan.id, `${kind}s/${encodeURIComponent(id)}`);
  return renderPage(
    c,
    { title: own.open, region: context, tab: 'evaluations', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing evaluations">
      <PageHead title={`${evaluation.body.title} · ${own.open}`} lede={own.lede}>
        <p class="evaluation-links">
          <a href={path} lang="zh-CN">
            {evaluation.body.title}
          </a>
        </p>
      </PageHead>
      {told !== undefined && failed === undefined && (
        <p class="told" role="status">
          {told}
        </p>
      )}
      {failed !== undefined && (
        <p class="told fault" role="alert">
          {failed.fault[language]}
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={own.none} help={own.noneHelp} />
      ) : (
        <form method="post" action={`${path}/rectification`} data-submit-key>
          <OnceKey />
          <table class="data rectification">
            <caption class="unseen">{own.title}</caption>
            <HeadRow columns={[{ label: own.choose }, { label: words.rows.columns.name }, { label: own.fact }, { label: own.unit }, { label: own.due }]} />
            <tbody>
              {rows.map(({ ref, title, fact, lead }) => {
                const done = listed.get(ref);
                const unit = lead === undefined ? '' : livingUnit(known, lead.id);
                return (
                  <tr>
                    <td data-label={own.choose}>
                      {done === undefined && mayAssign && (
                        <input
                          type="checkbox"
                          name="ref"
                          value={ref}
                          aria-label={`${own.choose} ${title}`}
                          checked={failed?.fields['ref']?.split(' ').includes(ref)}
                        />
                      )}
                      {done !== undefined && (
                        <a href={recordHref(done)}>
                          {own.done} {own[done.kind]}
                        </a>
                      )}
                    </td>
                    <td class="lead" data-label={words.rows.columns.name} lang="zh-CN">
                      {title}
                    </td>
                    <td class="wide" data-label={own.fact} lang="zh-CN">
                      {fact}
                    </td>
                    <td data-label={own.unit}>
                      {done === undefined && mayAssign ? (
                        <UnitChoice
                          units={units}
                          name={`unit:${ref}`}
                          chosen={value(`unit:${ref}`, unit)}
                          none={own.chooseUnit}
                          label={`${own.unit} ${title}`}
                        />
                      ) : (
                        (lead?.name ?? '')
                      )}
                    </td>
                    <td data-label={own.due}>
                      {done === undefined && mayAssign && (
                        <input
                          type="date"
                          name={`due:${ref}`}
                          min={context.today}
                          value={value(`due:${ref}`, addDays(context.today, USUAL))}
                          aria-label={`${own.due} ${title}`}
                        />
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {mayAssign && (
            <p class="evaluation-fields">
              <button type="submit" name="as" value="task">
                {own.asTask}
              </button>
              <button type="submit" name="as" value="whistle" class="quiet">
                {own.asWhistle}
              </button>
            </p>
          )}
        </form>
      )}
    </section>,
  );
};
