import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { databaseOf, openEngine, restore } from '../../../src/database/index.ts';
import { Refusal, exit, readsChinese, type Command, type Io } from '../io.ts';
import { counted, withRefusals } from './backup.ts';

export const help = `yidu restore FILE [--data FOLDER|URL] [--replace]

Puts an archive of \`yidu backup\` into an empty database, embedded or on a server: all of it, or nothing where anything in it is damaged. The audit chain comes
with it as it was. 从备份恢复数据库。

  yidu restore today.zip
  yidu restore today.zip --data postgres://user:password@host/name
  yidu restore today.zip --replace       in place of everything the database holds now

  --data D      the data folder, or the address of a server; else DATABASE_URL, else YIDU_DATA, else ./data
  --replace     the database may hold data, which is then gone

Exit status: 0 restored · 2 refused, and nothing was changed.
`;

const run = async (io: Io, file: string, data: string | undefined, replace: boolean): Promise<number> => {
  try {
    await access(file, constants.R_OK);
  } catch (fault) {
    throw new Refusal(`${file} cannot be read (${(fault as NodeJS.ErrnoException).code}): name an archive that yidu backup wrote`);
  }
  const engine = await openEngine(databaseOf(data, io.env));
  try {
    const counts = counted(await restore(engine, createReadStream(file), { replace }));
    io.stdout.write(readsChinese(io.env) ? `已从 ${file} 恢复（${counts || '空库'}）\n` : `restored from ${file} (${counts || 'empty'})\n`);
    return exit.compiled;
  } finally {
    await engine.close();
  }
};

export const command: Command = async (args, io) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { data: { type: 'string' }, replace: { type: 'boolean' } } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Refusal('name one archive: yidu restore FILE (yidu restore --help)');
  return withRefusals(io, () => run(io, file, values.data, values.replace === true));
};
