import type { Called, Level, Meeting, Notice, Step, StepKind, Task, Whistle } from '../../../src/delivery/index.ts';
import { dayRef, unitRef, type Entry } from './entry.ts';
import { projectId } from './projects.ts';
import type { DeliveryStory } from './story.ts';

const at = (days: number, time = '09:30'): string => `{{at${days < 0 ? '' : '+'}${days} ${time}}}`;

type Told = DeliveryStory['whistles']['first'];

const stepOf = (what: StepKind, when: string, by: string, more: Partial<Step> = {}): Step => ({ what, at: when, by, ...more });

const whistleOf = (story: DeliveryStory, told: Told, level: Level, rest: Partial<Whistle> & Pick<Whistle, 'called' | 'steps' | 'state'>): Whistle => {
  const project = told.project === undefined ? undefined : projectId(story, told.project);
  return {
    plan: '14',
    title: told.title,
    about:
      project === undefined
        ? { kind: 'place', ref: told.place ?? '', title: told.place ?? told.title }
        : { kind: 'project', ref: project, title: told.project! },
    origin: 'raised',
    fact: told.fact,
    owner: unitRef(told.unit),
    level,
    raisedBy: { unit: unitRef(told.unit), name: story.person(story.people[1]!) },
    ...(told.place === undefined ? {} : { place: told.place }),
    ...rest,
  };
};

const call = (unit: string, level: Level, when: string, due: string, more: Partial<Called> = {}): Called => ({
  unit: unitRef(unit),
  level,
  at: when,
  due,
  ...more,
});

const climbed = (level: Level, when: string, said: string): Step =>
  stepOf('climbed', when, 'system', { level, automatic: true, said: { zh: said, en: 'Nobody answered in time' } });

/** Four whistles: one on each level with its clock running, and one that was solved and checked. */
const whistlesOf = (story: DeliveryStory): readonly Whistle[] => {
  const { first, second, third, closed, ...said } = story.whistles;
  const person = (i: number): string => story.person(story.people[i]!);
  const raised = (when: string): Step => stepOf('raised', when, person(1), { level: 1 });
  const calls = (units: readonly string[], level: Level, when: string): Step[] =>
    units.map((unit) => stepOf('called', when, person(1), { unit: unitRef(unit), level }));
  return [
    whistleOf(story, first, 1, {
      state: 'open',
      called: [call(first.called[0]!, 1, at(-1), at(2, '18:00'), { arrived: at(-1, '15:00') })],
      answerBy: at(2, '18:00'),
      steps: [raised(at(-1)), ...calls(first.called, 1, at(-1)), stepOf('arrived', at(-1, '15:00'), person(2), { unit: unitRef(first.called[0]!), level: 1 })],
    }),
    whistleOf(story, second, 2, {
      state: 'open',
      called: [
        call(second.called[0]!, 2, at(-3), at(4, '18:00'), {
          arrived: at(-2, '11:00'),
          answered: at(-2, '16:00'),
          answer: said.answer,
          promised: dayRef('{{day+5}}'),
        }),
        call(second.called[1]!, 2, at(-3), at(4, '18:00')),
      ],
      answerBy: at(4, '18:00'),
      steps: [
        raised(at(-8)),
        climbed(2, at(-3), said.silence),
        ...calls(second.called, 2, at(-3)),
        stepOf('arrived', at(-2, '11:00'), person(3), { unit: unitRef(second.called[0]!), level: 2 }),
        stepOf('answered', at(-2, '16:00'), person(3), { unit: unitRef(second.called[0]!), level: 2, text: said.answer }),
      ],
    }),
    whistleOf(story, third, 3, {
      state: 'open',
      cause: said.refusal,
      measure: said.promise,
      person: person(4),
      due: dayRef('{{day+20}}'),
      called: [
        call(third.called[0]!, 3, at(-6), at(6, '18:00'), { arrived: at(-5, '10:00'), refused: said.refusal }),
        call(third.called[1]!, 3, at(-6), at(6, '18:00'), { arrived: at(-5, '14:00'), answered: at(-4, '17:00'), answer: said.promise }),
      ],
      answerBy: at(6, '18:00'),
      steps: [
        raised(at(-24)),
        climbed(2, at(-16), said.silence),
        climbed(3, at(-6), said.silence),
        ...calls(third.called, 3, at(-6)),
        stepOf('refused', at(-5, '10:00'), person(5), { unit: unitRef(third.called[0]!), level: 3, text: said.refusal }),
        stepOf('answered', at(-4, '17:00'), person(6), { unit: unitRef(third.called[1]!), level: 3, text: said.promise }),
      ],
      meeting: 'meeting-01',
    }),
    whistleOf(story, closed, 1, {
      state: 'closed',
      called: [
        call(closed.called[0]!, 1, at(-30), at(-27, '18:00'), {
          arrived: at(-30, '16:00'),
          answered: at(-29, '10:00'),
          answer: said.answer,
          done: at(-16, '10:00'),
          result: said.result,
        }),
      ],
      steps: [
        raised(at(-30)),
        ...calls(closed.called, 1, at(-30)),
        stepOf('answered', at(-29, '10:00'), person(2), { unit: unitRef(closed.called[0]!), level: 1, text: said.answer }),
        stepOf('done', at(-16, '10:00'), person(2), { unit: unitRef(closed.called[0]!), level: 1, text: said.result }),
        stepOf('proposed', at(-15, '10:00'), person(2), { unit: unitRef(closed.called[0]!), text: said.proof }),
        stepOf('closed', at(-12, '11:00'), person(1), { text: said.checked }),
      ],
      proof: { text: said.result, document: said.proof, by: person(2), unit: unitRef(closed.called[0]!), at: at(-15, '10:00') },
      checked: { by: person(1), at: at(-12, '11:00'), text: said.checked },
    }),
  ];
};

