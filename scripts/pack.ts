/**
 * `npm run pack [-- --platform linux-x64] [--out FOLDER]`: one archive with the program, its packages and a Node of its own, which starts and upgrades on a
 * machine without network and without Node. Comes after set-up, whose built pages it takes.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packNode, packedNodes, type PackedPlatform } from './pack-node.ts';
import { measure, packProgram } from './pack-program.ts';
import { contentStamp } from './stamp.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isPlatform = (name: string): name is PackedPlatform => Object.hasOwn(packedNodes, name);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

const refuse = (message: string): never => {
  console.error(`pack: ${message}`);
  process.exit(2);
};

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/** GNU tar can make the same bytes of the same files; other ones make an archive all the same. */
const tar = (folder: string, name: string, to: string): void => {
  const isGnu = spawnSync('tar', ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU tar') === true;
  const same = isGnu ? ['--sort=name', '--mtime=2020-01-01 00:00Z', '--owner=0', '--group=0', '--numeric-owner'] : [];
  const done = spawnSync('tar', [...same, '-czf', to, '-C', folder, name], { encoding: 'utf8', env: { ...process.env, GZIP: '-n' } });
  if (done.status !== 0) throw new Error(`tar failed: ${done.error?.message ?? done.stderr.trim()}`);
};

const { values } = parseArgs({ options: { platform: { type: 'string' }, out: { type: 'string' } } });
const here = `${process.platform}-${process.arch}`;
const platform = values.platform ?? here;
if (!isPlatform(platform)) refuse(`there is no archive for ‘${platform}’; there are ${Object.keys(packedNodes).join(', ')} (--platform)`);
if (!existsSync(join(root, 'dist', 'server', 'main.js'))) refuse('the server is not built; run `npm run setup` first');

const began = Date.now();
const staging = mkdtempSync(join(tmpdir(), 'yidu-pack-'));
try {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const release = `${version}-${contentStamp(root, ['apps', 'bin', 'src', 'dist', 'examples', 'package-lock.json']).slice(0, 8)}`;
  const folder = join(staging, 'yidu');
  const program = join(folder, 'programs', release);
  mkdirSync(program, { recursive: true });
  packProgram(root, platform as PackedPlatform, join(program, 'app'));
  packNode(root, platform as PackedPlatform, join(program, 'node'));
  const isWindows = platform.startsWith('win32');
  for (const file of isWindows ? ['yidu.cmd', 'README.txt'] : ['yidu', 'install.sh', 'README.txt']) {
    cpSync(join(root, 'deploy', file), join(folder, file));
    if (!isWindows && file !== 'README.txt') chmodSync(join(folder, file), 0o755);
    // Windows reads its own line ends best.
    if (isWindows) writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(/\r?\n/g, '\r\n'));
  }
  for (const file of isWindows ? ['nginx.conf'] : ['yidu.service', 'yidu.env', 'nginx.conf']) cpSync(join(root, 'deploy', file), join(folder, 'deploy', file));
  cpSync(join(root, 'docs', 'operation.md'), join(folder, 'deploy', 'operation.md'));
  writeFileSync(join(folder, 'release'), `${release}\n`);
  const out = resolve(values.out ?? join(root, 'dist', 'pack'));
  mkdirSync(out, { recursive: true });
  const archive = join(out, `yidu-${release}-${platform}.tar.gz`);
  tar(staging, 'yidu', archive);
  const { files, bytes } = measure(folder);
  const digest = await digestOf(archive);
  writeFileSync(`${archive}.sha256`, `${digest}  yidu-${release}-${platform}.tar.gz\n`);
  console.log(
    `${archive}: ${megabytes(statSync(archive).size)}, unpacked ${megabytes(bytes)} in ${files} files; ${((Date.now() - began) / 1000).toFixed(0)} s`,
  );
  console.log(`sha256 ${digest}`);
} catch (fault) {
  refuse((fault as Error).message);
} finally {
  rmSync(staging, { recursive: true, force: true });
}
