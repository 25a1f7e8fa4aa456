import type { PlainDate } from '../../../src/basis/index.ts';
import type { Progress, Task } from '../../../src/delivery/index.ts';
import { followupRef, type Followup, type FollowupProblem, type FollowupStep } from '../../../src/evaluation/index.ts';
import type { SupervisionTopic } from '../../../src/participation/index.ts';
import { dayRef, unitRef, type Entry } from './entry.ts';
import { MID_TERM } from './evaluations.ts';
import { annotationsOf, inquiriesOf, suggestionsOf } from './questions.ts';
import type { DeliveryStory } from './story.ts';

type Past = { readonly text: string; readonly unit: string; readonly done: string };
type Present = {
  readonly text: string;
  readonly unit: string;
  readonly support?: string;
  readonly state: 'issued' | 'under_way' | 'done' | 'closed' | 'late';
  readonly said?: string;
};
type Opinion<P> = { readonly title: string; readonly number: string; readonly aspects: readonly { readonly title: string; readonly problems: readonly P[] }[] };

/** What the standing committee, deputies and members of a region that does not exist asked for. Units go by their names. */
export type SupervisionStory = {
  /** Reported, closed and published. */
  readonly first: Opinion<Past> & { readonly report: string };
  /** Under way, some of it late. */
  readonly second: Opinion<Present>;
  readonly deputies: readonly [string, string, string];
  /** Who checked the proofs. */
  readonly checker: string;
  readonly inquiries: readonly { readonly text: string; readonly unit?: string; readonly answer?: string }[];
  readonly suggestions: readonly {
    readonly kind: 'suggestion' | 'proposal';
    readonly number: string;
    readonly title: string;
    readonly text: string;
    readonly lead?: string;
    readonly support?: string;
    readonly answer?: { readonly class: 'A' | 'B' | 'C' | 'D'; readonly text: string };
    /** Who is not satisfied has it handled once more. */
    readonly rating?: 'satisfied' | 'unsatisfied';
    readonly rated?: string;
  }[];
  readonly annotations: readonly { readonly about: SupervisionTopic; readonly text: string; readonly shared: boolean }[];
};

const PLAN = '14';
const at = (days: number, time = '09:30'): string => `{{at${days < 0 ? '' : '+'}${days} ${time}}}`;
const day = (days: number): never => dayRef(`{{day${days < 0 ? '' : '+'}${days}}}`);
const step = (to: string, when: string, by: string): FollowupStep => ({ to, at: when, by });
const taskId = (followup: string, problem: string): string => `task-${followup}-${problem}`;

type Made = { readonly followup: Followup; readonly tasks: readonly { readonly id: string; readonly body: Task }[] };

const taskOf = (
  id: string,
  number: string,
  problem: FollowupProblem,
  begins: PlainDate,
  state: Task['state'],
  progress: readonly Progress[],
): { id: string; body: Task } => ({
  id: problem.task!,
  body: {
    plan: PLAN,
    ref: followupRef(id, problem.id),
    kind: 'decision',
    title: problem.text,
    lead: problem.lead!,
    support: problem.support ?? [],
    begins,
    due: problem.due!,
    acceptance: 'carried_out',
    state,
    document: number,
    ...(progress.length === 0 ? {} : { progress }),
  },
});

