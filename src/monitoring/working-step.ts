import { yearsAtEnd } from './elapsed.ts';
import { numberOf, shown } from './number.ts';
import { isGeometric, scheduleAt } from './schedule.ts';
import type { Input, Monitored, Standing } from './standing.ts';
import { figure, line, percent, type WorkingLine } from './working-line.ts';
import { doneByYear } from './working-share.ts';
import type { WorkingWords } from './words/working-zh.ts';

/** What the lines of one calculation are made of. */
export type Work = {
  readonly item: Monitored;
  readonly standing: Standing;
  readonly words: WorkingWords;
  readonly unit: string;
  /** k, years from base to the period judged; n, to the target year. */
  readonly k: number;
  readonly n: number;
};

export const N = '({due}-{base})';
export const LEFT = `(${N}-{years})`;

export const isYear = (item: Monitored, { period }: Input): boolean => Number.isInteger(yearsAtEnd(item.base, period));

/** The column of inputs gives the whole by itself: years one after another, none of them a part or a sum. */
export const addsUp = ({ item, standing: { inputs } }: Work): boolean => inputs.every((input) => isYear(item, input) && input.measure !== 'since_start');

export const elapsed = ({ item, k, n, words }: Work): WorkingLine => {
  const whole = Math.floor(k + 1e-9);
  const years = Number.isInteger(k) ? `(${item.base + k} − ${item.base})` : `(${whole} + ${shown(k - whole, 4)})`;
  return line('elapsed', words.elapsed, `${years} ÷ (${item.due} − ${item.base})`, k / n, percent(k / n), `{years}/${N}`);
};

/** Only where something else than time tells what should be done. */
export const share = ({ item, k, n, words }: Work): readonly WorkingLine[] => {
  const { share: due } = scheduleAt(item, k);
  if (item.path !== undefined)
    return [
      line(
        'share',
        words.share,
        Object.entries(item.path)
          .map(([year, value]) => `${year} ${figure(value)}`)
          .join(' · '),
        due,
        percent(due),
      ),
    ];
  if (!isGeometric(item)) return [];
  const ratio = `${figure(numberOf(item.target!))} ÷ ${figure(numberOf(item.baseline!))}`;
  return [
    line(
      'share',
      words.geometricShare,
      `((${ratio})^${shown(k / n, 4)} − 1) ÷ (${ratio} − 1)`,
      due,
      percent(due),
      '(({target}/{baseline})^{elapsed}-1)/({target}/{baseline}-1)',
    ),
  ];
};

export const leadLine = (work: Work, reversed = false): readonly WorkingLine[] => {
  const { standing, words } = work;
  if (standing.lead === undefined || standing.done === undefined) return [];
  const due = share(work)[0];
  const [time, done] = [due === undefined ? percent(work.k / work.n) : due.value, percent(standing.done)];
  const cell = due === undefined ? '{elapsed}' : '{share}';
  return [
    line(
      'lead',
      words.lead,
      reversed ? `${time} − ${done}` : `${done} − ${time}`,
      standing.lead,
      `${shown(standing.lead)}${words.points}`,
      reversed ? `(${cell}-{done})*100` : `({done}-${cell})*100`,
    ),
  ];
};

export const scheduleLine = ({ standing: { onSchedule }, words, unit }: Work, formula: string, workbookFormula?: string): readonly WorkingLine[] =>
  onSchedule === undefined ? [] : [line('schedule', words.schedule, formula, onSchedule, `${shown(onSchedule, 4)}${unit}`, workbookFormula)];

export const predictedLine = ({ item, standing, words }: Work): readonly WorkingLine[] => {
  if (standing.predicted === undefined) return [];
  const points = doneByYear(item, standing);
  const last = points.at(-1);
  const formula =
    last === undefined
      ? words.regressionOfValue
      : words.regression(
          points.map(({ year }) => (year === last.year ? '1' : `1/${2 ** (last.year - year)}`)).join(' '),
          points.map(({ year, value }) => `${year} ${percent(value)}`).join(' '),
        );
  return [line('predicted', words.predicted(item.due), formula, standing.predicted, percent(standing.predicted))];
};

export const requiredLine = ({ standing: { required }, unit }: Work, label: string, formula: string, workbookFormula?: string): readonly WorkingLine[] =>
  required === undefined ? [] : [line('required', label, formula, required, `${shown(required, 4)}${unit}`, workbookFormula)];
