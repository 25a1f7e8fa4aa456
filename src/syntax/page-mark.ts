import type { Line } from './line.ts';
import { siteButtons } from './words/structure.ts';
import { pageOfPages, siteLine } from './words/patterns.ts';

const dashed = /^[-—–―－]{1,3}\s*[0-9０-９]{1,4}(?:\s[0-9])?\s*[-—–―－]{1,3}$/;
const roman = /^[IVXivx](?:\s?[IVXivx]){0,5}$/;
const bare = /^[0-9０-９](?:\s?[0-9０-９]){0,2}$/;
const buttons = new Set(siteButtons);

/** A page number set apart by dashes, 第 3 页 or 3/20: never anything else. */
export const isPageMark = (text: string, line: Line): boolean => {
  if (line.end - line.start > 16) return false;
  const words = text.slice(line.start, line.end);
  return dashed.test(words) || pageOfPages.test(words);
};

/** A number alone on its line: a page number unless the lines about it are cells of a table. */
export const isBareNumber = (text: string, line: Line): boolean => {
  if (line.end - line.start > 8) return false;
  const words = text.slice(line.start, line.end);
  return bare.test(words) || roman.test(words);
};

/** Chrome of a web page, and lines without a letter, digit or character. */
export const isChrome = (text: string, line: Line): boolean => {
  const words = text.slice(line.start, line.end);
  return (
    buttons.has(words) ||
    (words.length < 60 && siteLine.test(words)) ||
    (words.length < 40 && !/[\p{L}\p{N}]/u.test(words)) ||
    /^!\[[^\]]*\]\([^)]*\)$/.test(words) ||
    /^<\/?[a-z][^>]*>$/i.test(words)
  );
};
