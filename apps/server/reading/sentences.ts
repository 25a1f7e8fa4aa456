/** 句: `[start, end)` in the characters of a paragraph's flow, closing quotation marks and brackets included. */
export type SentenceRange = readonly [start: number, end: number];

const END = /[。！？!?][”’」』）)\]】]*|$/g;

/** Cuts a paragraph at 。！？; the ranges tile it. A text without any of them is one sentence. */
export const sentencesOf = (text: string): SentenceRange[] => {
  const ranges: SentenceRange[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(END)) {
    const end = index + mark.length;
    if (end > start) ranges.push([start, end]);
    start = end;
  }
  return ranges;
};
