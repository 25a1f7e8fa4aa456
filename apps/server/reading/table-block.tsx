import type { FC } from 'hono/jsx';
import { raw } from 'hono/html';
import { flowOf, type Cell, type Row, type Table } from '../../../src/syntax/index.ts';
import type { Child } from 'hono/jsx';
import type { StoredPlan } from '../plan-store.ts';
import type { Words } from '../words/index.ts';
import { entriesOfPlan } from './entries.ts';
import { flowHtml } from './flow-html.ts';

/** A page does not grow without end over one faulty table. */
const MOST_COLUMNS = 40;
const MOST_ROWS = 500;
const NUMBER = /^[^一-鿿]*\d[^一-鿿]*$/;

/** The first indicator whose row this is: its key is the anchor of the row. */
const rowKey = (stored: StoredPlan, row: Row): string | undefined =>
  entriesOfPlan(stored.plan)
    .within(row.span)
    .find(({ kind, span }) => kind === 'indicator' && span[0] >= row.span[0])?.key;

const marked = (stored: StoredPlan, { span, text }: Cell): Child => {
  const flow = flowOf(stored.compiled.tree.text, span[0], span[1]);
  return flow.text.trim() === '' ? text : raw(flowHtml(stored, flow, { sentences: false }));
};

/** How many rows from each one leave the first cell empty: the cell above it spans them. */
const spansDown = (rows: readonly Row[]): number[] =>
  rows.map((row, i) => {
    if (row.group || row.cells[0] === undefined || row.cells[0].text.trim() === '') return 1;
    let last = i + 1;
    while (last < rows.length && !rows[last]!.group && rows[last]!.cells.length > 1 && rows[last]!.cells[0]!.text.trim() === '') last++;
    return last - i;
  });

type TableProps = { stored: StoredPlan; words: Words; table: Table; anchors: boolean; rowEnd?: (key: string | undefined) => Child };

/** A printed table as a table; `anchors` where it stands in the text, `rowEnd` adds a cell after each row. */
export const PrintedTable: FC<TableProps> = ({ stored, words, table, anchors, rowEnd }) => {
  const rows = table.rows.slice(0, MOST_ROWS);
  const columns = Math.min(MOST_COLUMNS, Math.max(table.head.length, ...rows.map(({ cells }) => cells.length)));
  const widest = Math.max(table.head.length, ...rows.map(({ cells }) => cells.length));
  const down = spansDown(rows);
  let covered = 0;
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={table.caption?.title ?? words.views.indicators}>
      <table class="printed">
        {table.caption && (
          <caption>{raw(flowHtml(stored, flowOf(stored.compiled.tree.text, table.caption.span[0], table.caption.span[1]), { sentences: false }))}</caption>
        )}
        {table.head.length > 0 && (
          <thead>
            <tr>
              {table.head.slice(0, columns).map((cell) => (
                <th scope="col">{cell.text}</th>
              ))}
              {rowEnd && (
                <th scope="col">
                  <span class="unseen">{words.reading.inText}</span>
                </th>
              )}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, i) => {
            const key = rowKey(stored, row);
            if (row.group)
              return (
                <tr class="group">
                  <th colspan={columns + (rowEnd ? 1 : 0)} scope="colgroup">
                    {row.cells.map(({ text }) => text).join(' ')}
                  </th>
                </tr>
              );
            const from = covered > 0 ? 1 : 0;
            covered = covered > 0 ? covered - 1 : down[i]! - 1;
            return (
              <tr id={key} data-k={key}>
                {row.cells.slice(from, columns).map((cell, c) => (
                  <td class={NUMBER.test(cell.text) ? 'number' : undefined} rowspan={from === 0 && c === 0 && down[i]! > 1 ? down[i] : undefined}>
                    {anchors ? marked(stored, cell) : cell.text}
                  </td>
                ))}
                {rowEnd && <td class="row-end">{rowEnd(key)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {widest > columns && <p class="cut">{words.reading.tooWide(widest - columns)}</p>}
      {table.rows.length > rows.length && <p class="cut">{words.reading.tooLong(table.rows.length - rows.length)}</p>}
      {table.notes.map((note) => (
        <p class="note">{raw(flowHtml(stored, note.flow, { sentences: anchors }))}</p>
      ))}
    </div>
  );
};
