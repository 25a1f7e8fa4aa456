import { closingSentence, closingWords } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import { csvText } from '../charts/csv-text.ts';
import { attachment } from '../export/attachment.ts';
import type { RegionContext } from '../region/index.ts';
import { closedRowsOf } from './closed-rows.ts';
import { closingPageWords } from './words/index.ts';

/** The rows of the page as CSV, with nothing rounded; a simulated region says so in every row. */
export const closingCsv = (c: PageContext, context: RegionContext): Response => {
  const { language } = c.var;
  const words = closingPageWords(language);
  const { columns } = words;
  const { verdicts } = closingWords(language);
  const { region, plan } = context;
  const mark = region.simulated ? [words.simulated] : [];
  const head = [
    columns.no,
    columns.name,
    columns.group,
    columns.nature,
    columns.unit,
    columns.target,
    columns.result,
    columns.gap,
    columns.done,
    columns.verdict,
    columns.reason,
    columns.note,
  ];
  const text = csvText(
    [...head, ...mark],
    closedRowsOf(plan).map((row) => [
      row.no,
      row.name,
      row.group,
      row.nature && words.natures[row.nature],
      row.unit,
      row.target?.raw,
      row.actual?.raw,
      row.gap,
      row.done,
      verdicts[row.verdict],
      closingSentence(row, language),
      row.note && plan.text.slice(...row.note.span).trim(),
      ...mark,
    ]),
  );
  return c.body(text, 200, attachment(`${region.name} ${words.title}${region.simulated ? ` ${words.simulated}` : ''}.csv`, 'text/csv; charset=utf-8'));
};
