import type { PlainDate } from '../basis/index.ts';

/** 报送日历: what is asked for, of whom, how often, and when it is due. */
export type Calendar = {
  readonly plan: string;
  readonly name: string;
  readonly frequency: 'month' | 'quarter' | 'half' | 'year';
  /** Units asked; absent: every unit that leads something it asks for. */
  readonly units?: readonly string[];
  readonly asks: readonly ('figures' | 'tasks' | 'projects')[];
  /** Day of the month after the period's end by which it is due. */
  readonly dueDay: number;
  /** The approver signs before it is submitted. */
  readonly signed: boolean;
  /** 减负: how many questions one unit is asked in a period at most. */
  readonly cap: number;
  readonly active: boolean;
  /** Months after the period's end; 1 by default. */
  readonly monthsAfter?: number;
  /** Where the due day is no working day: the next one (default), or the day all the same. */
  readonly onHoliday?: 'next' | 'keep';
  /** The clock opens every period that ends from this day on; absent: the last one alone. */
  readonly since?: PlainDate;
  /** Name of the preset by which it reminds; `standard` by default. */
  readonly reminding?: string;
  /** Items whose figures statistics provide: never asked. Absent: as the ledger shows it. */
  readonly statistics?: readonly string[];
};

/** One question to a unit: a figure, how a task goes on, how a project goes on. */
export type Ask = {
  readonly id: string;
  readonly kind: 'figure' | 'task' | 'project';
  /** Item, task or project. */
  readonly ref: string;
  readonly title: string;
  /** Of a figure: measure and unit wanted. */
  readonly measure?: string;
  readonly unit?: string;
  /** What is known already, and last time; `owner` statistics: shown, never asked. */
  readonly known?: { readonly value: string; readonly period: string; readonly source?: string };
  readonly last?: { readonly text: string; readonly period: string; readonly state?: 'as_planned' | 'slow' | 'stuck' | 'done' };
  readonly owner?: 'statistics' | 'unit';
  /** Of growth: of the year up to the period's end. */
  readonly accumulated?: boolean;
  readonly priceBasis?: string;
  /** Of a task: by when. */
  readonly due?: PlainDate;
};

export type Answer = {
  readonly value?: string;
  /** Only a limit is known: ≥6. */
  readonly bound?: '>=' | '>' | '<=' | '<';
  readonly unit?: string;
  readonly text?: string;
  /** As planned, slow, stuck, done: of tasks and projects. */
  readonly state?: 'as_planned' | 'slow' | 'stuck' | 'done';
  readonly missing?: string;
  readonly source?: string;
  readonly attachments?: readonly { readonly sha256: string; readonly name: string; readonly bytes?: number }[];
  /** What the reviewer says about it where it was returned. */
  readonly returned?: { readonly reason: string; readonly by: string; readonly at: string; readonly was?: string };
  /** The figure as it was typed, where its unit was put right. */
  readonly entered?: string;
  readonly by?: string;
};

export type ReportState = 'open' | 'submitted' | 'signed' | 'returned' | 'accepted' | 'locked';

/** One step of a report's way, with who took it. */
export type ReportStep = {
  readonly state: ReportState;
  readonly at: string;
  readonly by: string;
  /** Of who took it; absent where he has none, as by a link. */
  readonly account?: string;
  readonly reason?: string;
  readonly way?: 'page' | 'workbook' | 'link';
};

/** 报送任务: one unit's form of one period. */
export type Report = {
  readonly plan: string;
  readonly calendar: string;
  readonly unit: string;
  readonly period: string;
  readonly opened: PlainDate;
  readonly due: PlainDate;
  readonly asks: readonly Ask[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly state: ReportState;
  readonly steps: readonly ReportStep[];
  /** Steps of reminding already taken (`D-3`, `D+1`, `D+30`), with the day. */
  readonly reminded: Readonly<Record<string, PlainDate>>;
  /** Batch of the ledger that its figures went in with. */
  readonly batch?: string;
  /** The unit's approver has to sign before it counts as handed in. */
  readonly toSign?: boolean;
  /** How many questions the unit could be asked when it was opened. */
  readonly cap?: number;
  /** Questions over the cap, held back until the planner asks them all the same. */
  readonly held?: readonly Ask[];
  /** The planner's word for asking more than the cap. */
  readonly overCap?: { readonly reason: string; readonly by: string; readonly at: string };
};
