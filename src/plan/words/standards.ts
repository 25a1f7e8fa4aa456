/** Words by which standards are known: service circles, distances, age limits. */
export const circleUnits: readonly string[] = ['分钟', '小时', '刻钟', '公里', '千米', '里'];
export const circleEnds: readonly string[] = ['圈', '可达', '交通网', '通达', '响应'];

export const distanceUnits: readonly string[] = ['公里', '千米', '米', '海里'];
export const bufferEnds: readonly string[] = ['范围内', '范围以内', '以内', '之内', '内', '范围', '以外', '之外', '缓冲'];

/** The place a distance is measured from starts behind these. */
export const placeOpeners: readonly string[] = ['在', '距', '离', '于', '对', '的', '禁止', '严禁', '实施'];

export const ageUnits: readonly string[] = ['周岁', '岁'];
export const limitMarks: readonly string[] = ['及以上', '以上', '及以下', '以下', '以内'];

/** What else is said with a figure and is neither reached nor counted. */
export const standardWords: readonly string[] = ['年一遇'];

/** Chinese digits a standard may be said with (一刻钟). */
export const standardDigits = '一二三四五六七八九十百千两';
