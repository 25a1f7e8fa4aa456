import { entriesByList, labelOf, type Entry } from './correction-entry.ts';
import { likeness } from './correction-match.ts';
import type { Correctable, Fields } from './correction.ts';
import type { Plan } from './schema.ts';

/** A list that is compared: those a person may correct, the outline and the boxes. */
export type ComparedList = 'outline' | 'boxes' | Correctable;

export type FieldChange = { readonly path: string; readonly before?: unknown; readonly after?: unknown };
export type Compared = Pick<Entry, 'key' | 'span' | 'fields'> & { readonly label: string };
export type Changed = { readonly before: Compared; readonly after: Compared; readonly fields: readonly FieldChange[] };
export type ListDifference = {
  readonly list: ComparedList;
  readonly added: readonly Compared[];
  readonly removed: readonly Compared[];
  readonly changed: readonly Changed[];
};

/** What differs between two compilations of a plan; lists in which nothing differs are absent. */
export type Difference = readonly ListDifference[];

/** Where a thing stands and how it was found is not what it says: an edit elsewhere moves these and changes nothing. */
const SILENT = new Set(['id', 'span', 'quote', 'confidence', 'section', 'groups', 'related', 'of', 'parent', 'indicator', 'box']);

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const changesOf = (before: Fields, after: Fields, prefix = ''): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): FieldChange[] => {
    if (SILENT.has(name)) return [];
    const [a, b] = [before[name], after[name]];
    if (isObject(a) && isObject(b)) return changesOf(a, b, `${prefix}${name}.`);
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    return [{ path: prefix + name, ...(a === undefined ? {} : { before: a }), ...(b === undefined ? {} : { after: b }) }];
  });

/** What an entry keeps when its figures are edited: entries of one subject are one and the same before they are merely alike. */
const subjectOf = (list: ComparedList, fields: Fields): string => {
  const parts: Readonly<Partial<Record<ComparedList, readonly string[]>>> = {
    targets: ['subject', 'kind', 'unit'],
    facts: ['subject', 'kind', 'unit', 'year'],
    indicators: ['name'],
    items: ['name'],
    outline: ['level', 'title'],
    boxes: ['title'],
    terms: ['terms'],
    places: ['name'],
    standards: ['text'],
    measures: ['text'],
    diagnostics: ['code', 'message'],
  };
  return JSON.stringify((parts[list] ?? []).map((name) => fields[name]));
};

/** What may have been reworded and is still the same thing. */
const wordsOf = (list: ComparedList, { fields }: Compared): string => {
  const name =
    list === 'targets' || list === 'facts' ? fields['subject'] : list === 'terms' ? undefined : (fields['name'] ?? fields['text'] ?? fields['title']);
  return typeof name === 'string' ? name : '';
};

const ALIKE = 0.7;
/** Above this many comparisons two lists are of different documents, and nothing is gained by guessing. */
const MOST_COMPARISONS = 200_000;

type Pairing = { readonly pairs: [Compared, Compared][]; readonly before: Compared[]; readonly after: Compared[] };

const pairedBy = ({ pairs, before, after }: Pairing, key: (one: Compared) => string): Pairing => {
  const waiting = Map.groupBy(after, key);
  const rest: Compared[] = [];
  const found: [Compared, Compared][] = [];
  for (const one of before) {
    const other = waiting.get(key(one))?.shift();
    if (other === undefined) rest.push(one);
    else found.push([one, other]);
  }
  const taken = new Set(found.map(([, other]) => other));
  return { pairs: [...pairs, ...found], before: rest, after: after.filter((one) => !taken.has(one)) };
};

const pairedByLikeness = (pairing: Pairing, list: ComparedList): Pairing => {
  const { pairs, before, after } = pairing;
  if (before.length * after.length > MOST_COMPARISONS) return pairing;
  const candidates = before
    .flatMap((one) => after.map((other) => ({ one, other, score: wordsOf(list, one) === '' ? 0 : likeness(wordsOf(list, one), wordsOf(list, other)) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<Compared>();
  const found: [Compared, Compared][] = [];
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    found.push([one, other]);
  }
  return { pairs: [...pairs, ...found], before: before.filter((one) => !taken.has(one)), after: after.filter((one) => !taken.has(one)) };
};

const compared = (list: ComparedList, before: Compared[], after: Compared[]): ListDifference => {
  const start: Pairing = { pairs: [], before, after };
  const identical = pairedBy(start, ({ key, fields }) => key + subjectOf(list, fields));
  const bySubject = pairedBy(identical, ({ fields }) => subjectOf(list, fields));
  const byKey = pairedBy(bySubject, ({ key }) => key);
  const { pairs, before: removed, after: added } = list === 'diagnostics' ? bySubject : pairedByLikeness(byKey, list);
  const changed = pairs
    .map(([one, other]): Changed => ({ before: one, after: other, fields: changesOf(one.fields, other.fields) }))
    .filter(({ fields }) => fields.length > 0)
    .sort((a, b) => a.after.span[0] - b.after.span[0]);
  return { list, added, removed, changed };
};

const listsOf = (plan: Plan): Record<ComparedList, Compared[]> => {
  const outline = plan.outline.map((node): Compared => ({ key: node.id, span: node.span, fields: node, label: node.title }));
  const boxes = plan.boxes.map((box): Compared => ({ key: String(box.no ?? box.title), span: box.span, fields: box, label: box.title }));
  const entries = Object.entries(entriesByList(plan)).map(([list, found]) => [
    list,
    found.map((entry): Compared => ({ ...entry, label: labelOf(entry.list, entry.fields) })),
  ]);
  return { outline, boxes, ...(Object.fromEntries(entries) as Record<Correctable, Compared[]>) };
};

/** What `after` adds, drops and says otherwise than `before`, list by list; empty where the two say the same. */
export const difference = (before: Plan, after: Plan): Difference => {
  const [old, now] = [listsOf(before), listsOf(after)];
  return (Object.keys(now) as ComparedList[])
    .map((list) => compared(list, old[list], now[list]))
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
};
