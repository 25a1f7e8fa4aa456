import type { Monitored } from '../src/monitoring/index.ts';
import type { Scene } from './standing-scenes.ts';

/** How a tool's answer compares with the truth: `premature` calls a promise of five years kept before they are over. */
export type Outcome = 'right' | 'premature' | 'wrong' | 'none';

/** A published progress formula, written by us from its description, with the same numbers that ours gets. */
export type Formula = { readonly id: string; readonly name: string; readonly judge: (scene: Scene) => Outcome };

const isLower = ({ comparator, lowerIsBetter }: Monitored): boolean => lowerIsBetter || comparator.startsWith('<');

/** A percentage is right within so many points of the true one, the kindest reading of it; beyond 100 both say that it is done. */
const NEAR = 5 + 1e-9;

const share = (shown: number | undefined, { elapsed, ahead }: Scene): Outcome =>
  shown === undefined || Number.isNaN(shown) ? 'none' : Math.abs(Math.min(100, 100 * shown) - Math.min(100, 100 * elapsed + ahead)) <= NEAR ? 'right' : 'wrong';

/** Classes of the ratio of observed to needed growth: substantial, moderate, limited progress, deterioration. */
const classOf = (ratio: number): number => (ratio >= 0.95 ? 3 : ratio >= 0.6 ? 2 : ratio >= 0 ? 1 : 0);

/**
 * Ratio of compound growth rates with the target: observed (xₜ/x₀)^(1/t) − 1 over needed (X/x₀)^(1/n) − 1; a met target is achieved whatever the year. Right
 * is the class of the true ratio of done to elapsed, so that a tool may call slow progress moderate.
 */
const growthRatio = (scene: Scene): Outcome => {
  const { item, latest, elapsed, ahead, year } = scene;
  if (item.target === undefined || item.baseline === undefined) return 'none';
  const [x0, aim] = [item.baseline.toNumber(), item.target.toNumber() === 0 ? 0.001 : item.target.toNumber()];
  const down = isLower(item);
  const isMet = down ? latest <= aim + 1e-9 : latest >= aim - 1e-9;
  if (isMet) return year === item.due ? (ahead < 0 ? 'wrong' : 'right') : 'premature';
  if (x0 <= 0 || latest <= 0) return 'none';
  const observed = (latest / x0) ** (1 / (year - item.base)) - 1;
  const needed = (aim / x0) ** (1 / (item.due - item.base)) - 1;
  const ratio = ((down ? -1 : 1) * observed) / Math.abs(needed);
  const truth = classOf((100 * elapsed + ahead) / (100 * elapsed));
  return Number.isNaN(ratio) ? 'none' : classOf(ratio) === truth ? 'right' : 'wrong';
};

/** (latest − first)/(goal − first); left out where the goal is the first value, and where it comes out negative. */
const fromFirst = (scene: Scene): Outcome => {
  const { target, baseline } = scene.item;
  if (target === undefined || baseline === undefined || target.eq(baseline)) return 'none';
  const completed = (scene.latest - baseline.toNumber()) / target.minus(baseline).toNumber();
  return completed < 0 ? 'none' : share(completed, scene);
};

/** The same, clamped to 0–100 %; 0 % where the goal is the first value. */
const clamped = (scene: Scene): Outcome => {
  const { target, baseline } = scene.item;
  if (target === undefined || baseline === undefined) return 'none';
  const way = target.minus(baseline).toNumber();
  return share(way === 0 ? 0 : Math.min(1, Math.max(0, (scene.latest - baseline.toNumber()) / way)), scene);
};

const ofTarget = (scene: Scene): Outcome => {
  const { target, baseline } = scene.item;
  return target === undefined || baseline === undefined ? 'none' : share(scene.latest / target.toNumber(), scene);
};

/** F1, F4, F5, F6: formulas of public tools, as their sources and documentation describe them. */
export const formulas: readonly Formula[] = [
  { id: 'F1', name: 'ratio of growth rates (Open SDG)', judge: growthRatio },
  { id: 'F4', name: '(x − first)/(goal − first) (Kausal Watch)', judge: fromFirst },
  { id: 'F5', name: 'the same, clamped (Operately)', judge: clamped },
  { id: 'F6', name: 'actual/target (Akvo RSR, BI bars)', judge: ofTarget },
];
