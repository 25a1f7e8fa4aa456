import type { Outcome } from './refusal.ts';
import { isOpen, type Caller, type Whistle } from './whistle.ts';
import { isSamePerson, onLevel, overFault, refused, stepOf, stepped, textGiven, type Deed } from './whistle-deed.ts';
import { whistleRefusals as say } from './words/whistle-refusals.ts';

type Named = { readonly id: string; readonly whistle: Whistle };

const isSameCaller = (a: Caller, b: Caller): boolean => isSamePerson(a, b) && a.unit === b.unit;

/**
 * 并入: two whistles are one matter. What happened to the first, who blew it, its files and the units that still owe an answer go over to the second; only
 * an open one can take another over, so that no circle can arise.
 */
export const mergeWhistles = (
  from: Named,
  into: Named | undefined,
  reason: string,
  deed: Deed,
): Outcome<{ readonly from: Whistle; readonly into: Whistle }> => {
  if (into === undefined) return refused(say.mergeMissing);
  if (from.id === into.id) return refused(say.mergeSelf);
  const over = overFault(from.whistle);
  if (over !== undefined) return refused(over);
  if (!isOpen(into.whistle)) return refused(say.mergeOver);
  if (from.whistle.plan !== into.whistle.plan) return refused(say.mergePlan);
  if (from.whistle.origin === 'red' && into.whistle.origin !== 'red') return refused(say.mergeRed);
  const text = textGiven(reason, say.mergeReason);
  if (text.refused !== undefined) return text;
  const { whistle: target } = into;
  const callers = [target.raisedBy, ...(target.callers ?? [])];
  const added = [from.whistle.raisedBy, ...(from.whistle.callers ?? [])].filter((caller) => !callers.some((other) => isSameCaller(caller, other)));
  const known = new Set(onLevel(target).map(({ unit }) => unit));
  // Only while the other still waits for answers do more units belong to it; else they have been heard.
  const calls =
    target.state === 'open'
      ? onLevel(from.whistle)
          .filter(({ unit, answered, released }) => answered === undefined && released === undefined && !known.has(unit))
          .map((call) => ({ ...call, level: target.level }))
      : [];
  const files = [...(target.files ?? []), ...(from.whistle.files ?? [])].filter((file, i, all) => all.findIndex(({ sha256 }) => sha256 === file.sha256) === i);
  const carried = from.whistle.steps.map((step) => ({ ...step, from: step.from ?? from.whistle.title }));
  const taken = stepOf(deed, 'took_over', { level: target.level, from: from.whistle.title, text: text.ok });
  return {
    ok: {
      from: stepped(from.whistle, [stepOf(deed, 'merged', { level: from.whistle.level, text: text.ok })], {
        state: 'merged',
        mergedInto: into.id,
        answerBy: undefined,
        resultBy: undefined,
        checkBy: undefined,
      }),
      into: stepped({ ...target, steps: [...target.steps, ...carried].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) }, [taken], {
        called: [...target.called, ...calls],
        mergedFrom: [...(target.mergedFrom ?? []), from.id],
        ...(added.length === 0 ? {} : { callers: [...(target.callers ?? []), ...added] }),
        ...(files.length === 0 ? {} : { files }),
      }),
    },
  };
};
