const DIGIT: Readonly<Record<string, number>> = { 〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** The value of a heading's number: 十八 = 18, 二十一 = 21, 一百零三 = 103, １２ or 12 = 12; undefined where it is none. */
export const ordinalValue = (word: string): number | undefined => {
  if (word === '') return undefined;
  if (/^[0-9]+$/.test(word)) return Number(word);
  let total = 0;
  let pending: number | undefined;
  for (const character of word) {
    if (character === '十' || character === '百') {
      const power = character === '十' ? 10 : 100;
      total += (pending ?? 1) * power;
      pending = undefined;
      continue;
    }
    const digit = DIGIT[character];
    if (digit === undefined) return undefined;
    pending = pending === undefined ? digit : pending * 10 + digit;
  }
  return total + (pending ?? 0);
};
