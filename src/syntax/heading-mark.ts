import { ordinalValue } from './ordinal.ts';
import { chapterWords, enumerationNouns, enumerationVerbs, ordinalCharacters, partWords, sectionWords } from './words/structure.ts';
import { ordinalPrefix, unitAfterDecimal } from './words/patterns.ts';

/**
 * How a heading is marked in print: 第一篇, 第一章, 第一节, 一、, （一）, 1. , 1.1, 1.1.1, （1）, ①, ——, 一是, markdown #,
 * or only by standing in the contents list, in bold, or as the short first sentence of a paragraph.
 */
export type HeadingStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'chinese'
  | 'bracketed-chinese'
  | 'decimal-1'
  | 'decimal-2'
  | 'decimal-3'
  | 'bracketed-decimal'
  | 'circled'
  | 'dash'
  | 'enumeration'
  | 'markdown'
  | 'listed'
  | 'bold'
  | 'sentence';

/** A mark found at the start of a line: `titleStart` is the source offset where the title begins. */
export type HeadingMark = { readonly style: HeadingStyle; readonly number?: number; readonly depth?: number; readonly titleStart: number };

const number = `[${ordinalCharacters}]{1,6}|[0-9０-９]{1,3}`;
const space = '[ \\t\\u3000\\u00a0]*';
const sticky = (source: string): RegExp => new RegExp(source, 'y');
const opening = sticky(`(?:#{1,6}${space})?(?:\\*\\*|__)?${space}`);
const hashes = sticky('#{1,6}(?=[ \\t\\u3000])');

const ordinal = (words: readonly string[]): RegExp =>
  sticky(
    `${ordinalPrefix}${space}(${number})${space}(?:${words.join('|')})(?![${ordinalCharacters}，])(?!、[${ordinalPrefix}${ordinalCharacters}])[ \\t\\u3000\\u00a0:：、]*`,
  );
const marks: readonly (readonly [HeadingStyle, RegExp])[] = [
  ['part', ordinal(partWords)],
  ['chapter', ordinal(chapterWords)],
  ['section', ordinal(sectionWords)],
  ['chinese', sticky(`([${ordinalCharacters}]{1,4})[ \\u3000]?[、．.]${space}`)],
  ['bracketed-chinese', sticky(`[（(]${space}([${ordinalCharacters}]{1,4})${space}[)）][、.．]?${space}`)],
  ['bracketed-decimal', sticky(`[（(]${space}([0-9０-９]{1,2})${space}[)）][、.．]?${space}`)],
  ['decimal-3', sticky(`([0-9０-９]{1,2})[.．][0-9０-９]{1,2}[.．]([0-9０-９]{1,2})(?![0-9０-９%％])[、.．]?${space}`)],
  ['decimal-2', sticky(`([0-9０-９]{1,2})[.．]([0-9０-９]{1,2})(?![0-9０-９%％.．])[、]?${space}`)],
  ['decimal-1', sticky(`([0-9０-９]{1,2})(?:[.．、](?![0-9０-９])|[)）])${space}`)],
  ['circled', sticky(`([①-⑳])${space}`)],
  ['dash', sticky(`[—–―─]{2}${space}(?:\\*\\*)?${space}`)],
  ['enumeration', sticky(`([${ordinalCharacters}]{1,3})(?:${enumerationVerbs.join('|')})(?![${enumerationVerbs.join('')}${enumerationNouns}])${space}`)],
];

/** Marks that can only be the last number of two or three. */
const lastGroup = (match: RegExpExecArray): string => match[2] ?? match[1] ?? '';

const read = (style: HeadingStyle, match: RegExpExecArray, text: string, end: number): HeadingMark | undefined => {
  if (end <= 0) return undefined;
  if (style === 'decimal-2' && unitAfterDecimal.test(text.slice(end, end + 1))) return undefined;
  if (style === 'circled') return { style, number: match[1]!.charCodeAt(0) - 0x245f, titleStart: end };
  if (style === 'dash') return { style, titleStart: end };
  const value = ordinalValue(lastGroup(match).replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
  return value === undefined ? undefined : { style, number: value, titleStart: end };
};

/** The heading mark at `start` of a line that ends at `end`, or undefined. */
export const headingMark = (text: string, start: number, end: number): HeadingMark | undefined => {
  opening.lastIndex = start;
  opening.test(text);
  const from = Math.min(Math.max(opening.lastIndex, start), end);
  const first = text.charCodeAt(from);
  if (first > 0x2f && first < 0x3a ? false : first < 0x2014 && first !== 0x28 && first !== 0x23 && from === start) return undefined;
  for (const [style, pattern] of marks) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null || pattern.lastIndex > end) continue;
    const mark = read(style, match, text, pattern.lastIndex);
    if (mark !== undefined) return mark;
  }
  hashes.lastIndex = start;
  const hash = hashes.exec(text);
  return hash === null ? undefined : { style: 'markdown', depth: hash[0].length, titleStart: from };
};
