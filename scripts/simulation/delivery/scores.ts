import type { Appeal, MappedRow, Policy, Scheme } from '../../../src/evaluation/index.ts';
import { dayRef, unitRef, type Entry } from './entry.ts';
import { MID_TERM } from './evaluations.ts';
import type { DeliveryStory } from './story.ts';

type PolicyTold = {
  readonly name: string;
  readonly unit: string;
  readonly text: string;
  readonly items: readonly string[];
  readonly checks: readonly { readonly name: string; readonly text: string }[];
  /** In force and looked back at; else it is out for comments. */
  readonly number?: string;
  readonly answer?: string;
  readonly after?: string;
};

/** Schemes, an appeal and policies of a region that does not exist. Units go by their names. */
export type ScoreStory = {
  readonly scheme: { readonly name: string; readonly document: string; readonly source: string; readonly note: string; readonly nextNote: string } & {
    readonly grades: NonNullable<Scheme['grades']>;
  };
  readonly higher: { readonly name: string; readonly source: string; readonly rows: readonly Omit<MappedRow, 'id'>[] };
  readonly appeal: Readonly<Record<'unit' | 'item' | 'name' | 'text' | 'decision' | 'document' | 'judge', string>>;
  readonly policies: readonly PolicyTold[];
};

const PLAN = '14';
const at = (day: string): string => `${day}T02:00:00.000Z`;

/** Of ten indicators; they sum to 1. */
const WEIGHTS: Scheme['weights'] = {
  't2.1': '0.15',
  't2.4': '0.1',
  't2.6': '0.1',
  't2.9': '0.1',
  't2.12': '0.1',
  't2.20': '0.15',
  't2.24': '0.1',
  't2.26': '0.05',
  't2.28': '0.05',
  't2.29': '0.1',
};
const NEXT: Scheme['weights'] = { ...WEIGHTS, 't2.1': '0.1', 't2.28': '0.1' };

/** In force since before the mid-term evaluation, its successor as a draft, and a table of a higher level. */
const schemesOf = ({ scheme, higher }: ScoreStory, by: string): readonly (readonly [id: string, body: Scheme])[] => {
  const { name, document, source, note, nextNote, grades } = scheme;
  const rules = { plan: PLAN, name, method: 'weighted', against: 'schedule', missing: 'redistribute', grades, source, veto: { cap: '80' } } as const;
  return [
    ['scheme-01', { ...rules, edition: 1, state: 'in_force', weights: WEIGHTS, note, issued: { at: at('2023-07-03'), by, document } }],
    ['scheme-02', { ...rules, line: 'scheme-01', edition: 2, state: 'draft', weights: NEXT, note: nextNote }],
    [
      'scheme-03',
      {
        plan: PLAN,
        name: higher.name,
        edition: 1,
        method: 'weighted',
        state: 'in_force',
        weights: {},
        mapping: higher.rows.map((row, i) => ({ id: `m${i + 1}`, ...row })),
        source: higher.source,
        issued: { at: at('2026-03-09'), by },
      },
    ],
  ];
};

const appealOf = (story: DeliveryStory, { appeal: { unit, item, name, text, decision, document, judge } }: ScoreStory): Appeal => ({
  plan: PLAN,
  evaluation: MID_TERM,
  unit: unitRef(unit),
  item,
  name,
  text,
  filed: at('2023-11-09'),
  by: story.person(story.people[2]!),
  due: '2023-12-09',
  state: 'dismissed',
  decision: { text: decision, by: judge, at: at('2023-11-24'), document },
});

const settledPolicy = ({ checks, after, ...told }: PolicyTold, by: string): Policy => ({
  plan: PLAN,
  ...told,
  unit: unitRef(told.unit),
  date: '2023-06-01',
  evaluateBy: dayRef('{{day+300}}'),
  state: 'evaluated',
  checks: checks.map(({ name }) => name),
  before: checks.map(({ name, text }) => ({ name, text, result: 'passed', by, date: '2023-02-20' })),
  comments: { from: '2023-03-06', until: '2023-04-10' },
  after: after === undefined ? [] : [{ date: '2025-06-12', by, result: 'kept', text: after }],
  steps: [
    { to: 'drafting', at: at('2023-01-16'), by },
    { to: 'assessed', at: at('2023-02-20'), by },
    { to: 'commenting', at: at('2023-03-03'), by },
    { to: 'in_force', at: at('2023-05-24'), by },
    { to: 'evaluated', at: at('2025-06-12'), by },
  ],
});

const openPolicy = ({ checks, after: _after, ...told }: PolicyTold, by: string): Policy => ({
  plan: PLAN,
  ...told,
  unit: unitRef(told.unit),
  state: 'commenting',
  checks: checks.map(({ name }) => name),
  before: checks.map(({ name, text }) => ({ name, text, result: 'passed', by, date: dayRef('{{day-20}}') })),
  comments: { from: dayRef('{{day-9}}'), until: dayRef('{{day+22}}') },
  steps: [
    { to: 'drafting', at: '{{at-60 09:30}}', by },
    { to: 'assessed', at: '{{at-20 09:30}}', by },
    { to: 'commenting', at: '{{at-10 09:30}}', by },
  ],
});

/** What scores need before any is computed, and what follows from one: a scheme in force with its next edition, an appeal that was decided, two policies. */
export const scoreEntries = (story: DeliveryStory, told: ScoreStory): readonly Entry[] => [
  {
    action: 'scheme.edit',
    document: told.scheme.document,
    changes: schemesOf(told, story.by).map(([id, body]) => ({ kind: 'scheme', id, body })),
  },
  { action: 'appeal.decide', document: told.appeal.document, changes: [{ kind: 'appeal', id: 'appeal-01', body: appealOf(story, told) }] },
  {
    action: 'policy.edit',
    changes: told.policies.map((one, i) => ({
      kind: 'policy',
      id: `policy-0${i + 1}`,
      body: one.number === undefined ? openPolicy(one, story.by) : settledPolicy(one, story.by),
    })),
  },
];
