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
