/** Multiples that a unit may bear before what it counts (万人, 亿元, 千米). */
const multiples: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
];

export type Measure = { readonly value: number; readonly unit: string };

/** The value in the plain unit: 6.8 万人 → 68000 人. Units that bear no multiple stay. */
export const plainMeasure = (value: number, unit = ''): Measure => {
  const written = unit
    .replace(/[（(].*$/, '')
    .replace(/\s/g, '')
    .replaceAll('／', '/');
  for (const [prefix, factor] of multiples) {
    if (written.startsWith(prefix) && written.length > prefix.length) return { value: value * factor, unit: written.slice(prefix.length) };
  }
  return { value, unit: written };
};

const classifiers = '个家所座条项名人户件处张辆台位';

/** Do two plain units count the same? Classifiers are as good as one another where one is missing. */
export const sameUnit = (a: string, b: string): boolean => a === b || ((a === '' || b === '') && (a + b === '' || classifiers.includes(a + b)));

/** Two numbers equal but for rounding in the last digit written. */
export const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1);

/** A number as a reader writes it, without the noise of arithmetic. */
export const written = (value: number): string => String(Number(value.toPrecision(6)));

/** A cell that gives one value, not one for each of several kinds (设市城市≥55 其他县城≥25); a range counts as one. */
export const isOneNumber = (raw: string): boolean => (raw.match(/\d+(?:\.\d+)?/g) ?? []).length <= 1 || /^\D*[\d.]+\D{0,3}[—–~～至-][\d.]+\D*$/.test(raw);
