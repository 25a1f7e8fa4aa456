/** `node scripts/run.js start|test|check|bench|pack [ARGUMENTS]`: set-up, then the task with the right Node. Plain JS for Node 18. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.js';
import { root } from './private-node.js';
import { orExplain, setup } from './setup.js';
import { skippedNotice } from './skipped.js';

const node = (...args) => ({ program: 'node', args });
const package_ = (path, ...args) => node(join('node_modules', path), ...args);

const checks = [
  { name: 'types', ...package_('typescript/bin/tsc', '-p', '.') },
  ...(existsSync(join(root, 'apps/web/tsconfig.json')) ? [{ name: 'types (web)', ...package_('typescript/bin/tsc', '-p', 'apps/web') }] : []),
  { name: 'lint', ...package_('oxlint/bin/oxlint', '--quiet') },
  { name: 'format', ...package_('@biomejs/biome/bin/biome', 'format', '.') },
  { name: 'laws', ...node('scripts/laws/main.ts') },
];
const unused = { name: 'unused code', ...package_('knip/bin/knip.js') };
const unit = { name: 'unit and golden tests', ...package_('vitest/vitest.mjs', 'run', '--project', 'unit') };
const endToEnd = { name: 'end-to-end tests', ...package_('vitest/vitest.mjs', 'run', '--project', 'end-to-end') };

/** Runs one program to its end, handing signals on; gives its exit status. */
const runStep = (step, tools) =>
  new Promise((resolve) => {
    const child = spawn(step.program === 'node' ? tools.node : step.program, step.args, { cwd: root, env: { ...tools.env, ...step.env }, stdio: 'inherit' });
    const hand = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, hand);
    child.on('error', (fault) => {
      console.error(`${step.name}: ${fault.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(each, hand);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });

/** Runs every step, so that one run shows everything that is wrong; gives 0 when all passed. */
const runSteps = async (steps, tools) => {
  const failed = [];
  for (const step of steps) {
    const began = Date.now();
    console.log(`\n── ${step.name}`);
    const status = await runStep(step, tools);
    if (status >= 128) return status;
    console.log(`── ${step.name}: ${status === 0 ? 'passed' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    if (status !== 0) failed.push(step.name);
  }
  console.log(failed.length === 0 ? '\nall passed' : `\nfailed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
};

/** Room for what one question allocates: with Node's own 16 MB a cockpit of 2,600 rows is collected halfway, which doubles its slowest answers (a scavenge in its midst). */
const YOUNG = '--max-semi-space-size=64';

/** Benchmarks compare what one core does, where the system can hold a program to one. */
const onOneCore = (tools, args) =>
  existsSync('/usr/bin/taskset')
    ? { name: 'bench', program: '/usr/bin/taskset', args: ['-c', '0', tools.node, ...args] }
    : { name: 'bench', program: 'node', args };

const tasks = {
  start: (tools, args) => runStep({ name: 'start', ...node(YOUNG, 'bin/yidu.js', 'serve', ...args) }, tools),
  check: (tools) => runSteps([...checks, unused], tools),
  bench: (tools, args) => runStep(onOneCore(tools, [YOUNG, '--expose-gc', `bench/${args[0] ?? 'compile'}.ts`, ...args.slice(1)]), tools),
  pack: (tools, args) => runStep({ name: 'pack', ...node('scripts/pack.ts', ...args) }, tools),
  test: (tools) => {
    const chromium = orExplain(ensureChromium);
    const notice = skippedNotice();
    if (notice !== undefined) console.log(notice);
    return runSteps([...checks, unit, { ...endToEnd, env: { CHROMIUM_PATH: chromium } }], tools);
  },
};

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(tasks, name ?? '')) {
  console.error(`usage: node scripts/run.js ${Object.keys(tasks).join('|')} [ARGUMENTS]`);
  process.exit(2);
}
process.exitCode = await tasks[name](orExplain(setup), args);
