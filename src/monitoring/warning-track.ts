import type { Period, PlainDate } from '../basis/index.ts';
import type { Monitored } from './standing.ts';
import type { Warning, WarningCause, WarningLevel, WarningStep } from './warning.ts';
import { ask, type Asked } from './warning-condition.ts';
import type { WarningCondition, WarningRule } from './warning-rule.ts';

/** What one rule says of one day, before what came earlier is looked at. */
type Reading = { readonly level: WarningLevel | 'none' | 'unknown'; readonly ground?: WarningCondition['type']; readonly numbers: WarningStep['numbers'] };

const read = ({ yellow, red }: WarningRule, asked: Asked): Reading => {
  let known = true;
  for (const [level, condition] of [
    ['red', red],
    ['yellow', yellow],
  ] as const) {
    if (condition === undefined) continue;
    const { met, numbers } = ask(condition, asked);
    if (met === true) return { level, ground: condition.type, numbers: numbers() };
    known &&= met !== undefined;
  }
  return { level: known ? 'none' : 'unknown', numbers: {} };
};

/** Whether a rule speaks of an item at all. */
export const concerns = ({ natures, kinds }: WarningRule, { nature, kind }: Monitored): boolean =>
  (natures === undefined || natures.includes(nature ?? 'expected')) && (kinds === undefined || kinds.includes(kind));

/**
 * One rule about one item as the days go by. A warning grows worse at once; it grows better as the rule says, and a day that can say nothing (no data, not
 * assessable) never makes it better.
 */
export class WarningTrack {
  readonly #item: string;
  readonly #rule: WarningRule;
  readonly #over: Warning[] = [];
  #steps: WarningStep[] = [];
  /** The newest numbers under which it is open; days go on where nothing else changes. */
  #now: Pick<WarningStep, 'ground' | 'period' | 'numbers'> | undefined;
  /** The newest period that was judged, periods in a row that were yellow, and the period in which it last went back a level. */
  #period: Period | undefined;
  #row = 0;
  #eased: Period | undefined;

  constructor(item: string, rule: WarningRule) {
    this.#item = item;
    this.#rule = rule;
  }

  /** Looks at a day; days come in order. */
  look(asked: Asked): void {
    const reading = read(this.#rule, asked);
    if (reading.level === 'unknown') return;
    const { period } = asked.standing;
    const isNew = period !== this.#period;
    const step = (level: WarningLevel, cause: WarningCause, more: WarningStep['numbers'] = {}): void => {
      const ground = reading.ground ?? this.#steps.at(-1)!.ground;
      this.#steps.push({ day: asked.day, level, cause, ground, ...(period === undefined ? {} : { period }), numbers: { ...reading.numbers, ...more } });
    };
    const level = this.#steps.at(-1)?.level;
    if (reading.level === 'none') this.#better(level, asked, step);
    else if (level === undefined) {
      this.#row = 1;
      this.#eased = undefined;
      step(reading.level, 'fired');
    } else if (reading.level === 'red') {
      if (level === 'yellow') step('red', 'worsened');
      else if (isNew) step('red', 'continued');
    } else this.#stillYellow(level, isNew, period, step);
    if (reading.ground !== undefined) this.#now = { ground: reading.ground, numbers: reading.numbers, ...(period === undefined ? {} : { period }) };
    this.#period = period;
  }

  /** The series was cancelled: there is nothing left to warn of. */
  cancel(day: PlainDate): void {
    if (this.#steps.length > 0) this.#close(day, 'cancelled');
  }

  warnings(): readonly Warning[] {
    return this.#steps.length === 0 ? this.#over : [...this.#over, this.#warning()];
  }

  #better(level: WarningLevel | undefined, { day, standing: { now, period } }: Asked, step: (level: WarningLevel, cause: WarningCause) => void): void {
    this.#row = 0;
    if (level === undefined) return;
    if (now === 'achieved') return this.#close(day, 'achieved');
    if (now === 'missed') return this.#close(day, 'decided');
    if (this.#rule.recovery === 'at_once') return this.#close(day, 'recovered');
    // One level back with each period: 红转黄, 黄转绿.
    if (this.#eased !== undefined && this.#eased === period) return;
    this.#eased = period;
    if (level === 'yellow') return this.#close(day, 'recovered');
    step('yellow', 'eased');
  }

  #stillYellow(
    level: WarningLevel,
    isNew: boolean,
    period: Period | undefined,
    step: (level: WarningLevel, cause: WarningCause, more?: WarningStep['numbers']) => void,
  ): void {
    const { inRow } = this.#rule;
    if (isNew) this.#row++;
    const repeated = inRow !== undefined && this.#row >= inRow;
    if (level === 'red') {
      const redByRow = this.#redByRow();
      if (redByRow && isNew) step('red', 'continued', { inRow: this.#row });
      if (redByRow) return;
      this.#row = 1;
      this.#eased = period;
      return step('yellow', 'eased');
    }
    if (repeated && isNew) step('red', 'repeated', { inRow: this.#row });
    else if (isNew) step('yellow', 'continued');
  }

  /** Whether its red came of yellow periods in a row, and not of a red one. */
  #redByRow(): boolean {
    return this.#steps.findLast(({ cause }) => cause !== 'continued')?.cause === 'repeated';
  }

  #close(day: PlainDate, closedBecause: NonNullable<Warning['closedBecause']>): void {
    const { ground, period, numbers } = this.#steps.at(-1)!;
    this.#over.push({ ...this.#warning(), now: { ground, numbers, ...(period === undefined ? {} : { period }) }, closed: day, closedBecause });
    this.#steps = [];
    this.#now = undefined;
    this.#row = 0;
    this.#eased = undefined;
  }

  #warning(): Warning {
    const last = this.#steps.at(-1)!;
    return {
      item: this.#item,
      rule: this.#rule.id,
      ruleVersion: this.#rule.version,
      level: last.level,
      opened: this.#steps[0]!.day,
      now: this.#now ?? last,
      steps: this.#steps,
    };
  }
}
