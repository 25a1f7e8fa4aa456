/** Words that say how a target ended (完成情况的说法): beyond it, or just met. */
export const claimBeyond = '超额完成|超额实现|超过|超出|大幅超过|提前完成|提前实现';
export const claimMet = '如期完成|全面完成|圆满完成|顺利完成|完成|实现|达到';

/** What was met: “十三五”目标, 规划目标任务. */
export const claimObject = '(?:了)?(?:“?十[一二三四五六]五”?)?(?:规划)?(?:预期|既定|确定的)?(?:目标|任务|指标)';

/** A target left to the level above: 完成市级下达任务, 以省下达为准. */
export const setAbove = '(?:完成|达到|落实|按照?|以)(?:国家|自治区|省|市|州|上级|省级|市级)(?:级|政府)?(?:下达|核定|分解)(?:的)?(?:任务|目标|指标|为准|要求|数)';

/** That all targets were met (全面完成), or most of them (总体完成): before or after what was met. */
export const allMet = '全面|全部|圆满|胜利|顺利|如期';
export const mostMet = '总体|基本';
export const metVerb = '完成|实现';
export const wholePlan = '“?十[一二三四五六]五”?(?:规划)?(?:主要|确定的|各项|预期)*(?:目标任务|目标和任务|主要目标|指标|目标)';
