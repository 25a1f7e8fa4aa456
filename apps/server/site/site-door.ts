import type { IncomingMessage } from 'node:http';
import type { Hono } from 'hono';
import type { AppState, Env } from '../app-state.ts';
import { typeOf } from './file-type.ts';
import { currentEdition, FRESH, type ShelvedFile } from './release-shelf.ts';

/** Of every file of a release, those under its number too: their bytes never change, but who comes back must see that a release was withdrawn. Asked again with its tag, a file costs a few bytes. */
export const ASK_AGAIN = 'no-cache';

/** What every answer of the server bears, and every public one for programs elsewhere; here as values, so that an answer is made of them at once. A test holds them against those of other pages. */
const SECURITY: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Download-Options': 'noopen',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-XSS-Protection': '0',
};

/** A file at an address, with its answers' heads made: packed, plain, and that nothing changed. */
export type Ready = {
  readonly file: ShelvedFile;
  readonly until: number;
  readonly edition: number;
  readonly packed: Readonly<Record<string, string>>;
  readonly plain: Readonly<Record<string, string>>;
};

/** Addresses that are answered at once; all are forgotten when there are more. */
const MOST = 5000;

const readyBy = new WeakMap<AppState, Map<string, Ready>>();

/** Remembers what stands at an address, for as long as the list of releases is believed. */
export const keepReady = (state: AppState, pathname: string, file: ShelvedFile): Ready => {
  const all = readyBy.get(state) ?? new Map<string, Ready>();
  readyBy.set(state, all);
  if (all.size >= MOST) all.clear();
  const plain = { ...SECURITY, ETag: `"${file.etag}"`, 'Cache-Control': ASK_AGAIN, Vary: 'Accept-Encoding', 'Content-Type': typeOf(file.path) };
  const ready: Ready = { file, until: performance.now() + FRESH, edition: currentEdition(), plain, packed: { ...plain, 'Content-Encoding': 'gzip' } };
  all.set(pathname, ready);
  return ready;
};

/** What a request says that an answer depends on. */
export type Wanted = { readonly known: string | undefined; readonly encodings: string | undefined };

/** The file as the request asks for it: not again where the reader has it, packed where it can be. */
export const readyAnswer = ({ known, encodings = '' }: Wanted, { file, packed, plain }: Ready): Response => {
  if (known?.includes(file.etag) === true) {
    const { 'Content-Type': _type, ...rest } = plain;
    return new Response(null, { status: 304, headers: rest });
  }
  return /\bgzip\b/.test(encodings) ? new Response(file.gzip, { status: 200, headers: packed }) : new Response(file.plain(), { status: 200, headers: plain });
};

const PREFIX = '/public/';

/** Node's own request, where there is one: its headers are read already, while those of the other would be copied for a look at two. */
type Incoming = { readonly incoming?: IncomingMessage } | undefined;

/** What stands ready at the address of a request, if it is one for a public file. */
const readyFor = (state: AppState, request: Request, own: IncomingMessage | undefined): Ready | undefined => {
  if ((own?.method ?? request.method) !== 'GET') return undefined;
  const path = own?.url ?? request.url.slice(request.url.indexOf('/', request.url.indexOf('//') + 2));
  if (!path.startsWith(PREFIX)) return undefined;
  const ready = readyBy.get(state)?.get(path);
  return ready === undefined || ready.until < performance.now() || ready.edition !== currentEdition() ? undefined : ready;
};

/**
 * Puts a door before the application: a public file that was asked for a moment ago is given before anything else of the server is asked, for who reads what is
 * public need not be known. Whatever is not at hand goes in, and is handed over by the routes of the site.
 */
export const withSiteDoor = (app: Hono<Env>, state: AppState): Hono<Env> => {
  const inside = app.fetch;
  app.fetch = (request, env, context) => {
    const own = (env as Incoming)?.incoming;
    const ready = readyFor(state, request, own);
    if (ready === undefined) return inside(request, env, context);
    const headers = own?.headers;
    return readyAnswer(
      headers === undefined
        ? { known: request.headers.get('if-none-match') ?? undefined, encodings: request.headers.get('accept-encoding') ?? undefined }
        : { known: headers['if-none-match'], encodings: headers['accept-encoding'] as string | undefined },
      ready,
    );
  };
  return app;
};
