import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { packedNodes } from './pack-node.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const place = mkdtempSync(join(tmpdir(), 'yidu-packed-'));

/** An unpacked archive whose Node says what it was called with. */
const unpack = (folder: string, release: string): void => {
  const node = join(folder, 'programs', release, 'node', 'bin', 'node');
  mkdirSync(dirname(node), { recursive: true });
  mkdirSync(join(folder, 'deploy'), { recursive: true });
  writeFileSync(node, '#!/bin/sh\nprintf "%s\\n" "$0" "$YIDU_DATA" "$@"\n');
  chmodSync(node, 0o755);
  for (const file of ['yidu', 'install.sh', 'README.txt']) cpSync(join(root, 'deploy', file), join(folder, file));
  for (const file of ['yidu.env', 'yidu.service', 'nginx.conf']) cpSync(join(root, 'deploy', file), join(folder, 'deploy', file));
  writeFileSync(join(folder, 'release'), `${release}\n`);
};
const run = (program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync('/bin/sh', [program, ...args], { cwd: '/', env: { PATH: '/usr/bin:/bin', ...env }, encoding: 'utf8' });

describe('the archive’s Node', () => {
  it('is the one that set-up fetches', () => {
    const setUp = readFileSync(join(root, 'scripts', 'private-node.js'), 'utf8');
    for (const [platform, wanted] of Object.entries(packedNodes)) expect(setUp).toContain(`'${platform}': '${wanted}'`);
  });
});

describe.skipIf(process.platform === 'win32')('an unpacked archive', () => {
  const yidu = join(place, 'a place', 'yidu');
  beforeEach(() => {
    rmSync(join(place, 'a place'), { recursive: true, force: true });
    unpack(yidu, '1.0.0-aaaa');
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('starts its own program with its own Node, data beside the folder, arguments whole', () => {
    const { stdout, status } = run(join(yidu, 'yidu'), ['backup', '--out', 'a b.zip']);
    const program = join(yidu, 'programs', '1.0.0-aaaa');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual([
      join(program, 'node', 'bin', 'node'),
      join(place, 'a place', 'yidu-data'),
      '--max-semi-space-size=64',
      join(program, 'app', 'bin', 'yidu.js'),
      'backup',
      '--out',
      'a b.zip',
    ]);
    expect(run(join(yidu, 'yidu'), [], { YIDU_DATA: '/srv/yidu' }).stdout).toContain('\n/srv/yidu\n');
  });
  it('can be called by a link', () => {
    symlinkSync(join(yidu, 'yidu'), join(place, 'a place', 'linked'));
    expect(run(join(place, 'a place', 'linked'), ['serve']).stdout).toContain(join('1.0.0-aaaa', 'app', 'bin', 'yidu.js'));
  });
  it('starts the newer program once a newer archive is unpacked over it', () => {
    unpack(yidu, '1.1.0-bbbb');
    expect(run(join(yidu, 'yidu'), ['serve']).stdout).toContain(join('1.1.0-bbbb', 'app', 'bin', 'yidu.js'));
    expect(readdirSync(join(yidu, 'programs'))).toEqual(['1.0.0-aaaa', '1.1.0-bbbb']);
  });

  const folders = (name: string) => [
    '--prefix',
    join(place, name, 'opt'),
    '--data',
    join(place, name, 'data'),
    '--settings',
    join(place, name, 'etc'),
    '--no-service',
  ];
  it('installs, and upgrades without touching settings or data', () => {
    const args = folders('one');
    expect(run(join(yidu, 'install.sh'), args)).toMatchObject({ status: 0, stdout: expect.stringContaining('1.0.0-aaaa is in') });
    const settings = join(place, 'one', 'etc', 'yidu.env');
    expect(readFileSync(settings, 'utf8')).toContain(`YIDU_DATA=${join(place, 'one', 'data')}`);
    writeFileSync(settings, 'PORT=9000\n');
    writeFileSync(join(place, 'one', 'data', 'kept'), 'kept');
    unpack(yidu, '1.1.0-bbbb');
    expect(run(join(yidu, 'install.sh'), args)).toMatchObject({ status: 0, stdout: expect.stringContaining('before: 1.0.0-aaaa') });
    expect(run(join(place, 'one', 'opt', 'yidu'), ['serve']).stdout).toContain(join('1.1.0-bbbb', 'app', 'bin', 'yidu.js'));
    expect(readFileSync(settings, 'utf8')).toBe('PORT=9000\n');
    expect(existsSync(join(place, 'one', 'data', 'kept'))).toBe(true);
    expect(readdirSync(join(place, 'one', 'opt', 'programs'))).toEqual(['1.0.0-aaaa', '1.1.0-bbbb']);
  });
  it('refuses what it does not know, a folder it cannot name safely, and half an archive', () => {
    expect(run(join(yidu, 'install.sh'), ['--prefex', '/x']).status).toBe(2);
    expect(run(join(yidu, 'install.sh'), ['--prefix', `${place}/a|b`, '--no-service'])).toMatchObject({ status: 2 });
    rmSync(join(yidu, 'programs', '1.0.0-aaaa', 'node'), { recursive: true });
    expect(run(join(yidu, 'install.sh'), folders('two'))).toMatchObject({ status: 1, stderr: expect.stringContaining('unpack it again') });
    expect(existsSync(join(place, 'two', 'opt'))).toBe(false);
  });
});
