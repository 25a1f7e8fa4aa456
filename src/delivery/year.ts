/** 年度实施要求: what a year of the plan asks for, in three tables. Figures are decimal texts, exact. */
export type YearPlan = {
  readonly plan: string;
  readonly year: number;
  readonly state: 'draft' | 'locked';
  /** Document that the year's plan was issued with. */
  readonly document?: string;
  readonly targets: readonly YearTarget[];
  readonly tasks: readonly YearTask[];
  readonly projects: readonly YearProject[];
  readonly locked?: { readonly at: string; readonly by: string };
  /** Why it may be changed again after it was locked; the newest time. */
  readonly unlocked?: { readonly at: string; readonly by: string; readonly reason: string };
};

/** 重点任务 of the year; `carried` is the year it should have been done in. */
export type YearTask = { readonly task: string; readonly requirement: string; readonly due?: string; readonly carried?: number };

/** 重大项目 of the year, money in 万元; `carried` is what the year before planned and did not spend. */
export type YearProject = {
  readonly project: string;
  readonly investment?: string;
  readonly stage?: string;
  readonly requirement?: string;
  readonly carried?: string;
};

export type YearWay = 'linear' | 'geometric' | 'equal_parts' | 'compound' | 'hold' | 'share_of_cap' | 'own';

/** 年度发展目标 of an indicator: `proposed` is the path's own figure, `value` what was decided, both in the year's own terms (`YearTerm`). */
export type YearTarget = {
  readonly item: string;
  readonly value?: string;
  readonly unit?: string;
  readonly proposed?: string;
  readonly way: YearWay;
  readonly note?: string;
  /** What the year before asked for and what came: the proposal makes good the difference. */
  readonly carried?: { readonly year: number; readonly value: string; readonly achieved: string };
};

/** A tie to an item of a higher plan (上位规划), many to many. */
export type PlanLink = {
  readonly plan: string;
  readonly item: string;
  readonly higher: {
    /** Of a plan that is kept here; else only the title. */
    readonly region?: string;
    readonly plan?: string;
    readonly version?: number;
    readonly title: string;
    readonly item: string;
    readonly itemName: string;
    /** Target as it was when the tie was made. */
    readonly target?: string;
    readonly document?: string;
    /** Of a plan that is not kept here: what its target was changed to, by what document. */
    readonly changed?: { readonly target: string; readonly document: string; readonly at: string; readonly by: string };
  };
  readonly note?: string;
  /** Where the higher target changed and somebody has looked at it. */
  readonly seen?: { readonly target: string; readonly at: string; readonly by: string; readonly note?: string };
};
