/** 指标名称中的方向词: words of a name that tell which way is better, and units that are none. */

/** 逆向指标: less of it is better, by a word of its name … */
export const lessIsBetterWords =
  '死亡|事故|失业率|排放|浓度|细颗粒物|可吸入颗粒物|PM2\\.?5|能耗|水耗|用水量|发病率|患病率|发案|刑事案件|贫困发生率|收入比|收入差距|恩格尔系数|负债率|不良率|不良贷款|辍学率|损失率|漏损率|撂荒|化学需氧量|氨氮|二氧化硫|氮氧化物|劣[ⅤV五]类|吸毒|投诉|信访量|用药量|使用量';
/** … unless the name says that it is the fall that is measured, or that less of it is what is counted. */
export const fallWords = '降低|下降|减少|削减|降幅|减量|压减';

/** 「—」, 「x:x」: what stands in the column of units where there is none. */
export const noUnit = /^[\s—–-]*$|^[x×1]\s?[:：∶]\s?[x×1]$/i;

/** 提高3个百分点, 比2020年增长50%: a cell that names a change; 提高到 and 降至 name a value. */
const change = '^(?:比|较)?(?:[0-9]{4}年|基期)?(?:累计)?';
const amount = '(?!到|至|为)(?:约|不低于|不少于|超过)?[0-9]';
export const changeInCell = new RegExp(`${change}(?:提高|提升|上升|增加|增长|降低|下降|减少|削减|压减)${amount}`);
export const fallInCell = new RegExp(`${change}(?:降低|下降|减少|削减|压减)`);
export const growthInCell = new RegExp(`${change}增长`);
/** 新增30: what is counted is what comes to be. */
export const addedInCell = new RegExp(`^(?:累计)?(?:新增|新建|净增)${amount}`);
/** A target left to somebody above: 以市级下达为准, 完成国家下达任务. */
export const setAboveWords = /下达|上级|分解/;
