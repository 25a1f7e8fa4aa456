import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';

const PERIOD = 30;
const SECRET_BYTES = 20;

const totpOf = (secret: string, name: string): TOTP =>
  new TOTP({ issuer: 'Yidu', label: name, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) });

/** A new shared secret, in Base32. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The thirty seconds whose code this is, of those now and one to either side; undefined where it is of none. */
export const stepOf = (secret: string, code: string, now: number): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(secret, '').validate({ token: code, window: 1, timestamp: now });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD) + delta;
};

/** What the authenticator shows: for tests, and for no page. */
export const codeAt = (secret: string, now: number): string => totpOf(secret, '').generate({ timestamp: now });

/** The secret as an authenticator scans it, drawn. */
export const qrOf = (secret: string, name: string): Promise<string> =>
  QRCode.toString(totpOf(secret, name).toString(), { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });

/** What was typed as it is compared: without spaces and in lower case. */
export const typedCode = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
