import type { Said } from './conversions.ts';

type Sentence = { readonly zh: (said: Said) => string; readonly en: (said: Said) => string };

/** What a validation rule asks the sender (审核询问), with the numbers that fired it. */
export const findings = {
  range_below: {
    zh: (said) => `${said('at')}填报${said('value')}${said('unit')}，低于下限${said('least')}：是否录入有误？`,
    en: (said) => `${said('value')} ${said('unit')} for ${said('at')} is below ${said('least')}: is it a slip?`,
  },
  range_above: {
    zh: (said) => `${said('at')}填报${said('value')}${said('unit')}，高于上限${said('most')}：是否录入有误？`,
    en: (said) => `${said('value')} ${said('unit')} for ${said('at')} is above ${said('most')}: is it a slip?`,
  },
  jump: {
    zh: (said) =>
      `${said('at')}填报${said('value')}${said('unit')}，比${said('previousPeriod')}的${said('previous')}变动${said('change')}；此前${said('compared')}次变动的中位数为${said('usual')}，超出容许的${said('limit')}：是否属实，原因是什么？`,
    en: (said) =>
      `${said('value')} ${said('unit')} for ${said('at')} is a change of ${said('change')} from ${said('previous')} in ${said('previousPeriod')}; the median of the ${said('compared')} changes before is ${said('usual')}, and this lies more than ${said('limit')} off: is it so, and why?`,
  },
  jump_alone: {
    zh: (said) => `${said('at')}填报${said('value')}${said('unit')}，比${said('previousPeriod')}的${said('previous')}变动${said('change')}，超过${said('limit')}：是否属实，原因是什么？`,
    en: (said) =>
      `${said('value')} ${said('unit')} for ${said('at')} is a change of ${said('change')} from ${said('previous')} in ${said('previousPeriod')}, more than ${said('limit')}: is it so, and why?`,
  },
  sum_of_year: {
    zh: (said) => `${said('wholePeriod')}为${said('whole')}${said('unit')}，而${said('items')} = ${said('sum')}，相差${said('difference')}：哪个数有误？`,
    en: (said) => `${said('wholePeriod')} is ${said('whole')} ${said('unit')}, yet ${said('items')} = ${said('sum')}, a difference of ${said('difference')}: which figure is wrong?`,
  },
  sum_of_parts: {
    zh: (said) => `${said('at')}“${said('wholeIndicator')}”为${said('whole')}${said('unit')}，而分项${said('items')} = ${said('sum')}，相差${said('difference')}：哪个数有误？`,
    en: (said) =>
      `“${said('wholeIndicator')}” for ${said('at')} is ${said('whole')} ${said('unit')}, yet its parts ${said('items')} = ${said('sum')}, a difference of ${said('difference')}: which figure is wrong?`,
  },
  monotone_below: {
    zh: (said) => `${said('at')}累计${said('value')}${said('unit')}，小于${said('otherPeriod')}累计的${said('other')}：累计数不能减少，请核对这两个数。`,
    en: (said) => `The running total ${said('value')} ${said('unit')} of ${said('at')} is smaller than ${said('other')} of ${said('otherPeriod')}: running totals do not fall; check the two figures.`,
  },
  monotone_above: {
    zh: (said) => `${said('at')}累计${said('value')}${said('unit')}，大于其后${said('otherPeriod')}累计的${said('other')}：累计数不能减少，请核对这两个数。`,
    en: (said) => `The running total ${said('value')} ${said('unit')} of ${said('at')} is larger than ${said('other')} of ${said('otherPeriod')} after it: running totals do not fall; check the two figures.`,
  },
  mirror: {
    zh: (said) => `${said('at')}填报${said('value')}${said('unit')}，与“${said('mirror')}”的${said('mirrorValue')}相差${said('difference')}，超过容许的${said('tolerance')}：哪个数有误？`,
    en: (said) =>
      `${said('value')} ${said('unit')} for ${said('at')} differs from ${said('mirrorValue')} of “${said('mirror')}” by ${said('difference')}, more than ${said('tolerance')}: which figure is wrong?`,
  },
  slip_of_unit: {
    zh: (said) => `${said('at')}填报${said('value')}${said('unit')}，而${said('previousPeriod')}为${said('previous')}${said('unit')}：可能单位为${said('suggestedUnit')}（${said('suggested')}${said('unit')}）？`,
    en: (said) =>
      `${said('value')} ${said('unit')} for ${said('at')}, while ${said('previousPeriod')} was ${said('previous')} ${said('unit')}: may the unit be ${said('suggestedUnit')} (${said('suggested')} ${said('unit')})?`,
  },
  slip_of_point: {
    zh: (said) => `${said('at')}填报${said('value')}${said('unit')}，而${said('previousPeriod')}为${said('previous')}${said('unit')}：小数点是否错位（${said('suggested')}${said('unit')}）？`,
    en: (said) =>
      `${said('value')} ${said('unit')} for ${said('at')}, while ${said('previousPeriod')} was ${said('previous')} ${said('unit')}: is the decimal point out of place (${said('suggested')} ${said('unit')})?`,
  },
  repeat: {
    zh: (said) => `${said('at')}填报${said('value')}${said('unit')}，与自${said('sincePeriod')}起的${said('times')}期完全相同：是否尚未更新？`,
    en: (said) => `${said('value')} ${said('unit')} for ${said('at')} is the same as in the ${said('times')} periods from ${said('sincePeriod')} on: has it not been updated?`,
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type FindingCase = keyof typeof findings;
