import { divisions } from './words/divisions.ts';

/** 行政区划代码: the GB/T 2260 codes of divisions of this name, in order of code. */
const codesOf = (name: string): string[] => {
  const codes: string[] = [];
  for (let at = divisions.indexOf(`${name}\n`); at >= 0; at = divisions.indexOf(`${name}\n`, at + 1)) {
    const code = divisions.slice(at - 6, at);
    if (/^[0-9]{6}$/.test(code)) codes.push(code);
  }
  return codes;
};

/** The name of the division with this GB/T 2260 code; undefined where the standard has none such. */
export const divisionName = (code: string): string | undefined => (/^[0-9]{6}$/.test(code) ? new RegExp(`^${code}(.+)$`, 'm').exec(divisions)?.[1] : undefined);

const isWithin = (code: string, upper: string): boolean =>
  code !== upper && (upper.endsWith('0000') ? code.startsWith(upper.slice(0, 2)) : upper.endsWith('00') && code.startsWith(upper.slice(0, 4)));

/** The code of a region named with the one above it, or alone where the name is borne by one place only; else undefined. */
export const divisionCode = (name: string, parent?: string): string | undefined => {
  const codes = codesOf(name);
  if (parent === undefined) return codes.length === 1 ? codes[0] : undefined;
  const uppers = codesOf(parent);
  const within = codes.filter((code) => uppers.some((upper) => isWithin(code, upper)));
  return within.length === 1 ? within[0] : undefined;
};
