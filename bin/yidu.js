#!/usr/bin/env node
// Plain JavaScript for Node 18 and later: hands over to the private Node where this one cannot run TypeScript.
import { spawn } from 'node:child_process';
import * as nodeModule from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isRecent, privateNode, root } from '../scripts/private-node.js';

const handOver = (program) => {
  const child = spawn(program, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (fault) => refuse(`the private Node cannot be started (${fault.message}); run \`npm run setup\` in ${root}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
};

const refuse = (message) => {
  console.error(`yidu: ${message}`);
  process.exit(2);
};

/** The file or package that is not there yet, where set-up would have put it there. */
const missing = (fault) => fault?.code === 'ERR_MODULE_NOT_FOUND' && /Cannot find package|\/(dist|node_modules)\//.test(fault.message);

const runHere = async () => {
  nodeModule.enableCompileCache?.();
  // Node 22 calls running TypeScript an experiment; that is no remark on anybody's plan.
  const warn = process.emitWarning.bind(process);
  process.emitWarning = (warning, ...rest) => {
    if (!(String(rest[0]?.type ?? rest[0]) === 'ExperimentalWarning' && /Type Stripping/.test(String(warning)))) warn(warning, ...rest);
  };
  // A reader that has seen enough (`yidu compile F | head`) is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (fault) => {
      if (fault.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw fault;
    });
  }
  try {
    const { run } = await import('../apps/cli/main.ts');
    process.exitCode = await run(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr, env: process.env });
  } catch (fault) {
    if (!missing(fault)) throw fault;
    refuse(`set-up has not been run here; run \`npm run setup\` in ${root}`);
  }
};

if (isRecent(process.versions.node)) await runHere();
else if (privateNode() !== undefined) handOver(privateNode());
else
  refuse(
    `this is Node ${process.versions.node}, and running Yidu takes 22.19 or later; run \`npm run setup\` in ${root}, which fetches one for this folder alone`,
  );
