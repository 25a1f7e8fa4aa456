import type { Amendment, AmendmentChange, AmendmentStep } from '../../../src/evaluation/index.ts';
import { dayRef, unitRef, type Entry } from './entry.ts';
import type { DeliveryStory } from './story.ts';

/** Amendments of a region that does not exist: one that holds and changes words alone, one that is approved and lowers a target from a day to come, one in its hearing, one that was withdrawn. */
export type AmendmentStory = {
  /** Who enters approvals. */
  readonly leader: string;
  readonly settled: Readonly<Record<'title' | 'reason' | 'item' | 'before' | 'after' | 'argument' | 'summary' | 'document', string>>;
  readonly approved: Readonly<Record<'title' | 'reason' | 'special' | 'rowReason' | 'name' | 'unit' | 'argument' | 'summary' | 'document', string>>;
  readonly open: Readonly<Record<'title' | 'reason' | 'special' | 'rowReason' | 'name' | 'unit' | 'argument' | 'comment', string>> & {
    /** Units that are asked: the first has answered. */
    readonly asked: readonly [string, string];
  };
  /** What the versions are labelled: the draft's day, and the document that issued the plan with its day. */
  readonly versions: { readonly draft: string; readonly issued: string; readonly document: string };
  readonly withdrawn: Readonly<Record<'title' | 'reason' | 'rowReason' | 'name' | 'unit' | 'why', string>>;
};

const PLAN = '14';
/** The draft is version 1. */
const ISSUED = 2;
const at = (days: number, time = '09:30'): string => `{{at${days < 0 ? '' : '+'}${days} ${time}}}`;
const day = (days: number): never => dayRef(`{{day${days < 0 ? '' : '+'}${days}}}`);
const moment = (date: string): string => `${date}T01:30:00.000Z`;
const step = (to: string, when: string, by: string, more: Partial<AmendmentStep> = {}): AmendmentStep => ({ to, at: when, by, ...more });

const settledOf = ({ settled, leader }: AmendmentStory, by: string): Amendment => {
  const { title, reason, item, before, after, argument, summary, document } = settled;
  return {
    plan: PLAN,
    title,
    basis: 'special',
    reason,
    changes: [{ item: 'text.1', name: item, what: 'text', before, after, reason }],
    state: 'in_force',
    proposer: { by },
    against: ISSUED,
    argument: { text: argument, by, at: moment('2024-03-06') },
    hearing: { from: '2024-03-11', until: '2024-04-09', summary },
    linkage: { checked: moment('2024-04-12'), by, found: [] },
    meeting: '2024-06-20',
    sent: { committee: '2024-05-20', standing: '2024-06-04' },
    approval: { by: leader, document, date: '2024-06-20' },
    effective: '2024-07-01',
    steps: [
      step('proposed', moment('2024-02-26'), by),
      step('argued', moment('2024-03-06'), by),
      step('hearing', moment('2024-03-08'), by),
      step('summed_up', moment('2024-04-10'), by),
      step('checked', moment('2024-04-12'), by),
      step('deliberating', moment('2024-05-08'), by),
      step('sent', moment('2024-06-04'), by),
      step('approved', moment('2024-06-21'), leader, { document }),
      step('in_force', moment('2024-07-01'), by, { document }),
    ],
  };
};

const approvedOf = ({ approved, leader }: AmendmentStory, by: string): Amendment => {
  const change: AmendmentChange = {
    item: 't2.12',
    name: approved.name,
    what: 'target',
    unit: approved.unit,
    reason: approved.rowReason,
    before: '≥[100]',
    after: '≥[80]',
    was: { value: '100', comparator: '>=', kind: 'cumulative' },
    target: { value: '80', comparator: '>=', kind: 'cumulative' },
    lowered: true,
  };
  const { title, reason, special, argument, summary, document } = approved;
  return {
    plan: PLAN,
    title,
    basis: 'special',
    reason,
    special,
    changes: [change],
    state: 'approved',
    proposer: { by },
    against: ISSUED,
    argument: { text: argument, by, at: at(-92) },
    hearing: { from: day(-85), until: day(-54), summary },
    linkage: { checked: at(-50), by, found: [] },
    meeting: day(-6),
    sent: { committee: day(-36), standing: day(-21) },
    approval: { by: leader, document, date: day(-6) },
    effective: day(12),
    steps: [
      step('proposed', at(-100), by),
      step('argued', at(-92), by),
      step('hearing', at(-86), by),
      step('summed_up', at(-52), by),
      step('checked', at(-50), by),
      step('deliberating', at(-44), by),
      step('sent', at(-21), by),
      step('approved', at(-4), leader, { document }),
    ],
  };
};

const openOf = ({ open }: AmendmentStory, by: string): Amendment => {
  const change: AmendmentChange = {
    item: 't2.13',
    name: open.name,
    what: 'target',
    unit: open.unit,
    reason: open.rowReason,
    before: '[5]',
    after: '[5.5]',
    was: { value: '5', comparator: '>=', kind: 'cumulative' },
    target: { value: '5.5', comparator: '>=', kind: 'cumulative' },
  };
  return {
    plan: PLAN,
    title: open.title,
    basis: 'special',
    reason: open.reason,
    special: open.special,
    changes: [change],
    state: 'hearing',
    proposer: { by },
    against: ISSUED,
    argument: { text: open.argument, by, at: at(-22) },
    hearing: { from: day(-15), until: day(16), asked: open.asked.map(unitRef) },
    comments: [{ unit: unitRef(open.asked[0]), text: open.comment, by: open.asked[0], at: at(-9) }],
    steps: [step('proposed', at(-30), by), step('argued', at(-22), by), step('hearing', at(-16), by)],
  };
};

const withdrawnOf = ({ withdrawn }: AmendmentStory, by: string): Amendment => ({
  plan: PLAN,
  title: withdrawn.title,
  basis: 'economy',
  reason: withdrawn.reason,
  changes: [
    {
      item: 't2.20',
      name: withdrawn.name,
      what: 'target',
      unit: withdrawn.unit,
      reason: withdrawn.rowReason,
      before: '≥320',
      after: '≥315',
      was: { value: '320', comparator: '>=', kind: 'hold' },
      target: { value: '315', comparator: '>=', kind: 'hold' },
      binding: true,
      lowered: true,
    },
  ],
  state: 'withdrawn',
  proposer: { by },
  against: ISSUED,
  steps: [step('proposed', moment('2024-02-20'), by), step('withdrawn', moment('2024-03-18'), by, { reason: withdrawn.why })],
});

/** The records that bring the amendments in, and what the plan's versions are. */
export const amendmentEntries = ({ by }: Pick<DeliveryStory, 'by'>, told: AmendmentStory): readonly Entry[] => [
  {
    action: 'amendment.edit',
    changes: [settledOf(told, by), withdrawnOf(told, by), openOf(told, by), approvedOf(told, by)].map((body, i) => ({
      kind: 'amendment' as const,
      id: `amendment-${i + 1}`,
      body,
    })),
  },
  {
    action: 'preference.edit',
    document: told.versions.document,
    changes: [
      {
        kind: 'preference',
        id: `plan-versions-${PLAN}`,
        body: {
          name: `plan-versions-${PLAN}`,
          value: {
            [ISSUED - 1]: { stage: 'draft', day: told.versions.draft },
            [ISSUED]: { stage: 'issued', day: told.versions.issued, document: told.versions.document },
          },
        },
      },
    ],
  },
];
