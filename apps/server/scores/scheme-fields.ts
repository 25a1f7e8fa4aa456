import {
  equalWeights,
  PART_CRITERIA,
  partCriteria,
  SCORE_METHODS,
  type MappedRow,
  type SchemeGiven,
  type Scheme,
  type ScoreMethod,
} from '../../../src/evaluation/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';
import { type SentForm } from '../sent-form.ts';
import { oneOf } from './one-of.ts';

/** What the editor shows: the fields of its form as texts, and what decides which fields there are. */
export type SchemeDraft = {
  readonly method: ScoreMethod;
  /** Weights are found by entropy: rows only take part or do not. */
  readonly finds: boolean;
  readonly objects: 'years' | 'units';
  readonly isMapped: boolean;
  readonly fields: Readonly<Record<string, string>>;
};

const MOST_ROWS = 500;

export const draftOf = (
  asked: { readonly method: string; readonly finds: string; readonly objects: string; readonly mapped: string },
  fields: Readonly<Record<string, string>> = {},
): SchemeDraft => {
  const isMapped = asked.mapped === 'yes';
  const method = isMapped ? 'weighted' : (oneOf(asked.method, SCORE_METHODS) ?? 'weighted');
  return {
    method,
    finds: method === 'entropy' || (method === 'topsis' && asked.finds === 'yes'),
    objects: asked.objects === 'units' ? 'units' : 'years',
    isMapped,
    fields,
  };
};

/** Names by what a scheme may weigh: items, and what units are compared by. */
export const schemeNames = ({ items }: Pick<RegionContext, 'items'>): ReadonlyMap<string, string> =>
  new Map([...items.map(({ id, name }) => [id, name] as const), ...PART_CRITERIA.map((part) => [part, partCriteria[part].zh] as const)]);

/** An item as a person names it in a field: its id, its number, or its name; its id first where both are written. */
export const itemNamed = (text: string, items: readonly Monitored[]): string | undefined => {
  const said = text.trim();
  if (said === '') return undefined;
  const [first] = said.split(/\s/);
  const found =
    items.find(({ id }) => id === first) ?? items.find(({ name }) => name === said) ?? items.find(({ no, list }) => list === 'indicator' && no === said);
  return found?.id ?? said;
};

const rowCount = (fields: Readonly<Record<string, string>>): number =>
  Math.min(
    MOST_ROWS,
    1 +
      Math.max(
        -1,
        ...Object.keys(fields)
          .flatMap((key) => /^m\.(\d{1,3})\.name$/.exec(key)?.[1] ?? [])
          .map(Number),
      ),
  );

/** How many rows of a mapping the form holds. */
export const mappingRows = ({ fields }: SchemeDraft): number => rowCount(fields);

export const mappingFields = (rows: readonly MappedRow[], items: readonly Monitored[]): Readonly<Record<string, string>> => {
  const names = new Map(items.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    rows.flatMap(({ name, full, weight = '', item }, i) => [
      [`m.${i}.name`, name],
      [`m.${i}.full`, full],
      [`m.${i}.weight`, weight],
      [`m.${i}.item`, item === undefined ? '' : `${item} ${names.get(item) ?? ''}`.trim()],
    ]),
  );
};

