import { IntakeError } from './error.ts';
import { MAX_CHARACTERS, MAX_COLUMNS } from './limits.ts';
import { tooLong, tooManyColumns } from './messages.ts';
import type { IntakeText, PlaceMark } from './document.ts';

/** A text file is its own text: every character stays where it is. A place is a line of the file that is not blank. */
export const readPlainText = (text: string): IntakeText => {
  if (text.length > MAX_CHARACTERS) throw new IntakeError(tooLong(MAX_CHARACTERS));
  const places: PlaceMark[] = [];
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    let end = newline < 0 ? next : newline;
    if (text.charCodeAt(end - 1) === 13 && end > start) end--;
    if (text.slice(start, end).trim() !== '') places.push({ span: [start, end], paragraph: line });
    start = next;
  }
  let tabs = 0;
  line = 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) tabs = 0;
    else if (unit === 9 && ++tabs >= MAX_COLUMNS) throw new IntakeError(tooManyColumns(line, MAX_COLUMNS));
    if (unit === 10) line++;
  }
  return { text, places };
};
