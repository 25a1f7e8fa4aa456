import { stableIds, type Span } from '../basis/index.ts';
import type { Correctable, Fields } from './correction.ts';
import type { Plan } from './schema.ts';

/** An entry of a plan under a stable key: its id where the format gives one, else made from its content. */
export type Entry = {
  readonly list: Correctable;
  readonly key: string;
  readonly span: Span;
  readonly fields: Fields;
  /** Where an item of a box stands: positions in `boxes` and in its `groups`. */
  readonly home?: { readonly box: number; readonly group: number };
};

type Positioned = { readonly span: Span };

const keyed = <T extends Positioned>(list: Correctable, prefix: string, values: readonly T[], content: (value: T) => string): Entry[] => {
  const id = stableIds(prefix);
  return values.map((value) => ({ list, key: id(content(value)), span: value.span, fields: value as Fields }));
};

const identified = (list: Correctable, values: readonly (Positioned & { readonly id: string })[]): Entry[] =>
  values.map((value) => ({ list, key: value.id, span: value.span, fields: value }));

const boxItems = (plan: Plan): Entry[] => {
  const id = stableIds('i');
  return plan.boxes.flatMap((box, b) =>
    box.groups.flatMap((group, g) =>
      group.items.map(
        (item): Entry => ({
          list: 'items',
          key: id(`${box.no ?? box.title}|${group.name ?? ''}|${item.name}`),
          span: item.span,
          fields: item,
          home: { box: b, group: g },
        }),
      ),
    ),
  );
};

/** The entries of each list that a person may correct, in the order of the plan. */
export const entriesByList = (plan: Plan): Record<Correctable, Entry[]> => ({
  indicators: identified('indicators', plan.indicators),
  targets: identified('targets', plan.targets),
  facts: identified('facts', plan.facts),
  items: boxItems(plan),
  measures: identified('measures', plan.measures),
  terms: keyed('terms', 'n', plan.terms, ({ terms }) => terms.join('|')),
  places: keyed('places', 'p', plan.places, ({ kind, name }) => `${kind}|${name}`),
  standards: keyed('standards', 's', plan.standards, ({ kind, text }) => `${kind}|${text}`),
  diagnostics: keyed('diagnostics', 'd', plan.diagnostics, ({ code, message }) => `${code}|${message}`),
});

/** Every entry that a person may correct, list after list. */
export const entriesOf = (plan: Plan): Entry[] => Object.values(entriesByList(plan)).flat();

const SIGNS: Readonly<Record<string, string>> = { '=': '', '>=': '≥', '<=': '≤', '~': '≈' };

const number = (value: unknown): string => (typeof value === 'number' ? String(value) : '');

/** One line that says what an entry is: for lists, for people who read a correction file, and to tell entries of one sentence apart. */
export const labelOf = (list: Correctable, fields: Fields): string => {
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  switch (list) {
    case 'targets':
    case 'facts': {
      const sign = text('comparator');
      const upper = number(fields['upper']);
      return `${text('subject')} ${SIGNS[sign] ?? sign}${number(fields['value'])}${upper === '' ? '' : `–${upper}`}${text('unit')}`;
    }
    case 'indicators':
      return text('name');
    case 'items':
      return text('verb') + text('name');
    case 'measures':
    case 'standards':
      return text('text');
    case 'terms':
      return Array.isArray(fields['terms']) ? fields['terms'].join('、') : '';
    case 'places':
      return text('name');
    case 'diagnostics':
      return `${text('code')} ${text('message')}`;
  }
};
