/** The part of the grammar's room that statements are read with. */
export { sourceSpan } from '../syntax/flow.ts';
export type { Flow } from '../syntax/flow.ts';
export { BRACKETED, enclosedIn, QUOTED, TITLED } from '../syntax/clause-enclosure.ts';
export type { Enclosed } from '../syntax/clause-enclosure.ts';
export { characterTable, lexicon, wordSet } from '../syntax/clause-lexicon.ts';
export type { Lexicon, LexiconEntry } from '../syntax/clause-lexicon.ts';
export { phrasesOf } from '../syntax/clause.ts';
export { numeralAt } from '../syntax/numeral.ts';
export type { Numeral } from '../syntax/numeral.ts';
export { quantitiesIn } from '../syntax/quantity-scan.ts';
export { quantityOf } from '../syntax/quantity.ts';
export type { Quantity } from '../syntax/quantity.ts';
export { sentencesOf } from '../syntax/sentence.ts';
export type { Range } from '../syntax/sentence.ts';