/** A scheme as the fields that it is edited in. */
export const fieldsOfScheme = (scheme: Scheme, items: readonly Monitored[]): SchemeDraft => {
  const finds = scheme.method === 'entropy' || scheme.entropyWeights === true;
  return {
    method: scheme.method,
    finds,
    objects: scheme.objects ?? 'years',
    isMapped: scheme.mapping !== undefined,
    fields: {
      name: scheme.name,
      source: scheme.source ?? '',
      note: scheme.note ?? '',
      against: scheme.against ?? 'target',
      missing: scheme.missing ?? 'incomplete',
      lowest: scheme.limits?.lowest ?? '',
      highest: scheme.limits?.highest ?? '',
      cap: scheme.veto?.cap ?? '',
      ranking: scheme.ranking?.document ?? '',
      grades: (scheme.grades ?? []).map(({ name, from }) => `${name} ${from}`).join('\n'),
      ...mappingFields(scheme.mapping ?? [], items),
      ...Object.fromEntries(
        Object.entries(scheme.weights).flatMap(([item, weight]) => [
          [`w.${item}`, finds ? '' : weight],
          [`t.${item}`, 'yes'],
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(scheme.bounds ?? {}).flatMap(([item, { satisfactory, unallowable }]) => [
          [`s.${item}`, satisfactory],
          [`u.${item}`, unallowable],
        ]),
      ),
      ...Object.fromEntries(Object.entries(scheme.directions ?? {}).map(([item, direction]) => [`d.${item}`, direction])),
    },
  };
};

/** Years or units are compared, and not items added up. */
export const isComparing = ({ method }: Pick<SchemeDraft, 'method'>): boolean => method === 'entropy' || method === 'topsis';

const under = (fields: Readonly<Record<string, string>>, prefix: string): readonly (readonly [string, string])[] =>
  Object.entries(fields).flatMap(([key, value]) => (key.startsWith(prefix) && value !== '' ? [[key.slice(prefix.length), value] as const] : []));

const gradesOf = (lines: readonly string[]): NonNullable<Scheme['grades']> =>
  lines.map((line) => {
    const read = /^(.*?)[\s,，:：≥>=]+(-?[\d.]+)\s*分?$/.exec(line.normalize('NFKC'));
    return read === null ? { name: line, from: '' } : { name: read[1]!.trim(), from: read[2]! };
  });

const mappedOf = (fields: Readonly<Record<string, string>>, items: readonly Monitored[]): readonly MappedRow[] =>
  Array.from({ length: rowCount(fields) }, (_, i) => i).flatMap((i): readonly MappedRow[] => {
    const at = (part: string): string => fields[`m.${i}.${part}`] ?? '';
    if (at('name') === '' && at('full') === '') return [];
    const item = itemNamed(at('item'), items);
    return [
      {
        id: `r${i + 1}`,
        name: at('name').slice(0, 200),
        full: at('full'),
        ...(at('weight') === '' ? {} : { weight: at('weight') }),
        ...(item === undefined ? {} : { item }),
      },
    ];
  });

/** The scheme that a form gives; whether it holds together is checked afterwards. */
export const schemeGiven = (
  plan: string,
  { method, finds, objects, isMapped, fields }: SchemeDraft,
  form: Pick<SentForm, 'lines'>,
  items: readonly Monitored[],
): SchemeGiven => {
  const at = (name: string): string => fields[name] ?? '';
  const isCompared = isComparing({ method });
  const weights = isMapped ? [] : finds ? under(fields, 't.').map(([item]) => [item, '0'] as const) : under(fields, 'w.');
  const weighed = new Set(weights.map(([item]) => item));
  const directions = under(fields, 'd.').flatMap(([item, way]) => (weighed.has(item) && (way === 'up' || way === 'down') ? [[item, way] as const] : []));
  const bounds = [...weighed].map((item) => [item, { satisfactory: at(`s.${item}`), unallowable: at(`u.${item}`) }] as const);
  const grades = gradesOf(form.lines('grades'));
  return {
    plan,
    name: at('name'),
    method,
    weights: Object.fromEntries(weights),
    missing: at('missing') === 'redistribute' ? 'redistribute' : 'incomplete',
    ...(isCompared ? { objects } : {}),
    ...(isCompared && finds && method === 'topsis' ? { entropyWeights: true } : {}),
    ...(isCompared && directions.length > 0 ? { directions: Object.fromEntries(directions) } : {}),
    ...(method === 'weighted' ? { against: at('against') === 'schedule' ? 'schedule' : 'target' } : {}),
    ...(method === 'efficacy' ? { bounds: Object.fromEntries(bounds) } : {}),
    ...(method === 'efficacy' && at('lowest') + at('highest') !== '' ? { limits: { lowest: at('lowest'), highest: at('highest') } } : {}),
    ...(at('cap') === '' ? {} : { veto: { cap: at('cap') } }),
    ...(at('ranking') === '' || isMapped ? {} : { ranking: { document: at('ranking').slice(0, 200) } }),
    ...(grades.length === 0 ? {} : { grades }),
    ...(isMapped ? { mapping: mappedOf(fields, items) } : {}),
    ...(at('source') === '' ? {} : { source: at('source').slice(0, 500) }),
    ...(at('note') === '' ? {} : { note: at('note') }),
  };
};

/** 等权 of the main indicators, or of what units are compared by. */
export const withEqualWeights = (draft: SchemeDraft, { items }: Pick<RegionContext, 'items'>): SchemeDraft => {
  const ids = draft.objects === 'units' && isComparing(draft) ? [...PART_CRITERIA] : items.filter(({ list }) => list === 'indicator').map(({ id }) => id);
  const cleared = Object.fromEntries(Object.entries(draft.fields).filter(([key]) => !key.startsWith('w.')));
  return { ...draft, fields: { ...cleared, ...Object.fromEntries(Object.entries(equalWeights(ids)).map(([item, weight]) => [`w.${item}`, weight])) } };
};

/** Kinds whose target and baseline are of one sort: a sum of five years and the amount of one are not. */
const COMPARABLE: ReadonlySet<Monitored['kind']> = new Set(['level', 'avg_annual_growth']);

/** 满意值 from the target and 不允许值 from the baseline, where they are still empty, comparable, and the target is the better of the two. */
export const withBounds = (draft: SchemeDraft, { items }: Pick<RegionContext, 'items'>): SchemeDraft => {
  const filled = items.flatMap(({ id, list, kind, target, baseline, lowerIsBetter }) => {
    const isFree = (draft.fields[`s.${id}`] ?? '') === '' && (draft.fields[`u.${id}`] ?? '') === '';
    if (list !== 'indicator' || !isFree || !COMPARABLE.has(kind) || target === undefined || baseline === undefined) return [];
    if (target.eq(baseline) || target.lt(baseline) !== lowerIsBetter) return [];
    return [[`s.${id}`, target.toString()] as const, [`u.${id}`, baseline.toString()] as const];
  });
  return { ...draft, fields: { ...draft.fields, ...Object.fromEntries(filled) } };
};
