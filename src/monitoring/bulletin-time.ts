import { endOf, frequencyOf, readPeriod, yearOf, yearOfPeriod, type Period, type PlainDate } from '../basis/index.ts';
import { firstHalf, quarterNumbers, stockMark, timeForms } from './words/bulletin-grammar.ts';

/** The time a bulletin speaks of; `ytd` for the year up to then. `undefined` period: a day within a month, for which no period stands. */
export type SaidTime = {
  readonly period?: Period;
  readonly ytd: boolean;
  readonly stock: boolean;
  readonly start: number;
  readonly end: number /** Said as 去年: of itself and of nothing after it. */;
  readonly last?: true;
};

const two = (n: number): string => String(n).padStart(2, '0');

type Groups = Readonly<Record<string, string | undefined>>;

const periodOf = (groups: Groups, year: number): { readonly period: Period | undefined; readonly ytd: boolean } => {
  const { to, half, quarters, months, quarter, day, month } = groups;
  const told = (text: string, ytd = false): { readonly period: Period | undefined; readonly ytd: boolean } => ({ period: readPeriod(text), ytd });
  if (day !== undefined) return { period: undefined, ytd: false };
  if (to !== undefined) return told(`${year}-${two(Number(to))}`, true);
  if (half !== undefined) return told(`${year}H${half === firstHalf ? 1 : 2}`);
  if (quarters !== undefined) return told(`${year}Q${quarterNumbers[quarters]!}`, true);
  if (months !== undefined) return told(`${year}-${two(Number(months))}`, true);
  if (quarter !== undefined) return told(`${year}Q${quarterNumbers[quarter]!}`);
  return month === undefined ? told(`${year}`) : told(`${year}-${two(Number(month))}`);
};

/** The latest such period that had ended by the day of publication. */
const latestEnded = (groups: Groups, known: PlainDate): { readonly period: Period | undefined; readonly ytd: boolean } => {
  const year = yearOf(known);
  const here = periodOf(groups, year);
  return here.period === undefined || endOf(here.period) <= known ? here : periodOf(groups, year - 1);
};

/** Reads the times in a stretch of text, in order. Words without a year take the year said last, else `year`, else the latest that had ended when it was published. */
export const timeReader = (known: PlainDate, year: number | undefined): ((text: string, from: number) => SaidTime[]) => {
  let lastYear = year;
  return (text, from) => {
    const times: SaidTime[] = [];
    // The next match of each form, looked for again only once it is passed.
    const forms = timeForms.map((form) => new RegExp(form, 'g'));
    const next = forms.map((form) => form.exec(text));
    for (let at = 0; ; ) {
      let best: RegExpExecArray | undefined;
      for (const [i, form] of forms.entries()) {
        if (next[i] !== null && next[i]!.index < at) {
          form.lastIndex = at;
          next[i] = form.exec(text);
        }
        const match = next[i];
        if (match === null || match === undefined) continue;
        if (best === undefined || match.index < best.index || (match.index === best.index && match[0].length > best[0].length)) best = match;
      }
      if (best === undefined) break;
      const groups: Groups = best.groups ?? {};
      if (groups['year'] !== undefined) lastYear = Number(groups['year']);
      const { last } = groups;
      const read =
        last !== undefined
          ? { period: readPeriod(String(yearOf(known) - 1)), ytd: false }
          : lastYear === undefined
            ? latestEnded(groups, known)
            : periodOf(groups, lastYear);
      if (lastYear === undefined && last === undefined && read.period !== undefined) lastYear = yearOfPeriod(read.period);
      times.push({
        ...(read.period === undefined ? {} : { period: read.period }),
        ytd: read.ytd,
        stock: stockMark.test(best[0]),
        start: from + best.index,
        end: from + best.index + best[0].length,
        ...(last === undefined ? {} : { last: true as const }),
      });
      at = best.index + best[0].length;
    }
    return times;
  };
};

/** `inherited`: a part of a year, said in an earlier sentence or, where it is `far`, in an earlier paragraph. */
export type When = Pick<SaidTime, 'period' | 'ytd' | 'stock'> & { readonly assumed?: true; readonly inherited?: 'near' | 'far' };

/** Without a word about time a figure is taken to be of the year asked for, else of the last whole year, and then the reading says so. */
export const assumedTime = ({ known, year }: { readonly known: PlainDate; readonly year?: number }): When => ({
  period: `${year ?? yearOf(known) - 1}`,
  ytd: false,
  stock: false,
  ...(year === undefined ? { assumed: true } : {}),
});

/** What an earlier sentence said of the time. A year goes on unasked; a part of one may not hold for what follows. */
export const inherited = (when: When, apart: boolean): When =>
  when.assumed === true || when.period === undefined || frequencyOf(when.period) === 'year'
    ? when
    : { period: when.period, ytd: when.ytd, stock: when.stock, inherited: apart || when.inherited === 'far' ? 'far' : 'near' };
