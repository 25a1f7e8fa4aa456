/** What is left of the time: years, and months where it is less than one. */
export type Rest = { readonly years: string; readonly months?: number };

/** Parts of the sentence on a standing. Numbers come as text, with their unit where one belongs to them. */
export type ReasonWords = {
  readonly stop: string;
  readonly join: string;
  readonly unit: (value: string, unit: string | undefined) => string;
  readonly points: (value: string) => string;
  /** A difference in the item's unit; of percentages, in percentage points. */
  readonly difference: (value: string, unit: string | undefined) => string;
  readonly percent: (value: string) => string;
  /** The stretch from the first year of the plan to the end of the period judged. */
  readonly stretch: (from: number, until: string) => string;
  readonly stands: (period: string, value: string) => string;
  /** `isMean`: over more than a year. What fell is told as a fall, and its value without sign. */
  readonly meanGrowth: (stretch: string, value: string, target: string, rises: boolean, isMean: boolean) => string;
  readonly reduced: (stretch: string, value: string, target: string, falls: boolean) => string;
  readonly summed: (stretch: string, value: string, done: string, target: string) => string;
  /** A sum that is the change of a level. */
  readonly moved: (stretch: string, change: string, rises: boolean, done: string, target: string) => string;
  readonly shouldBe: (value: string) => string;
  readonly done: (share: string) => string;
  /** Below nothing done, for levels: by how much it is worse than the baseline. */
  readonly wentBack: (change: string) => string;
  readonly usedShare: (share: string) => string;
  readonly lead: (points: string) => string;
  readonly lag: (points: string) => string;
  /** The same of ceilings, where less used is better. */
  readonly underUse: (points: string) => string;
  readonly overUse: (points: string) => string;
  readonly onTime: string;
  readonly harder: string;
  readonly needChange: (rest: Rest, change: string, rises: boolean) => string;
  readonly needGrowth: (rest: Rest, rate: string) => string;
  readonly needCut: (rest: Rest, rate: string) => string;
  readonly mayGrow: (rest: Rest, rate: string) => string;
  readonly mayLose: (rest: Rest, rate: string) => string;
  readonly needAmount: (rest: Rest, amount: string) => string;
  readonly early: (years: number) => string;
  readonly achieved: (target: string) => string;
  readonly missed: (target: string) => string;
  /** Where the sentence has named the target. */
  readonly isAchieved: string;
  readonly isMissed: string;
  readonly short: (gap: string) => string;
  readonly almost: string;
  readonly keptFloor: (period: string, value: string, limit: string, margin: string) => string;
  readonly keptCeiling: (period: string, value: string, limit: string, margin: string) => string;
  readonly brokeFloor: (period: string, value: string, limit: string, margin: string) => string;
  readonly brokeCeiling: (period: string, value: string, limit: string, margin: string) => string;
  readonly onLimit: string;
  readonly onStrictLimit: (period: string, value: string, target: string) => string;
  readonly willMiss: string;
  readonly brokenToo: (years: string) => string;
  readonly brokenYears: (years: string) => string;
  readonly wasBroken: (years: string) => string;
  readonly neverBroken: (years: number) => string;
  readonly used: (stretch: string, value: string, share: string, elapsed: string) => string;
  readonly allowance: (left: string, yearly: string | undefined) => string;
  readonly noAllowance: string;
  readonly capPassed: (stretch: string, value: string, cap: string, year: number) => string;
  readonly capKept: (stretch: string, value: string, cap: string) => string;
  readonly inside: (period: string, value: string, low: string, high: string) => string;
  readonly below: (period: string, value: string, low: string, distance: string) => string;
  readonly above: (period: string, value: string, high: string, distance: string) => string;
  readonly awaiting: string;
  readonly noTarget: string;
  readonly noBaseline: (period: string, value: string, target: string, gap: string) => string;
  readonly noJourney: string;
  readonly cancelled: (day: string) => string;
  readonly cut: (day: string, period: string) => string;
  readonly yearsMissing: (years: string) => string;
  readonly overdue: (periods: string, due: string, days: number) => string;
  readonly overdueSeveral: (periods: string, due: string, days: number) => string;
  readonly owner: (owner: string) => string;
  readonly unassigned: string;
  /** Many periods by their ends. */
  readonly through: (first: string, last: string, count: number) => string;
  /** What the unit said instead of a figure. */
  readonly reported: (reason: string) => string;
  readonly lastKnown: (period: string) => string;
  readonly nothingDue: (period: string, due: string) => string;
  readonly restated: (printed: string, baseline: string) => string;
  readonly partOfYear: (period: string, isCut: boolean) => string;
  readonly milestoneDone: (days: number) => string;
  readonly milestoneDue: (days: number) => string;
  readonly milestoneLate: (days: number) => string;
  readonly measure: (period: string, measure: string) => string;
  readonly partRate: (period: string) => string;
  readonly impossible: (period: string, value: string) => string;
  readonly measures: Readonly<Record<string, string>>;
  readonly comparators: Readonly<Record<'=' | '>=' | '>' | '<=' | '<' | '~', (value: string) => string>>;
  readonly increaseFromBaseline: (baseline: string, value: string, unit: string) => string;
  readonly awaitingWords: (target: string) => string;
  readonly reductionFromLevels: (previous: string, value: string, unit: string) => string;
};
