import { parseArgs } from 'node:util';
import { databaseOf, examine, wordsOfCheck, type Check } from '../../../src/database/index.ts';
import { displayWidth } from '../display-width.ts';
import { exit, readsChinese, type Command } from '../io.ts';

export const help = `yidu doctor [--data FOLDER|URL]

Looks at the database and changes nothing: engine and version, folder, size and free disk, lock, schema, encoding, clock, rows, rows without their region or
sending, the audit chain with everything it vouches for, and whether messages that go out say where the server is. Says what to do about each fault. Never shows a password. 检查数据库。

  yidu doctor
  yidu doctor --data postgres://user:password@host/name

  --data D      the data folder, or the address of a server; else DATABASE_URL, else YIDU_DATA, else ./data

Exit status: 0 all in order · 1 something is at fault.
`;

const MARKS: Readonly<Record<Check['state'], string>> = { ok: '✓', remark: '·', fault: '✗' };

export const command: Command = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } } });
  const language = readsChinese(io.env) ? 'zh' : 'en';
  const checks = await examine(databaseOf(values.data, io.env), new Date().toISOString(), io.env);
  const lines = checks.map((check) => ({ mark: MARKS[check.state], ...wordsOfCheck(check, language) }));
  const width = Math.max(...lines.map(({ label }) => displayWidth(label)));
  for (const { mark, label, text, advice } of lines) {
    const indent = ' '.repeat(width + 4);
    io.stdout.write(`${mark} ${label}${' '.repeat(width - displayWidth(label))}  ${text}${advice === undefined ? '' : `\n${indent}→ ${advice}`}\n`);
  }
  return checks.some(({ state }) => state === 'fault') ? exit.withErrors : exit.compiled;
};
