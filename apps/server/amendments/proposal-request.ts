import { storableText } from '../../../src/intake/index.ts';
import type { ChangeGiven } from '../../../src/evaluation/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';

export type Fields = Readonly<Record<string, string>>;

/** Rows for changes that are no item of the tables. */
export const OTHER_ROWS = 3;
const MOST_ROWS = 100;
const LONGEST = 4000;

/** The text fields of a form, whole enough for a reason or a sentence. */
export const textFields = async (c: PageContext): Promise<Fields> => {
  const form = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, storableText(value).trim().slice(0, LONGEST)]] : [])),
  );
};

const WHATS = ['target', 'definition', 'removed'] as const;

/** Numbers of the rows that hold another change, in order. */
export const otherRows = (fields: Fields): readonly number[] => {
  const rows = Object.keys(fields).flatMap((name) => {
    const row = /^other\.(?:name|before|after|reason)\.(\d{1,3})$/.exec(name);
    return row === null || fields[name] === '' ? [] : [Number(row[1])];
  });
  return [...new Set(rows)].filter((row) => row < MOST_ROWS).toSorted((a, b) => a - b);
};

/** The changes that a form asks for. A row without its own reason takes the amendment's. */
export const changesGiven = (fields: Fields, items: readonly Monitored[]): readonly ChangeGiven[] => {
  const reason = fields['reason'] ?? '';
  const own = items.flatMap(({ id, name }): ChangeGiven[] => {
    const what = WHATS.find((one) => one === fields[`what.${id}`]);
    if (what === undefined) return [];
    return [{ item: id, name, what, value: fields[`value.${id}`] ?? '', after: fields[`words.${id}`] ?? '', reason: fields[`reason.${id}`] || reason }];
  });
  const others = otherRows(fields).map((row): ChangeGiven => {
    const field = (name: string): string => fields[`other.${name}.${row}`] ?? '';
    const [before, after] = [field('before'), field('after')];
    const what = before === '' ? 'added' : after === '' ? 'removed' : 'text';
    return { item: `text.${row + 1}`, name: field('name') || (after || before).slice(0, 20), what, before, after, reason: field('reason') || reason };
  });
  return [...own, ...others];
};
