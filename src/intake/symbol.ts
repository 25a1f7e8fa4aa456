import { symbolFont, unknownSign, wingdings } from './words/symbols.ts';

/** The character that `code` (U+F020–F0FF, or its low byte) draws in a symbol font. */
const drawn = (code: number, font: string): string => {
  const byte = code & 0xff;
  const table = /wingdings|webdings/i.test(font) ? wingdings : symbolFont;
  return table[byte] ?? (byte < 0x7f && table === symbolFont ? String.fromCharCode(byte) : unknownSign);
};

/** `w:sym`: a character by its hexadecimal code in a named font. */
export const symbolOf = (hex: string, font: string): string => {
  const code = Number.parseInt(hex, 16);
  if (!Number.isInteger(code) || code <= 0 || code > 0xffff) return '';
  return code >= 0xf000 && code <= 0xf0ff
    ? drawn(code, font)
    : /symbol|wingdings|webdings/i.test(font) && code <= 0xff
      ? drawn(code, font)
      : String.fromCharCode(code);
};

/** Text typed in a symbol font holds private-use characters; they become what they look like. */
export const readableText = (text: string, font: string): string => text.replace(/[\uf020-\uf0ff]/g, (character) => drawn(character.charCodeAt(0), font));
