import { apply, IDENTITY, matrixOf, multiply, type Matrix } from './matrix.ts';

/** What pdf.js hands over for one code of a string: a glyph, or a number that moves the pen by thousandths of the size. */
export type Shown = number | { readonly unicode: string; readonly width: number; readonly isSpace: boolean; readonly vmetric?: readonly number[] };

/** A font as far as advance widths need it. */
export type FontFacts = { readonly name: string; readonly scale: number; readonly vertical: boolean };

/** A glyph before the page's own turn: its origin, the end of its advance, and the top of its em, in page space. */
export type PlacedGlyph = {
  readonly unicode: string;
  readonly font: FontFacts;
  readonly origin: readonly [number, number];
  readonly end: readonly [number, number];
  readonly top: readonly [number, number];
};

const noFont: FontFacts = { name: '', scale: 0.001, vertical: false };

/** The graphics state that places text (ISO 32000-1, 9.3 and 9.4), one per `q`…`Q` level. */
export class TextState {
  matrix: Matrix = IDENTITY;
  font: FontFacts = noFont;
  size = 0;
  charSpacing = 0;
  wordSpacing = 0;
  horizontal = 1;
  leading = 0;
  rise = 0;
  #text: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  copy(): TextState {
    const copy: TextState = Object.assign(new TextState(), this);
    copy.#text = this.#text;
    copy.#x = this.#x;
    copy.#y = this.#y;
    copy.#lineX = this.#lineX;
    copy.#lineY = this.#lineY;
    return copy;
  }

  begin(matrix: ArrayLike<number> | undefined): void {
    this.#text = matrixOf(matrix);
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  move(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  nextLine(): void {
    this.move(0, -this.leading);
  }

  /** Places each glyph of a string and moves the pen behind it. */
  show(string: readonly Shown[], place: (glyph: PlacedGlyph) => void): void {
    const space = multiply(this.matrix, this.#text);
    const direction = this.size < 0 ? -1 : 1;
    const size = Math.abs(this.size);
    for (const shown of string) {
      if (typeof shown === 'number') {
        const shift = (-shown / 1000) * size * direction;
        if (this.font.vertical) this.#y += shift;
        else this.#x += shift * this.horizontal;
        continue;
      }
      const spacing = this.charSpacing + (shown.isSpace ? this.wordSpacing : 0);
      const x = this.#x;
      const y = this.#y + this.rise;
      if (this.font.vertical) {
        const advance = Math.abs(shown.width) * this.font.scale * size;
        const across = size / 2;
        place({
          unicode: shown.unicode,
          font: this.font,
          origin: apply(space, x - across, y - advance),
          end: apply(space, x + across, y - advance),
          top: apply(space, x - across, y),
        });
        this.#y -= advance + spacing;
        continue;
      }
      const advance = shown.width * this.font.scale * size * this.horizontal * direction;
      place({
        unicode: shown.unicode,
        font: this.font,
        origin: apply(space, x, y),
        end: apply(space, x + advance, y),
        top: apply(space, x, y + size * direction),
      });
      this.#x += advance + spacing * this.horizontal;
    }
  }
}
