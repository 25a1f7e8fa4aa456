import { addDays, daysBetween, type Instant, type Outcome, type PlainDate, type Said } from '../basis/index.ts';
import { dayAt } from '../delivery/index.ts';
import type { Policy, PolicyCheck } from './policy.ts';
import { policyRefusals as say } from './words/policy-refusals.ts';

/** Least days of a public comment window, both ends counted: 重大行政决策程序暂行条例 Art. 15. */
export const COMMENT_DAYS = 30;
const LONGEST_NAME = 200;
const LONGEST_TEXT = 5000;
const MOST_CHECKS = 20;

type Deed = { readonly at: Instant; readonly by: string };

const refused = (said: Said): { readonly refused: Said } => ({ refused: said });

const stepped = (policy: Policy, state: Policy['state'], { at, by }: Deed, reason = ''): Policy => ({
  ...policy,
  state,
  steps: [...policy.steps, { to: state, at, by, ...(reason === '' ? {} : { reason }) }],
});

export type PolicyGiven = {
  readonly name: string;
  readonly unit: string;
  readonly text: string;
  readonly items: readonly string[];
  readonly checks: readonly string[];
};

type Known = { readonly isUnit: (unit: string) => boolean; readonly isItem: (item: string) => boolean };

const checkedGiven = (given: PolicyGiven, { isUnit, isItem }: Known): Outcome<PolicyGiven> => {
  const [name, text] = [given.name.trim(), given.text.trim()];
  const checks = [...new Set(given.checks.map((check) => check.trim()).filter((check) => check !== ''))];
  if (name === '') return refused(say.name);
  if (name.length > LONGEST_NAME || checks.some((check) => check.length > LONGEST_NAME)) return refused(say.long(LONGEST_NAME));
  if (text.length > LONGEST_TEXT) return refused(say.long(LONGEST_TEXT));
  if (!isUnit(given.unit)) return refused(say.unit);
  const stranger = given.items.find((item) => !isItem(item));
  if (stranger !== undefined) return refused(say.item(stranger));
  if (checks.length === 0) return refused(say.checks);
  if (checks.length > MOST_CHECKS) return refused(say.manyChecks(MOST_CHECKS));
  return { ok: { name, unit: given.unit, text, items: [...new Set(given.items)], checks } };
};

const withGiven = ({ name, unit, text, items, checks }: PolicyGiven) => ({
  name,
  unit,
  checks,
  ...(text === '' ? {} : { text }),
  ...(items.length === 0 ? {} : { items }),
});

/** 登记 a policy that is being drafted. */
export const registeredPolicy = (plan: string, given: PolicyGiven, known: Known, deed: Deed): Outcome<Policy> => {
  const checked = checkedGiven(given, known);
  if (checked.refused !== undefined) return checked;
  return { ok: { plan, ...withGiven(checked.ok), state: 'drafting', steps: [{ to: 'drafting', at: deed.at, by: deed.by }] } };
};

/** The latest result of each check. */
export const checkResults = ({ before = [] }: Policy): ReadonlyMap<string, PolicyCheck> => new Map(before.map((check) => [check.name, check]));

/** Checks that are still to be made, or failed. */
export const openChecks = (policy: Policy): readonly string[] => {
  const results = checkResults(policy);
  return (policy.checks ?? []).filter((name) => (results.get(name)?.result ?? 'failed') === 'failed');
};

const settled = (policy: Policy, deed: Deed): Policy => {
  const state = openChecks(policy).length === 0 ? 'assessed' : 'drafting';
  return state === policy.state ? policy : stepped(policy, state, deed);
};

const isDrafted = ({ state }: Policy): boolean => state === 'drafting' || state === 'assessed';

/** Changed while it is drafted; with another list of checks it may have to be looked at again. */
export const editedPolicy = (policy: Policy, given: PolicyGiven, known: Known, deed: Deed): Outcome<Policy> => {
  if (!isDrafted(policy)) return refused(say.drafting);
  const checked = checkedGiven(given, known);
  if (checked.refused !== undefined) return checked;
  const { text: _text, items: _items, ...rest } = policy;
  return { ok: settled({ ...rest, ...withGiven(checked.ok) }, deed) };
};

/** 事前评估: the result of one check; when none is open any more, the policy is assessed. */
export const withCheck = (
  policy: Policy,
  given: { readonly name: string; readonly result: PolicyCheck['result'] | undefined; readonly text: string; readonly date: PlainDate | undefined },
  deed: Deed,
): Outcome<Policy> => {
  if (!isDrafted(policy)) return refused(say.order);
  if (!(policy.checks ?? []).includes(given.name)) return refused(say.checkName(given.name));
  if (given.result === undefined) return refused(say.result);
  const text = given.text.trim().slice(0, LONGEST_TEXT);
  if (text === '') return refused(say.checkText);
  if (given.date === undefined) return refused(say.date);
  if (given.date > dayAt(deed.at)) return refused(say.future);
  const check: PolicyCheck = { name: given.name, result: given.result, text, by: deed.by, date: given.date };
  return { ok: settled({ ...policy, before: [...(policy.before ?? []), check] }, deed) };
};

