const isWide = (unit: number): boolean => (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xff00 && unit <= 0xffef);

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c || unit === 0x0d;

/** Gathers the text of one line as a browser lays it out: blanks collapse, and a line break of the source between two Chinese characters is nothing. */
export class InlineText {
  #text = '';
  #gap: '' | 'blank' | 'break' = '';

  /** Text of the page; `keep` is the white space of `<pre>`. */
  write(text: string, keep: boolean): void {
    if (keep) {
      this.#join(text.charCodeAt(0));
      this.#text += text.replace(/\r\n?/g, '\n');
      return;
    }
    let from = 0;
    for (let i = 0; i <= text.length; i++) {
      if (i < text.length && !isBlank(text.charCodeAt(i))) continue;
      if (i > from) {
        this.#join(text.charCodeAt(from));
        this.#text += text.slice(from, i);
      }
      if (i < text.length && this.#gap !== 'break') this.#gap = text.charCodeAt(i) === 0x0a ? 'break' : 'blank';
      from = i + 1;
    }
  }

  /** `<br>`. */
  break(): void {
    this.#gap = '';
    this.#text += '\n';
  }

  /** The line, which then starts over. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    this.#gap = '';
    return text
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/\u00a0/g, ' ')
      .trim();
  }

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  #join(next: number): void {
    const last = this.#text.charCodeAt(this.#text.length - 1);
    if (this.#gap !== '' && this.#text !== '' && last !== 0x0a && !(this.#gap === 'break' && isWide(last) && isWide(next))) this.#text += ' ';
    this.#gap = '';
  }
}
