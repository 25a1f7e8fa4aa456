import type { PlainDate } from '../basis/index.ts';
import type { FileRef } from './project.ts';

/** 吹哨: a problem that climbs until somebody answers for it. Level 1 网格员、楼栋长 or the unit itself, 2 镇街 or the planning section, 3 职能部门、领导小组. */
export type Level = 1 | 2 | 3;
export type WhistleState = 'open' | 'answered' | 'proposed_closed' | 'closed' | 'returned' | 'merged';

/** 报到: a unit that was called, when it came and what it said. */
export type Called = {
  readonly unit: string;
  readonly level: Level;
  readonly at: string;
  readonly due: string;
  readonly arrived?: string;
  readonly answered?: string;
  readonly answer?: string;
  readonly refused?: string;
};

export type Whistle = {
  readonly plan: string;
  readonly title: string;
  /** What it is about; of a red item, made by the program. */
  readonly about: { readonly kind: 'indicator' | 'task' | 'project' | 'report' | 'place' | 'other'; readonly ref: string; readonly title: string };
  readonly origin: 'raised' | 'red';
  /** 事实 原因 措施 责任人 时限: a red item carries them all. */
  readonly fact: string;
  readonly cause?: string;
  readonly measure?: string;
  readonly owner?: string;
  readonly person?: string;
  readonly due?: PlainDate;
  readonly level: Level;
  readonly raisedBy: { readonly unit?: string; readonly name: string; readonly account?: string };
  readonly called: readonly Called[];
  readonly state: WhistleState;
  readonly steps: readonly {
    readonly what: string;
    readonly at: string;
    readonly by: string;
    readonly text?: string;
    readonly level?: Level;
    readonly unit?: string;
    readonly automatic?: boolean;
  }[];
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
  readonly meeting?: string;
};

/** 会议: an agenda made of what is stuck, decisions that become tasks and report back. */
export type Meeting = {
  readonly plan: string;
  readonly name: string;
  readonly date: PlainDate;
  readonly state: 'planned' | 'held';
  readonly agenda: readonly {
    readonly id: string;
    readonly kind: 'whistle' | 'indicator' | 'project' | 'task' | 'report' | 'other';
    readonly ref: string;
    readonly title: string;
    readonly why: string;
  }[];
  readonly decisions: readonly {
    readonly id: string;
    readonly agenda?: string;
    readonly text: string;
    readonly lead: string;
    readonly support: readonly string[];
    readonly due: PlainDate;
    readonly task?: string;
  }[];
  readonly document?: string;
};
