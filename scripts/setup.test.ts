import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withLock } from './lock.js';
import { explainNpm } from './npm.js';
import { isRecent } from './private-node.js';
import { contentStamp, isStamped, writeStamp } from './stamp.js';

const folder = mkdtempSync(join(tmpdir(), 'yidu-setup-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['18.20.8', false],
  ['20.20.2', false],
  ['22.18.0', false],
  ['22.19.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['26.10.0', true],
])('Node %s can run the project: %s', (version, able) => {
  expect(isRecent(version)).toBe(able);
});

describe('the stamp', () => {
  test('changes with a name or a content, and with nothing else', () => {
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'a/b/c.ts'), '1');
    const first = contentStamp(folder, ['a', 'absent']);
    writeFileSync(join(folder, 'a/b/c.test.ts'), 'tests are not built');
    expect(contentStamp(folder, ['a'])).toBe(first);
    writeFileSync(join(folder, 'a/b/d.ts'), '1');
    expect(contentStamp(folder, ['a'])).not.toBe(first);
  });
  test('is found again only where it was written', () => {
    const at = join(folder, 'deep/stamp');
    expect(isStamped(at, 'x')).toBe(false);
    writeStamp(at, 'x');
    expect([isStamped(at, 'x'), isStamped(at, 'y')]).toEqual([true, false]);
  });
});

describe('the lock', () => {
  test('is given back, also when the work fails', () => {
    const at = join(folder, 'lock');
    expect(() =>
      withLock(at, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(withLock(at, () => 1)).toBe(1);
  });
  test('of a process that died is taken over', () => {
    const at = join(folder, 'stale');
    writeFileSync(at, String(spawnSync(process.execPath, ['-e', '']).pid));
    expect(withLock(at, () => 1)).toBe(1);
  });
});

describe('a failure of npm', () => {
  test('for want of a network is one line that says what to do', () => {
    const said = explainNpm(['ci'], 'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error errno ENOTFOUND\n');
    expect(said).toMatch(/^the npm registry cannot be reached \(ENOTFOUND\); connect .*$/);
  });
  test('of another kind is told in npm’s own words, without its log file', () => {
    const said = explainNpm(
      ['ci'],
      'npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install with a lock\nnpm error A complete log of this run can be found in: /x\n',
    );
    expect(said).toBe('npm ci failed: code EUSAGE · `npm ci` can only install with a lock');
  });
});
