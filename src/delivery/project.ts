import type { PlainDate, Span } from '../basis/index.ts';
import type { Acceptance } from './task.ts';

/** 谋划 储备 前期 开工 在建 竣工 投用; `withdrawn` 出库. */
export const STAGES = ['idea', 'reserve', 'preparation', 'started', 'building', 'completed', 'in_use'] as const;
export type Stage = (typeof STAGES)[number];

export type Evidence = { readonly document?: string; readonly note?: string; readonly attachments?: readonly FileRef[] };
export type FileRef = { readonly sha256: string; readonly name: string; readonly type: string };

/** 项目: one thing built or done, however often and under whatever names the plan speaks of it. Money in 万元, decimal text. */
export type Project = {
  readonly plan: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly places: readonly { readonly ref: string; readonly name: string; readonly span: Span; readonly box?: number; readonly section?: string }[];
  readonly mergedFrom?: readonly string[];
  readonly mergedInto?: string;
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
  readonly begins?: PlainDate;
  readonly ends?: PlainDate;
  readonly scale?: string;
  readonly investment?: { readonly total?: string; readonly estimate?: string; readonly budget?: string };
  readonly years: readonly { readonly year: number; readonly planned?: string; readonly actual?: string; readonly months?: Readonly<Record<string, string>> }[];
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
