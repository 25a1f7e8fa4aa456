import type { ClosingObstacle, ClosingVerdict } from '../closing.ts';
import type { closingZh } from './closing-zh.ts';

const obstacles = {
  target_never_set: 'a higher plan was to set the target and never did, so it cannot be judged',
  target_in_words: 'the target is words without a figure, so it cannot be judged',
  no_target: 'no target is given, so it cannot be judged',
  no_result: 'there is a target and no result was published, so it cannot be judged',
  words_only: 'the result is words without a figure to check, so it cannot be judged',
  with_parent: 'the result is only given in words for the row above it, so it cannot be judged',
  different_measure: 'result and target measure different things (a yearly mean, a sum and one year cannot be compared), so it cannot be judged',
  bound_undecided: 'the result is only a bound that does not decide, so it cannot be judged',
  parts_undecided: 'it has no target of its own and the rows under it are undecided, so it cannot be judged',
} satisfies Record<ClosingObstacle, string>;

const verdicts = { reached: 'reached', missed: 'missed', cancelled: 'cancelled', not_assessable: 'not assessable' } satisfies Record<ClosingVerdict, string>;

/** Words of the last plan's end in English. */
export const closingEn: typeof closingZh = {
  verdicts,
  obstacles,
  stop: '.',
  comma: ', ',
  signs: { '=': '', '>=': 'at least ', '>': 'above ', '<=': 'at most ', '<': 'below ', '~': 'about ' },
  prefix: { avg_annual_growth: 'growth a year of ', cumulative: 'a sum of ', cumulative_reduction: 'a fall of ', level: '', ratio: '', text: '', none: '' },
  points: ' points',
  target: (words) => `target ${words}`,
  result: (words) => `result ${words}`,
  range: (low, high) => `${low} to ${high}`,
  exact: 'exactly the target',
  atLeast: (words) => `at least ${words}`,
  above: (gap) => `${gap} above`,
  below: (gap) => `${gap} short`,
  inside: (gap) => `${gap} below the ceiling`,
  outside: (gap) => `${gap} over the ceiling`,
  lower: (gap) => `${gap} lower (less is better)`,
  higher: (gap) => `${gap} higher (less is better)`,
  parts: { reached: 'all rows under it were reached', missed: 'a row under it was missed', cancelled: 'all rows under it were cancelled' },
  cancelledSince: (year) => `cancelled from ${year} on`,
  cancelledNote: 'cancelled during the plan',
  stated: { reached: (said) => `the plan says “${said}”, which claims that it was done`, missed: (said) => `the plan says “${said}”, which owns that it was not done` },
  adjusted: (printed, aim, verdict) => `a note says that the statistical standard changed, so it is judged by the new target of ${aim}; by the printed ${printed} it is ${verdict}`,
  adjustedOnly: 'a note says that the definition changed',
};
