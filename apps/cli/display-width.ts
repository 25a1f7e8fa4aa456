/** How many columns text takes on a terminal: Chinese characters, full-width marks and most emoji take two. */

// East Asian wide and full-width ranges of UAX #11, neighbouring blocks merged.
const wide: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/** Columns of one character (a code point): 0, 1 or 2. Tabs are the caller's business. */
export const characterWidth = (character: string): number => {
  const code = character.codePointAt(0)!;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (wide.some(([first, last]) => first <= code && code <= last)) return 2;
  return invisible.test(character) ? 0 : 1;
};

/** Columns of a text without tabs or line breaks. */
export const displayWidth = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += characterWidth(character);
  return columns;
};
