/** Text that a spreadsheet cannot take for a formula: an apostrophe goes before what begins like one. A lone sign is none. */
export const guardedCell = (text: string): string => (/^[=+\-@\t\r＝＋－＠]./s.test(text) ? `'${text}` : text);

/** The apostrophe by which our own tables keep words from being taken for a formula is none of the words. */
export const unguardedCell = (text: string): string => text.replace(/^'(?=[=+\-@＝＋－＠\t])/, '');
