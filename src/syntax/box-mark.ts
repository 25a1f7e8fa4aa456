import type { Span } from '../basis/index.ts';
import { isBlank, type Line } from './line.ts';
import { captionNumber } from './ordinal.ts';
import { isPageMark } from './page-mark.ts';
import { boxWords, ordinalCharacters } from './words/structure.ts';

/** The head of a box: 专栏 6 标题, 专栏6：标题, 【专栏】标题, 专栏 / 6 / 标题 on lines of their own. */
export type BoxMark = { readonly number?: number; readonly part?: number; readonly title: Span; readonly next: number };

const mark = new RegExp(
  `(?:#{1,6}[ ]*)?(?:\\*\\*)?[【[（(]?[ ]*(?:${boxWords.join('|')})[ \\u3000]*[】\\])）]?[ \\u3000]*(?:No\\.?)?([0-9０-９]{1,3}(?:[-—.][0-9]{1,2})?|[${ordinalCharacters}]{1,4})?[】\\])）]?(?:\\*\\*)?[ \\u3000]*[：:．.、]?[ \\u3000]*`,
  'y',
);
const numberAlone = new RegExp(`^(?:[0-9０-９]{1,3}|[${ordinalCharacters}]{1,3})$`);

const LONGEST_TITLE = 60;

/** The box head on line `at`, or undefined: a line that merely speaks of a box (专栏所列项目…) is none. */
export const boxMark = (text: string, lines: readonly Line[], at: number): BoxMark | undefined => {
  const line = lines[at]!;
  mark.lastIndex = line.start;
  const match = mark.exec(text);
  if (match === null || mark.lastIndex > line.end) return undefined;
  let printed = match[1];
  let titleStart = mark.lastIndex;
  let holder = at;
  if (titleStart >= line.end) {
    const following = nextPrinted(text, lines, at);
    if (following === undefined) return undefined;
    const words = text.slice(lines[following]!.start, lines[following]!.end);
    holder = following;
    if (printed === undefined && numberAlone.test(words)) {
      printed = words;
      const after = nextPrinted(text, lines, following);
      if (after === undefined) return undefined;
      holder = after;
    }
    titleStart = lines[holder]!.start;
  } else if (printed === undefined && match[0].trim().length <= 2 && !/[ \u3000：:】\])）]$/.test(match[0])) return undefined;
  const titleLine = lines[holder]!;
  let end = titleLine.end;
  while (end > titleStart && /[*：:\s]/.test(text[end - 1]!)) end--;
  const title = text.slice(titleStart, end);
  if (title.length > LONGEST_TITLE || /[。；]/.test(title)) return undefined;
  return { ...captionNumber(printed), title: [titleStart, end], next: holder + 1 };
};

const nextPrinted = (text: string, lines: readonly Line[], after: number): number | undefined => {
  for (let i = after + 1; i < Math.min(lines.length, after + 5); i++) if (!isBlank(lines[i]!) && !isPageMark(text, lines[i]!)) return i;
  return undefined;
};
