/** The words of a cell without the apostrophe that goes before what a spreadsheet might take for a formula. */
export const unguarded = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');
