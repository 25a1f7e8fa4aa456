/** A Chinese character (汉字) of the common block. */
export const isHan = (character: string | undefined): boolean => character !== undefined && character >= '\u4e00' && character <= '\u9fff';

/** Is the character at `index` a Chinese one? */
export const isHanAt = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0x4e00 && unit <= 0x9fff;
};

/** Length of the run of Chinese characters that `text` shares at `a` and `b`, going by `step` (1 or -1), at most `limit`. */
export const sharedRun = (text: string, a: number, b: number, step: 1 | -1, limit: number): number => {
  let length = 0;
  while (length < limit && isHan(text[a + step * length]) && text[a + step * length] === text[b + step * length]) length++;
  return length;
};
