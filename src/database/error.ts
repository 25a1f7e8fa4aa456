import { messages, type Details, type MessageCode } from './words/messages.ts';

export type DatabaseCode = MessageCode;

/** Why the database, or an archive of it, could not be opened or changed. `message` is English, `messageZh` Chinese, each one line: what, where, what to do. */
export class DatabaseError extends Error {
  readonly code: DatabaseCode;
  readonly messageZh: string;

  constructor(code: DatabaseCode, details: Details = {}, options?: ErrorOptions) {
    super(messages.en[code](details), options);
    this.name = 'DatabaseError';
    this.code = code;
    this.messageZh = messages.zh[code](details);
  }
}
