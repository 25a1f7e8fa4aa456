/** Fields open at a place (a page reference, the list of contents): their codes are not text, their results are. */
export class FieldStack {
  readonly #open: ('code' | 'result')[] = [];

  /** `w:fldChar`: begin, separate or end. */
  mark(type: string | undefined): void {
    if (type === 'begin') this.#open.push('code');
    else if (type === 'separate' && this.#open.length > 0) this.#open[this.#open.length - 1] = 'result';
    else if (type === 'end') this.#open.pop();
  }

  get inCode(): boolean {
    return this.#open.includes('code');
  }

  /** A code never goes on past its paragraph: one left open is damage and must not swallow the rest of the document. */
  endParagraph(): void {
    for (let at = this.#open.indexOf('code'); at >= 0; at = this.#open.indexOf('code')) this.#open.splice(at, 1);
  }
}
