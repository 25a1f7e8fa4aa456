/** XML 1.0, and so every workbook and .docx, has no place for most control characters, halves of a surrogate pair and two non-characters. */
const UNSPEAKABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The text with a blank for every character that XML cannot hold; marks are not escaped. */
export const xmlText = (text: string): string => text.toWellFormed().replace(UNSPEAKABLE, ' ');
