import type { Outcome, PlainDate } from '../basis/index.ts';
import { deedStep, isPerson, personOf, ratingGiven, textGiven, type SupervisionDeed } from './supervision-deed.ts';
import type { Inquiry, SupervisionTopic } from './supervision.ts';
import type { Terms } from './supervision-setting.ts';
import { supervisionRefusals as say } from './words/inquiry-refusals.ts';

/** 提出询问: of a topic, on the day that the asker was looking at; the term to answer begins. */
export const askInquiry = (
  given: { readonly plan: string; readonly about: SupervisionTopic; readonly text: string; readonly asOf?: PlainDate | undefined },
  terms: Terms,
  deed: SupervisionDeed,
): Outcome<Inquiry> => {
  const text = textGiven(given.text, say.question);
  if (text.refused !== undefined) return text;
  return {
    ok: {
      plan: given.plan,
      about: given.about,
      text: text.ok,
      by: personOf(deed.actor),
      ...(given.asOf === undefined || given.asOf === deed.today ? {} : { asOf: given.asOf }),
      asked: deed.at,
      due: terms.workdaysAfter(deed.today, terms.setting.inquiryDays),
      state: 'asked',
      steps: [deedStep(deed, 'asked')],
    },
  };
};

/** 交办: a unit has the duty to answer; another day only with a reason. */
export const assignInquiry = (
  inquiry: Inquiry,
  given: { readonly unit: string; readonly due?: PlainDate | undefined; readonly reason: string },
  isUnit: (unit: string) => boolean,
  deed: SupervisionDeed,
): Outcome<Inquiry> => {
  if (inquiry.state !== 'asked' && inquiry.state !== 'assigned') return { refused: say.answered };
  if (given.unit === '') return { refused: say.lead };
  if (!isUnit(given.unit)) return { refused: say.unit };
  const due = given.due ?? inquiry.due;
  if (due !== inquiry.due) {
    if (due < deed.today) return { refused: say.past };
    if (given.reason.trim() === '') return { refused: say.dueReason };
  }
  return { ok: { ...inquiry, unit: given.unit, due, state: 'assigned', steps: [...inquiry.steps, deedStep(deed, 'assigned', given.reason)] } };
};

/** 答复: by the unit that was asked, or by the planning section; until it is rated it may be set right. */
export const answerInquiry = (inquiry: Inquiry, text: string, deed: SupervisionDeed): Outcome<Inquiry> => {
  if (inquiry.state === 'closed') return { refused: say.closed };
  const said = textGiven(text, say.answer);
  if (said.refused !== undefined) return said;
  const unit = deed.actor.unit ?? inquiry.unit;
  return {
    ok: {
      ...inquiry,
      state: 'answered',
      answer: { text: said.ok, by: deed.actor.name, ...(unit === undefined ? {} : { unit }), at: deed.at },
      steps: [...inquiry.steps, deedStep(deed, 'answered')],
    },
  };
};

/** 评价: by who asked, and nobody else. */
export const rateInquiry = (inquiry: Inquiry, given: { readonly result: string; readonly text: string }, deed: SupervisionDeed): Outcome<Inquiry> => {
  if (inquiry.answer === undefined) return { refused: say.notAnswered };
  if (inquiry.state === 'closed') return { refused: say.closed };
  if (!isPerson(inquiry.by, deed.actor)) return { refused: say.onlyAsker };
  const rating = ratingGiven(given, deed);
  if (rating.refused !== undefined) return rating;
  return { ok: { ...inquiry, rating: rating.ok, state: 'closed', steps: [...inquiry.steps, deedStep(deed, 'rated')] } };
};

/** 公开问答: once it is answered, without the asker's name. */
export const publishInquiry = (inquiry: Inquiry, deed: SupervisionDeed): Outcome<Inquiry> => {
  if (inquiry.answer === undefined) return { refused: say.notAnswered };
  if (inquiry.published !== undefined) return { refused: say.isPublished };
  return { ok: { ...inquiry, published: { date: deed.today, by: deed.actor.name }, steps: [...inquiry.steps, deedStep(deed, 'published')] } };
};

/** Whether its answer is late on a day. */
export const isInquiryLate = ({ state, due }: Pick<Inquiry, 'state' | 'due'>, today: PlainDate): boolean =>
  (state === 'asked' || state === 'assigned') && due < today;

/** Whether it still waits for an answer. */
export const isInquiryOpen = ({ state }: Pick<Inquiry, 'state'>): boolean => state === 'asked' || state === 'assigned';

/** A question with its answer as everybody may see it: of whom it is, is not said. */
export type PublicInquiry = {
  readonly id: string;
  readonly about: SupervisionTopic;
  readonly text: string;
  readonly asked: string;
  readonly asOf?: PlainDate;
  readonly answer: { readonly text: string; readonly unit?: string; readonly at: string };
  readonly published: PlainDate;
};

/** The questions that are published by a day, newest first. */
export const publishedInquiries = (inquiries: readonly { readonly id: string; readonly body: Inquiry }[], day: PlainDate): readonly PublicInquiry[] =>
  inquiries
    .flatMap(({ id, body: { about, text, asked, asOf, answer, published } }): readonly PublicInquiry[] =>
      published === undefined || answer === undefined || published.date > day
        ? []
        : [
            {
              id,
              about,
              text,
              asked,
              ...(asOf === undefined ? {} : { asOf }),
              answer: { text: answer.text, at: answer.at, ...(answer.unit === undefined ? {} : { unit: answer.unit }) },
              published: published.date,
            },
          ],
    )
    .toSorted((a, b) => (a.asked < b.asked ? 1 : a.asked > b.asked ? -1 : a.id < b.id ? -1 : 1));
