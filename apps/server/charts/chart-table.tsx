import type { FC } from 'hono/jsx';
import type { Trajectory } from '../../../src/monitoring/index.ts';
import { chartRows, rowValue } from './chart-rows.ts';
import type { ChartWords } from './words/index.ts';

/** What a chart shows, as a table under a fold. */
export const ChartTable: FC<{ words: ChartWords; trajectory: Trajectory; unit: string | undefined }> = ({ words, trajectory, unit }) => {
  const rows = chartRows(trajectory, words);
  const converted = rows.some(({ conversion }) => conversion !== undefined);
  return (
    <details class="chart-table">
      <summary>{words.asTable}</summary>
      <table class="data items">
        <caption class="unseen">{words.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.period}</th>
            <th scope="col">{words.table.kind}</th>
            <th scope="col" class="number">
              {words.table.value}
              {unit && <small> {unit}</small>}
            </th>
            <th scope="col">{words.table.status}</th>
            {converted && <th scope="col">{words.table.conversion}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td class="short" title={row.day}>
                {row.period}
              </td>
              <td class="short">{row.kind}</td>
              <td class="number figure">{rowValue(row)}</td>
              <td class="short">{row.status ?? ''}</td>
              {converted && <td>{row.conversion ?? ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
