import { addDays, type Outcome, type PlainDate } from '../basis/index.ts';
import { AMENDMENT_LIMITS, type AmendmentDeed } from './amendment-proposal.ts';
import type { Amendment, AmendmentComment } from './amendment.ts';
import { amendmentRefusals as say } from './words/amendment-refusals.ts';

/** What one unit said of the draft. */
export const commentOf = ({ comments = [] }: Pick<Amendment, 'comments'>, unit: string): AmendmentComment | undefined =>
  comments.find((one) => one.unit === unit);

/** Whether words are still taken: until what came is summed up, also after the last day. */
const isHearing = ({ state, hearing }: Amendment): boolean => state === 'hearing' && hearing !== undefined && hearing.summary === undefined;

/** Units that were asked for a word on the draft and have not given one. */
export const silentUnits = (amendment: Amendment): readonly string[] =>
  isHearing(amendment) ? (amendment.hearing?.asked ?? []).filter((unit) => commentOf(amendment, unit) === undefined) : [];

/** 对调整草案的意见, or that there is none (`text` empty): of a unit that was asked, until what came is summed up. Said again, it takes the place of what was said. */
export const amendmentCommented = (amendment: Amendment, text: string, deed: AmendmentDeed): Outcome<Amendment> => {
  const { unit } = deed.actor;
  if (!isHearing(amendment)) return { refused: say.notHeard };
  if (unit === undefined || amendment.hearing?.asked?.includes(unit) !== true) return { refused: say.notAsked };
  const words = text.trim();
  if (words.length > AMENDMENT_LIMITS.text) return { refused: say.tooLong(AMENDMENT_LIMITS.text) };
  const others = (amendment.comments ?? []).filter((one) => one.unit !== unit);
  return { ok: { ...amendment, comments: [...others, { unit, text: words, by: deed.actor.name, at: deed.at }] } };
};

/** Days before the last day of a hearing on which who has said nothing is reminded. */
const REMINDED = 3;

/** Whether units that said nothing are to be reminded today: once, near the end and not after it. */
export const isReminderDue = (amendment: Amendment, today: PlainDate): boolean => {
  const { hearing } = amendment;
  if (hearing === undefined || hearing.reminded !== undefined || today > hearing.until || today < addDays(hearing.until, -REMINDED)) return false;
  return silentUnits(amendment).length > 0;
};

/** 待汇总: the last day is over, and nobody has said what came of what was said. */
export const isSummaryDue = (amendment: Amendment, today: PlainDate): boolean => isHearing(amendment) && today > amendment.hearing!.until;

/** 待生效: approved, its day has come, and what it changes is not written. */
export const isForceDue = ({ state, effective }: Amendment, today: PlainDate): boolean => state === 'approved' && effective !== undefined && effective <= today;
