/** Runs npm and turns its failures into one line. Plain JS for Node 18. */
import { spawnSync } from 'node:child_process';

const unreachable = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

/** What went wrong, from npm's own output. */
export const explainNpm = (args, output) => {
  const network = unreachable.exec(output);
  if (network !== null) {
    return `the npm registry cannot be reached (${network[1]}); connect to the network, or name a mirror with \`npm config set registry URL\`, and run again.`;
  }
  const said = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log|^npm (error|ERR!)\s*$/.test(line));
  return `npm ${args[0]} failed: ${
    said
      .slice(0, 3)
      .map((line) => line.replace(/^npm (error|ERR!)\s*/, ''))
      .join(' · ') || output.trim().slice(-300)
  }`;
};

/** Runs `npm ARGS` quietly in `cwd`; throws an Error of one line when it fails. */
export const npm = (args, env, cwd = process.cwd()) => {
  const quiet = [
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--ignore-scripts',
    '--loglevel=error',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=8000',
  ];
  const windows = process.platform === 'win32';
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', [...args, ...quiet], { cwd, env, shell: windows, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.error !== undefined) throw new Error(`npm could not be started (${done.error.message}); it comes with Node.`);
  if (done.status !== 0) throw new Error(explainNpm(args, `${done.stderr}\n${done.stdout}`));
};
