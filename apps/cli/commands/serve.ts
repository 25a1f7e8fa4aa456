import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { ServeOptions, Serving } from '../../server/main.ts';
import { Refusal, exit, readsChinese, type Command } from '../io.ts';

export const help = `yidu serve [--port N] [--host ADDRESS]

Opens the web pages: the cockpit of every region, where its indicators stand and why; the desk where figures come in; and the reading room, with the example
plan as a living document and any plan you drop on the page. Only this machine can reach it, unless --host says otherwise; writing then takes a token,
which is printed here. 打开网页：驾驶舱、填报、阅览室。

  yidu serve                        http://localhost:8080/
  yidu serve --port 3000
  yidu serve --host 0.0.0.0         for the whole network

  --port N         port to listen on; else PORT, else 8080; 0 takes any free one
  --host ADDRESS   address to listen on; else HOST, else this machine alone
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

/** Resolves when somebody asks the program to stop. */
const stopAsked = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });

export const command: Command = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' }, host: { type: 'string' } } });
  const port = portOf(values.port ?? io.env.PORT ?? '8080');
  const host = values.host ?? (io.env.HOST === '' ? undefined : io.env.HOST);
  const data = resolve(io.env.YIDU_DATA || 'data');
  const databaseUrl = io.env.DATABASE_URL;
  const built = join(import.meta.dirname, '..', '..', '..', 'dist', 'server', 'main.js');
  const { serve } = (await import(pathToFileURL(built).href)) as Server;
  const log: ServeOptions['log'] = (event, details) => void io.stderr.write(`${event}${details === undefined ? '' : ` ${JSON.stringify(details)}`}\n`);
  // Asked from here on, so that a signal during the start ends it in good order too.
  const asked = stopAsked();
  let serving: Serving;
  try {
    serving = await serve({ port, data, log, ...(host === undefined ? {} : { host }), ...(databaseUrl ? { databaseUrl } : {}) });
  } catch (fault) {
    throw refusalOf(fault, { address: `${host ?? 'this machine'}, port ${port}`, data });
  }
  io.stdout.write(`Yidu 义渡: ${serving.url} (Ctrl-C stops it; everything is kept in ${data})\n`);
  if (serving.writeToken !== undefined) io.stdout.write(`Writing takes this token 写入口令: ${serving.writeToken}\n`);
  serving.database.catch((fault: { message: string; messageZh?: string }) =>
    io.stderr.write(`${(readsChinese(io.env) ? fault.messageZh : undefined) ?? fault.message}\n`),
  );
  await asked;
  await serving.close();
  // A plan that is being compiled in a worker would keep the program alive.
  process.exit(exit.compiled);
};
