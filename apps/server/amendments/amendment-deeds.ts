import { readPlainDate } from '../../../src/basis/index.ts';
import type { DeliveryStore, Kept, RecordChange } from '../../../src/database/index.ts';
import type { Outcome } from '../../../src/basis/index.ts';
import type { Notice } from '../../../src/delivery/index.ts';
import {
  amendmentApproved,
  amendmentArgued,
  amendmentEnded,
  amendmentHeard,
  amendmentLaidBefore,
  amendmentLinked,
  amendmentSent,
  amendmentSummedUp,
  linkageFindings,
  movedSince,
  sendingDays,
  type Amendment,
  type AmendmentDeed,
  type AmendmentRules,
} from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { keepFiles } from '../whistles/whistle-files.ts';
import type { AmendmentDeedName } from './amendment-forms.tsx';
import { amendmentNotice } from './amendment-notice.ts';
import { gatherHanging } from './gather-hanging.ts';
import type { Fields } from './proposal-request.ts';
import { inBoth, type AmendmentPageWords } from './words/index.ts';

export type DeedGiven = {
  readonly fields: Fields;
  readonly files: unknown;
  readonly file: unknown;
  readonly rules: AmendmentRules;
  readonly deed: AmendmentDeed;
};

/** Units that lead the tasks of what is changed. */
const leadsOf = async (delivery: DeliveryStore, plan: string, { changes }: Amendment): Promise<readonly string[]> => {
  const items = new Set(changes.map(({ item }) => item));
  const tasks = await delivery.list('task', { plan }).catch(() => []);
  return [...new Set(tasks.flatMap(({ body }) => (items.has(body.ref) && body.lead !== undefined && body.state !== 'dropped' ? [body.lead] : [])))];
};

/** The amendment after a deed, `force` left to its own: it writes what judges first. */
export const deedDone = async (
  c: PageContext,
  { store, context, delivery }: Delivery,
  { body }: Kept<'amendment'>,
  name: Exclude<AmendmentDeedName, 'force'>,
  { fields, files, file, rules, deed }: DeedGiven,
): Promise<Outcome<Amendment>> => {
  const field = (one: string): string => fields[one] ?? '';
  const day = (one: string) => readPlainDate(field(one));
  switch (name) {
    case 'argue': {
      const tried = amendmentArgued(body, field('text'), [], deed);
      if (tried.refused !== undefined) return tried;
      const kept = await keepFiles(store, context.region.code, files);
      return kept.refused === undefined ? amendmentArgued(body, field('text'), kept.ok, deed) : kept;
    }
    case 'attach': {
      const kept = await keepFiles(store, context.region.code, files);
      return kept.refused === undefined ? { ok: { ...body, files: [...(body.files ?? []), ...kept.ok] } } : kept;
    }
    case 'hear':
      return amendmentHeard(body, day('from'), day('until'), await leadsOf(delivery, context.plan.id, body), rules, deed);
    case 'sum':
      return amendmentSummedUp(body, field('text'), deed);
    case 'check': {
      const next = body.text === undefined ? undefined : await c.var.state.store.get(body.text.id);
      return amendmentLinked(body, linkageFindings(body, await gatherHanging(delivery, context, next?.plan)), field('text'), deed);
    }
    case 'lay':
      return amendmentLaidBefore(body, day('meeting'), deed);
    case 'send':
      return amendmentSent(body, { committee: day('committee'), standing: day('standing'), reason: field('reason') }, rules, deed);
    case 'approve': {
      const given = { document: field('document'), date: day('date'), effective: day('effective') };
      const moved = movedSince(body.changes, context.items);
      const tried = amendmentApproved(body, given, moved, deed);
      if (tried.refused !== undefined) return tried;
      const kept = await keepFiles(store, context.region.code, file);
      if (kept.refused !== undefined) return kept;
      return amendmentApproved(body, { ...given, ...(kept.ok[0] === undefined ? {} : { file: kept.ok[0] }) }, moved, deed);
    }
    case 'refuse':
    case 'withdraw':
      return amendmentEnded(body, name === 'refuse' ? 'refused' : 'withdrawn', field('reason'), deed);
  }
};

type Told = { readonly to: Notice['to']; readonly pick: (words: AmendmentPageWords) => string };

/** Whom a deed concerns: leaders to approve, deputies what is laid before them, everybody inside a hearing, units what holds from now on. */
const toldOf = (
  name: AmendmentDeedName,
  { title, hearing, meeting, approval, effective }: Amendment,
  rules: AmendmentRules,
  leads: readonly string[],
): readonly Told[] => {
  if (name === 'hear' && hearing !== undefined) {
    const pick: Told['pick'] = ({ notice }) => notice.hearing(title, hearing.until);
    const asked: Told['pick'] = ({ notice }) => notice.asked(title, hearing.until);
    return [{ to: { role: 'deputy' }, pick }, ...leads.map((unit): Told => ({ to: { unit }, pick: asked }))];
  }
  if (name === 'lay' && meeting !== undefined) {
    const due = sendingDays(meeting, rules);
    const pick: Told['pick'] = ({ notice }) => notice.laid(title, meeting, due.committee, due.standing);
    return (['planner', 'deputy'] as const).map((role): Told => ({ to: { role }, pick }));
  }
  if (name === 'send') return [{ to: { role: 'leader' }, pick: ({ notice }) => notice.toApprove(title) }];
  if (name === 'approve' && approval !== undefined && effective !== undefined) {
    const pick: Told['pick'] = ({ notice }) => notice.approved(title, approval.document, effective);
    return [{ to: { role: 'planner' }, pick }, { to: { role: 'deputy' }, pick }, ...leads.map((unit): Told => ({ to: { unit }, pick }))];
  }
  return [];
};

/** The notices that go with a deed, as changes of the same set. */
export const deedNotices = async (
  { store, context, delivery }: Delivery,
  id: string,
  name: AmendmentDeedName,
  amendment: Amendment,
  rules: AmendmentRules,
): Promise<readonly RecordChange[]> => {
  const leads = name === 'hear' ? (amendment.hearing?.asked ?? []) : name === 'approve' ? await leadsOf(delivery, context.plan.id, amendment) : [];
  return toldOf(name, amendment, rules, leads).map(({ to, pick }) => amendmentNotice(store, context, id, to, inBoth(pick)));
};
