import { livingUnit } from '../../../src/delivery/index.ts';
import { evaluationKinds, evaluationParts, unitsToAsk, writtenStates } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { maySee } from '../documents/on-document.tsx';
import { documentWords } from '../documents/words/index.ts';
import { mayIn } from '../layout/tab-groups.ts';
import { renderPage } from '../layout/page.tsx';
import { regionPath } from '../region/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { sitePage } from '../../../src/publication/index.ts';
import { PublicLink, publicPageOf } from '../site/public-link.tsx';
import { SuperviseLinks } from '../supervision/supervise-links.tsx';
import { PageHead } from '../views/page-head.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { AssessmentTable } from './assessment-table.tsx';
import { evaluationAfter, EvaluationAfterSection } from './evaluation-after.tsx';
import { EvaluationBasis } from './evaluation-basis.tsx';
import { EvaluationCounts } from './evaluation-counts.tsx';
import { EvaluationHistory } from './evaluation-history.tsx';
import { EvaluationLadder } from './evaluation-ladder.tsx';
import type { EvaluationFault, EvaluationParts } from './evaluation-parts.ts';
import { evaluationPath } from './evaluation-path.ts';
import { EvaluationSteps } from './evaluation-steps.tsx';
import { frozenFileOf } from './frozen-file.ts';
import { FrozenSection, GapList } from './frozen-section.tsx';
import { gatherFrozen } from './gather-frozen.ts';
import { seesEverything, seesWorksOf, type OnEvaluation } from './on-evaluation.tsx';
import { recomputed } from './recompute.ts';
import { evaluationWords } from './words/index.ts';

const partsOf = async (c: PageContext, given: OnEvaluation, failed: EvaluationFault | undefined): Promise<EvaluationParts> => {
  const { store, context, delivery, actor, evaluation } = given;
  const { language } = c.var;
  const region = context.region.code;
  const plan = context.plan.id;
  const { id, body } = evaluation;
  const [units, assessments, documents, questionnaires, frozen] = await Promise.all([
    unitsOf(delivery),
    delivery.list('assessment', { plan, about: [id] }),
    delivery.list('document', { plan, about: [id], order: 'newest' }),
    delivery.list('questionnaire', { plan, order: 'newest' }),
    frozenFileOf(store, region, body),
  ]);
  const all = frozen ?? (body.frozen === undefined ? await gatherFrozen(store, context, { id, evaluation: body }) : undefined);
  const own = seesWorksOf(actor, region, body);
  const works = all?.works.filter(own) ?? [];
  const shown = new Set([...(all?.items ?? []), ...works].map((one) => one.id));
  const everything = seesEverything(actor, body);
  const figures = all === undefined ? undefined : { ...all, works, gaps: all.gaps.filter(({ ref }) => everything || shown.has(ref)) };
  const rights = {
    open: may(actor, 'evaluation.open', { region }),
    draft: may(actor, 'evaluation.draft', { region }),
    approve: may(actor, 'evaluation.approve', { region }),
    everything,
    documents: mayIn(actor, 'document.read', region),
  };
  const asked = new Set(assessments.map((one) => one.body.unit));
  const known = new Map([...units].map(([unit, kept]) => [unit, { id: unit, body: kept.body }]));
  const leads = rights.open && all !== undefined ? unitsToAsk(all, (unit) => livingUnit(known, unit)) : [];
  return {
    language,
    words: evaluationWords(language),
    context,
    evaluation,
    assessments,
    documents,
    questionnaires,
    nameOf: nameIn(units),
    figures,
    isFrozen: frozen !== undefined,
    unasked: leads.filter(({ unit }) => !asked.has(unit)).length,
    rights,
    recomputed: c.req.query('recompute') === '1' && rights.everything ? await recomputed(store, region, evaluation) : undefined,
    failed,
    path: (rest = '') => evaluationPath(region, plan, id, rest),
  };
};

/** One evaluation: how far it is, what it comes to, what it rests on, and what can be done now. */
export const evaluationPage = async (c: PageContext, given: OnEvaluation, failed?: EvaluationFault): Promise<Response> => {
  const [parts, after, publicPage] = await Promise.all([
    partsOf(c, given, failed),
    evaluationAfter(given),
    publicPageOf(given.store, given.context, sitePage.evaluation(given.evaluation.id)),
  ]);
  const { language, words, context, evaluation, documents, rights, path, isFrozen } = parts;
  const { body, id } = evaluation;
  const papers = documents.filter((document) => document.body.state !== 'discarded');
  const told = words.done[c.req.query('done') ?? ''];
  const lede = [
    evaluationKinds[body.kind][language],
    `${body.from} — ${body.until}`,
    `${words.fields.cutoff} ${body.cutoff}`,
    `${words.fields.known} ${body.known}`,
    body.parts.map((part) => evaluationParts[part][language]).join(language === 'zh' ? '、' : ', '),
  ].join(' · ');
  const under = (rest: string): string => regionPath(context.region.code, context.plan.id, rest);
  return renderPage(
    c,
    { title: body.title, region: context, tab: 'evaluations', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing evaluations evaluation-page">
      <PageHead title={body.title} lede={lede}>
        <p class="evaluation-links">
          <a href={path('rows')}>{words.links.rows}</a>
          <a href={path('works')}>{words.links.works}</a>
          {isFrozen && rights.draft && <a href={path('rectification')}>{words.rectify.open}</a>}
          {body.kind === 'final' && <a href={path('results')}>{words.links.results}</a>}
          {papers
            .filter((document) => maySee(given.actor, document.body))
            .map((document) => (
              <a href={under(`documents/${encodeURIComponent(document.id)}`)} title={document.body.title}>
                {documentWords(language).kinds[document.body.kind]}
                {papers.length > 1 && `（${document.id === body.document ? words.links.approved : writtenStates[document.body.state][language]}）`}
              </a>
            ))}
          {papers.length === 0 && isFrozen && rights.draft && (
            <a href={under(`documents/new?kind=evaluation_report&evaluation=${encodeURIComponent(id)}`)}>{words.links.writeReport}</a>
          )}
          <PublicLink language={language} where={context} page={publicPage} />
          <SuperviseLinks
            region={context.region.code}
            plan={context.plan.id}
            about={{ kind: 'evaluation', ref: id, title: body.title }}
            language={language}
            actor={given.actor}
          />
          <button type="button" class="quiet print-button" data-print>
            {words.links.print}
          </button>
        </p>
      </PageHead>
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
      <EvaluationLadder parts={parts} />
      {(rights.open || rights.draft || rights.approve) && <EvaluationSteps parts={parts} />}
      <EvaluationCounts parts={parts} />
      <GapList parts={parts} />
      <AssessmentTable parts={parts} />
      <EvaluationBasis parts={parts} />
      <EvaluationAfterSection language={language} given={given} after={after} />
      <FrozenSection parts={parts} />
      <EvaluationHistory parts={parts} />
    </section>,
  );
};
