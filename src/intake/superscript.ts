const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits set as superscript keep their height (km², 文¹), so that a note's number never reads as part of a value. A number in brackets ([1]) is apart as it is. */
export const superscript = (text: string): string => (/[[（(［【]/.test(text) ? text : text.replace(/[0-9]/g, (digit) => DIGITS[Number(digit)]!));
