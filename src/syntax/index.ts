export { sourceSpan } from './flow.ts';
export type { Flow } from './flow.ts';
export { flowOf } from './flow-of.ts';
export { ordinalValue } from './ordinal.ts';
export { parse } from './parse.ts';
export { printTree } from './print.ts';
export type {
  Block,
  Box,
  Caption,
  Cell,
  Contents,
  ContentsEntry,
  Furniture,
  Glossary,
  Heading,
  OutlineLevel,
  Paragraph,
  Row,
  Table,
  Tree,
} from './tree.ts';

// Inside a flow: sentences, clauses, numerals and quantities.
export { BRACKETED, enclosedIn, QUOTED, TITLED } from './clause-enclosure.ts';
export type { Enclosed } from './clause-enclosure.ts';
export { characterTable, lexicon, wordSet } from './clause-lexicon.ts';
export type { Lexicon, LexiconEntry } from './clause-lexicon.ts';
export { phrasesOf } from './clause.ts';
export { numeralAt } from './numeral.ts';
export type { Numeral } from './numeral.ts';
export { quantitiesIn } from './quantity-scan.ts';
export { quantityOf } from './quantity.ts';
export type { Quantity } from './quantity.ts';
export { sentencesOf } from './sentence.ts';
export type { Range } from './sentence.ts';