/** 公开征求意见: 30 days at least, both ends counted, unless a reason is given. */
export const withComments = (
  policy: Policy,
  given: { readonly from: PlainDate | undefined; readonly until: PlainDate | undefined; readonly reason: string },
  deed: Deed,
): Outcome<Policy> => {
  const open = openChecks(policy);
  if (open.length > 0 && isDrafted(policy)) return refused(say.notChecked(open.join('、')));
  if (policy.state !== 'assessed') return refused(say.order);
  const { from, until } = given;
  if (from === undefined || until === undefined) return refused(say.date);
  if (from < dayAt(deed.at)) return refused(say.past);
  if (until < from) return refused(say.reversed);
  const days = daysBetween(from, until) + 1;
  const reason = given.reason.trim().slice(0, LONGEST_TEXT);
  if (days < COMMENT_DAYS && reason === '') return refused(say.period(days, COMMENT_DAYS));
  return { ok: stepped({ ...policy, comments: { from, until } }, 'commenting', deed, reason) };
};

/** 施行: with its document, after the comments were looked at, and with a day for looking back at it. */
export const inForcePolicy = (
  policy: Policy,
  given: {
    readonly number: string;
    readonly date: PlainDate | undefined;
    readonly until: PlainDate | undefined;
    readonly evaluateBy: PlainDate | undefined;
    readonly answer: string;
    readonly reason: string;
  },
  deed: Deed,
): Outcome<Policy> => {
  const open = openChecks(policy);
  if (open.length > 0 && isDrafted(policy)) return refused(say.notChecked(open.join('、')));
  if (policy.state !== 'commenting' && policy.state !== 'assessed') return refused(say.order);
  const { date, until, evaluateBy } = given;
  const [number, answer, reason] = [given.number.trim().slice(0, LONGEST_NAME), given.answer.trim().slice(0, LONGEST_TEXT), given.reason.trim()];
  if (policy.state === 'assessed' && reason === '') return refused(say.noComments);
  if (policy.comments !== undefined && dayAt(deed.at) <= policy.comments.until) return refused(say.stillOpen(policy.comments.until));
  if (policy.state === 'commenting' && answer === '') return refused(say.answer);
  if (number === '') return refused(say.number);
  if (date === undefined) return refused(say.date);
  if (until !== undefined && until < date) return refused(say.until);
  if (evaluateBy === undefined || evaluateBy <= date) return refused(say.evaluateBy);
  const next: Policy = { ...policy, number, date, evaluateBy, ...(until === undefined ? {} : { until }), ...(answer === '' ? {} : { answer }) };
  return { ok: stepped(next, 'in_force', deed, reason.slice(0, LONGEST_TEXT)) };
};

/** 事后评价: kept or changed, it stays in force and is looked at again by `evaluateBy` where that is given; ended, it is over. */
export const evaluatedPolicy = (
  policy: Policy,
  given: {
    readonly result: 'kept' | 'changed' | 'ended' | undefined;
    readonly text: string;
    readonly date: PlainDate | undefined;
    readonly evaluateBy: PlainDate | undefined;
  },
  deed: Deed,
): Outcome<Policy> => {
  if (policy.state !== 'in_force' && policy.state !== 'evaluated') return refused(say.order);
  if (given.result === undefined) return refused(say.result);
  const text = given.text.trim().slice(0, LONGEST_TEXT);
  if (text === '') return refused(say.afterText);
  if (given.date === undefined) return refused(say.date);
  if (given.date > dayAt(deed.at)) return refused(say.future);
  const { evaluateBy: _due, ...rest } = policy;
  const after = [...(policy.after ?? []), { date: given.date, by: deed.by, result: given.result, text }];
  const next: Policy = { ...rest, after, ...(given.evaluateBy === undefined || given.result === 'ended' ? {} : { evaluateBy: given.evaluateBy }) };
  return { ok: stepped(next, given.result === 'ended' ? 'ended' : 'evaluated', deed) };
};

/** 终止: a draft that is given up, or a policy that ends before its time. */
export const endedPolicy = (policy: Policy, reason: string, deed: Deed): Outcome<Policy> => {
  if (policy.state === 'ended') return refused(say.order);
  const said = reason.trim().slice(0, LONGEST_TEXT);
  if (said === '') return refused(say.reason);
  const { evaluateBy: _due, ...rest } = policy;
  return { ok: stepped(rest, 'ended', deed, said) };
};

/** 事后评价逾期: its day has passed and nobody looked back. */
export const isEvaluationDue = ({ state, evaluateBy }: Policy, today: PlainDate): boolean =>
  (state === 'in_force' || state === 'evaluated') && evaluateBy !== undefined && evaluateBy < today;

/** A window that is long enough, from tomorrow on. */
export const proposedWindow = (today: PlainDate): { readonly from: PlainDate; readonly until: PlainDate } => ({
  from: addDays(today, 1),
  until: addDays(today, COMMENT_DAYS),
});
