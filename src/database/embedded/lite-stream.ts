import { Duplex } from 'node:stream';
import type { LiteProcess } from './lite-process.ts';

const TERMINATE = 'X'.charCodeAt(0);

let sessions = 0;

/**
 * A connection to the embedded database that `pg` takes for a socket: what it writes goes to the thread as it is, what comes back is read by
 * `pg` itself, so that errors keep their SQLSTATE and results cross as bytes. One at a time: the backend has one session.
 */
export class LiteStream extends Duplex {
  readonly #lite: LiteProcess;
  readonly #session = ++sessions;
  readonly #stop: () => void;

  constructor(lite: LiteProcess) {
    super();
    this.#lite = lite;
    this.#stop = lite.listen(this.#session, (reply) => {
      if (reply.type === 'bytes') this.push(reply.bytes);
      else this.destroy(new Error(reply.error));
    });
  }

  // What `pg` asks of a socket.
  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  #send(bytes: Uint8Array): void {
    if (bytes[0] === TERMINATE) return;
    // A copy of its own: chunks are parts of a pool of buffers.
    const own = Uint8Array.from(bytes);
    this.#lite.send({ type: 'bytes', session: this.#session, bytes: own }, own.buffer);
  }
  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.#send(chunk);
    done();
  }
  override _writev(chunks: { chunk: Uint8Array }[], done: () => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }
  override _read(): void {
    // Whatever comes is pushed as it comes.
  }
  override _final(done: () => void): void {
    this.push(null);
    done();
  }
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#stop();
    this.#lite.send({ type: 'end', session: this.#session });
    done(error);
  }
}
