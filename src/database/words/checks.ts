import type { Details } from './messages.ts';

type Words = readonly [label: string, text: (details: Details) => string, advice?: (details: Details) => string];

const list = (details: Details): string => Object.entries(details).map(([name, value]) => `${name} ${value}`).join(' · ');

const en = {
  folder: ['folder', ({ folder }) => `${folder}`],
  address: ['address', ({ url }) => `${url}`],
  nothing: ['database', () => 'there is none yet', () => 'the first yidu serve makes it'],
  size: ['size', ({ mebibytes }) => `${mebibytes} MiB`],
  disk: ['free disk', ({ mebibytes }) => `${mebibytes} MiB`, () => 'make room: a full disk refuses every write, and a migration copies the database first'],
  lock: ['lock', () => 'no other process uses it'],
  in_use: ['lock', ({ pid, host, since }) => `in use by process ${pid} on ${host} since ${since}`, () => 'stop it to have the content examined'],
  engine: ['engine', ({ kind, version }) => `${kind === 'server' ? 'PostgreSQL server' : 'embedded PostgreSQL'} ${version}`],
  encoding: ['encoding', ({ encoding }) => `${encoding}`, () => 'make a database with encoding UTF8 and restore a backup into it'],
  clock: ['clock', ({ now, newest }) => `${now}, newest entry ${newest}`, () => 'set the clock: what was written last lies in the future'],
  age: ['transactions', ({ age }) => `${age} since the last clean-up`, () => 'back up and restore into a new database, or run VACUUM FREEZE'],
  schema: ['schema', ({ schema }) => `${schema}, as this program has it`],
  pending: ['schema', ({ schema, known }) => `${schema}, this program has ${known}`, () => 'the next start migrates it, after copying an embedded database'],
  rows: ['rows', list],
  orphans: ['orphans', ({ rows }) => `${rows} rows without their region or sending`, () => 'somebody wrote around the program: restore the last backup'],
  audit: ['audit chain', ({ regions, entries }) => `${entries} entries of ${regions} regions, and all they vouch for, are as they were written`],
  audit_altered: ['audit chain', ({ region, number }) => `region ${region}: entry ${number} was altered`, () => 'compare with the last backup and restore it'],
  audit_broken: ['audit chain', ({ region, number }) => `region ${region}: entry ${number} does not follow the one before it`, () => 'entries were removed, put in or reordered: restore the last backup'],
  audit_content: ['audit chain', ({ region, number, subject }) => `region ${region}: what entry ${number} wrote (${subject}) was changed or is gone`, () => 'compare with the last backup and restore it'],
  audit_unaccounted: ['audit chain', ({ region, subject }) => `region ${region}: no entry speaks of ${subject}`, () => 'something was put in around the program, or entries were removed: restore the last backup'],
  audit_marks: ['audit chain', ({ region, subject }) => `region ${region}: ${subject} is found and guarded by other marks (title, state, units, day) than it holds`, () => 'compare with the last backup and restore it'],
  guard_role: ['row security', () => 'records are read and written as the role yidu_app, which may do no more than the table of rights'],
  guard_owner: ['row security', () => 'the role yidu_app cannot be made with this connection; FORCE holds the owner of the tables instead', () => 'to have both, let an administrator of the server run: create role yidu_app nologin; grant yidu_app to the role of DATABASE_URL'],
  guard_none: ['row security', () => 'off: the connection is above it and the role yidu_app is not there', () => 'connect as a role that is neither superuser nor BYPASSRLS'],
  origin: ['messages', ({ origin }) => `lead to ${origin}`],
  origin_missing: ['messages', () => 'go out, but YIDU_ORIGIN is not set: they can only give paths, and nobody can unsubscribe by one click', () => 'set YIDU_ORIGIN to the address under which people reach the server (https://plan.example.gov.cn) and start again'],
  refused: ['database', ({ en }) => `${en}`],
} as const satisfies Record<string, Words>;

export type CheckCode = keyof typeof en;

