import type { Rule } from './glyph.ts';

/** Cells drawn by rules. Column `i` lies between `columns[i]` and `columns[i + 1]`, rows likewise; `root` names the cell that each place belongs to. */
export type RuledGrid = { readonly columns: readonly number[]; readonly rows: readonly number[]; readonly root: (column: number, row: number) => number };

const NEAR = 3;

/** Strokes on one line that touch are one rule. */
const joined = (rules: readonly Rule[]): Rule[] => {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const bands: Rule[][] = [];
  for (const rule of sorted) {
    const band = bands.at(-1);
    if (band !== undefined && rule.at - band[0]!.at <= NEAR) band.push(rule);
    else bands.push([rule]);
  }
  const whole: Rule[] = [];
  for (const band of bands) {
    band.sort((a, b) => a.from - b.from);
    let open = band[0]!;
    for (const rule of band.slice(1)) {
      if (rule.from <= open.to + NEAR) open = { ...open, to: Math.max(open.to, rule.to) };
      else {
        whole.push(open);
        open = rule;
      }
    }
    whole.push(open);
  }
  return whole;
};

const crosses = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - NEAR && down.at <= across.to + NEAR && across.at >= down.from - NEAR && across.at <= down.to + NEAR;

/** Sets of rules that hang together by crossings. */
const clusters = (across: readonly Rule[], down: readonly Rule[]): { across: Rule[]; down: Rule[] }[] => {
  const owner = new Map<Rule, { across: Rule[]; down: Rule[] }>();
  for (const rule of across) owner.set(rule, { across: [rule], down: [] });
  for (const rule of down) {
    const touched = new Set(across.filter((one) => crosses(one, rule)).map((one) => owner.get(one)!));
    const [first, ...others] = touched;
    if (first === undefined) continue;
    first.down.push(rule);
    for (const other of others) {
      first.across.push(...other.across);
      first.down.push(...other.down);
      for (const one of other.across) owner.set(one, first);
    }
  }
  return [...new Set(owner.values())];
};

const distinct = (values: readonly number[]): number[] => {
  const places: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (places.length === 0 || value - places.at(-1)! > NEAR) places.push(value);
  return places;
};

/** Whether rules at `at` cover most of the stretch from `from` to `to`. */
const covered = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
  let length = 0;
  for (const rule of rules) if (Math.abs(rule.at - at) <= NEAR) length += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return length >= 0.6 * (to - from);
};

const gridOf = (across: readonly Rule[], down: readonly Rule[]): RuledGrid | undefined => {
  const left = Math.min(...across.map((rule) => rule.from));
  const right = Math.max(...across.map((rule) => rule.to));
  const top = Math.min(...across.map((rule) => rule.at), ...down.map((rule) => rule.from));
  const bottom = Math.max(...across.map((rule) => rule.at), ...down.map((rule) => rule.to));
  const columns = distinct([left, right, ...down.map((rule) => rule.at)]);
  const rows = distinct([top, bottom, ...across.map((rule) => rule.at)]);
  const [width, height] = [columns.length - 1, rows.length - 1];
  if (width < 1 || height < 1 || width * height > 20_000) return undefined;
  const parents = Array.from({ length: width * height }, (_, i) => i);
  const find = (place: number): number => {
    let at = place;
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  };
  const merge = (a: number, b: number): void => {
    const [x, y] = [find(a), find(b)];
    parents[Math.max(x, y)] = Math.min(x, y);
  };
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const place = row * width + column;
      if (column + 1 < width && !covered(down, columns[column + 1]!, rows[row]!, rows[row + 1]!)) merge(place, place + 1);
      if (row + 1 < height && !covered(across, rows[row + 1]!, columns[column]!, columns[column + 1]!)) merge(place, place + width);
    }
  }
  return { columns, rows, root: (column, row) => find(row * width + column) };
};

const MOST_RULES = 4_000;

/** Tables drawn with rules on a page, from top to bottom. A frame without a rule inside holds running text and is none. */
export const ruledGrids = (rules: readonly Rule[]): RuledGrid[] => {
  const across = joined(rules.filter((rule) => rule.across));
  const down = joined(rules.filter((rule) => !rule.across && rule.to - rule.from >= 6));
  if (across.length + down.length > MOST_RULES) return [];
  const grids: RuledGrid[] = [];
  for (const cluster of clusters(across, down)) {
    if (cluster.across.length < 2 || cluster.down.length === 0) continue;
    const grid = gridOf(cluster.across, cluster.down);
    if (grid !== undefined && grid.columns.length > 2) grids.push(grid);
  }
  return grids.sort((a, b) => a.rows[0]! - b.rows[0]!);
};
