/** Words that decide whether two names may be one (同一项目的不同写法). Data. */

/** Characters that tell two things apart when one name has them and the other has not: 一期 二期, 东站 西站, A区 B区. */
export const distinguishingCharacters = '0123456789一二三四五六七八九十东西南北中上下前后内外左右甲乙丙丁ABCDEFGHIJKLMNOPQRSTUVWXYZ期段号、';

/** Characters that may tell two things apart: 新袁茄路, 老重钢片区. */
export const doubtfulCharacters = '新老原小大';

/** Ends by which a longer name is another thing than the shorter one: 钓鱼嘴 and 钓鱼嘴片区. */
export const separatingEnds = ['片区', '板块', '组团', '新城', '村', '镇', '社区', '路网', '改造', '提升', '升级', '治理', '整治', '修复', '绿化', '扩建', '改扩建', '保护', '开发', '二期', '三期'];
