import type { PlainDate, Span } from '../basis/index.ts';
import type { Acceptance } from './task.ts';

/** 谋划 储备 前期 开工 在建 竣工 投用; `withdrawn` 出库. */
export const STAGES = ['idea', 'reserve', 'preparation', 'started', 'building', 'completed', 'in_use'] as const;
export type Stage = (typeof STAGES)[number];

export type Evidence = { readonly document?: string; readonly note?: string; readonly attachments?: readonly FileRef[] };
export type FileRef = { readonly sha256: string; readonly name: string; readonly type: string };

/** 年度投资 in 万元. Months are `01` to `12`, each with the month's own amount. */
export type ProjectYear = {
  readonly year: number;
  readonly planned?: string;
  /** Done in the year so far, where it is not known by month; `until` is the last month that it counts. */
  readonly actual?: string;
  readonly until?: string;
  readonly months?: Readonly<Record<string, string>>;
  readonly plannedMonths?: Readonly<Record<string, string>>;
  /** 年度形象进度目标: what shall stand at the end of the year. */
  readonly goal?: string;
};

/** 项目: one thing built or done, however often and under whatever names the plan speaks of it. Money in 万元, decimal text. */
export type Project = {
  readonly plan: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly places: readonly { readonly ref: string; readonly name: string; readonly span: Span; readonly box?: number; readonly section?: string }[];
  readonly mergedFrom?: readonly string[];
  readonly mergedInto?: string;
  /** What a person said about a doubtful merge, by the doubt's key; the last word on a key holds, `open` takes it back. */
  readonly verdicts?: readonly {
    readonly key: string;
    readonly verdict: 'same' | 'apart' | 'open';
    readonly at: string;
    readonly by: string;
    readonly reason?: string;
  }[];
  /** 打捆项目: the project that it is a part of. */
  readonly parent?: string;
  /** How many the box says there are; what it names of them are the children. */
  readonly declared?: { readonly count: number; readonly unit: string };
  readonly acceptance: Acceptance;
  /** 投资项目统一代码, GB/T 40058-2021. */
  readonly code?: string;
  readonly stage: Stage | 'withdrawn';
  /** When each stage was entered and by what it is proven; going back needs a reason. */
  readonly passages: readonly {
    readonly stage: Stage | 'withdrawn';
    readonly date: PlainDate;
    readonly evidence: Evidence;
    readonly back?: string;
    /** Why stages between were left out. */
    readonly skipped?: string;
    readonly by: string;
    readonly at: string;
  }[];
  readonly milestones: readonly {
    readonly id: string;
    readonly name: string;
    readonly planned: PlainDate;
    readonly actual?: PlainDate;
    readonly note?: string;
  }[];
  /** 入库纳统: absent, nobody said; without a day, not entered yet. */
  readonly statistics?: { readonly entered?: PlainDate };
  readonly begins?: PlainDate;
  readonly ends?: PlainDate;
  readonly scale?: string;
  readonly investment?: { readonly total?: string; readonly estimate?: string; readonly budget?: string };
  readonly years: readonly ProjectYear[];
  readonly funds: readonly { readonly source: string; readonly amount?: string; readonly inPlace?: string }[];
  readonly needs: readonly {
    readonly id: string;
    readonly kind: 'land' | 'funds' | 'people' | 'energy' | 'environment' | 'policy';
    readonly text: string;
    readonly wanted?: string;
    readonly met?: string;
    readonly unit?: string;
    readonly state: 'open' | 'met';
  }[];
  readonly location?: { readonly text?: string; readonly longitude?: number; readonly latitude?: number; readonly division?: string };
  readonly problems: readonly {
    readonly id: string;
    readonly text: string;
    readonly since: PlainDate;
    readonly solved?: PlainDate;
    readonly whistle?: string;
  }[];
  readonly files: readonly (FileRef & { readonly kind: 'photo' | 'document'; readonly note?: string; readonly date?: PlainDate })[];
  readonly progress: readonly { readonly period: string; readonly text?: string; readonly percent?: number; readonly at: string; readonly by: string }[];
  readonly lead?: string;
  readonly support: readonly string[];
  readonly person?: string;
};
