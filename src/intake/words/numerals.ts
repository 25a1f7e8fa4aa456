/** Digits and marks of the numbering formats of OOXML (`w:numFmt`), as Word prints them. */

/** 一 二 三: chineseCounting, japaneseCounting, taiwaneseCounting and the like. */
export const countingDigits = '零一二三四五六七八九';

/** ○ is the zero of chineseCounting past 99 (一○○); 〇 that of ideographDigital (一〇). */
export const countingZero = '○';
export const ideographZero = '〇';

/** 十 百 千 万 between digits. */
export const countingPlaces = ['', '十', '百', '千', '万'] as const;

/** 壹 贰 叁: chineseLegalSimplified. */
export const legalDigits = '零壹贰叁肆伍陆柒捌玖';
export const legalPlaces = ['', '拾', '佰', '仟', '萬'] as const;

/** 壹 貳 參: ideographLegalTraditional. */
export const legalTraditionalDigits = '零壹貳參肆伍陸柒捌玖';

/** 甲 乙 丙: ideographTraditional; 子 丑 寅: ideographZodiac. */
export const stems = '甲乙丙丁戊己庚辛壬癸';
export const branches = '子丑寅卯辰巳午未申酉戌亥';

/** ㊀ ㊁: ideographEnclosedCircle. */
export const circledIdeographs = '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉';

/** Marks after which the text follows at once (（一）、); after any other a blank keeps 「1.」 apart from a value. */
export const closeMarks = '、）〕】》」，：；。．';
