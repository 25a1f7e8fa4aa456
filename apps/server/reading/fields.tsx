import type { Child } from 'hono/jsx';
import { readLink, rowLink } from '../layout/entry-links.ts';
import type { StoredPlan } from '../plan-store.ts';
import { messageIn } from '../views/rule-text.ts';
import type { Language, Words } from '../words/index.ts';
import { outlineOf } from './outline-index.ts';
import { entriesOfPlan, type Entry, type EntryOf } from './entries.ts';
import { Figure } from './figure.tsx';

export type Field = readonly [label: string, value: Child];
type Given = { readonly stored: StoredPlan; readonly words: Words };

/** What an entry is, in one line. A measure is its whole sentence, which stands beside it: here its verbs. */
export const headline = (entry: Entry, language: Language): string => {
  switch (entry.kind) {
    case 'target':
    case 'fact':
      return entry.value.subject;
    case 'indicator':
    case 'item':
    case 'place':
      return entry.value.name;
    case 'standard':
      return entry.value.text;
    case 'measure':
      return entry.value.verbs.join('、');
    case 'term':
      return entry.value.terms.join('、');
    case 'finding':
      return messageIn(entry.value, language);
  }
};

/** A link to the heading a place stands under. */
export const Where = ({ stored, offset }: { stored: StoredPlan; offset: number }): Child => {
  const branch = outlineOf(stored.plan).at(offset);
  return branch ? (
    <a class="where" href={readLink(stored, branch.node.span, branch.node.id)} title={branch.node.title}>
      <span class="no">{branch.node.id}</span> {branch.node.title}
    </a>
  ) : null;
};

export const IndicatorLink = ({ stored, id }: { stored: StoredPlan; id: string }): Child => {
  const entry = entriesOfPlan(stored.plan).byKey.get(id);
  return entry?.kind === 'indicator' ? <a href={rowLink(stored, entry)}>{entry.value.name}</a> : id;
};

const cell = (
  given:
    | {
        value?: number | undefined;
        upper?: number | undefined;
        year?: number | undefined;
        raw: string;
        comparator?: EntryOf<'target'>['value']['comparator'] | undefined;
      }
    | undefined,
  unit: string | undefined,
): Child =>
  given && (
    <>
      {given.value === undefined ? given.raw : <Figure {...given} unit={unit} />}
      {given.year !== undefined && <small class="year"> {given.year}</small>}
    </>
  );

const indicatorFields = ({ words: { fields, nature, indicatorKinds } }: Given, { value }: EntryOf<'indicator'>): Field[] => [
  [fields.group, value.group],
  [fields.nature, value.nature ? nature[value.nature] : value.natureRaw],
  [fields.baseline, cell(value.baseline, value.unit)],
  [fields.actual, cell(value.actual, value.unit)],
  [fields.target, cell(value.target, value.target?.kind === 'avg_annual_growth' ? '%' : value.unit)],
  [fields.kind, value.target && indicatorKinds[value.target.kind]],
  [fields.priceBasis, value.priceBasis],
];

const statementFields = ({ words: { fields, targetKinds, deadlines }, stored }: Given, { kind, value }: EntryOf<'target'> | EntryOf<'fact'>): Field[] => [
  ['', <Figure {...value} />],
  [kind === 'fact' ? fields.factKind : fields.kind, targetKinds[value.kind]],
  ...(kind === 'target'
    ? ([
        [
          fields.deadline,
          value.deadline ??
            (value.inheritedDeadline === undefined ? (
              deadlines.none
            ) : (
              <span title={deadlines.inheritedHelp}>{deadlines.inherited(value.inheritedDeadline)}</span>
            )),
        ],
        [fields.indicator, value.indicator && <IndicatorLink stored={stored} id={value.indicator} />],
      ] as Field[])
    : ([
        [fields.year, value.from !== undefined && value.year !== undefined && value.from !== value.year ? `${value.from}—${value.year}` : value.year],
      ] as Field[])),
  [fields.normalized, value.normalized && <Figure value={value.normalized.value} unit={value.normalized.unit} />],
];

/** The fields of an entry worth a reader's look, named in the language of the page; empty ones are left out. */
export const fieldsOf = (given: Given, entry: Entry): Field[] => {
  const { fields, placeKinds, standardKinds, severities } = given.words;
  const own = ((): Field[] => {
    switch (entry.kind) {
      case 'indicator':
        return indicatorFields(given, entry);
      case 'target':
      case 'fact':
        return statementFields(given, entry);
      case 'item': {
        const box = given.stored.plan.boxes[entry.home?.box ?? -1];
        return [
          [fields.verb, entry.value.verb],
          [fields.box, box && `${given.words.reading.box(box.no)} ${box.title}`],
          [fields.group, box?.groups[entry.home?.group ?? -1]?.name],
        ];
      }
      case 'measure':
        return [];
      case 'term':
        return [
          ['', <span class="definition">{entry.value.definition}</span>],
          [fields.members, entry.value.members?.join('、')],
        ];
      case 'place':
        return [[fields.placeKind, placeKinds[entry.value.kind]]];
      case 'standard':
        return [[fields.standardKind, standardKinds[entry.value.kind]]];
      case 'finding':
        return [
          [fields.severity, severities[entry.value.severity]],
          [fields.code, entry.value.code],
        ];
    }
  })();
  return own.filter(([, value]) => value !== undefined && value !== '' && value !== null && value !== false);
};
