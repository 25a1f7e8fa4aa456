import type { Kept } from '../../../../src/database/index.ts';
import type { Action } from '../../../../src/identity/index.ts';
import { amendmentPath } from '../../amendments/amendment-path.ts';
import type { Delivery } from '../../delivery/on-delivery.tsx';
import { documentPath } from '../../documents/document-path.ts';
import { evaluationPath } from '../../evaluations/evaluation-path.ts';
import { mayIn } from '../../layout/tab-groups.ts';
import { releasePath } from '../../releases/release-path.ts';
import { appealPath } from '../../scores/score-path.ts';

/** Kinds of records that a leader decides on, in the order in which they are shown. */
export const APPROVED_KINDS = ['evaluation', 'document', 'amendment', 'release', 'appeal'] as const;
export type ApprovedKind = (typeof APPROVED_KINDS)[number];
/** Something that is ready and waits for a word of whoever leads. */
export type Approval = { readonly kind: ApprovedKind; readonly title: string; readonly href: string };

/** Who may decide on each kind, and in which state it waits for that. */
const WAITING: Readonly<Record<ApprovedKind, { readonly action: Action; readonly states: readonly string[] }>> = {
  evaluation: { action: 'evaluation.approve', states: ['consulting'] },
  document: { action: 'document.approve', states: ['consulting'] },
  amendment: { action: 'amendment.approve', states: ['deliberating'] },
  release: { action: 'release.approve', states: ['prepared', 'approved'] },
  appeal: { action: 'appeal.decide', states: ['open'] },
};

/** What waits for the approval of whoever asks, in one plan; nothing of what he may not approve. */
export const approvalsOf = async ({ delivery, context, actor }: Delivery): Promise<readonly Approval[]> => {
  const { region, plan } = context;
  const of = async <K extends ApprovedKind>(kind: K): Promise<readonly Kept<K>[]> => {
    const { action, states } = WAITING[kind];
    return mayIn(actor, action, region.code) ? delivery.list(kind, { plan: plan.id, states }) : [];
  };
  const [evaluations, documents, amendments, releases, appeals] = await Promise.all([
    of('evaluation'),
    of('document'),
    of('amendment'),
    of('release'),
    of('appeal'),
  ]);
  return [
    ...evaluations.map(({ id, body }): Approval => ({ kind: 'evaluation', title: body.title, href: evaluationPath(region.code, plan.id, id) })),
    ...documents.map(({ id, body }): Approval => ({ kind: 'document', title: body.title, href: documentPath(context, id) })),
    ...amendments.map(({ id, body }): Approval => ({ kind: 'amendment', title: body.title, href: amendmentPath(context, encodeURIComponent(id)) })),
    ...releases.map(({ id, body }): Approval => ({ kind: 'release', title: body.title, href: releasePath(context, encodeURIComponent(id)) })),
    ...appeals.map(({ id, body }): Approval => ({ kind: 'appeal', title: body.name ?? body.item, href: appealPath(context, id) })),
  ];
};
