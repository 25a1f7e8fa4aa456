import type { Instant, Outcome, PlainDate } from '../basis/index.ts';
import type { Opinion, Topic } from './opinion.ts';
import { opinionRefusals as refusals } from './words/opinion-refusals.ts';

export const OPINION_LIMITS = { text: 3000, name: 40, mail: 200, answer: 10_000, reason: 500, rating: 500 } as const;

const MAIL = /^[^\s<>@"',;]{1,64}@[^\s<>@"',;]{1,200}$/;
export const isMail = (text: string): boolean => MAIL.test(text);

/** What somebody wrote into the public form. */
export type OpinionEntry = Pick<Opinion, 'text' | 'name' | 'named' | 'mail'>;

/** What was typed → what can be received: texts trimmed, name and mail only where they are given. */
export const checkedOpinion = (typed: {
  readonly text: string;
  readonly name: string;
  readonly named: boolean;
  readonly mail: string;
}): Outcome<OpinionEntry> => {
  const [text, name, mail] = [typed.text.trim(), typed.name.trim(), typed.mail.trim()];
  if (text === '') return { refused: refusals.noText };
  if (text.length > OPINION_LIMITS.text) return { refused: refusals.longText(OPINION_LIMITS.text) };
  if (name.length > OPINION_LIMITS.name) return { refused: refusals.longName };
  if (mail !== '' && !isMail(mail)) return { refused: refusals.mail };
  return { ok: { text, ...(name === '' ? {} : { name, ...(typed.named ? { named: true } : {}) }), ...(mail === '' ? {} : { mail }) } };
};

/** 编号: the `count`-th opinion of its plan in its year. */
export const opinionNumber = (year: number, count: number): string => `${year}-${String(count).padStart(5, '0')}`;
export const opinionId = (plan: string, number: string): string => `${plan}~${number}`;

export type Receipt = {
  readonly plan: string;
  readonly number: string;
  readonly about: Topic;
  readonly at: Instant;
  readonly due: PlainDate;
  /** Digest of what the sender's secret link carries. */
  readonly receipt: string;
  readonly simulated?: boolean;
  readonly language?: 'zh' | 'en';
  /** The number of an opinion on the same topic in the same words: it is joined to it at once. */
  readonly same?: string;
};

/** 受理登记: what was checked becomes an opinion with its number and its day. */
export const receivedOpinion = (entry: OpinionEntry, { plan, number, about, at, due, receipt, simulated, language, same }: Receipt): Opinion => ({
  plan,
  number,
  about,
  ...entry,
  received: at,
  due,
  state: same === undefined ? 'received' : 'merged',
  ...(same === undefined ? {} : { mergedInto: same }),
  receipt,
  ...(simulated === true ? { simulated } : {}),
  ...(language === 'en' && entry.mail !== undefined ? { language } : {}),
  steps: [{ to: 'received', at, by: 'public' }, ...(same === undefined ? [] : [{ to: 'merged', at, by: 'system', reason: same } as const])],
});
