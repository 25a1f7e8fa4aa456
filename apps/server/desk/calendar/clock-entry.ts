export type Audience = 'planning' | 'units' | 'leaders';
/** A month and day, `03-31`. */
export type MonthDay = `${number}-${number}`;

/** Something that is done every year. */
export type ClockEntry = {
  readonly id: string;
  readonly on: MonthDay;
  readonly who: Audience;
  readonly zh: string;
  readonly en: string;
  /** Regulation that names it. */
  readonly basis?: string;
};
