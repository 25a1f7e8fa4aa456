import type { Instant, PlainDate } from '../basis/index.ts';
import type { MovedFrom } from '../identity/index.ts';
import type { EvaluationFile } from './evaluation.ts';

/** 事前评估 of one kind: 合法性、公平竞争、社会稳定风险, or what else the policy needs. */
export type PolicyCheck = {
  readonly name: string;
  readonly result: 'passed' | 'conditions' | 'failed';
  readonly text: string;
  readonly by: string;
  readonly date: PlainDate;
};

/** 重大政策: registered, looked at before (事前评估) and after (事后评价). */
export type Policy = {
  readonly plan: string;
  readonly name: string;
  /** 文号. */
  readonly number?: string;
  readonly unit: string;
  readonly movedFrom?: MovedFrom;
  /** In force from this day, and until that one. */
  readonly date?: PlainDate;
  readonly until?: PlainDate;
  /** What it is about, in a few sentences. */
  readonly text?: string;
  readonly items?: readonly string[];
  readonly state: 'drafting' | 'assessed' | 'commenting' | 'in_force' | 'evaluated' | 'ended';
  /** Names of the ex-ante checks that it needs; all of them before it goes out for comments. */
  readonly checks?: readonly string[];
  readonly before?: readonly PolicyCheck[];
  readonly comments?: { readonly from: PlainDate; readonly until: PlainDate };
  /** What became of the comments, said before it comes into force. */
  readonly answer?: string;
  /** 事后评价 is due by then. */
  readonly evaluateBy?: PlainDate;
  readonly after?: readonly { readonly date: PlainDate; readonly by: string; readonly result: 'kept' | 'changed' | 'ended'; readonly text: string }[];
  readonly files?: readonly EvaluationFile[];
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string }[];
};
