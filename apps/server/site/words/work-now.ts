/** 任务、项目与时限相比: words for where a work stands against its time. */
export const workNow = {
  done: { zh: '已完成', en: 'done' },
  on_schedule: { zh: '按时序推进', en: 'on schedule' },
  slow: { zh: '进展偏慢', en: 'slow' },
  late: { zh: '已逾期', en: 'late' },
  not_begun: { zh: '未启动', en: 'not begun' },
  dropped: { zh: '已取消', en: 'dropped' },
  unknown: { zh: '情况不明', en: 'unknown' },
} as const;
