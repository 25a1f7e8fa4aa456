const isWide = (unit: number): boolean => (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xff00 && unit <= 0xffef);

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c || unit === 0x0d;

/** One blank between words stays as it is, without a cut. */
const isLoneBlank = (text: string, at: number, from: number): boolean =>
  text.charCodeAt(at) === 0x20 && at > from && at + 1 < text.length && !isBlank(text.charCodeAt(at + 1));

/** Gathers the text of one line as a browser lays it out: blanks collapse, and a line break of the source between two Chinese characters is nothing. */
export class InlineText {
  #pieces: string[] = [];
  #last = 0;
  #gap: '' | 'blank' | 'break' = '';

  /** Text of the page; `keep` is the white space of `<pre>`. */
  write(text: string, keep: boolean): void {
    if (keep) {
      this.#put(text.replace(/\r\n?/g, '\n'));
      return;
    }
    let from = 0;
    for (let i = 0; i <= text.length; i++) {
      if (i < text.length && (!isBlank(text.charCodeAt(i)) || isLoneBlank(text, i, from))) continue;
      if (i > from) this.#put(text.slice(from, i));
      if (i < text.length && this.#gap !== 'break') this.#gap = text.charCodeAt(i) === 0x0a ? 'break' : 'blank';
      from = i + 1;
    }
  }

  /** `<br>`. */
  break(): void {
    this.#gap = '';
    this.#put('\n');
  }

  /** The line, which then starts over. */
  take(): string {
    const text = this.#pieces.join('');
    this.#pieces = [];
    this.#last = 0;
    this.#gap = '';
    return text
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/\u00a0/g, ' ')
      .trim();
  }

  #put(text: string): void {
    if (text === '') return;
    const joins = this.#gap === 'break' && isWide(this.#last) && isWide(text.charCodeAt(0));
    if (this.#gap !== '' && this.#last !== 0 && this.#last !== 0x0a && !joins) this.#pieces.push(' ');
    this.#gap = '';
    this.#pieces.push(text);
    this.#last = text.charCodeAt(text.length - 1);
  }
}
