/** Why a file could not be read: a closed set, so that callers can tell the cases apart. */
export type IntakeCode = 'empty' | 'binary' | 'too-large' | 'encrypted' | 'scanned' | 'damaged' | 'bomb' | 'hostile' | 'unsupported' | 'encoding';

/** One sentence in two languages: what is wrong, where, and what to do. */
export type Wording = { readonly code: IntakeCode; readonly en: string; readonly zh: string };

/** A file that cannot be read as a document. `message` is English, `messageZh` Chinese; each is one line, without the file's name. */
export class IntakeError extends Error {
  readonly code: IntakeCode;
  readonly messageZh: string;

  constructor(wording: Wording, options?: ErrorOptions) {
    super(wording.en, options);
    this.name = 'IntakeError';
    this.code = wording.code;
    this.messageZh = wording.zh;
  }
}