const zh: Record<CheckCode, Words> = {
  folder: ['文件夹', ({ folder }) => `${folder}`],
  address: ['地址', ({ url }) => `${url}`],
  nothing: ['数据库', () => '还没有', () => '首次运行 yidu serve 时建立'],
  size: ['大小', ({ mebibytes }) => `${mebibytes} MiB`],
  disk: ['剩余磁盘', ({ mebibytes }) => `${mebibytes} MiB`, () => '请腾出空间：磁盘满时无法写入，迁移前还要先复制数据库'],
  lock: ['锁', () => '没有别的进程在使用'],
  in_use: ['锁', ({ pid, host, since }) => `正被 ${host} 上的进程 ${pid} 使用（自 ${since}）`, () => '停止它之后才能检查内容'],
  engine: ['引擎', ({ kind, version }) => `${kind === 'server' ? 'PostgreSQL 服务' : '内置 PostgreSQL'} ${version}`],
  encoding: ['编码', ({ encoding }) => `${encoding}`, () => '请新建 UTF8 编码的数据库，再恢复备份'],
  clock: ['时钟', ({ now, newest }) => `${now}，最新记录 ${newest}`, () => '请校准时钟：最新的记录在未来'],
  age: ['事务', ({ age }) => `距上次清理 ${age} 个`, () => '请备份并恢复到新库，或执行 VACUUM FREEZE'],
  schema: ['结构版本', ({ schema }) => `${schema}，与本程序一致`],
  pending: ['结构版本', ({ schema, known }) => `${schema}，本程序为 ${known}`, () => '下次启动时迁移；内置数据库会先复制一份'],
  rows: ['行数', list],
  orphans: ['孤行', ({ rows }) => `${rows} 行找不到所属的地区或报送`, () => '有人绕过程序写入：请恢复最近的备份'],
  audit: ['审计链', ({ regions, entries }) => `${regions} 个地区的 ${entries} 条记录及其所证明的内容都与写入时一致`],
  audit_altered: ['审计链', ({ region, number }) => `地区 ${region}：第 ${number} 条被改动`, () => '请与最近的备份核对并恢复'],
  audit_broken: ['审计链', ({ region, number }) => `地区 ${region}：第 ${number} 条与上一条不衔接`, () => '记录被删除、插入或调换次序：请恢复最近的备份'],
  audit_content: ['审计链', ({ region, number, subject }) => `地区 ${region}：第 ${number} 条写入的内容（${subject}）被改动或已丢失`, () => '请与最近的备份核对并恢复'],
  audit_unaccounted: ['审计链', ({ region, subject }) => `地区 ${region}：没有记录说明 ${subject}`, () => '有人绕过程序写入，或记录被删除：请恢复最近的备份'],
  audit_marks: ['审计链', ({ region, subject }) => `地区 ${region}：${subject} 用来查找和控制权限的标记（标题、状态、单位、日期）与其内容不符`, () => '请与最近的备份核对并恢复'],
  guard_role: ['行级安全', () => '记录以 yidu_app 角色读写，不超出权限表'],
  guard_owner: ['行级安全', () => '本连接无权建立 yidu_app 角色，改由 FORCE 约束表的属主', () => '要两者兼备，请服务器管理员执行：create role yidu_app nologin; 并 grant yidu_app 给 DATABASE_URL 的角色'],
  guard_none: ['行级安全', () => '未生效：连接的角色不受行级安全约束，又没有 yidu_app 角色', () => '请改用既非超级用户、也无 BYPASSRLS 的角色连接'],
  origin: ['消息', ({ origin }) => `指向 ${origin}`],
  origin_missing: ['消息', () => '会发出，但没有设 YIDU_ORIGIN：里面只能写路径，也没有一键退订', () => '把 YIDU_ORIGIN 设为大家访问本系统的网址（https://plan.example.gov.cn）后重启'],
  refused: ['数据库', ({ zh }) => `${zh}`],
};

/** What an examination says, and what to do where it finds a fault. */
export const checks: Readonly<Record<'zh' | 'en', Readonly<Record<CheckCode, Words>>>> = { zh, en };
