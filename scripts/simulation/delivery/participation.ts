import type { AnswerSheet, Opinion, OpinionRating, OpinionState, OpinionStep, Question, Questionnaire, Topic } from '../../../src/participation/index.ts';
import { dayRef, unitRef, type Entry } from './entry.ts';
import { FINAL } from './evaluations.ts';
import type { DeliveryStory } from './story.ts';

/** One opinion of somebody who does not exist; `days` ago, due `due` days from the day of bringing. */
export type ToldOpinion = {
  readonly about: Topic;
  readonly text: string;
  readonly name?: string;
  readonly days: number;
  readonly due: number;
  readonly state: OpinionState;
  readonly unit?: string;
  readonly answer?: string;
  readonly rating?: OpinionRating['result'];
  /** Why it is hidden. */
  readonly reason?: string;
  /** Which opinion of the list it was joined to, from 1. */
  readonly into?: number;
};

export type ParticipationStory = {
  readonly opinions: readonly ToldOpinion[];
  readonly closed: Pick<Questionnaire, 'title' | 'intro' | 'sampleNote'> & { readonly questions: readonly Question[]; readonly words: readonly string[] };
  readonly open: Pick<Questionnaire, 'title' | 'intro' | 'sampleNote'> & { readonly questions: readonly Question[] };
};

const PLAN = '14';
const at = (days: number, time = '10:20'): string => `{{at${days < 0 ? '' : '+'}${days} ${time}}}`;
const day = (days: number): never => dayRef(`{{day${days < 0 ? '' : '+'}${days}}}`);
const numberOf = (i: number): string => `{{year}}-${String(i + 1).padStart(5, '0')}`;

/** What was done to it so far, each step some days after the one before. */
const stepsOf = ({ days, state, unit, reason, rating, into }: ToldOpinion, by: string, person: string): readonly OpinionStep[] => {
  const when = (after: number): string => at(Math.min(-1, -days + after));
  const steps: OpinionStep[] = [{ to: 'received', at: at(-days), by: 'public' }];
  if (state === 'merged') return [...steps, { to: 'merged', at: when(1), by, reason: numberOf(into! - 1) }];
  if (unit !== undefined) steps.push({ to: 'assigned', at: when(1), by });
  if (state === 'answered' || state === 'published') steps.push({ to: 'answered', at: when(6), by: person });
  if (state === 'published') steps.push({ to: 'published', at: when(8), by });
  if (state === 'hidden') steps.push({ to: 'hidden', at: when(1), by, reason: reason! });
  if (rating !== undefined) steps.push({ to: 'rated', at: when(10), by: 'public', reason: rating });
  return steps;
};

const opinionOf = (told: ToldOpinion, i: number, story: DeliveryStory): Opinion => {
  const person = story.person(story.people[i % story.people.length]!);
  const steps = stepsOf(told, story.by, person);
  const stepAt = (to: OpinionStep['to']): string => steps.find((one) => one.to === to)?.at ?? at(-told.days);
  const { about, text, name, days, due, state, unit, answer, rating, reason, into } = told;
  return {
    plan: PLAN,
    number: numberOf(i),
    about,
    text,
    ...(name === undefined ? {} : { name, named: true }),
    received: at(-days),
    due: day(due),
    state,
    ...(unit === undefined ? {} : { unit: unitRef(unit) }),
    ...(answer === undefined ? {} : { answer: { text: answer, by: person, at: stepAt('answered'), ...(unit === undefined ? {} : { unit: unitRef(unit) }) } }),
    ...(state === 'published' ? { published: stepAt('published') } : {}),
    ...(reason === undefined ? {} : { hidden: { reason, by: story.by, at: stepAt('hidden') } }),
    ...(into === undefined ? {} : { mergedInto: numberOf(into - 1) }),
    // Nobody has its address.
    receipt: '0'.repeat(64),
    ...(rating === undefined ? {} : { rating: { result: rating, at: stepAt('rated') } }),
    simulated: true,
    steps,
  };
};

const SHEETS = 86;
/** From one place, more than count. */
const STUFFED = 9;

/** Answers spread over the choices: the same for every bringing. */
const answersOf = (questions: readonly Question[], words: readonly string[], i: number): AnswerSheet['answers'] =>
  Object.fromEntries(
    questions.flatMap((question, q): [string, string | readonly string[]][] => {
      const choices = question.kind === 'scale' ? ['5', '4', '3', '2', '1'] : (question.choices ?? []);
      const spread = (i * i + 3 * q + (i % 5)) % (choices.length + 1);
      if (question.kind === 'text') return i % 17 === 4 ? [[question.id, words[((i / 17) % words.length) | 0]!]] : [];
      if (question.required !== true && i % 11 === 7) return [];
      const first = choices[Math.min(spread, choices.length - 1)]!;
      if (question.kind !== 'many') return [[question.id, first]];
      return [[question.id, choices.filter((choice, at_) => choice === first || (i + at_) % 4 === 0)]];
    }),
  );

const sheetEntries = ({ closed }: ParticipationStory): Entry['changes'] =>
  Array.from({ length: SHEETS + STUFFED }, (_, i) => {
    const isStuffed = i >= SHEETS;
    const answers = answersOf(closed.questions, closed.words, isStuffed ? 0 : i);
    const wordy = closed.questions.filter(({ id, kind }) => kind === 'text' && answers[id] !== undefined).map(({ id }) => id);
    const body: AnswerSheet = {
      plan: PLAN,
      questionnaire: 'questionnaire-01',
      answers,
      at: at(-75 + (i % 24), '09:00'),
      ...(isStuffed ? { doubt: 'many' as const } : wordy.length > 0 ? { shown: wordy } : {}),
    };
    return { kind: 'answersheet', id: `answersheet-${String(i + 1).padStart(3, '0')}`, body };
  });

const questionnaireOf = (
  { title, intro, sampleNote, questions }: ParticipationStory['open'],
  [opens, closes]: readonly [number, number],
  state: 'open' | 'closed',
  by: string,
): Questionnaire => ({
  plan: PLAN,
  title,
  ...(intro === undefined ? {} : { intro }),
  questions,
  state,
  opens: day(opens),
  closes: day(closes),
  ...(sampleNote === undefined ? {} : { sampleNote }),
  simulated: true,
  steps: [
    { to: 'draft', at: at(opens - 6), by },
    { to: 'open', at: at(opens - 1), by },
    ...(state === 'closed' ? [{ to: 'closed', at: at(closes + 1), by }] : []),
  ],
});

/** Opinions in every state, a questionnaire that is closed with its sheets, and one that is open. */
export const participationEntries = (story: DeliveryStory, told: ParticipationStory): readonly Entry[] => [
  {
    action: 'opinion.moderate',
    changes: told.opinions.map((one, i) => ({ kind: 'opinion', id: `${PLAN}~${numberOf(i)}`, body: opinionOf(one, i, story) })),
  },
  {
    action: 'questionnaire.edit',
    changes: [
      { kind: 'questionnaire', id: 'questionnaire-01', body: { ...questionnaireOf(told.closed, [-76, -50], 'closed', story.by), evaluation: FINAL } },
      { kind: 'questionnaire', id: 'questionnaire-02', body: questionnaireOf(told.open, [-4, 20], 'open', story.by) },
    ],
  },
  { action: 'answersheet.keep', changes: sheetEntries(told) },
];
