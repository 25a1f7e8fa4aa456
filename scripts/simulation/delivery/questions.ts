import type { Annotation, Inquiry, Suggestion } from '../../../src/participation/index.ts';
import { dayRef, unitRef } from './entry.ts';
import type { DeliveryStory } from './story.ts';
import type { SupervisionStory } from './supervision.ts';

const PLAN = '14';
const at = (days: number, time = '09:30'): string => `{{at${days < 0 ? '' : '+'}${days} ${time}}}`;
const day = (days: number): never => dayRef(`{{day${days < 0 ? '' : '+'}${days}}}`);

/** Questions of deputies and members: answered, assigned, and one that nobody has yet. */
export const inquiriesOf = (story: DeliveryStory, { inquiries, deputies }: SupervisionStory, about: Inquiry['about']): readonly Inquiry[] =>
  inquiries.map(({ text, unit, answer }, i): Inquiry => {
    const by = deputies[i % deputies.length]!;
    const asked = at(-24 + 9 * i);
    return {
      plan: PLAN,
      about,
      text,
      by: { name: by },
      asked,
      due: day(-3 + 9 * i),
      ...(unit === undefined ? {} : { unit: unitRef(unit) }),
      state: answer !== undefined ? 'answered' : unit === undefined ? 'asked' : 'assigned',
      ...(answer === undefined
        ? {}
        : { answer: { text: answer, by: story.person(story.people[i]!), unit: unitRef(unit!), at: at(-10) }, published: { date: day(-6), by: story.by } }),
      steps: [{ to: 'asked', at: asked, by }],
    };
  });

type ToldSuggestion = SupervisionStory['suggestions'][number];

/** Where it is: what was answered and rated, or has to be handled once more. */
const courseOf = (
  story: DeliveryStory,
  { lead, answer, rating, rated }: ToldSuggestion,
  i: number,
  signer: string,
): Partial<Suggestion> & Pick<Suggestion, 'state'> => {
  if (lead === undefined) return { state: 'registered', assignBy: day(4) };
  const assigned = { assigned: day(-95 + 22 * i), lead: unitRef(lead) };
  if (answer === undefined) return { ...assigned, state: 'assigned' };
  const given = { ...answer, by: story.person(story.people[i + 1]!), unit: unitRef(lead), at: at(-20 + 5 * i) };
  if (rating === undefined) return { ...assigned, state: 'answered', answer: given, rateBy: day(8 + 5 * i) };
  const said = { result: rating, by: signer, at: at(-9), ...(rated === undefined ? {} : { text: rated }) };
  if (rating === 'unsatisfied') return { ...assigned, state: 'reopened', due: day(52), earlier: { answer: given, rating: said } };
  return { ...assigned, state: 'rated', answer: given, rateBy: day(8 + 5 * i), rating: said, published: { date: day(-5), by: story.by } };
};

/** Suggestions and proposals, from registered to rated, one of them handled once more. */
export const suggestionsOf = (story: DeliveryStory, { suggestions, deputies }: SupervisionStory): readonly Suggestion[] =>
  suggestions.map((told, i): Suggestion => {
    const { kind, number, title, text, support } = told;
    const by = [deputies[i % deputies.length]!, deputies[(i + 1) % deputies.length]!];
    const course = courseOf(story, told, i, by[0]!);
    const answered = course.answer ?? course.earlier?.answer;
    const rating = course.rating ?? course.earlier?.rating;
    return {
      plan: PLAN,
      kind,
      number,
      title,
      text,
      by,
      date: day(-100 + 22 * i),
      due: day(-5 + 22 * i),
      ...(support === undefined ? {} : { support: [unitRef(support)] }),
      ...course,
      steps: [
        { to: 'registered', at: at(-100 + 22 * i), by: by[0]! },
        ...(course.lead === undefined ? [] : [{ to: 'assigned', at: at(-95 + 22 * i), by: story.by }]),
        ...(answered === undefined ? [] : [{ to: 'answered', at: answered.at, by: answered.by }]),
        ...(rating === undefined ? [] : [{ to: 'rated', at: rating.at, by: rating.by }]),
        ...(course.state === 'reopened' ? [{ to: 'reopened', at: at(-9, '09:31'), by: by[0]! }] : []),
      ],
    };
  });

/** Notes of deputies, some of them shared. */
export const annotationsOf = ({ annotations, deputies }: SupervisionStory): readonly Annotation[] =>
  annotations.map(({ about, text, shared }, i) => ({ plan: PLAN, about, text, by: { name: deputies[i % deputies.length]! }, shared, at: at(-7 + i, '15:10') }));
