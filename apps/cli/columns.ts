import { displayWidth } from './display-width.ts';

export type Column = { readonly width: number; readonly align?: 'left' | 'right' };

const cut = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
};

const pad = (text: string, { width, align = 'left' }: Column): string => {
  const shown = cut(text, width);
  const space = ' '.repeat(Math.max(0, width - displayWidth(shown)));
  return align === 'left' ? shown + space : space + shown;
};

/** Rows under one another, each cell as wide as its column; Chinese counts two. The last cell is neither cut nor padded. */
export const columns = (rows: readonly (readonly string[])[], widths: readonly Column[], indent = '  '): string[] =>
  rows.map(
    (row) =>
      indent +
      row
        .map((cell, i) => (i === row.length - 1 ? cell : pad(cell, widths[i] ?? { width: 10 })))
        .join('  ')
        .trimEnd(),
  );
