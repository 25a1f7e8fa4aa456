/** Longest words a figure may come with, in characters: a source, a place or a note; a reason for a gap; a unit. Digits of a figure, sign and point left out. */
export const cellLimits = { text: 2000, missing: 200, unit: 40, digits: 30 } as const;

/** Characters that no database keeps and no reader sees: control codes but for tabs and line ends, and halves of characters. */
export const storableText = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');
