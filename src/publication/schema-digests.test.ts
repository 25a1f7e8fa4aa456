import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../fixtures/schemas/', import.meta.url);
const digests = new Map(
  readFileSync(new URL('digests.txt', folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => [line.slice(66), line.slice(0, 64)] as const),
);
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`));

describe('the schemas that exports are held against', () => {
  it('are all in the list, which tells where each is from', () => {
    expect([...digests.keys()].toSorted()).toEqual(files.toSorted());
    const told = readFileSync(new URL('README.md', folder), 'utf8');
    for (const file of files) expect(told).toContain(`\`${file}\``);
  });
  it.each(files)('%s is as it was written down', (file) => {
    const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const bytes = readFileSync(new URL(file, folder));
    expect(digest(bytes)).toBe(digests.get(file));
    expect(digest(bytes.subarray(1))).not.toBe(digests.get(file));
  });
});
