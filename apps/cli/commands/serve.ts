import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { ServeOptions, Serving } from '../../server/main.ts';
import { Refusal, exit, readsChinese, type Command, type Io } from '../io.ts';

export const help = `yidu serve [--port N] [--host ADDRESS] [--let-in ACCOUNT]

Opens the web pages: the cockpit of every region, where its indicators stand and why; who owes what by when; the desk where figures come in; and the reading
room, with the example plan as a living document and any plan you drop on the page. Only this machine can reach it, unless --host says otherwise. The first
start prints a one-time password of the account admin; once somebody has signed in, everybody must. 打开网页：驾驶舱、分工督办、填报、阅览室。

  yidu serve                        http://localhost:8080/
  yidu serve --port 3000
  yidu serve --host 0.0.0.0         for the whole network

  --port N         port to listen on; else PORT, else 8080; 0 takes any free one
  --host ADDRESS   address to listen on; else HOST, else this machine alone
  --let-in ACCOUNT prints a one-time password of an account that is locked out
  YIDU_DATA        folder that keeps the plans, and in database/ the figures; else ./data
  DATABASE_URL     a PostgreSQL server (15 or newer) to keep the figures in, postgres://user:password@host/name
`;

type Server = { readonly serve: (options: ServeOptions) => Promise<Serving> };

const portOf = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new Refusal(`the port is a number from 0 to 65535, not ‘${text}’`);
  return port;
};

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is in use; stop the other program or give another with --port',
  EACCES: 'this user may not listen there; take one above 1023',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'this machine has no such address',
};

type SystemFault = { readonly code?: string; readonly syscall?: string; readonly path?: string };

/** What the system refused, as one sentence: the port, or the folder; anything else is a fault of ours. */
const refusalOf = (fault: unknown, { address, data }: { address: string; data: string }): unknown => {
  const { code = '', syscall, path } = fault as SystemFault;
  if (path?.startsWith(data)) {
    const why = code === 'ENOSPC' ? 'the disk is full; make room' : 'check that it is a folder, is yours and may be written to';
    return new Refusal(`cannot keep anything in ${data} (${code}): ${why}, or name another folder in YIDU_DATA`);
  }
  const reason = syscall === 'listen' || syscall === 'getaddrinfo' ? reasons[code] : undefined;
  return reason === undefined ? fault : new Refusal(`cannot listen on ${address}: ${reason}`);
};

/** Once, on the terminal: they are kept nowhere. */
const printPasswords = (io: Io, passwords: Awaited<Serving['passwords']>, letIn: string | undefined): void => {
  for (const { account, password } of passwords) {
    io.stdout.write(`Sign in as ${account} with this one-time password 账号 ${account} 的一次性口令: ${password}\n`);
  }
  if (letIn !== undefined && !passwords.some(({ account }) => account === letIn.toLowerCase())) {
    io.stderr.write(`there is no account ${letIn} 没有账号 ${letIn}\n`);
  }
};

/** Resolves when somebody asks the program to stop. */
const stopAsked = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });

export const command: Command = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' }, host: { type: 'string' }, 'let-in': { type: 'string' } } });
  const port = portOf(values.port ?? io.env.PORT ?? '8080');
  const host = values.host ?? (io.env.HOST === '' ? undefined : io.env.HOST);
  const data = resolve(io.env.YIDU_DATA || 'data');
  const databaseUrl = io.env.DATABASE_URL;
  const letIn = values['let-in'];
  const built = join(import.meta.dirname, '..', '..', '..', 'dist', 'server', 'main.js');
  const { serve } = (await import(pathToFileURL(built).href)) as Server;
  const log: ServeOptions['log'] = (event, details) => void io.stderr.write(`${event}${details === undefined ? '' : ` ${JSON.stringify(details)}`}\n`);
  // Asked from here on, so that a signal during the start ends it in good order too.
  const asked = stopAsked();
  let serving: Serving;
  try {
    serving = await serve({
      port,
      data,
      log,
      ...(host === undefined ? {} : { host }),
      ...(databaseUrl ? { databaseUrl } : {}),
      ...(letIn === undefined ? {} : { letIn }),
    });
  } catch (fault) {
    throw refusalOf(fault, { address: `${host ?? 'this machine'}, port ${port}`, data });
  }
  io.stdout.write(`Yidu 义渡: ${serving.url} (Ctrl-C stops it; everything is kept in ${data})\n`);
  if (serving.writeToken !== undefined) io.stdout.write(`Programs write with this token 程序写入口令: ${serving.writeToken}\n`);
  void serving.passwords.then((passwords) => printPasswords(io, passwords, letIn)).catch(() => undefined);
  serving.database.catch((fault: { message: string; messageZh?: string }) =>
    io.stderr.write(`${(readsChinese(io.env) ? fault.messageZh : undefined) ?? fault.message}\n`),
  );
  await asked;
  await serving.close();
  // A plan that is being compiled in a worker would keep the program alive.
  process.exit(exit.compiled);
};
