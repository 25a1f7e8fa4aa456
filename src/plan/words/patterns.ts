/** Patterns of print with Chinese words, for the title page and the indicator tables. Data, each with an example. */
import { planNumbers } from './document.ts';

/** A second line of a title: 第十四个五年规划…, “十四五”…规划, （2021—2025年）. */
export const titleGoesOn = /^(?:第|“?十|和|及|[（(]?20[0-9]{2}|国民经济)/;
/** Titles that only send out the document: 关于印发…的通知. */
export const noticeTitle = /^关于|通知$/;
/** 《…规划》 in the notice. */
export const quotedTitle = /《([^》]{6,50}(?:规划|纲要|计划)[^》]{0,20})》/;

/** 二〇二一年三月, 2022年5月17日; not a date inside a sentence. */
export const printedMonth = /((?:20|19)[0-9]{2}|二[〇○零O][一二三四五六七八九〇○零]{2})\s*年\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*月(?!\s*[0-9一二三四五六七八九十]{1,3}\s*日[^\s）)]{2,})/;
/** ——2019年3月4日在…会议上, under a report's title. */
export const heldOn = /((?:20|19)[0-9]{2})\s*年\s*([0-9]{1,2})\s*月/;
/** The zeros of printed years: 二○三五, 二零三五, 二O三五 are 二〇三五. */
export const zeros = /[○零O]/g;
export const zero = '〇';
/** 二〇三五年 or 2035年 in a title. */
export const titleYear = /二[〇○零]([一二三四五六七八九])([一二三四五六七八九〇○零])|20([0-9]{2})(?=年|[^0-9])/g;
export const yearOfReport = /((?:19|20)[0-9]{2})年/;

/** “十四五” with or without quotation marks. */
export const shortPlan = new RegExp(`[“"]?(${[...planNumbers].sort((a, b) => b.length - a.length).join('|')})[”"]?`);
/** 第十四个五年规划 */
export const longPlan = /第([一二三四五六七八九十]{1,3})个五年(?:规划|计划)/;
/** 2021—2025年 */
export const yearRange = /(?:20|19)([0-9]{2})\s*年?\s*[-—–－~至到]+\s*((?:20|19)[0-9]{2})\s*年?/;

/** Beginnings that are no place names: 推进区域…, 全市…. */
export const noPlace = /^(?:全|我|本|各|推进|关于|加快|建设|社区|地区|城市|市|区|县)/;
/** A title of the whole country. */
export const nationwide = /^(?:国家|全国|中国|中华人民共和国)/;
/** 区国民经济…, 市政府工作报告: the region's name has ended. */
export const afterRegion = /^(?:国民|经济|政府)/;
/** 中共某某市委关于制定…的建议 */
export const leadingParty = /^中共/;
/** ——2026年1月8日在某某县第十八届人民代表大会第一次会议上 */
export const heldAt = /日在([^，。第]{2,30})第[一二三四五六七八九十0-9]{1,4}届/;
/** The first line of a two-line title of the whole country. */
export const nationalTitle = /^(?:中华人民共和国|国家|全国)/;
export const leadingYear = /^[0-9]{4}年/;

/** A column of change between two years: 2025年比2020年. */
export const betweenYears = /比[0-9]{4}年/;
export const typeHead = '类型';
/** 预期性, 预期值 … : the attribute of a row, also misprinted; and the attributes that some plans add to the two. */
export const natureLike = /^(?:预期|约束|(?:引导|指导|导向|监测|参考|鼓励)(?:性|型)(?:指标)?$)/;
/** 引导性 and the like stand beside the two natures and are no misprint of them. */
export const otherNature = /^(?:引导|指导|导向|监测|参考|鼓励)(?:性|型)(?:指标)?$/;
/** 20-50, 20至50 */
export const rangeDash = '[-－−—–~～至]';
/** ① 化学需氧量, （1）…, 其中：… : a row under another. */
export const subRow = /^(?:[①-⑳]|[（(][0-9一二三四五六七八九十]{1,2}[）)]|其中[：:]?|[-—]{1,2}(?=[\u4e00-\u9fff]))\s*/;
/** 带*的为2019年数据 */
export const dataYear = /20[0-9]{2}(?=年(?:的)?(?:数据|数|值))/;
/** 1. or （1） before a name where the table has no column of numbers. */
export const rowNumber = /^(?:[（(]([0-9]{1,2})[）)]|([0-9]{1,2})[.．、](?![0-9]))\s*/;
/** 翻一番（比2020年）, 较2025年下降10%: a year in a cell is no value. */
export const yearInCell = /(?:19|20)[0-9]{2}年/g;
/** 提高5个百分点, 增加1.2岁: so much more over the period; 提高到 names a level. */
export const raisedBy = /(?:提高|增加|上升)(?![到至])[0-9]/;
/** 「>7、力争…」: the value before what more is said of it. */
export const valueAndMore = /^([≥≤<>＜＞≧≦]?[0-9][0-9.]*[%％]?(?:左右|以上|以下|以内)?)[、，；（(]/;
/** 一、 or （一） before the name of a group of rows. */
export const groupNumber = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])/;

/** Marks that end a name or a cell, in every script a plan is printed in. */
export const nameEnds = '，。；：、！？,.;:!?\n\r\t |“”（）()　';
