import type { FC } from 'hono/jsx';

/** A column by its label; `name` is the class that sets its width and its side, `unseen` one that only readers of the screen hear. */
export type HeadColumn = { readonly label: string; readonly name?: string; readonly unseen?: boolean };

/** The head of a table of one row. */
export const HeadRow: FC<{ columns: readonly HeadColumn[] }> = ({ columns }) => (
  <thead>
    <tr>
      {columns.map(({ label, name, unseen = false }) => (
        <th scope="col" class={name}>
          {unseen ? <span class="unseen">{label}</span> : label}
        </th>
      ))}
    </tr>
  </thead>
);
