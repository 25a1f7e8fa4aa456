import { overview } from './help.ts';
import { Refusal, exit, type Command, type Io } from './io.ts';

/** Commands are loaded when asked for: compiling must not wait for the server's packages. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command; readonly help: string }>>> = {
  compile: () => import('./commands/compile.ts'),
  text: () => import('./commands/text.ts'),
  numerals: () => import('./commands/numerals.ts'),
  assess: () => import('./commands/assess.ts'),
  compare: () => import('./commands/compare.ts'),
  explain: () => import('./commands/explain.ts'),
  serve: () => import('./commands/serve.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  doctor: () => import('./commands/doctor.ts'),
  audit: () => import('./commands/audit.ts'),
};

const wantsHelp = (word: string): boolean => word === '--help' || word === '-h';

/** Faults of the command line that `parseArgs` reports, in its own words without its advice about `--`. */
const isUsageFault = (fault: unknown): fault is Error => fault instanceof TypeError && String((fault as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');

const longestRefusal = 600;

/** Names of files may hold anything; a refusal stays one short line and commands no terminal. */
const oneLine = (message: string): string => {
  const line = message.replace(/\p{Cc}/gu, '�');
  return line.length <= longestRefusal ? line : `${line.slice(0, 60)} … ${line.slice(60 - longestRefusal)}`;
};

/** Runs `yidu ARGUMENTS`; gives the exit status: 0 done, 1 compiled with errors in the plan, 2 not readable as a plan or not understood. */
export const run: Command = async (args, io) => {
  const [name, ...rest] = args;
  if (name === undefined || wantsHelp(name) || (name === 'help' && rest[0] === undefined)) {
    io[name === undefined ? 'stderr' : 'stdout'].write(overview);
    return name === undefined ? exit.refused : exit.compiled;
  }
  if (name === 'help') return run([rest[0]!, '--help'], io);
  if (name === '--version' || name === '-v') return version(io);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    io.stderr.write(`yidu: there is no command ‘${name}’; the commands are ${Object.keys(commands).join(', ')} (yidu --help)\n`);
    return exit.refused;
  }
  const { command, help } = await load();
  const end = rest.indexOf('--');
  if ((end < 0 ? rest : rest.slice(0, end)).some(wantsHelp)) {
    io.stdout.write(help);
    return exit.compiled;
  }
  try {
    return await command(rest, io);
  } catch (fault) {
    if (!(fault instanceof Refusal) && !isUsageFault(fault)) throw fault;
    const advice = isUsageFault(fault) ? ` (yidu ${name} --help)` : '';
    io.stderr.write(`yidu: ${oneLine(fault.message.replace(/\. To specify a positional[\s\S]*$/, ''))}${advice}\n`);
    return exit.refused;
  }
};

const version = async (io: Io): Promise<number> => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  io.stdout.write(`yidu ${manifest.version}\n`);
  return exit.compiled;
};
