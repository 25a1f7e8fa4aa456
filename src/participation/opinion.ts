import type { Instant, PlainDate } from '../basis/index.ts';

/** What something public speaks of: a sentence, an indicator, a project, a place, a policy, or the whole plan. */
export type Topic = {
  readonly kind: 'sentence' | 'indicator' | 'commitment' | 'project' | 'place' | 'policy' | 'plan';
  readonly ref: string;
  readonly title: string;
};

/** 意见: from anybody, bound to a topic; received, assigned, answered by a day, its answer public. */
export type Opinion = {
  readonly plan: string;
  /** 编号 that the sender is told. */
  readonly number: string;
  readonly about: Topic;
  readonly text: string;
  /** As the sender wishes to be called; never shown unless he said so. */
  readonly name?: string;
  readonly mail?: string;
  readonly received: Instant;
  readonly due: PlainDate;
  readonly state: 'received' | 'assigned' | 'answered' | 'published' | 'hidden' | 'merged';
  readonly unit?: string;
  readonly answer?: { readonly text: string; readonly by: string; readonly at: Instant };
  /** Moderation: why it is not shown, or joined to another. */
  readonly hidden?: { readonly reason: string; readonly by: string; readonly at: Instant };
  readonly mergedInto?: string;
  /** Digest of the receipt that lets its sender, and nobody else, rate the answer. */
  readonly receipt: string;
  readonly rating?: { readonly result: 'satisfied' | 'basically' | 'unsatisfied'; readonly text?: string; readonly at: Instant };
  readonly simulated?: boolean;
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string }[];
};

/** 问卷. */
export type Questionnaire = {
  readonly plan: string;
  readonly title: string;
  readonly intro?: string;
  readonly questions: readonly {
    readonly id: string;
    readonly kind: 'one' | 'many' | 'scale' | 'text';
    readonly text: string;
    readonly choices?: readonly string[];
    readonly required?: boolean;
  }[];
  readonly state: 'draft' | 'open' | 'closed';
  readonly opens?: PlainDate;
  readonly closes?: PlainDate;
  /** Said beside every result: who was asked, how, and what it cannot tell. */
  readonly sampleNote?: string;
  readonly evaluation?: string;
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string }[];
};

/** 答卷: anonymous; `source` is a keyed digest that tells many from one address apart, thrown away when the questionnaire closes. */
export type AnswerSheet = {
  readonly plan: string;
  readonly questionnaire: string;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly at: Instant;
  readonly source?: string;
  /** Why it is kept apart from the counts: many from one address, too quick. */
  readonly doubt?: string;
};

/** 订阅 of a topic by mail; confirmed before anything is sent. */
export type Subscription = {
  readonly plan: string;
  readonly about: Topic;
  readonly mail: string;
  readonly token: string;
  readonly state: 'asked' | 'active' | 'ended';
  readonly at: Instant;
  readonly sent?: Instant;
};
