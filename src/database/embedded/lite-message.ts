/** A compiled WebAssembly.Module, for which the types of Node have no name. */
export type Program = object;

/** What the worker is started with. Without a folder it works in memory, from `template` (a dump of an embedded database) where given. */
export type LiteTask = { readonly program: Program; readonly folder?: string; readonly template?: Uint8Array; readonly durable: boolean };

/** To the worker. Bytes are PostgreSQL's wire protocol; `session` numbers the connections, which share one backend one after another. */
export type LiteRequest =
  | { readonly type: 'bytes'; readonly session: number; readonly bytes: Uint8Array }
  | { readonly type: 'end'; readonly session: number }
  | { readonly type: 'syncs' }
  | { readonly type: 'dump' }
  | { readonly type: 'close' };

/** From the worker. `done` says that everything a request had to say has been said. */
export type LiteReply =
  | { readonly type: 'ready' }
  | { readonly type: 'bytes'; readonly session: number; readonly bytes: Uint8Array }
  | { readonly type: 'broken'; readonly session: number; readonly error: string }
  | { readonly type: 'syncs'; readonly count: number }
  | { readonly type: 'dump'; readonly bytes: Uint8Array }
  | { readonly type: 'closed' }
  | { readonly type: 'failed'; readonly error: string };
