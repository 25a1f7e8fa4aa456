import type { Frequency, PlainDate, Said } from '../basis/index.ts';
import type { Input, Standing } from '../monitoring/index.ts';
import type { EvaluationKind, EvaluationPart } from './evaluation.ts';

/** A figure as it stood in the ledger; decimals as text. */
export type FrozenObservation = {
  readonly id: string;
  readonly period: string;
  readonly measure: string;
  readonly unit: string;
  readonly value?: string;
  readonly missing?: string;
  readonly bound?: string;
  readonly priceBasis?: string;
  readonly status: string;
  readonly known: PlainDate;
  readonly source?: string;
};

/** An indicator or commitment with all that its judgement rests on: from `inputs` and its own members alone anyone can judge it again. */
export type FrozenItem = {
  readonly id: string;
  readonly list: 'indicator' | 'commitment';
  readonly no?: string;
  readonly group?: string;
  readonly name: string;
  readonly unit?: string;
  readonly binding: boolean;
  readonly comparator: string;
  readonly lowerIsBetter: boolean;
  readonly base: number;
  readonly due: number;
  readonly baseline?: string;
  readonly target?: string;
  readonly upper?: string;
  readonly targetWords?: string;
  readonly path?: Readonly<Record<string, number>>;
  readonly geometric?: boolean;
  /** How often figures are due where a person settled it. */
  readonly frequency?: Frequency;
  /** The baseline as printed, where it was calculated again since; `baseline` is then the one in force. */
  readonly printed?: string;
  /** 口径调整 that was not restated: from which day, by what document. Figures before it do not compare with those after. */
  readonly changed?: { readonly day: PlainDate; readonly document: string; readonly note?: string };
  /** 指标取消: from which day, by what document. */
  readonly cancelled?: { readonly day: PlainDate; readonly document: string; readonly note?: string };
  /** Lead unit: id and name as on the cut-off day. */
  readonly lead?: { readonly id: string; readonly name: string };
  readonly observations: readonly FrozenObservation[];
  readonly standing: Omit<Standing, 'inputs'> & { readonly inputs: readonly Input[] };
  readonly reason: Said;
};

/** A task, reform or project as it stood on the cut-off day. `reform` 改革 is a task whose words say so. */
export type FrozenWork = {
  readonly id: string;
  readonly part: 'tasks' | 'projects' | 'reforms';
  readonly title: string;
  readonly chapter?: number;
  readonly lead?: { readonly id: string; readonly name: string };
  readonly due?: PlainDate;
  /** Task state or project stage, and the word for where it stands against its time. */
  readonly state: string;
  readonly now: 'done' | 'on_schedule' | 'slow' | 'late' | 'not_begun' | 'dropped' | 'unknown';
  readonly acceptance?: string;
  readonly light?: 'green' | 'yellow' | 'red' | 'grey';
  readonly invested?: { readonly planned?: string; readonly actual?: string; readonly total?: string };
  readonly text?: string;
};

/** What was not there when it was frozen: said, and the rest judged. */
export type FrozenGap = { readonly part: EvaluationPart | 'assessments' | 'questionnaires'; readonly ref: string; readonly said: Said };

/**
 * The frozen file (冻结数据) of an evaluation: what it says, it says from here. Written as canonical JSON, so that the same facts give the same bytes; published,
 * so that anyone can compute standings, counts and scores again.
 */
export type Frozen = {
  readonly format: 'yidu-evaluation-1';
  /** In a published file alone: SHA-256 of the whole file, from which what units and others said was left out. */
  readonly original?: string;
  readonly evaluation: {
    readonly id: string;
    readonly kind: EvaluationKind;
    readonly title: string;
    readonly from: PlainDate;
    readonly until: PlainDate;
    readonly cutoff: PlainDate;
    readonly known: PlainDate;
    readonly parts: readonly EvaluationPart[];
  };
  readonly region: { readonly code: string; readonly name: string; readonly simulated: boolean };
  readonly plan: { readonly id: string; readonly title: string; readonly from: number; readonly to: number; readonly version: number };
  readonly items: readonly FrozenItem[];
  readonly works: readonly FrozenWork[];
  readonly assessments: readonly {
    readonly unit: string;
    readonly name: string;
    readonly text?: string;
    /** `otherwise`: what the reviewer holds against it. */
    readonly items: Readonly<
      Record<string, { readonly text: string; readonly problem?: string; readonly cause?: string; readonly advice?: string; readonly otherwise?: string }>
    >;
  }[];
  readonly thirdParty?: { readonly by: string; readonly text: string; readonly date: PlainDate };
  readonly questionnaires: readonly {
    readonly id: string;
    readonly title: string;
    readonly sheets: number;
    readonly doubtful: number;
    readonly sampleNote?: string;
    readonly questions: readonly { readonly id: string; readonly text: string; readonly counts: Readonly<Record<string, number>> }[];
  }[];
  readonly gaps: readonly FrozenGap[];
};
