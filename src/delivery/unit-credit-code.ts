import type { Said } from './refusal.ts';
import { unitFaults } from './words/unit-faults.ts';

/** Characters of GB 32100-2015 with their values 0 to 30. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** The check character that GB 32100-2015 asks for behind the first seventeen: weights are powers of three modulo 31. */
const checkCharacter = (first: string): string => {
  let sum = 0;
  let weight = 1;
  for (const mark of first) {
    sum += CHARACTERS.indexOf(mark) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31]!;
};

/** What is wrong with a unified social credit code (统一社会信用代码, GB 32100-2015); undefined where nothing is. Capitals and no spaces are expected. */
export const creditCodeFault = (code: string): Said | undefined => {
  const marks = [...code];
  if (marks.length !== LENGTH) return unitFaults.creditLength(marks.length);
  const wrong = marks.findIndex((mark) => !CHARACTERS.includes(mark));
  if (wrong >= 0) return unitFaults.creditCharacter(marks[wrong]!, wrong + 1);
  const expected = checkCharacter(code.slice(0, -1));
  return code.endsWith(expected) ? undefined : unitFaults.creditCheck(code.slice(-1), expected);
};
