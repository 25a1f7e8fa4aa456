import { Decimal } from '../basis/index.ts';
import type { Indicator } from '../plan/index.ts';
import { isFall, isLowerBetterByName } from './direction.ts';

type Result = NonNullable<Indicator['actual']>;
type Aim = NonNullable<Indicator['target']>;

/** What a printed result may be: `≥94` is anything from 94 on. Ends that are not included are `open`. */
type Range = { readonly low: Decimal; readonly high: Decimal; readonly open: boolean };

const rangeOf = ({ value, upper, comparator }: Result): Range => {
  const printed = new Decimal(value!);
  if (comparator === '>' || comparator === '>=') return { low: printed, high: new Decimal(Infinity), open: comparator === '>' };
  if (comparator === '<' || comparator === '<=') return { low: new Decimal(-Infinity), high: printed, open: comparator === '<' };
  return { low: printed, high: new Decimal(upper ?? value!), open: false };
};

/** Whether a range reaches a floor; nothing where one part of it does and another does not. */
const reachesFloor = ({ low, high, open }: Range, floor: Decimal, strict: boolean): boolean | undefined => {
  if (low.gt(floor) || (low.eq(floor) && (!strict || open))) return true;
  return high.lt(floor) || (high.eq(floor) && (strict || open)) ? false : undefined;
};

const mirrored = ({ low, high, open }: Range): Range => ({ low: high.neg(), high: low.neg(), open });

const reaches = (range: Range, bound: Decimal, side: 'floor' | 'ceiling', strict: boolean): boolean | undefined =>
  side === 'floor' ? reachesFloor(range, bound, strict) : reachesFloor(mirrored(range), bound.neg(), strict);

/**
 * Result against target, exactly as both are printed. A comparator says which side is inside, `=` and `~` (左右, for which no plan gives a width) mean at
 * least (at most, where less is better), two bounds mean between them. Nothing where the result is itself only a bound and does not decide.
 */
export const compare = (result: Result, aim: Aim, lowerIsBetter: boolean): 'reached' | 'missed' | undefined => {
  const range = rangeOf(result);
  const bound = new Decimal(aim.value!);
  const verdict = (met: boolean | undefined): 'reached' | 'missed' | undefined => (met === undefined ? undefined : met ? 'reached' : 'missed');
  if (aim.upper !== undefined) {
    const [above, below] = [reaches(range, bound, 'floor', false), reaches(range, new Decimal(aim.upper), 'ceiling', false)];
    return above === false || below === false ? 'missed' : verdict(above === true && below === true ? true : undefined);
  }
  const { comparator = '=' } = aim;
  const side = comparator === '=' || comparator === '~' ? (lowerIsBetter ? 'ceiling' : 'floor') : comparator.startsWith('<') ? 'ceiling' : 'floor';
  return verdict(reaches(range, bound, side, comparator === '<' || comparator === '>'));
};

/**
 * Share of the promise that was kept, for the kinds whose start is known without a baseline: of a sum, of a compound fall, of the growth of all years
 * together. Logarithms, so a double.
 */
export const attainment = (result: number, aim: number, kind: Aim['kind']): number | undefined => {
  if (aim <= 0) return undefined;
  if (kind === 'cumulative') return new Decimal(result).div(aim).toNumber();
  if (kind === 'cumulative_reduction' && result < 100 && aim < 100) return Math.log1p(-result / 100) / Math.log1p(-aim / 100);
  return kind === 'avg_annual_growth' && result > -100 ? Math.log1p(result / 100) / Math.log1p(aim / 100) : undefined;
};

/** 逆向指标: whether less of it is better. A fall that is measured as such is the better the larger. */
export const isLowerBetter = ({ name, target }: Indicator, above?: Indicator): boolean => {
  if (target?.kind === 'cumulative_reduction' || (above !== undefined && isFall(above.name))) return false;
  return isLowerBetterByName(name) || target?.comparator === '<' || target?.comparator === '<=';
};
