import type { PGlite } from '@electric-sql/pglite';
import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** How often a file was made to last since the start. */
export type SyncCounter = { count: number };

type Node = { readonly node_ops: NodeOperations };
type Stream = { readonly nfd: number; readonly node: Node; readonly stream_ops: { fsync?: (stream: Stream) => number } };
type NodeOperations = { rename: (node: Node, folder: Node, name: string) => void };
type FileSystem = {
  open(path: string, flags: string): Stream;
  close(stream: Stream): void;
};
type Module = { readonly FS: FileSystem; readonly NODEFS: { realPath(node: Node): string } };

const syncFolder = (path: string): void => {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};

/**
 * Gives the file system under PGlite, which has none, an fsync that reaches the disk, and makes renames last as the log's segments need.
 * All files of the mount share their operations, so one patch serves all. It reaches into PGlite: the version is pinned, and a test counts.
 */
export const syncingFiles = (lite: PGlite): SyncCounter => {
  const counter: SyncCounter = { count: 0 };
  const { FS: fs, NODEFS } = (lite as unknown as { readonly Module: Module }).Module;
  const stream = fs.open('/pglite/data/PG_VERSION', 'r');
  stream.stream_ops.fsync = ({ nfd }) => {
    fdatasyncSync(nfd);
    counter.count++;
    return 0;
  };
  const operations = stream.node.node_ops;
  const rename = operations.rename;
  operations.rename = (node, folder, name) => {
    const from = dirname(NODEFS.realPath(node));
    rename(node, folder, name);
    const to = NODEFS.realPath(folder);
    syncFolder(to);
    if (from !== to) syncFolder(from);
  };
  fs.close(stream);
  return counter;
};
