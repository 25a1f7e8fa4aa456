import { both, type Instant } from '../basis/index.ts';
import {
  reasonFor,
  stepSentence,
  warningRuleSets,
  type Monitored,
  type Standing,
  type Warning,
  type WarningRuleSet,
  type WarningStep,
} from '../monitoring/index.ts';
import { SYSTEM } from '../identity/index.ts';
import { termEnd, type Timing } from './escalation-clock.ts';
import type { Said } from './refusal.ts';
import { isOpen, type Whistle } from './whistle.ts';
import { stepOf, stepped, type Deed } from './whistle-deed.ts';
import type { Recovery } from './whistle-closing.ts';
import { callsOn } from './whistle-raising.ts';
import { redWords } from './words/red-item.ts';

/** Grounds that speak of how a thing stands. What was not reported in time is pressed by reminders instead, and what awaits a target by the planner. */
const GROUNDS: ReadonlySet<WarningStep['ground']> = new Set(['standing', 'lag', 'shortfall', 'negative', 'forecast', 'margin']);

/** The rules by which indicators turn red in a region (`red_items` of its preferences): published ones or ours. */
export const redRulesOf = (value: unknown): WarningRuleSet => {
  const id = typeof value === 'object' && value !== null ? (value as { readonly rules?: unknown }).rules : undefined;
  return warningRuleSets.find((set) => set.id === id) ?? warningRuleSets[0]!;
};

/** The light of something now, and why, in words; `recovery` where a value shows that it is back inside the rule. */
export type Lit = {
  readonly about: Whistle['about'];
  readonly light: 'red' | 'yellow' | 'green';
  readonly said: Said;
  readonly recovery?: Recovery;
};

/** The light of an indicator or a commitment by its open warnings. Without a figure nothing is said: silence of data makes no light better. */
export const lightOfItem = (item: Monitored, standing: Standing, warnings: readonly Warning[]): Lit | undefined => {
  const open = warnings.filter(({ item: id, closed, now }) => id === item.id && closed === undefined && GROUNDS.has(now.ground));
  const worst = open.find(({ level }) => level === 'red') ?? open[0];
  const about: Whistle['about'] = { kind: 'indicator', ref: item.id, title: item.name };
  const reason = both((language) => reasonFor(item, standing, language));
  if (worst !== undefined) {
    const step = worst.steps.at(-1)!;
    const why = both((language) => stepSentence(item, { ...step, ...worst.now }, language));
    return { about, light: worst.level, said: why };
  }
  if (['no_data', 'not_due', 'not_assessable', 'awaiting_target'].includes(standing.now)) return undefined;
  const value = standing.observed === undefined ? undefined : `${Number(standing.observed.toFixed(4))}${item.unit ?? ''}`;
  return {
    about,
    light: 'green',
    said: reason,
    ...(value === undefined || standing.period === undefined ? {} : { recovery: { value: `${standing.period} ${value}`, said: reason } }),
  };
};

/** A red item as it is opened: fact and owner are there, cause, action, person and date are owed. `call`: units of the first level. */
export const openRedItem = (plan: string, lit: Lit, call: readonly string[], at: Instant, timing: Timing): Whistle => {
  const deed: Deed = { actor: SYSTEM, at };
  const by = termEnd(timing.clocks.explain, at, timing.holidays);
  const [owner] = call;
  return {
    plan,
    title: lit.about.title,
    about: lit.about,
    origin: 'red',
    pace: 'normal',
    fact: lit.said.zh,
    said: lit.said,
    level: 1,
    answerBy: by,
    raisedBy: { name: SYSTEM.name },
    called: callsOn({ pace: 'normal', level: 1 }, call, at, timing).map((one) => ({ ...one, due: by })),
    state: 'open',
    light: 'red',
    steps: [stepOf(deed, 'opened', { level: 1, said: lit.said, automatic: true })],
    ...(owner === undefined ? {} : { owner }),
  };
};

/** The record of a red item after its light changed, which is told with its reason; undefined where it did not. */
export const relit = (whistle: Whistle, { light, said }: Lit, at: Instant): Whistle | undefined => {
  if (whistle.origin !== 'red' || whistle.state === 'merged' || whistle.light === light) return undefined;
  // Red again after it was closed is a new matter.
  if (!isOpen(whistle) && light === 'red') return undefined;
  const deed: Deed = { actor: SYSTEM, at };
  const told = redWords.change(whistle.light ?? 'red', light, said);
  return stepped(whistle, [stepOf(deed, 'light', { level: whistle.level, said: told, automatic: true })], { light });
};

/**
 * Whether a record must be opened for a red thing: none is open, and since the last one was closed it was not red all the while (a red that was closed by a
 * decision is not opened again every minute).
 */
export const isNewRed = (lit: Lit, records: readonly Whistle[]): boolean =>
  lit.light === 'red' &&
  !records.some(
    (record) =>
      record.origin === 'red' && record.about.kind === lit.about.kind && record.about.ref === lit.about.ref && (isOpen(record) || record.light === 'red'),
  );
