/** How opinions number what they say: each pattern a level of headings, from the outermost in; the number is cut off. */
export const numberings: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、．.]\s*/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]\s*/,
  /^\d{1,2}[.．、](?!\d)\s*/,
  /^[（(]\d{1,2}[）)]\s*/,
  /^[①-⑳]\s*/,
  /^第[一二三四五六七八九十]+[，、]?\s*/,
  /^[一二三四五六七八九十]是[，：:]?\s*/,
];

/** Where a run of 一是…二是… goes on inside a paragraph. */
export const inlineNumber = /(?<=^|[。；;：:，,])\s*(?=[一二三四五六七八九十]是)/;

/** What ends the title of an aspect that is printed in one line with what it says. */
export const titleEnd = /[。：:]/;

/** The aspect of problems that stand under none. */
export const noAspect = '未分方面';

/** Numbers of the text that people check and edit: aspects, then problems. */
export const aspectMark = (n: number): string => {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]!}十`}${digits[ones]!}、`;
};
