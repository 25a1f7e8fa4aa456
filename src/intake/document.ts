import type { Span } from '../basis/index.ts';

export type IntakeFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf';

/**
 * Where a stretch of the text stands in the original document: `page` (1-based) for .pdf, `paragraph` (1-based) for the
 * others: the line of a text file, the `w:p` of a .docx in document order, the printed line of a web page.
 */
export type PlaceMark = { readonly span: Span; readonly page?: number; readonly paragraph?: number };

/** A document's text, the one coordinate system of all spans, with the way back to the original. `places` is sorted and does not overlap. */
export type IntakeDocument = {
  readonly name: string;
  readonly format: IntakeFormat;
  readonly text: string;
  /** SHA-256 of the bytes as they came, in hex. */
  readonly sha256: string;
  readonly places: readonly PlaceMark[];
  /** Pages of a .pdf that show no text while the file holds pictures: most likely scanned pages that were not read. Absent where there are none. */
  readonly silentPages?: readonly number[];
};

/** What a reader of one format gives back. */
export type IntakeText = Pick<IntakeDocument, 'text' | 'places' | 'silentPages'>;

/** Called now and then with work done of work known; both grow, in units that only their ratio explains. */
export type Progress = (done: number, of: number) => void;
