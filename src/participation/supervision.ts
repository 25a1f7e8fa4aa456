import type { Instant, PlainDate } from '../basis/index.ts';
import type { Topic } from './opinion.ts';

type Step = { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string };
type Rating = { readonly result: 'satisfied' | 'basically' | 'unsatisfied'; readonly by: string; readonly at: Instant; readonly text?: string };
type Answer = { readonly text: string; readonly by: string; readonly unit?: string; readonly at: Instant };

/** 询问: a deputy or member asks; somebody has the duty to answer by a day. */
export type Inquiry = {
  readonly plan: string;
  readonly about: Topic;
  readonly text: string;
  readonly by: { readonly name: string; readonly account?: string };
  /** The day whose figures the asker was looking at. */
  readonly asOf?: PlainDate;
  readonly asked: Instant;
  readonly due: PlainDate;
  readonly unit?: string;
  readonly state: 'asked' | 'assigned' | 'answered' | 'closed';
  readonly answer?: Answer;
  readonly rating?: Rating;
  readonly steps: readonly Step[];
};

/** 批注 of a deputy or member: his own, or shared with the others. */
export type Annotation = {
  readonly plan: string;
  readonly about: Topic;
  readonly text: string;
  readonly by: { readonly name: string; readonly account?: string };
  readonly shared: boolean;
  readonly asOf?: PlainDate;
  readonly at: Instant;
};

/** 代表建议、政协提案: registered, assigned, answered within three months (hard ones six), rated within 20 working days. */
export type Suggestion = {
  readonly plan: string;
  readonly kind: 'suggestion' | 'proposal';
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly by: readonly string[];
  readonly about?: Topic;
  readonly date: PlainDate;
  readonly due: PlainDate;
  /** 疑难: six months instead of three. */
  readonly hard?: boolean;
  readonly lead?: string;
  readonly support?: readonly string[];
  readonly state: 'registered' | 'assigned' | 'answered' | 'rated' | 'reopened' | 'closed';
  readonly answer?: Answer & { readonly class?: 'A' | 'B' | 'C' | 'D' };
  readonly rateBy?: PlainDate;
  readonly rating?: Rating;
  readonly steps: readonly Step[];
};

/** 自选提醒: what somebody wishes to be told of. */
export type Alert = {
  readonly plan: string;
  readonly account: string;
  readonly about: Topic;
  readonly when: 'worse' | 'breached' | 'overdue' | 'changed' | 'answered';
  /** What it was when it last spoke, so that it speaks once. */
  readonly last?: string;
  readonly mail?: boolean;
};
