/** 表注里的说法: the words by which a note under a table of results tells what became of a row. */

/** Opens the notes under a table. */
export const noteOpeners = '备注|注释|说明|注';
export const cancelledWords = '取消|不再考核|停止考核|终止考核|不再下达|不再统计';
export const neverSetWords = '(?:未|没有|从未)(?:予以)?下达';
export const adjustedWords = '调整|修订|新标准|新口径';
/** Before the number of a target that took the place of the printed one. */
export const adjustedTargetWords = '(?:任务|目标|要求)(?:值)?(?:调整|修订|下达|确定)?(?:为|是|至)|(?:调整|修订)(?:为|至|到)';

/** A row by its number: 第19项, 第16、22项. */
export const rowByNumber = '第\\s?((?:\\d{1,3}[、，,和及]?)+)\\s?(?:项|行|条)';

/** A result in words claims that the target was met where it says this … */
export const metWords = '完成|达到|达标|实现';
/** … and that it was not, where it says this. */
export const unmetWords = '未|没有|不';
