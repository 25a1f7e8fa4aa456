/** How a stated value bounds what it measures; `~` is about. */
export type Comparison = '=' | '>=' | '>' | '<=' | '<' | '~';

/** Comparing words right before a number (比较词): 不低于60%, 约1500毫米, ≥55. */
export const comparatorsBefore: readonly (readonly [string, Comparison])[] = [
  ['不低于', '>='],
  ['不少于', '>='],
  ['不小于', '>='],
  ['不短于', '>='],
  ['不得低于', '>='],
  ['不得少于', '>='],
  ['不下于', '>='],
  ['至少', '>='],
  ['最少', '>='],
  ['不超过', '<='],
  ['不超', '<='],
  ['不高于', '<='],
  ['不大于', '<='],
  ['不多于', '<='],
  ['不得超过', '<='],
  ['不得高于', '<='],
  ['不突破', '<='],
  ['至多', '<='],
  ['最多', '<='],
  ['突破', '>'],
  ['首次突破', '>'],
  ['超过', '>'],
  ['超', '>'],
  ['远超', '>'],
  ['超出', '>'],
  ['高于', '>'],
  ['大于', '>'],
  ['多于', '>'],
  ['优于', '>'],
  ['逾', '>'],
  ['低于', '<'],
  ['少于', '<'],
  ['小于', '<'],
  ['不足', '<'],
  ['不到', '<'],
  ['约', '~'],
  ['大约', '~'],
  ['约为', '~'],
  ['近', '~'],
  ['接近', '~'],
  ['将近', '~'],
  ['上', '>='],
  ['≥', '>='],
  ['≧', '>='],
  ['⩾', '>='],
  ['>', '>'],
  ['＞', '>'],
  ['≤', '<='],
  ['≦', '<='],
  ['⩽', '<='],
  ['<', '<'],
  ['＜', '<'],
];

/** 上 compares only before 千, 百, 万 without a digit (上千家); 近 before a place name's 近 is no concern. */
export const roundOnly: readonly string[] = ['上'];

/** Comparing words right after a number or its unit: 55%以上, 35微克/立方米以下, 1000亩左右. */
export const comparatorsAfter: readonly (readonly [string, Comparison])[] = [
  ['及以上', '>='],
  ['以上', '>='],
  ['（含）以上', '>='],
  ['(含)以上', '>='],
  ['以上（含）', '>='],
  ['或以上', '>='],
  ['及以下', '<='],
  ['以下', '<='],
  ['以内', '<='],
  ['之内', '<='],
  ['（含）以下', '<='],
  ['左右', '~'],
  ['上下', '~'],
  ['余', '>'],
  ['多', '>'],
];

/** Between number and unit: 100余项, 20多个, 1500以上个. 来 (十来个) is about. */
export const comparatorsWithin: readonly (readonly [string, Comparison])[] = [
  ['余', '>'],
  ['多', '>'],
  ['来', '~'],
  ['以上', '>='],
];

/** After these 多 and 余 open another word (多种, 多功能, 余热). */
export const excessNotBefore = '种样元功能式层渠方边次项部门热额党民极头';
