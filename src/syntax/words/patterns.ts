/**
 * Patterns of print that hold Chinese words. Data like the word lists beside them: each with an example. Those with the
 * sticky or global flag are shared objects; set `lastIndex` before use.
 */
import { boxWords, bullets, contentsTitles, figureWord, glossaryTitles, ordinalCharacters, serialHeads, tableWord, valueHeadWords } from './structure.ts';

const ordinal = `[${ordinalCharacters}]`;

/** What a web site prints about a text and no part of it: 责任编辑：…, 发布时间：…, 浏览次数：…, 主办：…. */
export const siteLine = /^(?:【?(?:责任编辑|责编|编辑|来源|信息来源|发布时间|发布日期|发布机构|浏览次数|阅读次数|点击数|点击次数|访问量|字体大小|分享到|分享至|主办单位|主办|承办|版权所有|网站标识码|上一篇|下一篇|当前位置|您当前的位置|您的位置|索\s?引\s?号|相关链接|友情链接)\s*[：:]|[^：。，]{0,12}ICP备)/;

/** `3.5万` is a quantity, no section number: units right after a decimal. */
export const unitAfterDecimal = /^[%％‰万亿元个家公里米吨倍年月日人件平亩℃]/;

/** Powers in a heading's number: 十八, 一百零三. */
export const ordinalPowers: Readonly<Record<string, number>> = { 十: 10, 百: 100 };
export const ordinalDigits: Readonly<Record<string, number>> = { 〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** 第三章, 第 3 章: the part before the word that tells the level. */
export const ordinalPrefix = '第';

/** 第 3 页, 3/20, 共 20 页. */
export const pageOfPages = /^第?\s*[0-9]{1,4}\s*[页頁]?\s*[/／共]\s*[0-9]{1,4}\s*[页頁]?$|^第\s*[0-9]{1,4}\s*[页頁]$/;

/** Entries of a list inside a box: 1. … 01　… （1）… ①… ——… ● … - …, one a line. */
export const boxEntry = new RegExp(`^(?:[0-9]{1,2}[.．、)）]|0[1-9][ \\u3000]|[${bullets}]|[-–*+][ \\u3000]|[（(][0-9${ordinalCharacters}]{1,2}[)）]|[①-⑳]|——)`);

/** ①专精特新：指… */
export const explained = /^(?:[①-⑳]|[0-9]{1,2}[.．、])\s*[^，。；：\s]{2,24}[：:]\s*(?:是?指|即|为|是)?/;
/** 第二十章 before 名词解释, or 附件2：. */
export const glossaryNumbering = `[第${ordinalCharacters}0-9章节篇、．.（）()\\s]{0,8}`;

/** Heads of a flattened table that carry a year: 2020年, 2025年目标, 2015年比2010年增长; or a change over the period. */
export const flatYearHead = `(?:“?十[二三四五六]五”?)?[^0-9一-龥]{0,1}(?:20[0-9]{2}年[（(]?(?:比20[0-9]{2}年)?(?:${valueHeadWords.slice(1).join('|')}){0,2}[)）]?)|(?:年均增速|年均增长|累计)`;

/** What may stand in the values at the end of a flattened row. */
export const flatValueTail = /[0-9.∶:：≥≤<>＜＞≧≦[\]【】（）()*＊—\-－左右以上以下]+$/;
/** One value of a run: ——, ≥[100], 12.5%, 8个百分点. */
export const flatValue = /—{1,2}|[≥≤<>＜＞≧≦]?[[【]?-?[0-9][0-9.]*[\]】]?[*＊%％]?(?:左右|以上|以下)?(?:个百分点)?/g;
/** `1化学需氧量排放总量（万吨）2551.72347.6-8%`. */
export const bracketedRow = /[\s\u3000]*([0-9]{1,2})?[\s\u3000]*([^\s\u3000。；：注备][^。；：]{1,48}?[（(][^）)]{1,10}[）)])((?:[^\u4e00-\u9fff（(A-Za-z\u3000]*(?:个百分点)?)+)/y;
/** The next row's serial right after the last value: 「-8%2」. */
export const serialAfterValue = /(?<=[%％点])[\s\u3000]*[0-9]{1,2}$/;
/** A group inside a flattened table: 一、农业高质高效. */
export const flatGroup = new RegExp(`${ordinal}{1,2}、[^0-9]{2,16}?(?=[0-9])`, 'y');
export const unitHead = '单位';

/** A head cell of a grid without 序号. */
export const gridHead = /20[0-9]{2}|指标|单位|名称/;
/** A head cell over values, 2020年, 2025年目标, 规划目标; and the cells of a head that one space parts. */
export const spacedHead = /20[0-9]{2} ?年|目标|现状|年均|累计/;
export const spacedHeadCell = /20[0-9]{2} ?年[^\s\u3000]*|[^\s\u3000]+/g;
/** A value as it stands in a cell: 16.5, ＜[0.11], —, 95以上, 1.7:1. */
export const cellValue = /^(?:[—–―\-/]{1,2}|[≥≤<>＜＞≧≦]*[[［【〔]?[≥≤<>＜＞≧≦]*-?[0-9][0-9.,∶:：]*[%％*＊]?[\]］】〕]?(?:左右|以上|以下|以内)?[*＊]?)$/;

/** A group line of a grid: 一、… or （一）…. */
export const gridGroup = new RegExp(`^[${ordinalCharacters}（]`);

/** 序号指标…: the head of a flattened table inside a line. */
export const innerTableHead = new RegExp(`(?<=[^\\s\\u3000])(?:${serialHeads.join('|')})(?=[\\s\\u3000]*指)`, 'g');
/** 。专栏3 … inside a line. */
export const innerBoxHead = new RegExp(`(?<=[。；！？）”])(?:${boxWords.join('|')})[ \\u3000]*(?:[0-9０-９]{1,2}|${ordinal}{1,5})(?![0-9])[ \\u3000：:]*`, 'g');
/** Gap + 一、 / （一） / 1. inside a line; after a full stop and before the first （一） one space is a gap. */
export const innerHeadingGap = new RegExp(`(?:[ \\u3000]{2,}|(?<=[。；])[ \\u3000]|(?<=[一-龥])[ \\u3000](?=（一）))(?=(?:${ordinal}{1,5})、|（(?:${ordinal}{1,5})）|[0-9]{1,2}[.．](?![0-9]))`, 'g');

/** 「某省节能“十三五”规划 为确保…」: the title of a text on one line. */
export const innerTitle = /^[^\s，。；：]{6,50}(?:规划|纲要|方案|计划|报告|意见)[ \u3000]+(?=[为根按依“前《])/g;

/** 目　录第一章…: the contents list of a text that stands on one line. */
export const contentsHead = new RegExp(`(?:${contentsTitles.map((title) => [...title].join('[ \\u3000]*')).join('|')})[ \\u3000]*(?=第${ordinal}{1,3}[章篇节])`, 'g');

/** 。表 2：… or 。图1 …: a caption inside a line. */
export const innerCaption = new RegExp(`(?<=[。！？])[${tableWord}${figureWord}][ \\u3000]*[0-9]{1,2}[ \\u3000：:]`, 'g');
/** 。名词解释海绵城市：指…: a glossary inside a line, and where its entries begin. */
export const innerGlossary = new RegExp(`(?<=[。！？])(?:${glossaryTitles.join('|')})(?=[^，。；：]{1,30}：)`, 'g');
export const glossaryEntry = /(?<=。)(?=[^，。；：]{1,24}：)/g;
