/** A drawn character on a page. Coordinates are points from the top left corner of the page as it is shown; `y` is the baseline. */
export type Glyph = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number };

/** A straight stroke along an axis, of any colour: the edge of a cell, an underline. */
export type Rule = { readonly across: boolean; readonly at: number; readonly from: number; readonly to: number };

/** What a page shows, as far as text is concerned. `unread` counts glyphs whose font does not say which character they are. */
export type PageContent = {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly images: number;
  readonly unread: number;
};