const id = (i: number): string => `whistle-0${i + 1}`;

const meetingOf = (story: DeliveryStory): Meeting => {
  const { meeting, whistles } = story;
  return {
    plan: '14',
    name: meeting.name,
    date: dayRef('{{day-9}}'),
    state: 'held',
    place: meeting.place,
    document: meeting.document,
    agenda: [
      { id: 'a1', kind: 'whistle', ref: id(2), title: whistles.third.title, why: meeting.why },
      { id: 'a2', kind: 'other', ref: '', title: story.carriedOver[3]!, why: meeting.parking },
    ],
    decisions: meeting.decisions.map(({ text, lead, support }, i) => ({
      id: `d${i + 1}`,
      agenda: `a${i + 1}`,
      text,
      lead: unitRef(lead),
      support: support.map(unitRef),
      due: dayRef(`{{day+${15 + 10 * i}}}`),
      task: `task-decision-${i + 1}`,
    })),
  };
};

const decisionTask = ({ meeting }: DeliveryStory, i: number): Task => {
  const { text, lead, support } = meeting.decisions[i]!;
  return {
    plan: '14',
    ref: `meeting:meeting-01/d${i + 1}`,
    kind: 'decision',
    title: text,
    lead: unitRef(lead),
    support: support.map(unitRef),
    begins: dayRef('{{day-9}}'),
    due: dayRef(`{{day+${15 + 10 * i}}}`),
    acceptance: 'carried_out',
    state: 'issued',
    document: meeting.document,
  };
};

const noticesOf = (story: DeliveryStory): readonly Notice[] => {
  const under = '/regions/999901/14';
  const { notices, lateUnit, returnedUnit, whistles } = story;
  return [
    {
      plan: '14',
      to: { unit: unitRef(lateUnit) },
      said: notices.late(lateUnit),
      about: { kind: 'report', ref: '', href: `${under}/reports` },
      level: 'yellow',
    },
    { plan: '14', to: { role: 'planner' }, said: notices.late(lateUnit), about: { kind: 'report', ref: '', href: `${under}/reports` }, level: 'yellow' },
    {
      plan: '14',
      to: { unit: unitRef(returnedUnit) },
      said: notices.returned(returnedUnit, story.returned),
      about: { kind: 'report', ref: '', href: `${under}/reports` },
      level: 'yellow',
    },
    ...[whistles.first, whistles.second, whistles.third].flatMap(({ called, title }, i) =>
      called.map(
        (unit): Notice => ({
          plan: '14',
          to: { unit: unitRef(unit) },
          said: notices.called(title),
          about: { kind: 'whistle', ref: id(i), href: `${under}/whistles/${id(i)}` },
          level: i === 2 ? 'red' : 'yellow',
        }),
      ),
    ),
  ];
};

/** Whistles, the meeting that one of them came before, the tasks that it decided, and who was told. */
export const whistleEntries = (story: DeliveryStory): readonly Entry[] => [
  { action: 'whistle.blow', changes: whistlesOf(story).map((body, i) => ({ kind: 'whistle', id: id(i), body })) },
  {
    action: 'meeting.decide',
    document: story.meeting.document,
    changes: [
      { kind: 'meeting', id: 'meeting-01', body: meetingOf(story) },
      ...story.meeting.decisions.map((_, i) => ({ kind: 'task' as const, id: `task-decision-${i + 1}`, body: decisionTask(story, i) })),
    ],
  },
  { action: 'report.ask', changes: noticesOf(story).map((body, i) => ({ kind: 'notice', id: `notice-${String(i + 1).padStart(2, '0')}`, body })) },
];
