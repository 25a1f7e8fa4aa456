import * as crypto from 'node:crypto';
import { promisify } from 'node:util';
import { COMMON_PASSWORDS } from './words/common-passwords.ts';

/** Argon2id as OWASP advises: 19 MiB, two passes, one lane. */
const ARGON2 = { memory: 19_456, passes: 2, parallelism: 1 };
/** Where Node has no Argon2 (before 24.7): scrypt with 32 MiB. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const SALT = 16;
const LENGTH = 32;

export const SHORTEST = 10;
export const LONGEST = 200;

const hasArgon2 = typeof (crypto as { argon2?: unknown }).argon2 === 'function';
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');

/** The same password in whichever way its characters were composed. */
const messageOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');

const argon2 = (password: string, nonce: Uint8Array, { memory, passes, parallelism } = ARGON2): Promise<Buffer> =>
  promisify(crypto.argon2)('argon2id', { message: messageOf(password), nonce, parallelism, tagLength: LENGTH, memory, passes });

const scrypt = (password: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    crypto.scrypt(messageOf(password), salt, LENGTH, SCRYPT, (fault, key) => (fault === null ? resolve(key) : reject(fault)));
  });

/** The hash of a password in PHC form, with its own salt. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = crypto.randomBytes(SALT);
  if (!hasArgon2) return `$scrypt$ln=15,r=8,p=1$${text(salt)}$${text(await scrypt(password, salt))}`;
  const { memory, passes, parallelism } = ARGON2;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(await argon2(password, salt))}`;
};

const PHC = /^\$(argon2id)\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$|^\$(scrypt)\$ln=15,r=8,p=1\$([\w+/]+)\$([\w+/]+)$/;

/** A hash that no password has, so that an unknown account costs the same work. */
let nobody: Promise<string> | undefined;
const hashOfNobody = (): Promise<string> => (nobody ??= hashPassword(crypto.randomBytes(SALT).toString('hex')));

/** Whether the password is that of the hash; does the same work where there is none. */
export const isPassword = async (password: string, hash: string | undefined): Promise<boolean> => {
  const parts = PHC.exec(hash ?? (await hashOfNobody()));
  if (parts === null) return false;
  const isArgon2 = parts[1] !== undefined;
  const salt = Buffer.from((isArgon2 ? parts[5] : parts[8])!, 'base64');
  const wanted = Buffer.from((isArgon2 ? parts[6] : parts[9])!, 'base64');
  const found = isArgon2
    ? await argon2(password, salt, { memory: Number(parts[2]), passes: Number(parts[3]), parallelism: Number(parts[4]) })
    : await scrypt(password, salt);
  return wanted.length === found.length && crypto.timingSafeEqual(wanted, found) && hash !== undefined;
};

export type PasswordFault = 'short' | 'long' | 'common' | 'own';

const LEAST_KINDS = 5;

/** Why a password may not be chosen; undefined where it may. */
export const passwordFault = (password: string, name: string): PasswordFault | undefined => {
  const letters = [...password.normalize('NFKC')];
  if (letters.length < SHORTEST) return 'short';
  if (letters.length > LONGEST) return 'long';
  const plain = letters.join('').toLowerCase();
  if (name.length > 2 && plain.includes(name.toLowerCase())) return 'own';
  const isRow = letters.slice(1).every((letter, i) => Math.abs(letter.codePointAt(0)! - letters[i]!.codePointAt(0)!) <= 1);
  const core = plain.replace(/[^\p{L}]+$/u, '').replace(/^[^\p{L}]+/u, '');
  if (new Set(letters).size < LEAST_KINDS || isRow || COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(core)) return 'common';
  return undefined;
};

/** Letters and digits that are not taken for one another when read aloud or copied. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789';

const clearText = (groups: number, length: number): string =>
  Array.from({ length: groups }, () => Array.from({ length }, () => CLEAR[crypto.randomInt(CLEAR.length)]).join('')).join('-');

/** A password for one time, about 79 bits, that can be read out. */
export const oneTimePassword = (): string => clearText(4, 4);

/** Ten codes for when the phone is not there, about 49 bits each. */
export const recoveryCodes = (): readonly string[] => Array.from({ length: 10 }, () => clearText(2, 5));
