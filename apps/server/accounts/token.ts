import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes as text: of a session, a browser, a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token, so that who reads the database has none. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
