import type { Instant, PlainDate } from '../basis/index.ts';
import type { FileRef } from './project.ts';
import type { Said } from './refusal.ts';

/** 吹哨: a problem that climbs until somebody answers for it. Level 1 网格员、楼栋长 or the unit itself, 2 镇街 or the planning section, 3 职能部门、领导小组. */
export type Level = 1 | 2 | 3;
export const LEVELS: readonly Level[] = [1, 2, 3];
export type WhistleState = 'open' | 'answered' | 'proposed_closed' | 'closed' | 'returned' | 'merged';

/** 报到: a unit that was called, when it came and what it said. Days and hours that it has are in `arriveBy` and `due`. */
export type Called = {
  readonly unit: string;
  readonly level: Level;
  readonly at: string;
  readonly arriveBy?: string;
  /** By when it answers. */
  readonly due: string;
  readonly arrived?: string;
  readonly answered?: string;
  readonly answer?: string;
  /** The day by which it says that its part is done. */
  readonly promised?: PlainDate;
  /** When it said that its part is done. */
  readonly done?: string;
  readonly result?: string;
  /** Why it says that this is not its duty. A meeting, or whoever handles the whistle, decides. */
  readonly refused?: string;
  /** What was decided about the refusal: it stands, or the unit answers anyway (then `refused` is gone). */
  readonly released?: string;
};

/** 紧急: hours instead of working days. */
export type Pace = 'normal' | 'urgent';

export type Whistle = {
  readonly plan: string;
  readonly title: string;
  /** What it is about; of a red item, made by the program. */
  readonly about: { readonly kind: 'indicator' | 'task' | 'project' | 'report' | 'place' | 'other'; readonly ref: string; readonly title: string };
  readonly origin: 'raised' | 'red';
  readonly pace?: Pace;
  /** 事实 原因 措施 责任人 时限: a red item carries them all. */
  readonly fact: string;
  /** The fact of a red item in both languages, as monitoring says it. */
  readonly said?: Said;
  readonly cause?: string;
  readonly measure?: string;
  readonly owner?: string;
  readonly person?: string;
  readonly due?: PlainDate;
  readonly level: Level;
  /** By when somebody must answer on this level before it climbs; absent where nobody has to (closed, returned, merged). */
  readonly answerBy?: string;
  /** By when the result must stand, once everybody has answered. */
  readonly resultBy?: string;
  /** By when the proof must be checked. */
  readonly checkBy?: string;
  /** The moment whose silence was told: a clock that comes back to it does nothing. */
  readonly silent?: string;
  readonly raisedBy: Caller;
  /** Who blew the whistles that were merged into this one. */
  readonly callers?: readonly Caller[];
  readonly called: readonly Called[];
  readonly state: WhistleState;
  readonly steps: readonly Step[];
  readonly files?: readonly FileRef[];
  /** Where, in words of who is there. */
  readonly place?: string;
  /** What shows that it is solved: a value back inside the rule, a document, pictures. */
  readonly proof?: {
    readonly text: string;
    readonly document?: string;
    readonly value?: string;
    readonly files?: readonly FileRef[];
    readonly by: string;
    readonly account?: string;
    readonly unit?: string;
    readonly at: string;
  };
  readonly checked?: { readonly by: string; readonly account?: string; readonly at: string; readonly text?: string };
  readonly mergedInto?: string;
  readonly mergedFrom?: readonly string[];
  readonly meeting?: string;
  /** Of a red item: the light as the program saw it last. While it is red, no second record is opened. */
  readonly light?: 'red' | 'yellow' | 'green';
};

/** Who blew. */
export type Caller = { readonly unit?: string; readonly name: string; readonly account?: string };

export type StepKind =
  | 'raised'
  | 'opened'
  | 'called'
  | 'arrived'
  | 'answered'
  | 'refused'
  | 'released'
  | 'insisted'
  | 'done'
  | 'explained'
  | 'climbed'
  | 'silent'
  | 'unchecked'
  | 'returned'
  | 'added'
  | 'merged'
  | 'took_over'
  | 'proposed'
  | 'rejected'
  | 'closed'
  | 'reopened'
  | 'decided'
  | 'light';

/** Something that happened; `by` is `system` where the clock did it. */
export type Step = {
  readonly what: string;
  readonly at: string;
  readonly by: string;
  readonly text?: string;
  /** Where the program wrote it: in both languages. */
  readonly said?: Said;
  readonly level?: Level;
  readonly unit?: string;
  readonly automatic?: boolean;
  /** Title of the whistle that it happened to, where that one was merged into this. */
  readonly from?: string;
};

/** 会议: an agenda made of what is stuck, decisions that become tasks and report back. */
export type Meeting = {
  readonly plan: string;
  readonly name: string;
  readonly date: PlainDate;
  readonly state: 'planned' | 'held';
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  readonly document?: string;
  readonly place?: string;
};

export type AgendaItem = {
  readonly id: string;
  readonly kind: 'whistle' | 'indicator' | 'project' | 'task' | 'report' | 'other';
  readonly ref: string;
  readonly title: string;
  readonly why: string;
  /** Why it is stuck, in both languages, where the program says it. */
  readonly said?: Said;
  /** The unit that reports on it. */
  readonly unit?: string;
};

export type Decision = {
  readonly id: string;
  readonly agenda?: string;
  readonly text: string;
  readonly lead: string;
  readonly support: readonly string[];
  readonly due: PlainDate;
  readonly task?: string;
};

const OPEN: ReadonlySet<WhistleState> = new Set(['open', 'answered', 'proposed_closed', 'returned']);

/** Whether anybody still has to do something about it; who returned it waits for its raiser. */
export const isOpen = ({ state }: Pick<Whistle, 'state'>): boolean => OPEN.has(state);

/** The next moment by which somebody must act: answer, bring the result, check the proof. Nothing runs on what is closed, returned or merged. */
export const whistleDue = ({ state, answerBy, resultBy, checkBy }: Whistle): Instant | undefined =>
  state === 'open' ? answerBy : state === 'answered' ? resultBy : state === 'proposed_closed' ? checkBy : undefined;
