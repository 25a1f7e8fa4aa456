import type { Parts } from './workbook-parts.ts';

/** How a style shows a number, as far as it changes what the number means. */
export type NumberStyle = 'plain' | 'date' | 'percent';

/** Formats with a number of their own and no text in the file; 27 to 36 and 50 to 58 are the East Asian dates. */
const builtIn = (id: number): NumberStyle => {
  if (id === 9 || id === 10) return 'percent';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58) ? 'date' : 'plain';
};

/** Letters in quotes, after a backslash or in brackets are shown or are conditions; the rest of d, m, y, h, s make a date. */
export const styleOfFormat = (code: string): NumberStyle => {
  const bare = code
    .split(';', 1)[0]!
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, (part) => (/^\[[hms]+\]$/i.test(part) ? 'h' : ''));
  if (/general/i.test(bare)) return 'plain';
  if (/[ymdhs]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'plain';
};

/** The style of each cell format (`s`) of a workbook. */
export const numberStyles = (parts: Parts, part: string): readonly NumberStyle[] => {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inFormats = false;
  parts.read(part, {
    open: (name, attribute) => {
      if (name === '?:numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === '?:cellXfs') inFormats = true;
      if (name !== '?:xf' || !inFormats) return;
      const id = Number(attribute('numFmtId') ?? 0);
      const code = codes.get(id);
      styles.push(code === undefined ? builtIn(id) : styleOfFormat(code));
    },
    close: (name) => {
      if (name === '?:cellXfs') inFormats = false;
    },
  });
  return styles;
};
