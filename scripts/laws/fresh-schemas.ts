import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Violation } from './source-file.ts';

/** Generated schemas are checked in as the program would write them today. */
export const freshSchemas = (root: string, generated: Readonly<Record<string, string>>): Violation[] =>
  Object.entries(generated)
    .filter(([path, content]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== content)
    .map(([path]) => ({ file: path, message: 'is not what src/plan/schema.ts says today; run `node scripts/schema.ts`' }));
