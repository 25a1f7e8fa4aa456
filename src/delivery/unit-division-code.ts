import type { Said } from './refusal.ts';
import { unitFaults } from './words/unit-faults.ts';

/** Provinces of GB/T 2260 by their first two digits. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** No place of GB/T 2260: what simulated regions have in its stead. */
const SIMULATED = '99';

/**
 * What is wrong with a division code (行政区划代码, GB/T 2260, six digits; 统计用区划代码, nine or twelve); undefined where nothing is. Whether the place
 * exists is not looked up: towns change every year.
 */
export const divisionCodeFault = (code: string): Said | undefined => {
  if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(code)) return unitFaults.divisionDigits(code);
  const province = code.slice(0, 2);
  return PROVINCES.has(province) || province === SIMULATED ? undefined : unitFaults.divisionProvince(code);
};