/** The opinion on the mid-term evaluation: fixed days, everything done. */
const past = (story: DeliveryStory, { first, checker, deputies }: SupervisionStory): Made => {
  const id = 'followup-01';
  const begins = '2023-11-30';
  const tasks: { id: string; body: Task }[] = [];
  const aspects = first.aspects.map(({ title, problems }, a) => ({
    id: `a${a + 1}`,
    title,
    problems: problems.map(({ text, unit, done }, p): FollowupProblem => {
      const key = `p${a + 1}.${p + 1}`;
      const said: Progress = { period: '2024-04', text: done, state: 'done', at: '2024-04-26T02:00:00.000Z', by: story.person(story.people[a + p]!) };
      const problem: FollowupProblem = {
        id: key,
        text,
        lead: unitRef(unit),
        due: '2024-04-30',
        task: taskId(id, key),
        measure: done,
        state: 'closed',
        closed: { by: checker, at: '2024-05-10T02:00:00.000Z', proof: done },
      };
      tasks.push(taskOf(id, first.number, problem, begins, 'done', [said]));
      return problem;
    }),
  }));
  const by = story.by;
  return {
    tasks,
    followup: {
      plan: PLAN,
      title: first.title,
      number: first.number,
      date: begins,
      due: '2024-05-30',
      evaluation: MID_TERM,
      aspects,
      state: 'closed',
      reported: { date: '2024-05-28', document: first.report, by, at: '2024-05-28T02:00:00.000Z' },
      ratings: deputies.map((deputy, i) => ({
        result: i === 2 ? ('basically' as const) : ('satisfied' as const),
        by: deputy,
        at: `2024-06-1${i}T02:00:00.000Z`,
      })),
      published: { date: '2024-06-20', by: checker },
      steps: [
        step('registered', '2023-12-01T02:00:00.000Z', by),
        step('divided', '2023-12-08T02:00:00.000Z', by),
        step('closed', '2024-05-10T02:00:00.000Z', checker),
        step('reported', '2024-05-28T02:00:00.000Z', by),
        step('published', '2024-06-20T02:00:00.000Z', checker),
      ],
    },
  };
};

/** This year's opinion: days counted from today, one problem late, one waiting to be checked. */
const present = (story: DeliveryStory, { second, checker }: SupervisionStory): Made => {
  const id = 'followup-02';
  const tasks: { id: string; body: Task }[] = [];
  const aspects = second.aspects.map(({ title, problems }, a) => ({
    id: `a${a + 1}`,
    title,
    problems: problems.map(({ text, unit, support, state, said }, p): FollowupProblem => {
      const key = `p${a + 1}.${p + 1}`;
      const isDone = state === 'done' || state === 'closed';
      const problem: FollowupProblem = {
        id: key,
        text,
        lead: unitRef(unit),
        ...(support === undefined ? {} : { support: [unitRef(support)] }),
        due: day(state === 'late' ? -6 : 40 + 5 * (a + p)),
        task: taskId(id, key),
        state: state === 'closed' ? 'closed' : 'divided',
        ...(state === 'closed' ? { closed: { by: checker, at: at(-8), proof: said! } } : {}),
      };
      const told: Progress[] =
        said === undefined
          ? []
          : [
              {
                period: '{{month}}',
                text: said,
                state: isDone ? 'done' : state === 'late' ? 'stuck' : 'as_planned',
                at: at(-12),
                by: story.person(story.people[a + p]!),
              },
            ];
      tasks.push(taskOf(id, second.number, problem, day(-110), isDone ? 'done' : said === undefined ? 'issued' : 'under_way', told));
      return problem;
    }),
  }));
  return {
    tasks,
    followup: {
      plan: PLAN,
      title: second.title,
      number: second.number,
      date: day(-118),
      due: day(64),
      aspects,
      state: 'working',
      steps: [step('registered', at(-116), story.by), step('divided', at(-110), story.by), step('closed', at(-8), checker)],
    },
  };
};

const number = (i: number): string => String(i + 1).padStart(2, '0');

/** Two opinions of the standing committee with their tasks, questions, notes, suggestions and proposals. */
export const supervisionEntries = (story: DeliveryStory, told: SupervisionStory): readonly Entry[] => {
  const opinions = [past(story, told), present(story, told)];
  const [, second] = opinions;
  const about = { kind: 'followup', ref: 'followup-02', title: second!.followup.title } as const;
  return [
    ...opinions.map(
      ({ followup, tasks }, i): Entry => ({
        action: 'followup.edit',
        ...(followup.number === undefined ? {} : { document: followup.number }),
        changes: [
          ...tasks.map(({ id, body }) => ({ kind: 'task' as const, id, body })),
          { kind: 'followup' as const, id: `followup-${number(i)}`, body: followup },
        ],
      }),
    ),
    {
      action: 'inquiry.assign',
      changes: inquiriesOf(story, told, about).map((body, i) => ({ kind: 'inquiry', id: `inquiry-${number(i)}`, body })),
    },
    { action: 'annotation.edit', as: 'deputy', changes: annotationsOf(told).map((body, i) => ({ kind: 'annotation', id: `annotation-${number(i)}`, body })) },
    { action: 'suggestion.assign', changes: suggestionsOf(story, told).map((body, i) => ({ kind: 'suggestion', id: `suggestion-${number(i)}`, body })) },
  ];
};
