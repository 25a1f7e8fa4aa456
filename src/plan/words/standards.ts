/** Words by which standards are known: service circles, distances, age limits. */
export const circleUnits: readonly string[] = ['分钟', '小时', '刻钟', '公里', '千米', '里'];
export const circleEnds: readonly string[] = ['圈', '可达', '交通网', '通达', '响应'];

export const distanceUnits: readonly string[] = ['公里', '千米', '米', '海里'];
export const bufferEnds: readonly string[] = ['范围内', '范围以内', '以内', '之内', '内', '范围', '以外', '之外', '缓冲'];

/** A distance to each side of something is a buffer without a closing word (两岸各30米). */
export const bufferOpeners: readonly string[] = ['两岸', '两侧', '两旁', '两岸各', '两侧各', '两旁各', '每侧', '每侧各', '单侧', '两岸分别', '两侧分别', '两岸各不少于', '两侧各不少于', '两侧各不小于', '周边', '四周'];

/** 半小时: half of a unit. */
export const halfSign = '半';

/** The place a distance is measured from starts behind these. */
export const placeOpeners: readonly string[] = ['在', '距', '离', '于', '对', '的', '禁止', '严禁', '实施'];

export const ageUnits: readonly string[] = ['周岁', '岁'];
export const limitMarks: readonly string[] = ['及以上', '以上', '及以下', '以下', '以内'];

/** What else is said with a figure and is neither reached nor counted. */
export const standardWords: readonly string[] = ['年一遇'];

/** Chinese digits a standard may be said with (一刻钟). */
export const standardDigits = '一二三四五六七八九十百千两';
