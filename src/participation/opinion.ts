import type { Instant, PlainDate } from '../basis/index.ts';
import type { MovedFrom } from '../identity/index.ts';

export const TOPIC_KINDS = ['plan', 'sentence', 'indicator', 'commitment', 'project', 'place', 'policy'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** What something public speaks of: a sentence, an indicator, a project, a place, a policy, or the whole plan. */
export type Topic = { readonly kind: TopicKind; readonly ref: string; readonly title: string };

export const OPINION_STATES = ['received', 'assigned', 'answered', 'published', 'hidden', 'merged'] as const;
/** 待受理 `received` → 已交办 `assigned` → 待公开 `answered` → 已答复 `published`; 未公开 `hidden` with its reason, 已并入 `merged` into one that says the same. */
export type OpinionState = (typeof OPINION_STATES)[number];

export const RATINGS = ['satisfied', 'basically', 'unsatisfied'] as const;

export type OpinionAnswer = { readonly text: string; readonly by: string; readonly at: Instant; readonly unit?: string };
export type OpinionRating = { readonly result: (typeof RATINGS)[number]; readonly text?: string; readonly at: Instant };

export type OpinionStep = { readonly to: OpinionState | 'rated'; readonly at: Instant; readonly by: string; readonly reason?: string };

/** 意见: from anybody, bound to a topic; received, assigned, answered by a day, its answer public. */
export type Opinion = {
  readonly plan: string;
  /** 编号 that the sender is told: `2026-00001`, counted by plan and year. The record's id is `PLAN~NUMBER`, so that no number is given twice. */
  readonly number: string;
  readonly about: Topic;
  readonly text: string;
  /** As the sender wishes to be called. */
  readonly name?: string;
  /** He ticked that the name may be shown; without it nobody outside sees it. */
  readonly named?: boolean;
  /** Told the answer; never shown, never exported. */
  readonly mail?: string;
  /** In which he is told it; Chinese where it is absent. */
  readonly language?: 'en';
  readonly received: Instant;
  readonly due: PlainDate;
  readonly state: OpinionState;
  readonly unit?: string;
  readonly movedFrom?: MovedFrom;
  /** `unit`: who answered, where it was not the planner. */
  readonly answer?: OpinionAnswer;
  /** When an answer was made public first: what "answered in time" is counted by. */
  readonly published?: Instant;
  /** Answers that were public before it was taken up again, with how they were rated. */
  readonly earlier?: readonly (OpinionAnswer & { readonly rating?: OpinionRating })[];
  /** Moderation: why it is not shown, or joined to another. */
  readonly hidden?: { readonly reason: string; readonly by: string; readonly at: Instant };
  /** Number of the opinion that is answered for both. */
  readonly mergedInto?: string;
  /** Digest of the receipt that lets its sender, and nobody else, rate the answer. */
  readonly receipt: string;
  readonly rating?: OpinionRating;
  readonly simulated?: boolean;
  readonly steps: readonly OpinionStep[];
};

export const QUESTION_KINDS = ['one', 'many', 'scale', 'text'] as const;

/** 题目: one of the choices, several of them, a mark from 1 to 5, or words. */
export type Question = {
  readonly id: string;
  readonly kind: (typeof QUESTION_KINDS)[number];
  readonly text: string;
  readonly choices?: readonly string[];
  readonly required?: boolean;
};

/** 问卷. */
export type Questionnaire = {
  readonly plan: string;
  readonly title: string;
  readonly intro?: string;
  readonly questions: readonly Question[];
  readonly state: 'draft' | 'open' | 'closed';
  /** It is closed, and what tells the addresses of its sheets apart is being removed. */
  readonly clearing?: true;
  readonly opens?: PlainDate;
  readonly closes?: PlainDate;
  /** Said beside every result: who was asked, how, and what it cannot tell. */
  readonly sampleNote?: string;
  /** Id of the evaluation that rests on it. */
  readonly evaluation?: string;
  readonly simulated?: boolean;
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string }[];
};

/** 答卷: anonymous; `source` is a keyed digest that tells many from one address apart, thrown away when the questionnaire closes. */
export type AnswerSheet = {
  readonly plan: string;
  readonly questionnaire: string;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly at: Instant;
  readonly source?: string;
  /** Why it is kept apart from the counts: `many` from one address, too `quick` for its questions, the hidden field filled (`trap`), or somebody's word (`judged`). */
  readonly doubt?: SheetDoubt;
  /** A person decided about the doubt, with his reason. */
  readonly judged?: { readonly counted: boolean; readonly reason: string; readonly by: string; readonly at: Instant };
  /** Questions whose words of this sheet were read and may be shown. */
  readonly shown?: readonly string[];
};

export const SHEET_DOUBTS = ['many', 'quick', 'trap', 'judged'] as const;
export type SheetDoubt = (typeof SHEET_DOUBTS)[number];

/** 订阅频率: a few minutes after it happened, once a day or once a week at most. */
export type SubscriptionRhythm = 'at_once' | 'daily' | 'weekly';

/** 订阅 of a topic by mail; confirmed before anything is sent. */
export type Subscription = {
  readonly plan: string;
  readonly about: Topic;
  readonly mail: string;
  /** What the links in its mails carry. Whoever reads the records knows the mailbox anyway, so it is kept as it is. */
  readonly token: string;
  readonly state: 'asked' | 'active' | 'ended';
  readonly at: Instant;
  /** Daily where it is absent. */
  readonly rhythm?: SubscriptionRhythm;
  /** In which it is written to; Chinese where it is absent. */
  readonly language?: 'zh' | 'en';
  /** What happened until then has been told. */
  readonly sent?: Instant;
};
