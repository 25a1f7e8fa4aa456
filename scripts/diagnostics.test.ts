import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { diagnosticsPage } from './diagnostics.ts';

it('docs/diagnostics.md is what the rules say (node scripts/diagnostics.ts)', () => {
  expect(readFileSync(new URL('../docs/diagnostics.md', import.meta.url), 'utf8')).toBe(diagnosticsPage());
});
