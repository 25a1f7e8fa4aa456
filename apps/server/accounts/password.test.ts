import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, oneTimePassword, passwordFault, recoveryCodes } from './password.ts';
import { safePath } from '../access/safe-path.ts';
import { codeAt, newSecret, stepOf, typedCode } from './second-factor.ts';
import { deviceName } from './session-table.tsx';

describe('a password', () => {
  it('is that of its hash and of no other, and hashes differ', async () => {
    const [one, two] = [await hashPassword('江边的一句话'), await hashPassword('江边的一句话')];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword('江边的一句话', one)).toBe(true);
    expect(await isPassword('江边的一句話', one)).toBe(false);
    expect(await isPassword('', one)).toBe(false);
  });
  it('is the same in whichever way its letters were composed', async () =>
    expect(await isPassword('cafe\u0301 au lait', await hashPassword('café au lait'))).toBe(true));
  it('is none where there is no hash, or one that is not ours', async () => {
    for (const hash of [undefined, '', 'plain', '$2b$12$abc', '$argon2id$v=19$m=1,t=1$x$y']) expect(await isPassword('x', hash), hash).toBe(false);
  });
  it('was hashed where Node has no Argon2, and is known again', async () => {
    // Of “an old password”, with scrypt at these costs.
    const { scryptSync } = await import('node:crypto');
    const salt = Buffer.alloc(16, 7);
    const key = scryptSync('an old password', salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
    const text = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
    expect(await isPassword('an old password', `$scrypt$ln=15,r=8,p=1$${text(salt)}$${text(key)}`)).toBe(true);
  });
  it('may not be short, regular, common or one’s own name', () => {
    const faults = [
      '短',
      'aaaaaaaaaaaa',
      'abcdefghijkl',
      '9876543210',
      'Password123!',
      'woaini1314520',
      'zhang.wei2026',
      'x'.repeat(201),
      '两江四岸看灯火，一城山水',
    ].map((text) => passwordFault(text, 'zhang.wei'));
    expect(faults).toEqual(['short', 'common', 'common', 'common', 'common', 'common', 'own', 'long', undefined]);
  });
  it('for one time, and a recovery code, may be chosen by nobody but would do', () => {
    expect(passwordFault(oneTimePassword(), 'admin')).toBeUndefined();
    expect(new Set(recoveryCodes()).size).toBe(10);
  });
});

describe('a code', () => {
  const now = Date.parse('2026-03-02T01:00:10.000Z');
  it('is that of its thirty seconds, or of those beside', () => {
    const secret = newSecret();
    expect(stepOf(secret, codeAt(secret, now), now)).toBe(Math.floor(now / 30_000));
    expect(stepOf(secret, codeAt(secret, now - 30_000), now)).toBe(Math.floor(now / 30_000) - 1);
    expect(stepOf(secret, codeAt(secret, now - 90_000), now)).toBeUndefined();
  });
  it('agrees with RFC 6238', () => expect(codeAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1_111_111_109_000)).toBe('081804'));
  it('may be typed with spaces, or wide', () =>
    expect([typedCode(' 081 804 '), typedCode('０８１８０４'), typedCode('ABCDE-FGHJK')]).toEqual(['081804', '081804', 'abcde-fghjk']));
});

describe('where one goes after signing in', () => {
  it('is always a path of this server', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '//',
      'evil.example',
      'http:',
      'https://evil.example',
      '@',
      '?',
      '#',
      '.',
      '..',
      '\t',
      '\n',
      '%2f',
      ':',
      'regions',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = safePath(pieces.join(''));
        const reached = new URL(path, 'https://plan.example');
        expect(reached.origin).toBe('https://plan.example');
        expect(path).toMatch(/^\/(?![/\\])/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a browser', () => {
  it('is called as people call it', () => {
    expect(deviceName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0 Safari/537.36')).toBe('Chrome · Windows');
    expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1')).toBe('Safari · iOS');
    expect([deviceName('curl/8.0'), deviceName(''), deviceName(undefined)]).toEqual(['curl/8.0', undefined, undefined]);
  });
});
