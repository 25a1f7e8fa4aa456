import { readPlainDate, yearOf, type PlainDate } from '../../../src/basis/index.ts';
import { DOCUMENT_KINDS, writtenOf, type DocumentKind, type Frozen, type Written } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { frozenFileOf } from '../evaluations/frozen-file.ts';
import { gatherFrozen } from '../evaluations/gather-frozen.ts';
import { givenFor } from './document-given.ts';
import { documentPath } from './document-path.ts';
import { frozenBefore, keepFrozen } from './document-source.ts';
import { newDocumentPage } from './new-document-page.tsx';
import { documentForm, type DocumentForm } from './on-document.tsx';
import { documentWords } from './words/index.ts';

export const kindOf = (text: string | undefined): DocumentKind | undefined => DOCUMENT_KINDS.find((kind) => kind === text);

const yearIn = (text: string | undefined): number | undefined => (/^\d{4}$/.test(text ?? '') ? Number(text) : undefined);

/** Figures of a cut-off day of its own, for what is not an evaluation. */
const gathered = (given: Delivery, title: string, cutoff: PlainDate, known: PlainDate): Promise<Frozen> => {
  const { store, context } = given;
  const from = `${context.plan.period?.from ?? Math.min(...context.items.map(({ base }) => base + 1))}-01-01` as PlainDate;
  return gatherFrozen(store, context, {
    id: '',
    evaluation: {
      kind: 'annual',
      title,
      from: from < cutoff ? from : cutoff,
      until: cutoff,
      cutoff,
      known,
      parts: ['indicators', 'tasks', 'projects', 'reforms'],
    },
  });
};

type Sourced = { readonly frozen: Frozen; readonly source: string; readonly evaluation?: string };

/** The figures that the form asks for, or a sentence on what is wrong with it. */
const sourced = async (c: PageContext, given: Delivery, kind: DocumentKind, form: DocumentForm): Promise<Sourced | string> => {
  const { store, context, delivery } = given;
  const words = documentWords(c.var.language);
  const chosen = form['evaluation'] ?? '';
  if (chosen !== '' || kind === 'evaluation_report') {
    const kept = chosen === '' ? undefined : await delivery.get('evaluation', chosen);
    const frozen = kept?.body.plan === context.plan.id ? await frozenFileOf(store, context.region.code, kept.body) : undefined;
    return kept?.body.frozen === undefined || frozen === undefined ? words.new.noFrozen : { frozen, source: kept.body.frozen.sha256, evaluation: kept.id };
  }
  const [cutoff, known] = [readPlainDate(form['cutoff'] ?? ''), readPlainDate(form['known'] ?? '')];
  if (cutoff === undefined || known === undefined || cutoff > known || known > context.today) return words.new.days;
  const frozen = await gathered(given, documentWords('zh').kinds[kind], cutoff, known);
  return { frozen, source: await keepFrozen(given, frozen) };
};

/** Writes a draft of the kind and the figures asked for. */
export const makeDocument = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery, actor } = given;
  const form = await documentForm(c);
  const kind = kindOf(form['kind']);
  if (kind === undefined) return c.redirect(documentPath(context), 303);
  const found = await sourced(c, given, kind, form);
  if (typeof found === 'string') return newDocumentPage(c, given, kind, { fields: form, fault: found });
  const { frozen, source, evaluation } = found;
  const year = kind === 'half_year_report' ? yearOf(frozen.evaluation.cutoff) : yearIn(form['year']);
  const before = evaluation === undefined ? undefined : await frozenBefore(given, evaluation, source);
  const more = await givenFor(given, kind, frozen, year, before);
  const id = given.newId();
  const body: Written = {
    plan: context.plan.id,
    kind,
    ...(evaluation === undefined ? {} : { evaluation }),
    source,
    given: more,
    ...writtenOf(kind, frozen, more),
    state: 'draft',
    steps: [{ to: 'draft', at: c.var.state.clock(), by: actor.name }],
  };
  await delivery.change({ action: 'document.edit', changes: [{ kind: 'document', id, version: null, body }] });
  return c.redirect(documentPath(context, id), 303);
};
