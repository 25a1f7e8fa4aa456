/** 年度实施要求: what a year of the plan asks for, in three tables. Figures are decimal texts, exact. */
export type YearPlan = {
  readonly plan: string;
  readonly year: number;
  readonly state: 'draft' | 'locked';
  /** Document that the year's plan was issued with. */
  readonly document?: string;
  readonly targets: readonly YearTarget[];
  readonly tasks: readonly { readonly task: string; readonly requirement: string; readonly due?: string }[];
  readonly projects: readonly { readonly project: string; readonly investment?: string; readonly stage?: string; readonly requirement?: string }[];
};

/** 年度发展目标 of an indicator: `proposed` is the path's own figure, `value` what was decided. */
export type YearTarget = {
  readonly item: string;
  readonly value?: string;
  readonly unit?: string;
  readonly proposed?: string;
  readonly way: 'linear' | 'geometric' | 'equal_parts' | 'compound' | 'hold' | 'share_of_cap' | 'own';
  readonly note?: string;
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
  };
  readonly note?: string;
  /** Where the higher target changed and somebody has looked at it. */
  readonly seen?: { readonly target: string; readonly at: string; readonly by: string; readonly note?: string };
};
