/** Writes `schema/plan-1.json`, the JSON Schema of Plan JSON, from the schema that the program itself uses. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Plan } from '../src/plan/schema.ts';

/** Generated files, by their path from the root. */
export const generatedSchemas = (): Readonly<Record<string, string>> => ({
  'schema/plan-1.json': `${JSON.stringify(z.toJSONSchema(Plan, { target: 'draft-2020-12' }), null, 2)}\n`,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  for (const [path, content] of Object.entries(generatedSchemas())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}
