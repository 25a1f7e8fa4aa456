import type { Passage } from './passage.ts';
import { noteOpeners } from './words/stance-words.ts';

const CIRCLED = /^[①-⑳]/u;

/** A table's note that stands as a paragraph (注：①…), or a further item of one: it defines and states nothing. */
export const isNote = (text: string, noted: boolean): boolean => noteOpeners.some((opener) => text.startsWith(opener)) || (noted && CIRCLED.test(text));

const MARKS = /[，。；：、]/u;
const isCell = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.role === 'body' && passage.flow.text.length <= 24 && !MARKS.test(passage.flow.text);

/** A short paragraph between cells of a table that lost its form is a cell too. */
export const isAmongCells = (passages: readonly Passage[], at: number): boolean => {
  const passage = passages[at]!;
  if (passage.role !== 'body') return false;
  let cells = 0;
  for (let i = at - 4; i <= at + 4; i++) if (i !== at && isCell(passages[i])) cells++;
  return cells >= 5;
};
