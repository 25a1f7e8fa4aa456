/** What a list is counted in (列举之后的计数): classifiers behind a number. */
export const listClassifiers = '个 所 条 座 家 项 处 片 类 种 大 级 方面 环节 领域 区域 板块'.split(' ');

/** Joins the last two members of a list, or stands inside a name. */
export const listJoins = /[和与及]|以及/g;

/** Heads of terms that say how many members they have: 五大环保行动, 四好农村路, “三变”改革. */
export const countedHead = /^[“"]?([两三四五六七八九十]{1,2})(?:大|个|项|类|种|条|好|长|变|治|社|级|进|化)/;

/** 等 where it closes a list, not where it is part of a word (中等 高等 平等 等级). */
export const listCloser = '(?<![中高初平同对相优劣])等(?!级|次|级别)';
