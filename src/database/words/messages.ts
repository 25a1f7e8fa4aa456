/** Particulars of a message, by name. */
export type Details = Readonly<Record<string, string | number>>;
type Message = (details: Details) => string;

const en = {
  engine: ({ detail }) => `The embedded database stopped: ${detail}. Start again; if it stops again, restore the last backup (yidu restore).`,
  closed: () => 'The database is closed: start again.',
  locked: ({ folder, pid, host, since }) =>
    `The database in ${folder} is in use by process ${pid} on ${host} since ${since}: stop it (or the server that runs there), or give another folder with YIDU_DATA.`,
  folder: ({ folder, detail }) => `The database folder ${folder} cannot be used (${detail}): check that it is there, is yours and is not full.`,
  foreign: ({ folder }) => `The folder ${folder} holds something else than a database of Yidu: give another folder.`,
  other_major: ({ folder, found, known }) =>
    `The database in ${folder} was made by PostgreSQL ${found}, this program has ${known}: back it up with the program that made it (yidu backup) and restore it here.`,
  unreachable: ({ url, detail }) => `The PostgreSQL server of ${url} cannot be reached (${detail}): check DATABASE_URL and whether the server runs.`,
  old_server: ({ found, least }) => `The PostgreSQL server is version ${found}; ${least} is the oldest that works: use a newer one.`,
  encoding: ({ found }) => `The database is encoded in ${found}, not UTF8: create it anew with encoding UTF8.`,
  migration_changed: ({ number, name }) =>
    `Migration ${number} (${name}) is not the one this database was made with: put the original file back, and make every change in a new migration.`,
  migration_newer: ({ found, known }) => `The database has schema ${found}, this program knows ${known}: use the newer program.`,
  migration_failed: ({ number, name, detail }) => `Migration ${number} (${name}) failed and nothing was changed: ${detail}.`,
  no_region: ({ region }) => `Region ${region} has no plan yet: adopt one for it first.`,
  bad_region: ({ region }) => `‘${region}’ is no region code: GB/T 2260 gives six digits.`,
  bad_plan: ({ plan }) => `‘${plan}’ is no name for a plan: take lower-case letters, digits and hyphens, at most 40.`,
  bad_text: ({ place }) => `There is a control character in ${place} that the database does not keep: remove it.`,
  bad_value: ({ indicator, period }) => `The figure of ${indicator} for ${period} has both a value and a reason why it is missing, or neither: give one.`,
  archive_damaged: ({ detail }) => `The archive is damaged (${detail}); nothing was restored: take another backup.`,
  archive_foreign: () => 'The file is no backup of Yidu: give one that yidu backup wrote.',
  archive_large: () => 'The database is larger than an archive can be (4 GB): back it up with the tools of PostgreSQL (pg_dump).',
  archive_newer: ({ found, known }) => `The archive has schema ${found}, this program knows ${known}: restore it with the newer program.`,
  not_empty: () => 'The database already holds data and nothing was restored: give --replace to put the archive in its place, or another database.',
} satisfies Record<string, Message>;

export type MessageCode = keyof typeof en;

const zh: Record<MessageCode, Message> = {
  engine: ({ detail }) => `内置数据库停止运行：${detail}。请重新启动；如再次停止，请用最近的备份恢复（yidu restore）。`,
  closed: () => '数据库已关闭：请重新启动。',
  locked: ({ folder, pid, host, since }) =>
    `数据库文件夹 ${folder} 正被 ${host} 上的进程 ${pid} 使用（自 ${since}）：请先停止它（或正在运行的服务），或用 YIDU_DATA 指定另一个文件夹。`,
  folder: ({ folder, detail }) => `数据库文件夹 ${folder} 不能使用（${detail}）：请检查它是否存在、是否有权限、磁盘是否已满。`,
  foreign: ({ folder }) => `文件夹 ${folder} 里不是义渡的数据库：请换一个文件夹。`,
  other_major: ({ folder, found, known }) =>
    `${folder} 里的数据库由 PostgreSQL ${found} 建立，本程序带的是 ${known}：请用原来的程序备份（yidu backup），再在这里恢复。`,
  unreachable: ({ url, detail }) => `连不上 ${url} 的 PostgreSQL 服务（${detail}）：请检查 DATABASE_URL，并确认服务正在运行。`,
  old_server: ({ found, least }) => `PostgreSQL 服务的版本是 ${found}，至少需要 ${least}：请换用较新的版本。`,
  encoding: ({ found }) => `数据库的编码是 ${found}，不是 UTF8：请用 UTF8 编码重新创建。`,
  migration_changed: ({ number, name }) => `第 ${number} 号迁移（${name}）与建库时的不同：请放回原文件，改动一律写成新的迁移。`,
  migration_newer: ({ found, known }) => `数据库的结构版本是 ${found}，本程序只认识到 ${known}：请使用较新的程序。`,
  migration_failed: ({ number, name, detail }) => `第 ${number} 号迁移（${name}）失败，没有改动任何东西：${detail}。`,
  no_region: ({ region }) => `地区 ${region} 还没有规划：请先为它采用一份规划。`,
  bad_region: ({ region }) => `“${region}”不是行政区划代码：GB/T 2260 代码是六位数字。`,
  bad_plan: ({ plan }) => `“${plan}”不能作规划的代号：请用小写字母、数字和连字符，最多 40 个。`,
  bad_text: ({ place }) => `${place} 里有数据库不能保存的控制字符：请删去。`,
  bad_value: ({ indicator, period }) => `${indicator} ${period} 的数据既有数值又有缺失原因，或两者皆无：请只给一样。`,
  archive_damaged: ({ detail }) => `备份文件已损坏（${detail}），没有恢复任何东西：请换一份备份。`,
  archive_foreign: () => '这个文件不是义渡的备份：请选择 yidu backup 写出的文件。',
  archive_large: () => '数据库超过一份备份的上限（4 GB）：请用 PostgreSQL 自带的工具（pg_dump）备份。',
  archive_newer: ({ found, known }) => `备份的结构版本是 ${found}，本程序只认识到 ${known}：请用较新的程序恢复。`,
  not_empty: () => '数据库里已有数据，没有恢复任何东西：要用备份替换请加 --replace，或换一个空的数据库。',
};

/** What the database says when it refuses: one sentence each. */
export const messages = { zh, en };
