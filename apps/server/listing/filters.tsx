import type { FC } from 'hono/jsx';
import type { Words } from '../words/index.ts';

/** A choice among the values a list has, with how many rows have each. */
export type Choice = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
};

type FilterProps = {
  readonly words: Words;
  readonly action: string;
  readonly choices: readonly Choice[];
  readonly text: string;
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly count: number;
  readonly all: number;
};

/** The filters of a list as a plain GET form; with script it is sent as soon as something is chosen, and folded on a phone. */
export const Filters: FC<FilterProps> = ({ words, action, choices, text, kept, count, all }) => {
  const active = text !== '' || choices.some(({ value }) => value !== undefined);
  const cleared = new URLSearchParams(Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])));
  return (
    <details class="filter-fold" open data-fold={active ? undefined : ''}>
      <summary>
        {words.listing.filter}
        <output class="count">{active ? words.listing.countOf(count, all) : words.listing.count(all)}</output>
      </summary>
      <form class="filters" method="get" action={action} data-autosubmit aria-label={words.listing.filter}>
        {Object.entries(kept).map(([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />)}
        {choices
          .filter(({ options }) => options.length > 1)
          .map(({ name, label, value, options }) => (
            <label>
              <span>{label}</span>
              <select name={name}>
                <option value="">{words.listing.all}</option>
                {options.map((option) => (
                  <option value={option.value} selected={option.value === value}>{`${option.label} (${option.count})`}</option>
                ))}
              </select>
            </label>
          ))}
        <label>
          <span>{words.listing.words}</span>
          <input type="search" name="q" value={text} maxlength={100} />
        </label>
        <button type="submit">{words.listing.apply}</button>
        {active && (
          <a class="clear" href={cleared.size === 0 ? action : `${action}?${cleared.toString()}`}>
            {words.listing.clear}
          </a>
        )}
      </form>
    </details>
  );
};

const MOST_OPTIONS = 300;

/** The values `of` takes over `rows`, in the order of first appearance unless `order` gives one. */
export const optionsOf = <R,>(
  rows: readonly R[],
  of: (row: R) => string | undefined,
  label: (value: string) => string,
  order?: readonly string[],
): Choice['options'] => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = of(row);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  // A menu of thousands is no choice: the text filter is.
  const values = (order ? order.filter((value) => counts.has(value)) : [...counts.keys()]).slice(0, MOST_OPTIONS);
  return values.map((value) => ({ value, label: label(value), count: counts.get(value)! }));
};
