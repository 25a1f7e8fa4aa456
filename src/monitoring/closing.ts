import { Decimal, type Span } from '../basis/index.ts';
import type { Indicator, Plan } from '../plan/index.ts';
import { closingNotes, type ClosingNote } from './closing-note.ts';
import { attainment, compare, isLowerBetter } from './closing-comparison.ts';
import { metWords, unmetWords } from './words/closing-marks.ts';

/** 完成, 未完成, 已取消, 无法判断. */
export type ClosingVerdict = 'reached' | 'missed' | 'cancelled' | 'not_assessable';

/**
 * What stands in the way of a verdict: the target was left to a higher plan and never came, or is printed as words; there is no target, no result, or only
 * words for one; the result is of another measure than the target, or only a bound that does not decide; the rows under it are undecided.
 */
export type ClosingObstacle =
  | 'target_never_set'
  | 'target_in_words'
  | 'no_target'
  | 'no_result'
  | 'words_only'
  | 'with_parent'
  | 'different_measure'
  | 'bound_undecided'
  | 'parts_undecided';

/** One row of the table of results, judged as a final assessment. Values are in the row's unit; what does not exist is absent. */
export type ClosedRow = Pick<Indicator, 'id' | 'no' | 'parent' | 'group' | 'name' | 'unit' | 'nature' | 'target' | 'actual'> & {
  readonly span: Span;
  readonly verdict: ClosingVerdict;
  readonly lowerIsBetter: boolean;
  /** Result against target: positive inside, negative short. */
  readonly gap?: number;
  /** Share of the promise that was kept (share used, for a ceiling), where one can be told without a baseline. */
  readonly done?: number;
  readonly because?: ClosingObstacle;
  /** What the plan claims in words where it gives no number: not checked by anyone. */
  readonly stated?: 'reached' | 'missed';
  readonly note?: ClosingNote;
  /** The verdict against the printed target, where a note set another. */
  readonly printed?: 'reached' | 'missed';
};

/** Rows of the tables that tell how the plan before ended (完成情况表). */
const resultsOf = ({ indicators, document: { period } }: Plan): readonly Indicator[] => {
  const ends = ({ actual, target }: Indicator): boolean =>
    actual !== undefined && (target?.year === undefined || period === undefined || target.year < period.from);
  const tables = new Set(indicators.filter(ends).map(({ table }) => table));
  return indicators.filter(({ table }) => tables.has(table));
};

const met = new RegExp(metWords);
const unmet = new RegExp(unmetWords);

const statedIn = (words: string): ClosedRow['stated'] => (unmet.test(words) ? 'missed' : met.test(words) ? 'reached' : undefined);

const isWords = ({ actual }: Indicator): boolean => actual !== undefined && actual.value === undefined;

type Judged = Pick<ClosedRow, 'verdict' | 'gap' | 'done' | 'because' | 'stated' | 'printed'>;

const open = (because: ClosingObstacle, more: Partial<Judged> = {}): Judged => ({ verdict: 'not_assessable', because, ...more });

const inWords = (row: Indicator): Judged => {
  const stated = statedIn(row.actual!.raw);
  return open('words_only', stated === undefined ? {} : { stated });
};

const CHANGES: ReadonlySet<string> = new Set(['avg_annual_growth', 'cumulative', 'cumulative_reduction']);

/** A mean growth is not held against a level, nor a sum over the years against one year's figure. */
const isOfOneMeasure = ({ actual, target }: Indicator): boolean => {
  const [of, is] = [target!.kind, actual!.kind ?? 'level'];
  return of === is || !(CHANGES.has(of) || CHANGES.has(is));
};

