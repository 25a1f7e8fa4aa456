/** Words on the title page. */

/** Endings of a document's title. */
export const titleEndings = ['规划纲要', '远景目标纲要', '纲要', '规划', '计划', '工作报告', '报告', '意见', '方案', '行动方案', '建议', '通知'];

export const draftWords = ['草案', '征求意见稿', '送审稿', '审议稿', '讨论稿', '初稿', '公示稿', '论证稿'];
/** A text sent out under a notice has been approved. */
/** 经…人民代表大会…通过, under the title. */
export const adopted = /人民代表大会(?:常务委员会)?[^，。；）)]{0,24}(?:通过|批准)/;
export const approvedWords = ['印发', '关于批准', '予以公布'];
export const approvedVerbs = ['的通知', '经国务院同意', '审议通过', '批准'];

export const reportTitle = '工作报告';
/** A plan or a list of work for one year (某市2024年国民经济和社会发展计划, 2025年重点工作安排): its 今年 is that year. */
export const yearlyTitle = /(?<![—–-])((?:19|20)[0-9]{2})年(?![—–\-至])[^年]{0,24}(?:发展计划|计划草案的报告|计划（草案）的报告|计划的报告|工作要点|工作安排|工作计划|重点工作|民生实事)/;

/** Endings of an issuing body. */
export const issuerEndings = ['人民政府办公厅', '人民政府办公室', '人民政府', '发展和改革委员会', '委员会', '国务院办公厅', '国务院', '办公厅', '办公室', '管理局', '环境局', '局', '厅', '水利部', '部'];

/** Endings of a region's name, by level. */
export const provinceEndings = ['省', '自治区', '特别行政区'];
export const municipalities = ['北京市', '天津市', '上海市', '重庆市'];
export const regionEndings = ['自治县', '自治州', '自治旗', '地区', '新区', '开发区', '高新区', '区', '县', '市', '州', '盟', '旗', '镇', '乡', '街道'];
/** Endings that stand inside longer names, and what goes on there: 温州市, 新乡市, 景德镇市, 某州工业园区. */
export const innerEndings = ['州', '盟', '旗', '镇', '乡'];
export const goesOnEndings = ['市', '区', '县', '工业', '经济', '高新'];

/** 五年规划 by number: 十五 = 10th … 十六五 = 16th. */
export const planNumbers = ['一五', '二五', '三五', '四五', '五五', '六五', '七五', '八五', '九五', '十五', '十一五', '十二五', '十三五', '十四五', '十五五', '十六五', '十七五'];
export const horizonWords = ['远景目标', '远景', '展望'];

/** Bodies whose name begins with their region's. */
export const governmentWords = ['人民政府', '人民代表大会', '管理委员会'];
