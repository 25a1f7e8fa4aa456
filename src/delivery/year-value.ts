import { convertUnit, Decimal } from '../basis/index.ts';
import type { Monitored } from '../monitoring/index.ts';
import type { Outcome } from './refusal.ts';
import { yearWords } from './words/year.ts';

/** A number, and the unit behind it where there is one. */
const FIGURE = /^([+-]?(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+))\s*(.*)$/u;
const LONGEST = 40;

/**
 * A year's figure as somebody entered it, as decimal text in the item's own unit: `1,200`, `22.03亿元`, `5.5％`. A unit that converts is converted exactly;
 * one that does not, and what is no number, is refused.
 */
export const readYearValue = (text: string, { name, unit = '' }: Pick<Monitored, 'name' | 'unit'>, year: number): Outcome<string> => {
  const plain = text.normalize('NFKC').trim();
  const [, digits, written = ''] = (plain.length <= LONGEST ? FIGURE.exec(plain) : null) ?? [];
  if (digits === undefined) return { refused: yearWords.noNumber(name, year, plain.slice(0, LONGEST)) };
  const value = new Decimal(digits.replaceAll(',', ''));
  const own = written === '' ? value : convertUnit(value, written, unit.normalize('NFKC'));
  return own === undefined ? { refused: yearWords.otherUnit(name, year, written, unit) } : { ok: own.toFixed() };
};
