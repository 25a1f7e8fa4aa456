/** What the commands about the audit chain say. */
type Words = {
  readonly whole: (entries: number) => string;
  readonly faults: (count: number) => string;
  readonly more: (count: number) => string;
  readonly lost: (region: string, number: string, hash: string) => string;
  readonly lostAdvice: string;
  readonly kept: (count: number) => string;
  readonly installation: string;
  readonly none: string;
  readonly made: string;
  readonly removed: string;
  readonly unchanged: string;
  readonly noChange: string;
};

const zh: Words = {
  whole: (entries) => `${entries} 条记录及其所证明的内容都与写入时一致`,
  faults: (count) => `${count} 处异常`,
  more: (count) => `……另有 ${count} 处（--format json 列出全部）`,
  lost: (region, number, hash) => `此前公布的链头（${region} 第 ${number} 条 ${hash.slice(0, 16)}…）已不在链上`,
  lostAdvice: '链尾的记录被删除，或整条链被改写：请与公布之后的备份核对并恢复',
  kept: (count) => `此前公布的 ${count} 个链头都还在链上`,
  installation: '账号（不属于任何地区）',
  none: '还没有审计记录',
  made: '新建',
  removed: '移除',
  unchanged: '内容未变',
  noChange: '这一条没有改动任务、项目等记录，也没有改动账号',
};

const en: Words = {
  whole: (entries) => `${entries} ${entries === 1 ? 'entry' : 'entries'}, and all they vouch for, are as they were written`,
  faults: (count) => `${count} ${count === 1 ? 'fault' : 'faults'}`,
  more: (count) => `… and ${count} more (--format json lists all)`,
  lost: (region, number, hash) => `the head published earlier (${region}, entry ${number}, ${hash.slice(0, 16)}…) is in the chain no more`,
  lostAdvice: 'entries at its end were removed, or all of it was written anew: compare with a backup made after it was published, and restore it',
  kept: (count) => `${count === 1 ? 'the head' : `all ${count} heads`} published earlier ${count === 1 ? 'is' : 'are'} still in the chain`,
  installation: 'accounts (of no region)',
  none: 'there are no entries yet',
  made: 'made',
  removed: 'removed',
  unchanged: 'nothing in it changed',
  noChange: 'this entry changed no record and no account',
};

export const auditWords: Readonly<Record<'zh' | 'en', Words>> = { zh, en };
