import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Migration } from '../migration.ts';
import { projectFolder } from '../project-folder.ts';

const pathOf = async (migrations: readonly Migration[]): Promise<string> => {
  const manifest = await readFile(join(projectFolder(), 'node_modules', '@electric-sql', 'pglite', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const hash = createHash('sha256').update(JSON.stringify([version, migrations.map(({ checksum }) => checksum)]));
  return join(projectFolder(), '.cache', 'database', `${hash.digest('hex').slice(0, 16)}.tar`);
};

/** An empty database of this schema, kept from an earlier start: making one anew takes seconds. */
export const keptTemplate = async (migrations: readonly Migration[]): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(await pathOf(migrations));
  } catch {
    return undefined;
  }
};

/** Keeps an empty database for later starts, where the project's folder can be written to. */
export const keepTemplate = async (migrations: readonly Migration[], dump: Uint8Array): Promise<void> => {
  try {
    const path = await pathOf(migrations);
    await mkdir(join(path, '..'), { recursive: true });
    const temporary = `${path}.${randomUUID()}`;
    await writeFile(temporary, dump);
    await rename(temporary, path);
  } catch {
    // It only saves time.
  }
};
