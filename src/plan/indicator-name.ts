import type { Cell } from '../syntax/index.ts';
import { isUnit } from './indicator-row.ts';
import { groupNumber, subRow } from './words/patterns.ts';
import { priceBasisPattern } from './words/table-heads.ts';

const price = new RegExp(`^${priceBasisPattern}$`);
const trailing = /[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]$/;

/** The name of a row (指标名称), with the unit and the price basis that its bracket says. */
export type Name = { readonly name: string; readonly unit?: string; readonly priceBasis?: string };

/** A name and what its closing bracket says: （万元, 2020年价） is unit and price basis. */
export const readName = (cell: Cell): Name => {
  const words = cell.text
    .replace(/[\s\u3000]*[*＊]$/, '')
    .replace(subRow, '')
    .trim();
  const bracket = trailing.exec(words);
  if (bracket === null) return { name: tidy(words) };
  const parts = bracket[1]!.split(/[,，、；;]\s*/);
  const basis = parts.find((part) => price.test(part) && part !== '');
  const unit = parts.find((part) => part !== basis && isUnit(part));
  if (unit === undefined && basis === undefined) return { name: tidy(words) };
  return { name: tidy(words.slice(0, bracket.index)), ...(unit === undefined ? {} : { unit }), ...(basis === undefined ? {} : { priceBasis: basis }) };
};

const tidy = (words: string): string => words.replace(/(?<=[^\x21-\x7e])[ \u3000]+|[ \u3000]+(?=[^\x21-\x7e])/g, '').trim();

/** The name of a group of rows, without its number. */
export const groupName = (words: string): string => tidy(words).replace(groupNumber, '');
