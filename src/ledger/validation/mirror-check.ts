import { convertUnit } from '../../basis/index.ts';
import type { Check } from './question.ts';

export const checkMirror: Check<'mirror'> = ({ pairs }, { candidate, others }) => {
  if (candidate.bound !== undefined) return undefined;
  for (const { indicator, other, tolerance } of pairs) {
    if (candidate.indicator !== indicator && candidate.indicator !== other) continue;
    const mirror = candidate.indicator === indicator ? other : indicator;
    const row = (others.get(mirror) ?? []).find(
      ({ period, measure, priceBasis, bound }) =>
        period === candidate.period && measure === candidate.measure && priceBasis === candidate.priceBasis && bound === undefined,
    );
    const value = row?.value === undefined ? undefined : convertUnit(row.value, row.unit, candidate.unit);
    if (value === undefined || candidate.value.minus(value).abs().lte(value.abs().times(tolerance))) continue;
    return {
      once: `${[indicator, other].join(' ')}|${candidate.period}|${candidate.measure}`,
      details: {
        measure: candidate.measure,
        value: candidate.value.toString(),
        unit: candidate.unit,
        mirror,
        mirrorValue: value.toString(),
        difference: candidate.value.minus(value).toString(),
        tolerance,
      },
    };
  }
  return undefined;
};
