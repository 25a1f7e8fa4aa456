import type { IntakeFormat } from '../../../src/intake/index.ts';
import type { Compiled } from '../../../src/plan/index.ts';

/** A document read and compiled. `sha256` is of the bytes as they came; `silentPages` are pages that were most likely scanned and not read. */
export type CompiledDocument = {
  readonly format: IntakeFormat;
  readonly sha256: string;
  readonly compiled: Compiled;
  readonly silentPages?: readonly number[];
};

/** What a worker is asked to compile: a file by its path, and the name it came under. */
export type CompileTask = { readonly path: string; readonly name: string };

export type Stage = 'waiting' | 'reading' | 'compiling' | 'keeping';

/** Why a document is not taken, in one sentence each. */
export type Refusal = { readonly code: string; readonly zh: string; readonly en: string };

/** What a worker says: how far it is (`share` of a stage, 0 to 1, where it knows), and in the end one of the others; `failed` is a fault of the program. */
export type CompileMessage =
  | { readonly type: 'stage'; readonly stage: Stage; readonly share?: number }
  | { readonly type: 'done'; readonly document: CompiledDocument }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'failed'; readonly error: string };
