/** Bounds that keep time and memory in hand; a real plan stays far below each of them. */

/** Largest file read, in bytes (64 MiB). Callers that can see a size should refuse by it before they read. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** Largest web page, in bytes: its tree takes many times the room of its text. */
export const MAX_HTML_BYTES = 16 * 1024 * 1024;

/** Longest text given back, in UTF-16 code units: a plan has tens of thousands, a collected edition of a province's plans a few million. */
export const MAX_CHARACTERS = 10_000_000;

/** Most cells in one row of a table; a text line with more tabs is refused too. */
export const MAX_COLUMNS = 2_000;

/** Most pages of a PDF. */
export const MAX_PAGES = 5_000;

/** Deepest nesting of elements in XML and HTML. */
export const MAX_DEPTH = 1_000;

/** Most elements of a web page's tree. */
export const MAX_ELEMENTS = 1_000_000;

/** Most files in a .docx; a real one has a few dozen and its pictures. */
export const MAX_ENTRIES = 5_000;

/** Most bytes that one part of a .docx may hold after inflating (128 MiB). */
export const MAX_INFLATED = 128 * 1024 * 1024;

/** Inflated bytes per compressed byte that no document's XML reaches; looked at once a part is past `RATIO_FREE`. */
export const MAX_RATIO = 250;
export const RATIO_FREE = 4 * 1024 * 1024;

/** Longest a PDF may take, in milliseconds, and most memory it may add to the process, in bytes. */
export const MAX_PDF_TIME = 120_000;
export const MAX_PDF_MEMORY = 1_024 * 1024 * 1024;
