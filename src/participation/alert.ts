import type { Outcome, Said } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import { ALERT_WHENS, type Alert, type AlertWhen, type SupervisionTopic, type TopicKind } from './supervision.ts';
import { supervisionRefusals as say } from './words/inquiry-refusals.ts';

/** How one thing stands, as far as alerts look at it: `rank` grows as it gets worse, `print` is equal while nothing changed. */
export type Sight = {
  readonly title: string;
  readonly print: string;
  /** How it stands, in words. */
  readonly said: Said;
  readonly rank?: number;
  readonly breached?: boolean;
  readonly overdue?: boolean;
  readonly answered?: boolean;
};

/** What an alert's topic stands for (one thing, or each of a group), by id. */
export type Sights = Readonly<Record<string, Sight>>;

export const MOST_ALERTS = 100;

const WHENS: Readonly<Partial<Record<TopicKind, readonly AlertWhen[]>>> = {
  plan: ['worse', 'breached', 'changed'],
  group: ['worse', 'breached', 'changed'],
  indicator: ['worse', 'breached', 'changed'],
  commitment: ['worse', 'breached', 'changed'],
  project: ['worse', 'overdue', 'changed'],
  followup: ['overdue', 'changed', 'answered'],
  inquiry: ['overdue', 'changed', 'answered'],
  suggestion: ['overdue', 'changed', 'answered'],
};

/** What can be told of such a topic; nothing of a sentence or a place, which do not move. */
export const alertWhens = (kind: TopicKind): readonly AlertWhen[] => WHENS[kind] ?? [];

/** What is kept of the sights, so that the next look sees what is new. */
const keptOf = (when: AlertWhen, sights: Sights): string => {
  const entries = Object.entries(sights).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    when === 'worse'
      ? entries.flatMap(([id, { rank }]) => (rank === undefined ? [] : [[id, rank]]))
      : when === 'changed'
        ? entries.map(([id, { print }]) => [id, print])
        : entries.flatMap(([id, sight]) => (sight[when] === true ? [[id, true]] : [])),
  );
};

/**
 * An alert looks: what it has to tell now, and what it remembers. The first look only remembers. `worse` tells of a higher rank than at the last look, `changed` of
 * any other print, the others of what was not so before; what was told is not told again while it lasts.
 */
export const looked = ({ when, last }: Pick<Alert, 'when' | 'last'>, sights: Sights): { readonly last: string; readonly told: readonly string[] } => {
  const now = keptOf(when, sights);
  if (last === undefined || last === now) return { last: now, told: [] };
  let before: ReadonlyMap<string, unknown>;
  try {
    before = new Map(JSON.parse(last) as [string, unknown][]);
  } catch {
    return { last: now, told: [] };
  }
  const told = (JSON.parse(now) as [string, unknown][]).filter(([id, value]) => {
    const was = before.get(id);
    if (when === 'worse') return typeof was === 'number' && (value as number) > was;
    return when === 'changed' ? was !== undefined && was !== value : was === undefined;
  });
  return { last: now, told: told.map(([id]) => id) };
};

/** 设提醒: for oneself, of what such a topic can tell. */
export const makeAlert = (
  given: { readonly plan: string; readonly about: SupervisionTopic; readonly when: string; readonly mail: boolean; readonly language: 'zh' | 'en' },
  own: readonly Alert[],
  sights: Sights,
  actor: Actor,
): Outcome<Alert> => {
  if (actor.account === undefined) return { refused: say.account };
  const when = ALERT_WHENS.find((one) => one === given.when);
  if (when === undefined || !alertWhens(given.about.kind).includes(when)) return { refused: say.when };
  if (own.length >= MOST_ALERTS) return { refused: say.manyAlerts(MOST_ALERTS) };
  const { plan, about, mail, language } = given;
  if (own.some((alert) => alert.plan === plan && alert.when === when && alert.about.kind === about.kind && alert.about.ref === about.ref))
    return { refused: say.sameAlert };
  return {
    ok: {
      plan,
      account: actor.account,
      about,
      when,
      last: looked({ when }, sights).last,
      ...(mail ? { mail } : {}),
      ...(mail && language === 'en' ? { language } : {}),
    },
  };
};

/** The alerts that somebody sees: his own only. */
export const ownAlerts = <A extends { readonly body: Alert }>(alerts: readonly A[], { account }: Actor): readonly A[] =>
  account === undefined ? [] : alerts.filter(({ body }) => body.account === account);
