import type { Kept } from '../../../src/database/index.ts';
import type { Evaluation } from '../../../src/evaluation/index.ts';
import { may, scopeOf, type Action, type Actor } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { evaluationPath } from './evaluation-path.ts';
import { evaluationWords } from './words/index.ts';

export type OnEvaluation = Delivery & { readonly evaluation: Kept<'evaluation'> };

const noEvaluation = (c: PageContext, { context }: Delivery): Response | Promise<Response> => {
  const words = evaluationWords(c.var.language);
  return renderPage(
    c,
    { title: words.notFound, region: context, tab: 'evaluations', status: 404 },
    <Notice title={words.notFound} text={words.notFoundHelp} action={{ href: evaluationPath(context.region.code, context.plan.id), label: words.title }} />,
  );
};

/** Whether what it says was decided: it was approved, also where it was withdrawn afterwards. */
export const isDecided = ({ state, approved }: Pick<Evaluation, 'state' | 'approved'>): boolean =>
  state === 'approved' || state === 'submitted' || (state === 'withdrawn' && approved !== undefined);

/** One that is not decided is seen by those who make it and by the units that are asked; deputies see it once it is. */
export const seesEvaluation = (actor: Actor, evaluation: Pick<Evaluation, 'state' | 'approved'>): boolean =>
  scopeOf(actor, 'assessment.read') !== undefined || isDecided(evaluation);

/** Whether the actor sees what came of it: who makes it at any time, units and deputies once it was decided. */
export const seesOutcome = (actor: Actor, evaluation: Pick<Evaluation, 'state' | 'approved'> | undefined): boolean =>
  scopeOf(actor, 'assessment.read') === 'any' || (evaluation !== undefined && isDecided(evaluation));

/** Scores that the actor sees, by what came of their evaluations. */
export const scoresSeen = (actor: Actor, scores: readonly Kept<'score'>[], evaluations: readonly Kept<'evaluation'>[]): readonly Kept<'score'>[] => {
  const seen = new Set(evaluations.filter(({ body }) => seesOutcome(actor, body)).map(({ id }) => id));
  return scores.filter(({ body }) => seen.has(body.evaluation));
};

/** A handler of one evaluation of the plan; 404 where there is none that the actor may see. */
export const onEvaluation = (
  action: Action,
  handler: (c: PageContext, given: OnEvaluation) => Response | Promise<Response>,
): ((c: PageContext) => Promise<Response>) =>
  onDelivery(action, async (c, given) => {
    const evaluation = await given.delivery.get('evaluation', c.req.param('evaluation') ?? '');
    return evaluation?.body.plan === given.context.plan.id && seesEvaluation(given.actor, evaluation.body)
      ? handler(c, { ...given, evaluation })
      : noEvaluation(c, given);
  });

export type OnAssessment = OnEvaluation & { readonly assessment: Kept<'assessment'>; readonly unit: Kept<'unit'> };

/** A handler of what one unit says for an evaluation; 404 where there is none that the actor may see. */
export const onAssessment = (
  action: Action,
  handler: (c: PageContext, given: OnAssessment) => Response | Promise<Response>,
): ((c: PageContext) => Promise<Response>) =>
  onEvaluation(action, async (c, given) => {
    const assessment = await given.delivery.get('assessment', c.req.param('assessment') ?? '');
    const unit = assessment?.body.evaluation === given.evaluation.id ? await given.delivery.get('unit', assessment.body.unit) : undefined;
    return assessment === undefined || unit === undefined ? noEvaluation(c, given) : handler(c, { ...given, assessment, unit });
  });

/** Whether the actor sees what every unit said: those who read all of it, and everybody inside once it is submitted. */
export const seesEverything = (actor: Actor, { state }: Pick<Evaluation, 'state'>): boolean =>
  state === 'submitted' || scopeOf(actor, 'assessment.read') === 'any';

/** Rows of works that the actor may see: all, or those of his unit. */
export const seesWorksOf = (
  actor: Actor,
  region: string,
  evaluation: Pick<Evaluation, 'state'>,
): ((work: { readonly lead?: { readonly id: string } }) => boolean) => {
  if (seesEverything(actor, evaluation) || scopeOf(actor, 'task.read') === 'any') return () => true;
  return ({ lead }) => lead !== undefined && may(actor, 'task.read', { region, units: [lead.id] });
};
