/**
 * Words by which a heading or an opening sentence says whether it looks back or ahead (回顾、展望). The innermost heading that
 * says so decides for the text under it.
 */
export const pastTitles: readonly string[] = [
  '成就', '回顾', '发展成效', '主要成效', '取得的成效', '取得成效', '工作成效', '建设成效', '主要成绩', '取得的成绩', '发展基础', '现实基础', '工作基础', '建设基础', '基础条件', '现状', '基本情况', '完成情况', '实施情况', '进展情况', '落实情况', '执行情况', '主要进展', '规划背景', '发展背景', '编制背景',
  '发展环境', '发展形势', '面临形势', '形势分析', '面临的形势', '宏观环境', '形势与', '形势和', '环境形势', '主要问题', '存在问题', '存在的问题', '面临的问题', '机遇与挑战', '机遇和挑战', '发展机遇', '面临机遇', '面临的机遇', '面临挑战', '面临的挑战', '困难和挑战', '区域概况', '基本区情', '十三五”发展', '工作进展', '过去一年', '过去五年', '过去的五年', '一年来', '五年来', '胜利在望', '如期完成', '圆满完成', '全面完成', '顺利完成',
];

/** Behind a word like 成效 these make the heading a state to be reached. */
export const stateWords: readonly string[] = ['显著', '明显', '突出', '更加', '更为', '凸显', '进一步', '持续', '不断'];

/** These look back only at the end of a heading (总结推广经验 is a task). */
export const pastTitleEnds: readonly string[] = ['总结', '形势', '背景', '概况'];

/** These look ahead at the end of a heading; inside one they may name what has been reached (规划目标全面完成). */
export const futureTitleEnds: readonly string[] = ['目标', '任务', '安排', '部署', '展望', '远景', '打算', '重点工作', '主要工作', '总体要求', '总体思路', '要求', '思路', '工作重点', '下一步', '愿景', '定位', '指标', '指标体系', '举措', '今年工作', '今后五年工作', '未来五年'];

/** What stands under a heading that ends so is what the plan sets out to reach; under the second kind it lies beyond the plan. */
export const goalTitleEnds: readonly string[] = ['目标', '主要指标', '预期指标', '目标指标', '指标体系', '目标任务'];
export const beyondTitles: readonly string[] = ['远景', '远期', '长远', '长期', '展望', '愿景'];

/** Openings of a paragraph that look back or ahead where no heading says so. */
export const pastOpenings: readonly string[] = ['过去一年', '过去的一年', '一年来', '五年来', '过去五年', '过去的五年', '刚刚过去的', '回顾', '回望', '去年', '这五年', '这一年'];
export const futureOpenings: readonly string[] = ['今年经济社会发展', '今年政府工作', '今年是', '新的一年', '今后五年', '未来五年', '经济社会发展的主要预期目标', '主要预期目标', '下一步', '做好今年'];

/** Words of a forecast or an estimate: nobody commits to it. */
export const forecastWords: readonly string[] = ['预计', '还将', '预测', '估算', '据测算', '测算', '需求约', '约需'];

/** A clause opened so states an aim even without a verb (确保年出栏肉鸡 100 万只). */
export const aimWords: readonly string[] = ['确保', '保证', '力争', '争取', '力求', '努力', '实现'];

/** Opens the notes of a table. */
export const noteOpeners: readonly string[] = ['注：', '备注：', '注:', '说明：1'];

/** 将: in a passage that looks back it foretells. */
export const futureMark = '将';
