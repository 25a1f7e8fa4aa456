import { daysBetween, type PlainDate } from '../basis/index.ts';
import type { Opinion, OpinionAnswer, OpinionRating, Topic } from './opinion.ts';
import { dayOfInstant } from './opinion-day.ts';
import { isOpenOpinion } from './opinion-handling.ts';
import { masked } from './opinion-masking.ts';

/** What everybody may see of an opinion, and nothing else of it. Units are told by their id. */
export type PublicOpinion = {
  readonly number: string;
  readonly about: Topic;
  /** `received`: nobody has read it yet, so its text is not shown. */
  readonly state: 'received' | 'assigned' | 'published' | 'hidden' | 'merged';
  readonly received: PlainDate;
  readonly due: PlainDate;
  /** Personal data masked; absent while unread, hidden or joined. */
  readonly text?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly answer?: PublicAnswer;
  /** Answers that were public before it was taken up again, oldest first. */
  readonly earlier?: readonly PublicAnswer[];
  readonly hidden?: string;
  /** Number of the opinion that is answered for both. */
  readonly mergedInto?: string;
  /** How many were joined to it. */
  readonly joined: number;
  readonly simulated?: boolean;
};

export type PublicAnswer = {
  readonly text: string;
  readonly day: PlainDate;
  readonly unit?: string;
  readonly rating?: { readonly result: OpinionRating['result']; readonly text?: string };
};

const answerShown = ({ text, at, unit }: OpinionAnswer, rating: OpinionRating | undefined): PublicAnswer => ({
  text: masked(text).text,
  day: dayOfInstant(at),
  ...(unit === undefined ? {} : { unit }),
  ...(rating === undefined ? {} : { rating: { result: rating.result, ...(rating.text === undefined ? {} : { text: masked(rating.text).text }) } }),
});

const publicOpinion = (opinion: Opinion, joined: number): PublicOpinion => {
  const { number, about, state, received, due, unit, name, named, hidden, mergedInto, answer, earlier = [], rating, simulated } = opinion;
  const isRead = state === 'assigned' || state === 'answered' || state === 'published' || (state === 'received' && opinion.published !== undefined);
  return {
    number,
    about: { ...about, title: masked(about.title).text },
    state: state === 'answered' ? 'assigned' : state,
    received: dayOfInstant(received),
    due,
    ...(isRead ? { text: masked(opinion.text).text } : {}),
    ...(isRead && named === true && name !== undefined ? { name: masked(name).text } : {}),
    ...(unit === undefined || state === 'hidden' || state === 'merged' ? {} : { unit }),
    ...(state === 'published' && answer !== undefined ? { answer: answerShown(answer, rating) } : {}),
    ...(isRead && earlier.length > 0 ? { earlier: earlier.map((one) => answerShown(one, one.rating)) } : {}),
    ...(state === 'hidden' && hidden !== undefined ? { hidden: masked(hidden.reason).text } : {}),
    ...(state === 'merged' && mergedInto !== undefined ? { mergedInto } : {}),
    joined,
    ...(simulated === true ? { simulated } : {}),
  };
};

/**
 * 公开的意见: the one filter between what is kept of opinions and what is shown outside. Text is shown once somebody has read the opinion and did not hide it,
 * an answer once it was published; names only where the sender said so; mails, receipts and who handled it never.
 */
export const publicOpinions = (opinions: readonly Opinion[]): readonly PublicOpinion[] => {
  const joined = new Map<string, number>();
  for (const { plan, mergedInto, state } of opinions)
    if (state === 'merged' && mergedInto !== undefined) joined.set(`${plan}~${mergedInto}`, (joined.get(`${plan}~${mergedInto}`) ?? 0) + 1);
  return opinions.map((opinion) => publicOpinion(opinion, joined.get(`${opinion.plan}~${opinion.number}`) ?? 0));
};

/** 逾期天数: days after the due day, where it is still open and that day is over. */
export const daysLate = ({ state, due }: Pick<Opinion, 'state' | 'due'>, today: PlainDate): number =>
  isOpenOpinion({ state }) && due < today ? daysBetween(due, today) : 0;
