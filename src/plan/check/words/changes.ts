/** 由甲提高到乙: words round two values of one thing. */
export const changeFrom = '(?:由|从)';
export const changeTo = '(?:增加|增长|提高|提升|扩大|上升|发展|攀升|增|升|下降|降低|减少|缩小|压减|降|减)(?:到|至)(?:了)?';
/** Words between a base and its year (由“十二五”末的 / 从2015年的). */
export const changeTime = '(?:“?十[一二三四五六]五”?(?:期?末|初期?)|20\\d\\d年底?|上年|期初)?(?:的)?';
export const doubling = '翻(?:了)?(?:一)?番|实现倍增|增长一倍|翻倍';
export const twiceDoubling = '翻(?:了)?两番';
export const growthOf = '(?:增长|提高|提升|增加|上升|下降|降低|减少)(?:了)?(?:约|近)?';
export const pointsOf = '个百分点';
export const partsOpener = '其中[：，]?';
export const industryRatio = '(?:三次产业|三产|一二三产业|产业)(?:增加值)?(?:结构|比例|比)';
