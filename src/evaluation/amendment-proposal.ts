import { Decimal, type Instant, type Outcome, type PlainDate } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Comparator, Monitored } from '../monitoring/index.ts';
import { AMENDMENT_BASES, type Amendment, type AmendmentChange, type AmendmentStep, type AmendedTarget } from './amendment.ts';
import { amendedTargetText, asksLess, targetOfItem } from './amendment-lowering.ts';
import { amendmentRefusals as say } from './words/amendment-refusals.ts';

export const AMENDMENT_LIMITS = { title: 200, text: 4000, changes: 300, words: 2000 } as const;

/** Who does something to an amendment, and when. */
export type AmendmentDeed = { readonly actor: Actor; readonly at: Instant; readonly today: PlainDate };

export const amendmentStep = ({ actor, at }: AmendmentDeed, to: string, more: Pick<AmendmentStep, 'reason' | 'document'> = {}): AmendmentStep => ({
  to,
  at,
  by: actor.name,
  ...(more.reason === undefined || more.reason === '' ? {} : { reason: more.reason }),
  ...(more.document === undefined || more.document === '' ? {} : { document: more.document }),
});

/** A change as somebody asks for it: a new target as figure and comparator, or words. */
export type ChangeGiven = {
  readonly item: string;
  readonly name: string;
  readonly what: AmendmentChange['what'];
  readonly value?: string;
  readonly comparator?: Comparator;
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
  readonly binding?: boolean;
};

export type ProposalGiven = {
  readonly plan: string;
  readonly title: string;
  readonly basis: string;
  readonly reason: string;
  readonly special?: string;
  readonly changes: readonly ChangeGiven[];
  readonly against: number;
  readonly text?: Amendment['text'];
};

export type Proposing = {
  readonly items: readonly Monitored[];
  /** The last day without a special case. */
  readonly deadline: PlainDate;
};

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const bounded = (text: string | undefined): string => (text ?? '').trim();

const targetChange = (given: ChangeGiven, item: Monitored, head: AmendmentChange): Outcome<AmendmentChange> => {
  if (item.upper !== undefined) return { refused: say.range(item.name) };
  const value = bounded(given.value).normalize('NFKC').replace(/,/g, '');
  if (!NUMBER.test(value) || value.length > 30) return { refused: say.number(item.name) };
  const was = targetOfItem(item);
  const target: AmendedTarget = {
    value: new Decimal(value).toString(),
    comparator: given.comparator ?? item.comparator,
    kind: item.kind === 'awaiting' || item.kind === 'none' ? 'level' : item.kind,
  };
  if (was !== undefined && was.value === target.value && was.comparator === target.comparator) return { refused: say.sameTarget(item.name) };
  return {
    ok: {
      ...head,
      ...(was === undefined ? {} : { before: amendedTargetText(was), was }),
      after: amendedTargetText(target),
      target,
      ...(asksLess(item, target) ? { lowered: true } : {}),
    },
  };
};

const changeOf = (given: ChangeGiven, items: ReadonlyMap<string, Monitored>): Outcome<AmendmentChange> => {
  const item = items.get(given.item);
  const name = bounded(item?.name ?? given.name).slice(0, AMENDMENT_LIMITS.title);
  const [before, after, reason] = [bounded(given.before), bounded(given.after), bounded(given.reason)];
  if ([before, after, reason].some((text) => text.length > AMENDMENT_LIMITS.words)) return { refused: say.tooLong(AMENDMENT_LIMITS.words) };
  if (reason === '') return { refused: say.rowReason(name) };
  const isBinding = item?.nature === 'binding' || given.binding === true;
  const head: AmendmentChange = {
    item: given.item,
    name,
    what: given.what,
    reason,
    ...(isBinding ? { binding: true } : {}),
    ...(item?.unit === undefined ? {} : { unit: item.unit }),
  };
  if (given.what === 'target' && item !== undefined) return targetChange(given, item, head);
  const was = item === undefined ? undefined : targetOfItem(item);
  const old = before !== '' ? before : was === undefined ? '' : amendedTargetText(was);
  const words: AmendmentChange = { ...head, ...(old === '' ? {} : { before: old }), ...(was === undefined ? {} : { was }) };
  if (given.what === 'removed') return { ok: { ...words, ...(was === undefined ? {} : { lowered: true }) } };
  if (after === '') return { refused: say.after(name) };
  return { ok: { ...words, after } };
};

/** The changes that were asked for, each with what it was and whether it asks for less; or why one cannot be taken. */
export const amendmentChanges = (given: readonly ChangeGiven[], items: readonly Monitored[]): Outcome<readonly AmendmentChange[]> => {
  if (given.length === 0) return { refused: say.changes };
  if (given.length > AMENDMENT_LIMITS.changes) return { refused: say.tooMany(AMENDMENT_LIMITS.changes) };
  const byId = new Map(items.map((item) => [item.id, item]));
  const seen = new Set<string>();
  const changes: AmendmentChange[] = [];
  for (const one of given) {
    const change = changeOf(one, byId);
    if (change.refused !== undefined) return change;
    const key = `${one.item} ${one.what} ${one.what === 'text' || one.what === 'added' ? (one.before ?? '') + (one.after ?? '') : ''}`;
    if (seen.has(key)) return { refused: say.twice(change.ok.name) };
    seen.add(key);
    changes.push(change.ok);
  }
  return { ok: changes };
};

/** 提出调整: its situation, its reasons, what changes. After the deadline only the special case is left, and has to be said. */
export const proposeAmendment = (given: ProposalGiven, { items, deadline }: Proposing, deed: AmendmentDeed): Outcome<Amendment> => {
  const [title, reason, special] = [bounded(given.title), bounded(given.reason), bounded(given.special)];
  const basis = AMENDMENT_BASES.find((one) => one === given.basis);
  if (title === '') return { refused: say.title };
  if (basis === undefined) return { refused: say.basis };
  if (reason === '') return { refused: say.reason };
  if (title.length > AMENDMENT_LIMITS.title) return { refused: say.tooLong(AMENDMENT_LIMITS.title) };
  if (reason.length > AMENDMENT_LIMITS.text || special.length > AMENDMENT_LIMITS.text) return { refused: say.tooLong(AMENDMENT_LIMITS.text) };
  if (deed.today > deadline && (basis !== 'special' || special === '')) return { refused: say.special(deadline) };
  const changes = amendmentChanges(given.changes, items);
  if (changes.refused !== undefined) return changes;
  const { actor } = deed;
  return {
    ok: {
      plan: given.plan,
      title,
      basis,
      reason,
      ...(special === '' ? {} : { special }),
      changes: changes.ok,
      state: 'proposed',
      proposer: { by: actor.name, ...(actor.account === undefined ? {} : { account: actor.account }) },
      against: given.against,
      ...(given.text === undefined ? {} : { text: given.text }),
      steps: [amendmentStep(deed, 'proposed')],
    },
  };
};
