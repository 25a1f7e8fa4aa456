import { markedRuns, type Superscript } from './official-document-block.ts';

/** A text as a string of typst code: whatever stands in it is no markup. */
export const typstString = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '').replaceAll('\t', ' ')}"`;

/** Text with its source marks over the line, as typst code. */
export const typstRuns = (text: string, marks?: readonly Superscript[]): string =>
  markedRuns(text, marks)
    .map((run) => (run.isMark ? `mark(${typstString(run.text)})` : typstString(run.text)))
    .join(' + ') || '""';

/** Text of a cell: long addresses may break after their marks. */
export const breakable = (text: string): string => text.replace(/(?<=[\w?])([/?&+=])(?=\w)/g, '$1\u200B');
