import type { Line } from './line.ts';
import { captionNumber } from './ordinal.ts';
import { titleText } from './title.ts';
import type { Caption } from './tree.ts';
import { annexWords, figureWord, ordinalCharacters, tableWord } from './words/structure.ts';

const caption = new RegExp(
  `(?:\\*\\*)?(?:${annexWords[1]![0]})?([${tableWord}${figureWord}])[ \\u3000]*((?:[0-9０-９]{1,2}(?:[-—.－][0-9]{1,2})?)|[${ordinalCharacters}]{1,3})?[ \\u3000]*[：:．.、]?[ \\u3000]*`,
  'y',
);
const LONGEST = 60;

/** The caption on a line (表 1：…, 图2 …, 附表3 …), or undefined for a sentence that begins with such words. */
export const captionAt = (text: string, line: Line): Caption | undefined => {
  caption.lastIndex = line.start;
  const match = caption.exec(text);
  if (match === null || match[2] === undefined || caption.lastIndex > line.end) return undefined;
  const words = text.slice(caption.lastIndex, line.end);
  if (words.length > LONGEST || /[。；，]/.test(words)) return undefined;
  return {
    type: 'caption',
    of: match[1] === tableWord ? 'table' : 'figure',
    title: titleText(text, [caption.lastIndex, line.end]),
    span: [line.start, line.end],
    ...captionNumber(match[2]),
  };
};
