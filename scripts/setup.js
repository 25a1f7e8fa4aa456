/** `npm run setup`: the right Node, the packages of the lockfile, the built server and client. Quick when nothing changed. Plain JS for Node 18. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.js';
import { npm } from './npm.js';
import { ensureNode, root } from './private-node.js';
import { contentStamp, isStamped, writeStamp } from './stamp.js';

const platform = `${process.platform}-${process.arch}`;

const installPackages = (env) => {
  const stamp = `${platform} ${contentStamp(root, ['package-lock.json'])}`;
  const stampAt = join(root, 'node_modules', '.yidu-stamp');
  if (isStamped(stampAt, stamp)) return;
  console.error('set-up: installing the packages of package-lock.json (about a minute)');
  npm(['ci', '--include=dev', '--include=optional', '--prefer-offline'], env, root);
  writeStamp(stampAt, stamp);
};

const buildApps = (node, env) => {
  const stamp = contentStamp(root, ['apps/server', 'apps/web', 'src', 'scripts/build.ts', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']);
  const stampAt = join(root, 'dist', '.yidu-stamp');
  if (isStamped(stampAt, stamp) && existsSync(join(root, 'dist', 'server'))) return;
  console.error('set-up: building the server and the pages');
  const built = spawnSync(node, ['scripts/build.ts'], { cwd: root, env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
  writeStamp(stampAt, stamp);
  // Node keeps what it compiled of the sources, so the first command people give starts as quickly as the later ones.
  spawnSync(node, ['bin/yidu.js', 'compile', 'examples/dadukou/plan.txt', '--out', devNull], { cwd: root, env, stdio: 'ignore' });
};

/** Does what is missing; gives the Node to use and an environment whose PATH finds it and the packages' programs. */
export const setup = () => {
  // One at a time: two of them would empty node_modules under each other.
  return withLock(join(root, '.tools', 'set-up.lock'), () => {
    const node = ensureNode();
    const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
    const env = { ...process.env, PATH: path };
    installPackages(env);
    buildApps(node, env);
    return { node, env };
  });
};

/** Runs `work`, printing a failure as one line and ending with status 1. */
export const orExplain = (work) => {
  try {
    return work();
  } catch (fault) {
    console.error(`set-up: ${fault.message}`);
    process.exit(1);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) orExplain(setup);
