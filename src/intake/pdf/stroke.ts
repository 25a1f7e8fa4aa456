import { apply, type Matrix } from './matrix.ts';
import type { Rule } from './glyph.ts';

/** Path steps as pdf.js packs them: a code, then its coordinates. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

const THICKEST = 3;
const SHORTEST = 3;

type Point = readonly [number, number];

/** Corners of each straight-sided subpath; one with a curve draws no rule. */
const polygons = (path: ArrayLike<number>, matrix: Matrix): Point[][] => {
  const found: Point[][] = [];
  let points: Point[] = [];
  let straight = true;
  const end = (): void => {
    if (straight && points.length > 1) found.push(points);
    points = [];
    straight = true;
  };
  for (let i = 0; i < path.length; ) {
    const step = path[i++]!;
    if (step === MOVE) {
      end();
      points.push(apply(matrix, path[i]!, path[i + 1]!));
      i += 2;
    } else if (step === LINE) {
      points.push(apply(matrix, path[i]!, path[i + 1]!));
      i += 2;
    } else if (step === CLOSE) {
      if (points.length > 0) points.push(points[0]!);
    } else if (step === CURVE || step === QUADRATIC) {
      straight = false;
      i += step === CURVE ? 6 : 4;
    } else break;
  }
  end();
  return found;
};

const ruleOf = (a: Point, b: Point): Rule | undefined => {
  const wide = Math.abs(a[0] - b[0]);
  const high = Math.abs(a[1] - b[1]);
  if (high <= 1 && wide >= SHORTEST) return { across: true, at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) };
  if (wide <= 1 && high >= SHORTEST) return { across: false, at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) };
  return undefined;
};

const thinBox = (points: readonly Point[]): Rule | undefined => {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THICKEST && right - left >= SHORTEST && right - left > bottom - top)
    return { across: true, at: (top + bottom) / 2, from: left, to: right };
  if (right - left <= THICKEST && bottom - top >= SHORTEST) return { across: false, at: (left + right) / 2, from: top, to: bottom };
  return undefined;
};

/** The rules that a painted path draws: a thin filled box, or the straight strokes of its outline. */
export const rulesOfPath = (path: ArrayLike<number>, matrix: Matrix, stroked: boolean): Rule[] => {
  const rules: Rule[] = [];
  for (const points of polygons(path, matrix)) {
    if (points.length > 64) continue;
    const thin = thinBox(points);
    if (thin !== undefined) rules.push(thin);
    else if (stroked) {
      for (let i = 1; i < points.length; i++) {
        const rule = ruleOf(points[i - 1]!, points[i]!);
        if (rule !== undefined) rules.push(rule);
      }
    }
  }
  return rules;
};
