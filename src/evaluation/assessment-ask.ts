import type { Said } from '../basis/index.ts';
import type { AssessmentAsk, SelfAssessed } from './evaluation.ts';
import type { Frozen, FrozenItem, FrozenWork } from './frozen.ts';
import { verdictOf } from './verdict.ts';
import { workStandings } from './words/evaluation.ts';

/** What one unit is asked, with what it may start from. */
export type AskedUnit = { readonly unit: string; readonly asks: readonly AssessmentAsk[]; readonly items: Readonly<Record<string, SelfAssessed>> };

type Prepared = { readonly ask: AssessmentAsk; readonly start: SelfAssessed };

const ofItem = ({ id, list, name, standing, reason }: FrozenItem): Prepared => ({
  ask: { ref: id, kind: list, title: name, said: reason, short: verdictOf(standing) === 'short' },
  start: { text: reason.zh, made: true },
});

const standsAt = ({ now, text }: FrozenWork): Said => {
  const { said } = workStandings[now];
  return { zh: `${said.zh}${text === undefined ? '' : `：${text}`}`, en: `${said.en}${text === undefined ? '' : `: ${text}`}` };
};

const ofWork = (work: FrozenWork): Prepared => ({
  ask: {
    ref: work.part === 'projects' ? `project:${work.id}` : work.id,
    kind: work.part === 'projects' ? 'project' : 'task',
    title: work.title,
    said: standsAt(work),
    short: work.now === 'late' || work.now === 'slow',
  },
  start: { text: work.text ?? '', made: true },
});

/**
 * Whom to ask what: every unit that leads something, each with its own, pre-filled with where it stands. `living` tells who a unit's duties went to since.
 */
export const unitsToAsk = ({ items, works }: Frozen, living: (unit: string) => string = (unit) => unit): readonly AskedUnit[] => {
  const byUnit = new Map<string, Prepared[]>();
  const add = (lead: { readonly id: string } | undefined, prepared: Prepared): void => {
    if (lead === undefined) return;
    const unit = living(lead.id);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), prepared]);
  };
  for (const item of items) add(item.lead, ofItem(item));
  for (const work of works) if (work.now !== 'dropped') add(work.lead, ofWork(work));
  return [...byUnit]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, all]) => ({ unit, asks: all.map(({ ask }) => ask), items: Object.fromEntries(all.map(({ ask, start }) => [ask.ref, start])) }));
};
