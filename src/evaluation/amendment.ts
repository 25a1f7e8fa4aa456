import type { Instant, PlainDate } from '../basis/index.ts';
import type { EvaluationFile } from './evaluation.ts';

/** 规划调整: one of three situations, its reasons, the steps of law, the document that approves it. */
export type Amendment = {
  readonly plan: string;
  readonly title: string;
  /** 经济形势重大变化、自然灾害等突发事件、其他特殊情况. */
  readonly basis: 'economy' | 'emergency' | 'special';
  readonly reason: string;
  readonly changes: readonly {
    readonly item: string;
    readonly name: string;
    readonly what: 'target' | 'definition' | 'added' | 'removed' | 'text';
    readonly before?: string;
    readonly after?: string;
    readonly binding?: boolean;
    /** 下调: the new target asks for less. */
    readonly lowered?: boolean;
    readonly reason?: string;
  }[];
  readonly state: 'proposed' | 'argued' | 'hearing' | 'checked' | 'deliberating' | 'approved' | 'in_force' | 'refused' | 'withdrawn';
  /** 常委会会议日: the days of sending (会前 30 日、15 日) follow from it. */
  readonly meeting?: PlainDate;
  readonly hearing?: { readonly from: PlainDate; readonly until: PlainDate; readonly summary?: string };
  readonly linkage?: { readonly checked: Instant; readonly by: string; readonly found: readonly string[]; readonly text?: string };
  readonly approval?: { readonly by: string; readonly document: string; readonly date: PlainDate; readonly file?: EvaluationFile };
  readonly effective?: PlainDate;
  /** The version of the plan that it was proposed against, and the one it made. */
  readonly against?: number;
  readonly made?: number;
  readonly files?: readonly EvaluationFile[];
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string; readonly document?: string }[];
};

/** 重大政策: registered, looked at before (事前评估) and after (事后评价). */
export type Policy = {
  readonly plan: string;
  readonly name: string;
  readonly number?: string;
  readonly unit: string;
  readonly date?: PlainDate;
  readonly until?: PlainDate;
  readonly items?: readonly string[];
  readonly state: 'drafting' | 'assessed' | 'commenting' | 'in_force' | 'evaluated' | 'ended';
  /** 合法性、公平竞争、社会稳定风险 and what else was looked at before. */
  readonly before?: readonly {
    readonly name: string;
    readonly result: 'passed' | 'conditions' | 'failed';
    readonly text: string;
    readonly by: string;
    readonly date: PlainDate;
  }[];
  readonly comments?: { readonly from: PlainDate; readonly until: PlainDate };
  readonly after?: readonly { readonly date: PlainDate; readonly by: string; readonly result: 'kept' | 'changed' | 'ended'; readonly text: string }[];
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string }[];
};
