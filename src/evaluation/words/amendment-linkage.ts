/** What the linkage check of an amendment says. Findings are kept with the amendment and printed with its explanation, which is in Chinese. */
export const linkageWords = {
  gone: '取消',
  higher: (title: string, name: string, target: string, after: string): string =>
    `上位规划《${title}》“${name}”${target === '' ? '未注明目标' : `目标为 ${target}`}，本项调整后为 ${after}`,
  year: (year: number, value: string, document: string): string => `${year}年年度计划已锁定，该项年度目标 ${value}${document === '' ? '' : `（${document}）`}`,
  tasks: (count: number, title: string): string => `有 ${count} 项未办结任务，如“${title.length > 40 ? `${title.slice(0, 40)}…` : title}”`,
  projects: (names: readonly string[]): string => `涉及 ${names.length} 个项目：${names.slice(0, 5).join('、')}${names.length > 5 ? '等' : ''}`,
  figures: (count: number): string => `已有 ${count} 条数据，沿用原编号，历史数据保留`,
} as const;
