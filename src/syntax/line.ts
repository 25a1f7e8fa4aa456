/**
 * A stroke of text that may be a block or a part of one: a physical line, or a piece of a line where a whole document
 * stands on one. `[start, end)` is what is printed, without outer space; `from` and `next` tile the source.
 */
export type Line = { readonly from: number; readonly start: number; readonly end: number; readonly next: number };

const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0x09 ||
  unit === 0x3000 ||
  unit === 0xa0 ||
  unit === 0x0d ||
  unit === 0x0c ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200f) ||
  unit === 0x2028;

/** A line over `text[from, next)`, trimmed. */
export const trimmedLine = (text: string, from: number, next: number): Line => {
  let start = from;
  let end = next;
  while (start < end && (isSpace(text.charCodeAt(start)) || text.charCodeAt(start) === 10)) start++;
  while (end > start && (isSpace(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 10)) end--;
  return { from, start, end, next };
};

/** Physical lines: \n, \r\n, a lone \r, a form feed and U+2028 end one. */
export const physicalLines = (text: string): Line[] => {
  const lines: Line[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13 && unit !== 12 && unit !== 0x2028) continue;
    if (unit === 13 && text.charCodeAt(i + 1) === 10) continue;
    lines.push(trimmedLine(text, from, i + 1));
    from = i + 1;
  }
  if (from < text.length) lines.push(trimmedLine(text, from, text.length));
  return lines;
};

export const isBlank = (line: Line): boolean => line.start === line.end;

/** The line stands indented by two or more characters, as the first line of a paragraph does. */
export const isIndented = (line: Line): boolean => line.start - line.from >= 2;