const byNumber = (row: Indicator, lowerIsBetter: boolean, note: ClosingNote | undefined): Judged => {
  if (!isOfOneMeasure(row)) return open('different_measure');
  const [printed, actual] = [row.target!, row.actual!];
  const against = note?.target === undefined ? printed : { ...printed, value: note.target };
  const verdict = compare(actual, against, lowerIsBetter);
  if (verdict === undefined) return open('bound_undecided');
  const gap = new Decimal(actual.value!)
    .minus(against.value!)
    .times(lowerIsBetter ? -1 : 1)
    .toNumber();
  const done = attainment(actual.value!, against.value!, against.kind);
  const first = note?.target === undefined ? undefined : compare(actual, printed, lowerIsBetter);
  return { verdict, gap, ...(done === undefined ? {} : { done }), ...(first === undefined ? {} : { printed: first }) };
};

const byParts = (parts: readonly ClosedRow[]): Judged => {
  if (parts.some(({ verdict }) => verdict === 'missed')) return { verdict: 'missed' };
  const counted = parts.filter(({ verdict }) => verdict !== 'cancelled');
  if (counted.length === 0) return { verdict: 'cancelled' };
  return counted.every(({ verdict }) => verdict === 'reached') ? { verdict: 'reached' } : open('parts_undecided');
};

const decided = (byTheParts: Judged, own: Judged): Judged => (byTheParts.verdict === 'not_assessable' && own.because === 'words_only' ? own : byTheParts);

const judge = (row: Indicator, lowerIsBetter: boolean, note: ClosingNote | undefined, parent: Indicator | undefined): Judged => {
  const { target, actual } = row;
  if (note?.kind === 'cancelled') return { verdict: 'cancelled' };
  if (note?.kind === 'never_set') return open('target_never_set');
  if (target?.kind === 'text') return open('target_in_words');
  if (target?.value === undefined) return isWords(row) ? inWords(row) : open('no_target');
  if (actual === undefined) return parent !== undefined && isWords(parent) ? open('with_parent') : open('no_result');
  return isWords(row) ? inWords(row) : byNumber(row, lowerIsBetter, note);
};

/**
 * The plan before, judged row by row by its table of results as a final assessment (终期评估); none where the plan has no such table. With the `text` that the
 * plan was compiled from, the notes under the table count: they cancel rows, tell of targets that never came, and set targets anew. A row without a target of
 * its own is judged by the rows under it.
 */
export const closeLastPlan = (plan: Plan, text?: string): readonly ClosedRow[] => {
  const rows = resultsOf(plan);
  const notes: ReadonlyMap<string, ClosingNote> = text === undefined ? new Map() : closingNotes(plan, text, rows);
  const close = (row: Indicator, parts: readonly ClosedRow[]): ClosedRow => {
    const { id, no, parent, group, name, unit, nature, target, actual, span } = row;
    const above = rows.find((other) => other.id === parent);
    const note = notes.get(id) ?? (above === undefined ? undefined : notes.get(above.id));
    const lowerIsBetter = isLowerBetter(row, above);
    const own = judge(row, lowerIsBetter, note, above);
    // What the rows under it decide stands before what is said in words.
    const judged =
      own.verdict === 'not_assessable' && target?.value === undefined && target?.kind !== 'text' && parts.length > 0 ? decided(byParts(parts), own) : own;
    return {
      id,
      ...(no === undefined ? {} : { no }),
      ...(parent === undefined ? {} : { parent }),
      ...(group === undefined ? {} : { group }),
      name,
      ...(unit === undefined ? {} : { unit }),
      ...(nature === undefined ? {} : { nature }),
      ...(target === undefined ? {} : { target }),
      ...(actual === undefined ? {} : { actual }),
      ...judged,
      lowerIsBetter,
      ...(note === undefined ? {} : { note }),
      span,
    };
  };
  const parts = new Map<string, ClosedRow[]>();
  for (const row of rows) if (row.parent !== undefined) parts.set(row.parent, [...(parts.get(row.parent) ?? []), close(row, [])]);
  return rows.map((row) => (row.parent === undefined ? close(row, parts.get(row.id) ?? []) : parts.get(row.parent)!.find(({ id }) => id === row.id)!));
};
