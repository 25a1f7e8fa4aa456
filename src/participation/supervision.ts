import type { Instant, PlainDate } from '../basis/index.ts';
import type { MovedFrom } from '../identity/index.ts';
import type { Topic } from './opinion.ts';

/** What deputies and members speak of: a topic of the plan, or something that was made of it. */
export type SupervisionTopic =
  | Topic
  | {
      readonly kind: 'group' | 'task' | 'evaluation' | 'followup' | 'amendment' | 'release' | 'inquiry' | 'suggestion';
      readonly ref: string;
      readonly title: string;
    };
export type TopicKind = SupervisionTopic['kind'];
export const TOPIC_KINDS: readonly TopicKind[] = [
  'plan',
  'group',
  'indicator',
  'commitment',
  'sentence',
  'task',
  'project',
  'place',
  'policy',
  'evaluation',
  'followup',
  'amendment',
  'release',
  'inquiry',
  'suggestion',
];

/** Who asked, noted or registered; by the account where there is one. */
export type Person = { readonly name: string; readonly account?: string };

export type SupervisionStep = { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string };
export type SupervisionRating = {
  readonly result: 'satisfied' | 'basically' | 'unsatisfied';
  readonly by: string;
  readonly account?: string;
  readonly at: Instant;
  readonly text?: string;
};
export type Answer = { readonly text: string; readonly by: string; readonly unit?: string; readonly at: Instant };

export type InquiryState = 'asked' | 'assigned' | 'answered' | 'closed';
export const INQUIRY_STATES: readonly InquiryState[] = ['asked', 'assigned', 'answered', 'closed'];

/** 询问: a deputy or member asks; somebody has the duty to answer by a day. */
export type Inquiry = {
  readonly plan: string;
  readonly about: SupervisionTopic;
  readonly text: string;
  readonly by: Person;
  /** The day whose figures the asker was looking at. */
  readonly asOf?: PlainDate;
  readonly asked: Instant;
  readonly due: PlainDate;
  readonly unit?: string;
  readonly movedFrom?: MovedFrom;
  readonly state: InquiryState;
  readonly answer?: Answer;
  readonly rating?: SupervisionRating;
  /** Question and answer may be shown to everybody, without the asker's name: from the next release on. */
  readonly published?: { readonly date: PlainDate; readonly by: string };
  readonly steps: readonly SupervisionStep[];
};

/** 批注 of a deputy or member: his own, or shared with the others. */
export type Annotation = {
  readonly plan: string;
  readonly about: SupervisionTopic;
  readonly text: string;
  readonly by: Person;
  readonly shared: boolean;
  readonly asOf?: PlainDate;
  readonly at: Instant;
};

/** 办理结果类别; what each means is the region's setting. */
export const ANSWER_CLASSES = ['A', 'B', 'C', 'D'] as const;
export type AnswerClass = (typeof ANSWER_CLASSES)[number];
export type SuggestionAnswer = Answer & { readonly class?: AnswerClass };

export type SuggestionState = 'registered' | 'assigned' | 'answered' | 'rated' | 'reopened' | 'closed';
export const SUGGESTION_STATES: readonly SuggestionState[] = ['registered', 'assigned', 'reopened', 'answered', 'rated', 'closed'];

/** 代表建议、政协提案: registered, assigned, answered within three months (hard ones six), rated within 20 working days. */
export type Suggestion = {
  readonly plan: string;
  readonly kind: 'suggestion' | 'proposal';
  readonly number: string;
  readonly title: string;
  readonly text: string;
  /** 领衔人 first, then 附议人. */
  readonly by: readonly string[];
  /** Who registered it as his own: he alone rates it. */
  readonly account?: string;
  readonly about?: SupervisionTopic;
  readonly date: PlainDate;
  /** By when it has to be assigned (交办). */
  readonly assignBy?: PlainDate;
  /** When it was first assigned: its term runs from here. */
  readonly assigned?: PlainDate;
  readonly due: PlainDate;
  /** 疑难: six months instead of three. */
  readonly hard?: boolean;
  readonly lead?: string;
  readonly support?: readonly string[];
  readonly movedFrom?: MovedFrom;
  readonly state: SuggestionState;
  readonly answer?: SuggestionAnswer;
  readonly rateBy?: PlainDate;
  readonly rating?: SupervisionRating;
  /** The answer that did not satisfy, and what was said of it: it was handled once more. */
  readonly earlier?: { readonly answer: SuggestionAnswer; readonly rating: SupervisionRating };
  readonly published?: { readonly date: PlainDate; readonly by: string };
  readonly steps: readonly SupervisionStep[];
};

/** 变差、突破底线、逾期、有变化、有答复. */
export const ALERT_WHENS = ['worse', 'breached', 'overdue', 'changed', 'answered'] as const;
export type AlertWhen = (typeof ALERT_WHENS)[number];

/** 自选提醒: what somebody wishes to be told of. */
export type Alert = {
  readonly plan: string;
  readonly account: string;
  readonly about: SupervisionTopic;
  readonly when: AlertWhen;
  /** What it was when it was last looked at, so that it speaks once of each change. */
  readonly last?: string;
  readonly mail?: boolean;
  /** In which its mails are; Chinese where it is absent. */
  readonly language?: 'en';
};
