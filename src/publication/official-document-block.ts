/** A mark over the line (角标) after so many characters of a text, such as the number of a source. */
export type Superscript = { readonly at: number; readonly text: string };

export type CellAlign = 'left' | 'center' | 'right';

/**
 * A part of an official document (公文). Headings are numbered by the layout (一、 （一） 1. （1）), each level from one under its parent; text is plain, every
 * block one paragraph.
 */
export type OfficialBlock =
  | { readonly kind: 'title' | 'number' | 'addressee' | 'paragraph' | 'note' | 'caption'; readonly text: string; readonly marks?: readonly Superscript[] }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      readonly numbered?: boolean;
      readonly marks?: readonly Superscript[];
    }
  | { readonly kind: 'signature'; readonly by: string; readonly date: string }
  /** `widths` are shares; a row never breaks over a page and the head comes again on each. A row of one cell spans the table. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
      readonly align?: readonly CellAlign[];
      /** 小四 by default, else 五号 or 小五. */
      readonly size?: 'small' | 'tiny';
      /** By row: the source mark after its first cell. */
      readonly marks?: readonly (string | undefined)[];
    }
  /** 发文机关标志, 发文字号 and the red line under them. */
  | { readonly kind: 'red-head'; readonly by: string; readonly number?: string }
  /** 附件说明, under the text. */
  | { readonly kind: 'attachments'; readonly names: readonly string[] }
  /** An annex begins: on a page of its own, its label on the first line. */
  | { readonly kind: 'annex'; readonly label: string }
  /** 版记: at the foot of the last page. */
  | { readonly kind: 'imprint'; readonly copies?: string; readonly by: string; readonly date: string }
  /** What follows stands on upright or on turned pages. */
  | { readonly kind: 'turn'; readonly to: 'portrait' | 'landscape' }
  | { readonly kind: 'page-break' };

export type OfficialDocument = {
  readonly title: string;
  readonly blocks: readonly OfficialBlock[];
  /** Over every page: 模拟. */
  readonly mark?: string;
  readonly creator?: string;
};

/** Text between marks, in order. */
export const markedRuns = (text: string, marks: readonly Superscript[] = []): readonly { readonly text: string; readonly isMark: boolean }[] => {
  let from = 0;
  const runs: { text: string; isMark: boolean }[] = [];
  for (const { at, text: mark } of marks) {
    if (at > from) runs.push({ text: text.slice(from, at), isMark: false });
    runs.push({ text: mark, isMark: true });
    from = at;
  }
  if (from < text.length) runs.push({ text: text.slice(from), isMark: false });
  return runs;
};
