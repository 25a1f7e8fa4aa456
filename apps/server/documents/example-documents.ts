import type { Instant, PlainDate } from '../../../src/basis/index.ts';
import type { Kept, Store } from '../../../src/database/index.ts';
import { writtenOf, type Frozen, type Written } from '../../../src/evaluation/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { frozenFileOf } from '../evaluations/frozen-file.ts';
import { dayOf, loadRegion } from '../region/index.ts';
import { documentFile, documentPdf } from './document-file.ts';
import { givenFor } from './document-given.ts';
import { frozenBefore } from './document-source.ts';
import { issuedFilesOf } from './issued-files.ts';
import { exampleHead } from './words/example.ts';

const stepAt = (evaluation: Kept<'evaluation'>, to: string, now: Instant): Instant => evaluation.body.steps.findLast((step) => step.to === to)?.at ?? now;

/** The report of one evaluation: issued where the evaluation was submitted, else a draft. */
const reportOf = async (given: Delivery, evaluation: Kept<'evaluation'>, frozen: Frozen, now: Instant): Promise<Written> => {
  const { body, id } = evaluation;
  const source = body.frozen!.sha256;
  const more = await givenFor(given, 'evaluation_report', frozen, undefined, await frozenBefore(given, id, source));
  const by = given.actor.name;
  const draft: Written = {
    plan: body.plan,
    kind: 'evaluation_report',
    evaluation: id,
    source,
    given: more,
    ...writtenOf('evaluation_report', frozen, more),
    state: 'draft',
    steps: [{ to: 'draft', by, at: stepAt(evaluation, 'frozen', now) }],
  };
  if (body.submitted === undefined) return draft;
  const at = stepAt(evaluation, 'submitted', now);
  const date: PlainDate = body.submitted.date;
  const approved: Written = {
    ...draft,
    ...exampleHead,
    date,
    state: 'approved',
    steps: [...draft.steps, { to: 'approved', by: body.approved?.by ?? by, at: stepAt(evaluation, 'approved', now) }],
  };
  const files = await issuedFilesOf(given, approved, await documentFile(approved, frozen), (await documentPdf(approved, frozen)).ok);
  return { ...approved, state: 'issued', issued: { ...files, at, by }, steps: [...approved.steps, { to: 'issued', by, at }] };
};

/** Reports of the evaluations that came with a simulated region and have none yet. Done once: an evaluation that has a document is left alone. */
export const writeBrought = async (store: Store, region: string, now: Instant, actor: Actor): Promise<number> => {
  const delivery = store.delivery(region, actor);
  const [evaluations, documents] = await Promise.all([delivery.list('evaluation'), delivery.list('document')]);
  const written = new Set(documents.map(({ body }) => body.evaluation));
  let made = 0;
  for (const evaluation of evaluations.filter(({ id, body }) => body.frozen !== undefined && !written.has(id))) {
    const today = dayOf(now);
    const [context, frozen] = await Promise.all([
      loadRegion(store, region, evaluation.body.plan, { asOf: today, known: today }),
      frozenFileOf(store, region, evaluation.body),
    ]);
    if (context === undefined || frozen === undefined) continue;
    const body = await reportOf({ store, context, delivery, actor, newId: () => store.newId() }, evaluation, frozen, now);
    const id = `document-${evaluation.id}`;
    await delivery.change({ action: 'document.edit', changes: [{ kind: 'document', id, version: null, body }] });
    if (body.state === 'issued') {
      const { id: of, version, body: judged } = evaluation;
      await delivery.change({ action: 'evaluation.draft', changes: [{ kind: 'evaluation', id: of, version, body: { ...judged, document: id } }] });
    }
    made++;
  }
  return made;
};
