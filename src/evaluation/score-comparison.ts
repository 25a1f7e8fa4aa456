import { Decimal, type Outcome } from '../basis/index.ts';
import type { Frozen } from './frozen.ts';
import { sumOf } from './scheme-weights.ts';
import { unitsCompared, yearsCompared, type Compared } from './score-criteria.ts';
import { closeness, entropyWeights, weightedMeans, type Matrix } from './score-matrix.ts';
import { ranksOf, scoreOf, valueOf } from './score-total.ts';
import { vetoedByUnit } from './score-unit.ts';
import type { Scheme, ScoreObject, ScoreRow } from './scoring.ts';
import { listedNames, scoreReasons as because, scoreRefusals } from './words/score-reasons.ts';

/** What a comparison came to, with the cells it was made of: those are what its sensitivity is found from. */
export type Comparison = {
  readonly objects: readonly ScoreObject[];
  readonly rows: readonly ScoreRow[];
  readonly coverage: Decimal;
  readonly criteria: readonly { readonly id: string; readonly name: string; readonly weight: Decimal }[];
  readonly compared: readonly string[];
  readonly matrix: Matrix;
};

const criteriaOf = ({ weights }: Scheme): readonly string[] => Object.keys(weights).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));

const weightsFor = (scheme: Scheme, ids: readonly string[], matrix: Matrix): readonly Decimal[] | undefined => {
  if (scheme.method === 'entropy' || scheme.entropyWeights === true) return entropyWeights(matrix);
  const given = ids.map((id) => new Decimal(scheme.weights[id]!));
  const sum = sumOf(given);
  return sum.isZero() ? undefined : given.map((weight) => weight.div(sum));
};

const isConstant = ({ rows }: Matrix, j: number): boolean => rows.every((row) => row[j]!.eq(rows[0]![j]!));

/** 熵权法 or TOPSIS over years or units. Where a cell is missing, its criterion is left out (`redistribute`) or its object is. */
export const comparison = (scheme: Scheme, frozen: Frozen): Outcome<Comparison> => {
  const ids = criteriaOf(scheme);
  const { objects, criteria }: Compared =
    scheme.objects === 'units' ? unitsCompared(frozen, ids, scheme.directions) : yearsCompared(frozen, ids, scheme.directions);
  const lacks = (object: Compared['objects'][number], id: string): boolean => object.values[id] === undefined;
  const byCriterion = scheme.missing === 'redistribute';
  const some = criteria.filter(({ id }) => objects.some((object) => !lacks(object, id)));
  const used = byCriterion ? criteria.filter(({ id }) => !objects.some((object) => lacks(object, id))) : some;
  const complete = objects.filter((object) => used.every(({ id }) => !lacks(object, id)));
  if (used.length === 0) return { refused: scoreRefusals.noCriterion };
  if (complete.length < 2) return { refused: scoreRefusals.fewObjects(complete.length) };
  const matrix: Matrix = { rows: complete.map(({ values }) => used.map(({ id }) => values[id]!)), directions: used.map(({ direction }) => direction) };
  const weights = weightsFor(
    scheme,
    used.map(({ id }) => id),
    matrix,
  );
  const results = weights && (scheme.method === 'entropy' ? weightedMeans(matrix, weights) : closeness(matrix, weights));
  if (weights === undefined || results === undefined) return { refused: scoreRefusals.allSame };
  const vetoes = vetoedByUnit(scheme, frozen);
  const held = (ref: string, score: Decimal): Decimal => (vetoes.has(ref) ? Decimal.min(score, scheme.veto!.cap) : score);
  const scores = new Map(complete.map(({ ref }, i) => [ref, scoreOf(held(ref, results[i]!.times(100)))]));
  const ranks = ranksOf(objects.map(({ ref }) => scores.get(ref)));
  const weightOf = new Map(used.map(({ id }, j) => [id, { weight: weights[j]!, j }]));
  const given = sumOf(ids.map((id) => new Decimal(scheme.weights[id]!)));
  return {
    ok: {
      matrix,
      compared: complete.map(({ ref }) => ref),
      criteria: used.map(({ id, name }) => ({ id, name, weight: weightOf.get(id)!.weight })),
      coverage: given.isZero() ? new Decimal(used.length).div(ids.length) : sumOf(used.map(({ id }) => new Decimal(scheme.weights[id]!))).div(given),
      objects: objects.map((object, i): ScoreObject => {
        const { kind, ref, name, values } = object;
        const without = used.filter(({ id }) => lacks(object, id));
        const score = scores.get(ref);
        return {
          kind,
          ref,
          name,
          values: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, valueOf(value)])),
          ...(vetoes.has(ref) ? { vetoed: vetoes.get(ref)! } : {}),
          ...(score === undefined ? { reason: because.missingCells(listedNames(without.map((criterion) => criterion.name))) } : { score, rank: ranks[i]! }),
        };
      }),
      rows: ids.map((id): ScoreRow => {
        const name = criteria.find((criterion) => criterion.id === id)?.name ?? frozen.items.find((item) => item.id === id)?.name ?? id;
        const own = weightOf.get(id);
        if (own !== undefined)
          return {
            item: id,
            name,
            weight: valueOf(own.weight),
            direction: matrix.directions[own.j]!,
            ...(isConstant(matrix, own.j) ? { reason: because.constant } : {}),
          };
        const without = objects.filter((object) => lacks(object, id)).map((object) => object.name);
        const isKnown = criteria.some((each) => each.id === id);
        const reason = without.length === objects.length ? because.missingEverywhere : because.missingCriterion(listedNames(without));
        return { item: id, name, weight: '0', reason: isKnown ? reason : because.gone };
      }),
    },
  };
};
