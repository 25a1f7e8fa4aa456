/** Chinese digits (数字); 两 and 〇 ○ 零 included. */
export const chineseDigits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};

/** Place values inside a section of four digits (十、百、千). */
export const chinesePlaces: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Multipliers (万、亿) that close a section; after Arabic digits they belong to the unit as written (3万个 is 3, 万个). */
export const multipliers: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** 百分之十八, 千分之三: what the words before a fraction's number stand for as a unit. */
export const fractionUnits: readonly (readonly [string, string])[] = [
  ['百分之', '%'],
  ['千分之', '‰'],
  ['万分之', '‱'],
];

/** 三分之二: the mark between denominator and numerator. */
export const fractionMark = '分之';

/** 三点五: the decimal point spoken. */
export const spokenPoint = '点';

/** Between the two ends of a range (1-2家, 20—30亩, 3至4个). */
export const rangeMarks = '-－—–~～〜至到';

/** Between the two sides of a ratio (2.35∶1). */
export const ratioMarks = '∶:：';

/** 千 and 百 before these open an SI unit (千瓦, 千米, 百帕) and multiply nothing. */
export const unitPrefixes = '千百';
export const unitStems = '米瓦克伏卡帕赫焦安乏升';

/** 50亿级, 百亿元级: behind a round number this makes a grade of it. */
export const gradeMark = '级';
export const gradedUnit = '元';

/** 第三节: the number after it ranks. */
export const ordinalMark = '第';

/** 每千人, 每10万人: the number after it is a denominator. */
export const denominatorMark = '每';

export const yearMark = '年';
export const monthMark = '月';

/** 前10位, 前1%: a place in a ranking. */
export const rankMark = '前';
