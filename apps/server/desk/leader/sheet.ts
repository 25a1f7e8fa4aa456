/** How many rows of each part fit the sheet. */
export type Rows = { readonly reds: number; readonly others: number };

/** A row of two lines is one; what the sheet holds beside its heads. Measured on A4 as it is printed. */
const SHEET = 17;
const ONE_LINE = 0.6;
const THREE_LINES = 1.5;

const MOST: Rows = { reds: 12, others: 5 };
const LEAST: Rows = { reds: 6, others: 2 };
/** Down to here the lists give way first, then the table. */
const SHORT = 3;

/** Entries of the parts, in the order in which they stand two by two; decisions take three lines. */
export type Parts = Readonly<Record<'commitments' | 'whistles' | 'projects' | 'late' | 'decisions' | 'worse', number>>;

/** Height of the sheet's content; `reds` says of each red indicator whether its cause or action is told, which takes a second line. */
export const heightOf = (reds: readonly boolean[], parts: Parts, rows: Rows): number => {
  const of = (count: number): number => Math.min(count, rows.others);
  const table = reds.slice(0, rows.reds).reduce((sum, isTold) => sum + (isTold ? 1 : ONE_LINE), 0);
  return (
    table +
    Math.max(of(parts.commitments), of(parts.whistles)) +
    Math.max(of(parts.projects), of(parts.late)) +
    Math.max(THREE_LINES * of(parts.decisions), of(parts.worse))
  );
};

/** The most rows with which everything is on one sheet of A4. */
export const rowsOfSheet = (reds: readonly boolean[], parts: Parts): Rows => {
  let { reds: table, others } = MOST;
  while (heightOf(reds, parts, { reds: table, others }) > SHEET) {
    if (others > SHORT) others -= 1;
    else if (table > LEAST.reds) table -= 1;
    else if (others > LEAST.others) others -= 1;
    else break;
  }
  return { reds: table, others };
};
