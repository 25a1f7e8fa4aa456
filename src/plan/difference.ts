import { entriesByList, labelOf, type Entry } from './correction-entry.ts';
import { likeness } from './correction-match.ts';
import type { Correctable, Fields } from './correction.ts';
import { alikeLabels } from './difference-likeness.ts';
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
const SILENT = new Set(['id', 'span', 'quote', 'confidence', 'section', 'groups', 'related', 'of', 'parent', 'indicator', 'box', 'no', 'table']);

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A cell as printed is told only where it was not read otherwise too. */
const withoutPrints = (changes: readonly FieldChange[]): FieldChange[] =>
  changes.filter(({ path }) => {
    const parent = path.endsWith('.raw') ? path.slice(0, -'raw'.length) : path === 'natureRaw' ? 'nature' : undefined;
    return parent === undefined || !changes.some((other) => other.path !== path && other.path.startsWith(parent));
  });

const everyChange = (before: Fields, after: Fields, prefix = ''): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): FieldChange[] => {
    if (SILENT.has(name)) return [];
    const [a, b] = [before[name], after[name]];
    if (isObject(a) && isObject(b)) return everyChange(a, b, `${prefix}${name}.`);
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    return [{ path: prefix + name, ...(a === undefined ? {} : { before: a }), ...(b === undefined ? {} : { after: b }) }];
  });

const changesOf = (before: Fields, after: Fields): FieldChange[] => withoutPrints(everyChange(before, after));

/** A name as it is recognised: without spaces, marks and width. */
const plainName = (name: unknown): unknown => (typeof name === 'string' ? name.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\s]/gu, '') || name : name);

/** What an entry keeps when its figures are edited: entries of one subject are one and the same before they are merely alike. */
const subjectOf = (list: ComparedList, fields: Fields): string => {
  const parts: Readonly<Partial<Record<ComparedList, readonly string[]>>> = {
    targets: ['subject', 'kind', 'unit'],
    facts: ['subject', 'kind', 'unit', 'year'],
    indicators: ['name', 'unit'],
    items: ['name'],
    outline: ['level', 'title'],
    boxes: ['title'],
    terms: ['terms'],
    places: ['name'],
    standards: ['text'],
    measures: ['text'],
    diagnostics: ['code', 'message'],
  };
  // Rows that tell what the last plan came to are no targets of this one, whatever their name.
  const role = list === 'indicators' && fields['actual'] !== undefined ? ['results'] : [];
  return JSON.stringify([...role, ...(parts[list] ?? []).map((name) => plainName(fields[name]))]);
};

const nameOf = (list: ComparedList, fields: Fields): string =>
  list === 'indicators' ? subjectOf(list, { ...fields, unit: undefined }) : subjectOf(list, fields);

/** What may have been reworded and is still the same thing. */
const wordsOf = (list: ComparedList, { fields }: Compared): string => {
  const name =
    list === 'targets' || list === 'facts' ? fields['subject'] : list === 'terms' ? undefined : (fields['name'] ?? fields['text'] ?? fields['title']);
  return typeof name === 'string' ? name : '';
};

const ALIKE = 0.7;
/** Enough for two entries that also bear the same number to be one that was renamed. */
const SOMEWHAT = 0.35;
/** Lists whose keys are places: another thing may stand there now. */
const BY_PLACE: ReadonlySet<ComparedList> = new Set(['indicators', 'outline', 'boxes']);

/** The entries that two plans share, as pairs, and those of either that the other has not. */
export type Pairing = { readonly pairs: readonly (readonly [Compared, Compared])[]; readonly before: readonly Compared[]; readonly after: readonly Compared[] };

const pairedBy = ({ pairs, before, after }: Pairing, key: (one: Compared) => string, are?: (one: Compared, other: Compared) => boolean): Pairing => {
  const waiting = Map.groupBy(after, key);
  const rest: Compared[] = [];
  const found: (readonly [Compared, Compared])[] = [];
  for (const one of before) {
    const others = waiting.get(key(one));
    const at = others?.findIndex((other) => are?.(one, other) ?? true) ?? -1;
    if (at < 0) rest.push(one);
    else found.push([one, others!.splice(at, 1)[0]!]);
  }
  const taken = new Set(found.map(([, other]) => other));
  return { pairs: [...pairs, ...found], before: rest, after: after.filter((one) => !taken.has(one)) };
};

/** Of commitments and achievements, names that are merely alike (处理能力, 处理率) are one thing only in the same unit; one name is, whatever its unit. */
const BY_UNIT: ReadonlySet<ComparedList> = new Set(['targets', 'facts']);

const pairedByLikeness = (start: Pairing, list: ComparedList): Pairing => {
  const words = (side: readonly Compared[]): string[] => side.map((one) => wordsOf(list, one));
  const isByUnit = BY_UNIT.has(list);
  const named = isByUnit ? pairedBy(start, (one) => wordsOf(list, one) || `#${one.key}`) : start;
  const { pairs, before, after } = named;
  const unitOf = ({ fields }: Compared): unknown => (isByUnit ? plainName(fields['unit']) : undefined);
  const [units, unitsNow] = [Map.groupBy(before, unitOf), Map.groupBy(after, unitOf)];
  const found = [...units].flatMap(([unit, old]) => {
    const now = unitsNow.get(unit) ?? [];
    return alikeLabels(words(old), words(now), ALIKE).map((pair) => [old[pair.before]!, now[pair.after]!] as const);
  });
  const taken = new Set(found.flat());
  return { pairs: [...pairs, ...found], before: before.filter((one) => !taken.has(one)), after: after.filter((one) => !taken.has(one)) };
};

const paired = (list: ComparedList, before: readonly Compared[], after: readonly Compared[]): Pairing => {
  const start: Pairing = { pairs: [], before, after };
  const identical = pairedBy(start, ({ key, fields }) => key + subjectOf(list, fields));
  const bySubject = pairedBy(
    pairedBy(identical, ({ fields }) => subjectOf(list, fields)),
    ({ fields }) => nameOf(list, fields),
  );
  if (list === 'diagnostics') return bySubject;
  const role = ({ fields }: Compared): boolean => fields['actual'] === undefined;
  const byKey = pairedBy(
    bySubject,
    ({ key }) => key,
    (one, other) => !BY_PLACE.has(list) || (role(one) === role(other) && likeness(wordsOf(list, one), wordsOf(list, other)) >= SOMEWHAT),
  );
  return pairedByLikeness(byKey, list);
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

/** Of each list, which entries of the two plans are one and the same thing. */
export const pairings = (before: Plan, after: Plan): Readonly<Record<ComparedList, Pairing>> => {
  const [old, now] = [listsOf(before), listsOf(after)];
  return Object.fromEntries((Object.keys(now) as ComparedList[]).map((list) => [list, paired(list, old[list], now[list])])) as Record<ComparedList, Pairing>;
};

/** What a pair says otherwise. */
export const fieldChanges = ([before, after]: readonly [Compared, Compared]): readonly FieldChange[] => changesOf(before.fields, after.fields);

/** What `after` adds, drops and says otherwise than `before`, list by list; empty where the two say the same. */
export const difference = (before: Plan, after: Plan): Difference =>
  Object.entries(pairings(before, after))
    .map(([list, { pairs, before: removed, after: added }]): ListDifference => {
      const changed = pairs
        .map((pair): Changed => ({ before: pair[0], after: pair[1], fields: fieldChanges(pair) }))
        .filter(({ fields }) => fields.length > 0)
        .sort((a, b) => a.after.span[0] - b.after.span[0]);
      return { list: list as ComparedList, added, removed, changed };
    })
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
