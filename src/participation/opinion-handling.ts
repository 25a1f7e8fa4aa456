import type { Instant, Outcome, PlainDate } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Opinion, OpinionState, OpinionStep } from './opinion.ts';
import { OPINION_LIMITS } from './opinion-entry.ts';
import { opinionRefusals as refusals } from './words/opinion-refusals.ts';

/** Who does it, and when. */
export type OpinionDeed = { readonly actor: Actor; readonly at: Instant };

const stepped = (opinion: Opinion, to: OpinionState, { actor, at }: OpinionDeed, reason?: string): Opinion => ({
  ...opinion,
  state: to,
  steps: [...opinion.steps, { to, at, by: actor.name, ...(reason === undefined ? {} : { reason }) }],
});

const reasonOf = (text: string, missing: { readonly zh: string; readonly en: string }): Outcome<string> => {
  const reason = text.trim();
  if (reason === '') return { refused: missing };
  return reason.length > OPINION_LIMITS.reason ? { refused: refusals.longReason } : { ok: reason };
};

/** States in which somebody still owes an answer. */
export const OPEN_OPINIONS: readonly OpinionState[] = ['received', 'assigned', 'answered'];
export const isOpenOpinion = ({ state }: Pick<Opinion, 'state'>): boolean => OPEN_OPINIONS.includes(state);

/** 交办 to a unit; an answer that is not public yet, and was another unit's, goes. */
export const assignOpinion = (opinion: Opinion, unit: string, deed: OpinionDeed): Outcome<Opinion> => {
  if (!isOpenOpinion(opinion)) return { refused: refusals.notOpen };
  if (unit === '') return { refused: refusals.noUnit };
  const { answer, ...rest } = opinion;
  const kept = answer !== undefined && opinion.unit === unit;
  return { ok: { ...stepped(rest, kept ? opinion.state : 'assigned', deed), unit, ...(kept ? { answer } : {}) } };
};

/** 答复: of the unit that it was assigned to, or of the planner himself. It is public only once it was published. */
export const answerOpinion = (opinion: Opinion, words: string, deed: OpinionDeed): Outcome<Opinion> => {
  const text = words.trim();
  if (!isOpenOpinion(opinion)) return { refused: refusals.notAnswerable };
  if (text === '') return { refused: refusals.noAnswer };
  if (text.length > OPINION_LIMITS.answer) return { refused: refusals.longAnswer(OPINION_LIMITS.answer) };
  const { actor, at } = deed;
  return { ok: { ...stepped(opinion, 'answered', deed), answer: { text, by: actor.name, at, ...(actor.unit === undefined ? {} : { unit: actor.unit }) } } };
};

/** 退回 an answer to the unit; its words stay in the history of the record. */
export const returnAnswer = (opinion: Opinion, why: string, deed: OpinionDeed): Outcome<Opinion> => {
  if (opinion.state !== 'answered') return { refused: refusals.notPublishable };
  const reason = reasonOf(why, refusals.noReturnReason);
  if (reason.refused !== undefined) return reason;
  return { ok: stepped(opinion, opinion.unit === undefined ? 'received' : 'assigned', deed, reason.ok) };
};

/** 公开答复. */
export const publishAnswer = (opinion: Opinion, deed: OpinionDeed): Outcome<Opinion> =>
  opinion.state === 'answered' && opinion.answer !== undefined
    ? { ok: { ...stepped(opinion, 'published', deed), published: opinion.published ?? deed.at } }
    : { refused: refusals.notPublishable };

/** 重办: what is public is taken up again with a reason and a new day; the earlier answer and its rating stay to be seen, and the next one can be rated again. */
export const reopenOpinion = (opinion: Opinion, why: string, due: PlainDate, deed: OpinionDeed): Outcome<Opinion> => {
  const { answer, rating, ...rest } = opinion;
  if (opinion.state !== 'published' || answer === undefined) return { refused: refusals.notPublishable };
  const reason = reasonOf(why, refusals.noReturnReason);
  if (reason.refused !== undefined) return reason;
  const earlier = [...(opinion.earlier ?? []), { ...answer, ...(rating === undefined ? {} : { rating }) }];
  return { ok: { ...stepped(rest, opinion.unit === undefined ? 'received' : 'assigned', deed, reason.ok), earlier, due } };
};

/** Where it stood before it was hidden or joined. */
const before = ({ steps }: Opinion): OpinionState => {
  const open = steps.filter(({ to }) => to !== 'hidden' && to !== 'merged' && to !== 'rated') as readonly (OpinionStep & { readonly to: OpinionState })[];
  return open.at(-1)?.to ?? 'received';
};

/** 不公开: number, topic and days stay public, and the reason stands in the place of the text. */
export const hideOpinion = (opinion: Opinion, why: string, deed: OpinionDeed): Outcome<Opinion> => {
  if (opinion.state === 'hidden' || opinion.state === 'merged') return { refused: refusals.alreadyHidden };
  const reason = reasonOf(why, refusals.noReason);
  if (reason.refused !== undefined) return reason;
  return { ok: { ...stepped(opinion, 'hidden', deed, reason.ok), hidden: { reason: reason.ok, by: deed.actor.name, at: deed.at } } };
};

/** Takes a hiding back: it stands where it stood. */
export const showOpinion = (opinion: Opinion, why: string, deed: OpinionDeed): Outcome<Opinion> => {
  if (opinion.state !== 'hidden') return { refused: refusals.notHidden };
  const reason = reasonOf(why, refusals.noReason);
  if (reason.refused !== undefined) return reason;
  const { hidden: _, ...rest } = opinion;
  return { ok: stepped(rest, before(opinion), deed, reason.ok) };
};

/** 并入 another opinion of the plan that says the same: one answer for both. `holders` is how many are joined to this one. */
export const joinOpinion = (opinion: Opinion, into: Opinion | undefined, holders: number, deed: OpinionDeed): Outcome<Opinion> => {
  if (opinion.state === 'hidden' || opinion.state === 'merged') return { refused: refusals.alreadyHidden };
  if (into === undefined || into.plan !== opinion.plan || into.state === 'merged' || into.state === 'hidden') return { refused: refusals.joinTarget };
  if (into.number === opinion.number) return { refused: refusals.joinSelf };
  if (holders > 0) return { refused: refusals.joinHolder };
  return { ok: { ...stepped(opinion, 'merged', deed, into.number), mergedInto: into.number } };
};

/** Takes a joining back. */
export const partOpinion = (opinion: Opinion, deed: OpinionDeed): Outcome<Opinion> => {
  if (opinion.state !== 'merged') return { refused: refusals.notJoined };
  const { mergedInto: _, ...rest } = opinion;
  return { ok: stepped(rest, before(opinion), deed) };
};

/** 评价 by its sender, once. `answeredBy` is the opinion whose answer is his: itself, or the one that it was joined to. */
export const rateOpinion = (opinion: Opinion, answeredBy: Opinion, result: string, words: string, at: Instant): Outcome<Opinion> => {
  if (answeredBy.state !== 'published' || opinion.state === 'hidden') return { refused: refusals.notRateable };
  if (opinion.rating !== undefined) return { refused: refusals.rated };
  if (result !== 'satisfied' && result !== 'basically' && result !== 'unsatisfied') return { refused: refusals.noRating };
  const text = words.trim();
  if (text.length > OPINION_LIMITS.rating) return { refused: refusals.longRating };
  return {
    ok: {
      ...opinion,
      rating: { result, at, ...(text === '' ? {} : { text }) },
      steps: [...opinion.steps, { to: 'rated', at, by: 'public', reason: result }],
    },
  };
};
