import { Decimal, type Instant, type Outcome, type Said } from '../basis/index.ts';
import { sumOf, checkedWeights } from './scheme-weights.ts';
import type { MappedRow, Scheme } from './scoring.ts';
import { schemeRefusals as say } from './words/scheme-refusals.ts';

const LONGEST_NAME = 80;
const MOST_ROWS = 500;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;

/** What a planner gives of a scheme; the rest follows. */
export type SchemeGiven = Omit<Scheme, 'edition' | 'state' | 'line' | 'issued'>;

const isNumber = (text: string): boolean => NUMBER.test(text);
const isPositive = (text: string): boolean => isNumber(text) && new Decimal(text).gt(0);

/** What the rows of a mapping are worth together. */
export const mappingFull = (rows: readonly MappedRow[]): Decimal => sumOf(rows.map(({ full, weight }) => new Decimal(full).times(weight ?? 1)));

const faultOfMapping = (rows: readonly MappedRow[], isItem: (item: string) => boolean): Said | undefined => {
  if (rows.length === 0) return say.noWeights;
  if (rows.length > MOST_ROWS) return say.manyRows(MOST_ROWS);
  for (const [i, { name, full, weight, item }] of rows.entries()) {
    if (name === '') return say.mappedName(String(i + 1));
    if (!isPositive(full)) return say.mappedFull(name, full.slice(0, 20));
    if (weight !== undefined && !isPositive(weight)) return say.mappedWeight(name, weight.slice(0, 20));
    if (item !== undefined && !isItem(item)) return say.item(item);
  }
  return undefined;
};

const faultOfBounds = ({ method, bounds = {}, weights, limits }: SchemeGiven, nameOf: (item: string) => string): Said | undefined => {
  if (method !== 'efficacy') return undefined;
  for (const item of Object.keys(weights)) {
    const own = bounds[item];
    if (own === undefined || own.satisfactory === '' || own.unallowable === '') return say.bounds(nameOf(item));
    const bad = [own.satisfactory, own.unallowable].find((text) => !isNumber(text));
    if (bad !== undefined) return say.number(nameOf(item), bad.slice(0, 20));
    if (new Decimal(own.satisfactory).eq(own.unallowable)) return say.sameBounds(nameOf(item));
  }
  if (limits === undefined) return undefined;
  return [limits.lowest, limits.highest].every(isNumber) && new Decimal(limits.lowest).lt(limits.highest) ? undefined : say.limits;
};

const faultOfGrades = ({ grades = [] }: SchemeGiven): Said | undefined => {
  for (const { name, from } of grades) if (!isNumber(from)) return say.grade(name);
  const isFalling = grades.every(({ from }, i) => i === 0 || new Decimal(from).lt(grades[i - 1]!.from));
  return isFalling && new Set(grades.map(({ name }) => name)).size === grades.length && grades.every(({ name }) => name !== '') ? undefined : say.grades;
};

/** The scheme that was given, if it holds together: weights that sum to 1, bounds for what is weighed, a document for ranking units. */
export const checkedScheme = (given: SchemeGiven, names: ReadonlyMap<string, string>): Outcome<SchemeGiven> => {
  const refuse = (refused: Said | undefined): Outcome<never> | undefined => (refused === undefined ? undefined : { refused });
  const name = given.name.trim();
  if (name === '') return { refused: say.name };
  if (name.length > LONGEST_NAME) return { refused: say.longName(LONGEST_NAME) };
  const nameOf = (item: string): string => names.get(item) ?? item;
  const isCompared = given.method === 'entropy' || given.method === 'topsis';
  if (given.mapping !== undefined && given.method !== 'weighted') return { refused: say.mappingMethod };
  const document = given.ranking?.document.trim() ?? '';
  if ((given.ranking !== undefined || (isCompared && given.objects === 'units')) && document === '') return { refused: say.ranking };
  const stranger = given.mapping === undefined ? Object.keys(given.weights).find((item) => !names.has(item)) : undefined;
  if (stranger !== undefined) return { refused: say.item(stranger) };
  let weights: Readonly<Record<string, string>> = {};
  if (given.mapping === undefined) {
    // Entropy finds the weights: which criteria take part is all that is given.
    const finds = given.method === 'entropy' || given.entropyWeights === true;
    const asked: Outcome<Readonly<Record<string, string>>> = finds
      ? { ok: Object.fromEntries(Object.keys(given.weights).map((item) => [item, '0'])) }
      : checkedWeights(given.weights, nameOf);
    if (asked.refused !== undefined) return asked;
    weights = asked.ok;
    if (Object.keys(weights).length === 0) return { refused: say.noWeights };
  }
  const checked: SchemeGiven = { ...given, name, weights, ...(document === '' ? {} : { ranking: { document } }) };
  const full = given.mapping === undefined ? new Decimal(100) : undefined;
  const fault = refuse(
    (given.mapping === undefined ? undefined : faultOfMapping(given.mapping, (item) => names.has(item))) ??
      faultOfBounds(checked, nameOf) ??
      faultOfGrades(checked),
  );
  if (fault !== undefined) return fault;
  const most = full ?? mappingFull(given.mapping!);
  const cap = given.veto?.cap;
  if (cap !== undefined && (!isNumber(cap) || new Decimal(cap).lt(0) || new Decimal(cap).gt(most))) return { refused: say.cap(most.toString()) };
  return { ok: checked };
};

/** A first edition. */
export const draftedScheme = (given: SchemeGiven): Scheme => ({ ...given, edition: 1, state: 'draft' });

/** A draft as it was edited. An edition in force never changes. */
export const editedScheme = (scheme: Scheme, given: SchemeGiven): Outcome<Scheme> =>
  scheme.state === 'draft'
    ? { ok: { ...given, edition: scheme.edition, state: 'draft', ...(scheme.line === undefined ? {} : { line: scheme.line }) } }
    : { refused: say.inForce };

/** The next edition of a scheme, as a draft; `line` is the id of its first edition. */
export const nextEdition = (scheme: Scheme, line: string, edition: number): Outcome<Scheme> => {
  if (scheme.state === 'draft') return { refused: say.notInForce };
  const { issued: _issued, ...rest } = scheme;
  return { ok: { ...rest, line, edition, state: 'draft' } };
};

/** 施行: from then on nothing of the edition changes. */
export const issuedScheme = (scheme: Scheme, at: Instant, by: string, document: string): Outcome<Scheme> =>
  scheme.state === 'draft'
    ? { ok: { ...scheme, state: 'in_force', issued: { at, by, ...(document.trim() === '' ? {} : { document: document.trim() }) } } }
    : { refused: say.notDraft };

/** 停用: no further score is computed in it; those that were stay. */
export const retiredScheme = (scheme: Scheme): Outcome<Scheme> =>
  scheme.state === 'in_force' ? { ok: { ...scheme, state: 'retired' } } : { refused: say.notInForce };
