import type { Instant, PlainDate } from '../basis/index.ts';
import type { EvaluationFile } from './evaluation.ts';

/** 审议意见 and what became of it: problems divided among units as tasks, closed with proof, reported back after six months, published together. */
export type Followup = {
  readonly plan: string;
  readonly title: string;
  readonly number?: string;
  /** 提出日期. */
  readonly date: PlainDate;
  /** 报告期限: six months later unless the opinion says otherwise. */
  readonly due: PlainDate;
  readonly evaluation?: string;
  readonly report?: string;
  readonly aspects: readonly {
    readonly id: string;
    readonly title: string;
    readonly problems: readonly {
      readonly id: string;
      readonly text: string;
      readonly lead?: string;
      readonly support?: readonly string[];
      readonly due?: PlainDate;
      /** The task that it became. */
      readonly task?: string;
      readonly measure?: string;
      readonly state: 'open' | 'divided' | 'done' | 'closed';
      readonly closed?: { readonly by: string; readonly at: Instant; readonly proof: string; readonly files?: readonly EvaluationFile[] };
      readonly rating?: { readonly by: string; readonly at: Instant; readonly result: 'satisfied' | 'basically' | 'unsatisfied'; readonly text?: string };
    }[];
  }[];
  readonly state: 'received' | 'divided' | 'working' | 'reported' | 'closed';
  readonly reported?: { readonly document?: string; readonly file?: EvaluationFile; readonly date: PlainDate };
  readonly published?: { readonly date: PlainDate };
  readonly files?: readonly EvaluationFile[];
  readonly steps: readonly { readonly to: string; readonly at: Instant; readonly by: string; readonly reason?: string }[];
};
