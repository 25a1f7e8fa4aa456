import type { PlainDate } from '../../../src/basis/index.ts';
import type { Assessment, Evaluation } from '../../../src/evaluation/index.ts';
import { evaluationStory } from '../words/evaluations.ts';
import { dayRef, unitRef, type Entry } from './entry.ts';
import type { DeliveryStory } from './story.ts';

const PLAN = '14';
const PARTS = ['indicators', 'tasks', 'projects', 'reforms'] as const;
const at = (day: string): string => `${day}T02:00:00.000Z`;

type Told = (typeof evaluationStory)['assessments'][number];

export const MID_TERM = 'evaluation-mid-term';
const ANNUAL = 'evaluation-2025';
export const FINAL = 'evaluation-final';

/** Submitted in November of the third year. Its figures are frozen when it is brought in: the step says that they are. */
const midTerm = ({ by }: DeliveryStory, leader: string): Evaluation => {
  const { title, approved, submitted, to, third } = evaluationStory.midTerm;
  const step = (state: Evaluation['steps'][number]['to'], day: string, who = by) => ({ to: state, at: at(day), by: who });
  return {
    plan: PLAN,
    kind: 'mid_term',
    title,
    from: '2021-01-01',
    until: '2023-06-30',
    cutoff: '2023-06-30',
    known: '2023-08-29',
    parts: PARTS,
    state: 'submitted',
    assessBy: '2023-08-20',
    commentBy: '2023-10-20',
    thirdParty: { ...third, date: '2023-08-28' },
    approved: { by: leader, at: at('2023-11-02'), document: approved },
    submitted: { to, date: '2023-11-08', document: submitted },
    steps: [
      step('opened', '2023-07-05'),
      step('assessing', '2023-07-10'),
      step('reviewing', '2023-08-21'),
      step('drafting', '2023-08-30'),
      step('frozen', '2023-08-30'),
      step('consulting', '2023-10-08'),
      { ...step('approved', '2023-11-02', leader), document: approved },
      { ...step('submitted', '2023-11-08'), document: submitted },
    ],
  };
};

const annual = ({ by }: DeliveryStory): Evaluation => ({
  plan: PLAN,
  kind: 'annual',
  title: evaluationStory.annual.title,
  from: '2025-01-01',
  until: '2025-12-31',
  cutoff: '2025-12-31',
  known: '2026-04-30',
  parts: PARTS,
  state: 'drafting',
  steps: [
    { to: 'opened', at: at('2026-04-08'), by },
    { to: 'drafting', at: at('2026-05-06'), by },
    { to: 'frozen', at: at('2026-05-06'), by },
  ],
});

const assessmentOf = (story: DeliveryStory, told: Told, i: number): Assessment => {
  const { by } = story;
  const person = story.person(story.people[i]!);
  const due: PlainDate = '2023-08-20';
  return {
    plan: PLAN,
    evaluation: MID_TERM,
    unit: unitRef(told.unit),
    state: 'accepted',
    due,
    asks: told.items.map(({ ref, title, said, ...item }) => ({ ref, kind: 'indicator', title, said: { zh: said, en: said }, short: 'cause' in item })),
    items: Object.fromEntries(told.items.map(({ ref, title: _title, said: _said, ...item }) => [ref, item])),
    text: told.text,
    review: Object.fromEntries(told.items.map(({ ref }) => [ref, { agreed: true, by, at: at('2023-08-25') }])),
    ...('comment' in told ? { comment: { ...told.comment, at: at('2023-10-16'), by: person } } : {}),
    steps: [
      { to: 'open', at: at('2023-07-10'), by },
      { to: 'submitted', at: at('2023-08-15'), by: person },
      { to: 'accepted', at: at('2023-08-25'), by },
    ],
  };
};

/** Units are writing their own: days counted from today. */
const final = ({ by }: DeliveryStory): Evaluation => ({
  plan: PLAN,
  kind: 'final',
  title: evaluationStory.final.title,
  from: '2021-01-01',
  until: '2025-12-31',
  cutoff: '2025-12-31',
  known: dayRef('{{day-30}}'),
  parts: PARTS,
  state: 'assessing',
  assessBy: dayRef('{{day+12}}'),
  questionnaires: ['questionnaire-01'],
  steps: [
    { to: 'opened', at: '{{at-29 09:30}}', by },
    { to: 'assessing', at: '{{at-20 09:30}}', by },
  ],
});

type FinalTold = (typeof evaluationStory)['finals'][number];

const finalOf = (story: DeliveryStory, told: FinalTold, i: number): Assessment => ({
  plan: PLAN,
  evaluation: FINAL,
  unit: unitRef(told.unit),
  state: told.state,
  due: dayRef('{{day+12}}'),
  asks: told.items.map(({ ref, title, said }) => ({ ref, kind: 'indicator', title, said: { zh: said, en: said }, short: true })),
  items: Object.fromEntries(
    told.items.map(({ ref, text, ...more }) => [ref, { text, ...('cause' in more ? { cause: more.cause } : {}), ...('made' in more ? { made: true } : {}) }]),
  ),
  ...('text' in told ? { text: told.text } : {}),
  steps: [
    { to: 'open', at: '{{at-20 09:30}}', by: story.by },
    ...(told.state === 'submitted' ? [{ to: 'submitted', at: '{{at-3 10:00}}', by: story.person(story.people[i]!) }] : []),
  ],
});

/** A mid-term evaluation that was submitted, with what three units said, an annual one that is being drafted, and a final one that units write their own for. */
export const evaluationEntries = (story: DeliveryStory): readonly Entry[] => [
  {
    action: 'evaluation.open',
    changes: [
      { kind: 'evaluation', id: MID_TERM, body: midTerm(story, story.person(story.people.at(-1)!)) },
      ...evaluationStory.assessments.map((told, i) => ({ kind: 'assessment' as const, id: `assessment-${i + 1}`, body: assessmentOf(story, told, i) })),
      { kind: 'evaluation', id: ANNUAL, body: annual(story) },
      { kind: 'evaluation', id: FINAL, body: final(story) },
      ...evaluationStory.finals.map((told, i) => ({ kind: 'assessment' as const, id: `assessment-final-${i + 1}`, body: finalOf(story, told, i) })),
    ],
  },
];
