import { sourceSpan, type Flow, type Glossary, type Paragraph } from '../syntax/index.ts';
import { closingMarks, split } from './enumeration.ts';
import { opensWith } from './enumeration-match.ts';
import { afterListMark } from './item.ts';
import type { Term } from './schema.ts';
import { membersOf } from './term-member.ts';
import { definitionTies } from './words/term-marks.ts';

const MAX_HEAD = 60;
const tieAt = opensWith(definitionTies);

/** Where the head of an entry ends and its definition begins; undefined when the paragraph has no head. */
const headOf = (text: string, closes: Int32Array): { start: number; end: number; definition: number } | undefined => {
  const start = afterListMark(text, 0, text.length);
  const limit = Math.min(text.length, start + MAX_HEAD);
  let tie: { start: number; end: number; definition: number } | undefined;
  for (let i = start; i < limit; i++) {
    const close = closes[i]!;
    if (close > 0) {
      i = close;
      continue;
    }
    if (text[i] === '：' || text[i] === ':') return i > start ? { start, end: i, definition: i + 1 } : undefined;
    const length = i > start ? tieAt(text, i) : 0;
    if (length > 0) tie ??= { start, end: i, definition: i + length };
    if (text[i] === '。' || text[i] === '；') break;
  }
  return tie;
};

/** 【某某】 as a head is the term without the brackets of the print; quotation marks and other brackets are kept. */
const termsOf = (text: string, closes: Int32Array, start: number, end: number): string[] =>
  split(text, closes, start, end, (t, at) => t[at] === '、')
    .map((part) => text.slice(part.start, part.end).trim())
    .map((term) => (term.startsWith('【') && term.endsWith('】') ? term.slice(1, -1) : term))
    .filter((term) => term !== '');

const readEntry = (flow: Flow): Term | undefined => {
  const { text } = flow;
  const closes = closingMarks(text);
  const head = headOf(text, closes);
  if (head === undefined) return undefined;
  const terms = termsOf(text, closes, head.start, head.end);
  const definition = text.slice(head.definition).trim();
  if (terms.length === 0 || definition === '') return undefined;
  const members = membersOf(text, closes, head);
  const [start, end] = sourceSpan(flow, head.start, text.length);
  return { terms, definition, ...(members.length > 0 && { members }), span: [start, end] };
};

/** A paragraph without a head goes on with the entry before it. */
const continued = (term: Term, paragraph: Paragraph): Term => {
  const { flow } = paragraph;
  return { ...term, definition: term.definition + flow.text, span: [term.span[0], sourceSpan(flow, 0, flow.text.length)[1]] };
};

/** Terms and their explanations (名词解释): the heads as printed, the definition, and what the term comprises where the text lists it. */
export const readTerms = (glossary: Glossary): Term[] => {
  const terms: Term[] = [];
  for (const paragraph of glossary.entries) {
    const term = readEntry(paragraph.flow);
    if (term !== undefined) terms.push(term);
    else if (terms.length > 0 && paragraph.flow.text !== '') terms[terms.length - 1] = continued(terms[terms.length - 1]!, paragraph);
  }
  return terms;
};
