import type { TaskWords } from './task-words.ts';

/** 任务的用语（中文）。 */
export const taskZh: TaskWords = {
  kind: { indicator: '指标', commitment: '承诺', measure: '举措', box_item: '专栏项目', decision: '会议决定' },
  state: {
    proposed: { mark: '○', word: '待定' },
    confirmed: { mark: '●', word: '已确认' },
    issued: { mark: '◆', word: '已印发' },
    under_way: { mark: '▶', word: '推进中' },
    done: { mark: '✔', word: '已完成' },
    dropped: { mark: '✕', word: '不再实施' },
  },
  acceptance: {
    done: { word: '建成完成', meaning: '期末前建成、完成' },
    begun: { word: '启动开工', meaning: '期末前已经启动、开工' },
    best_effort: { word: '力争', meaning: '尽力争取，未实现不算未完成' },
    pipeline: { word: '策划储备', meaning: '期末前策划成熟并入库' },
    kept: { word: '始终保持', meaning: '规划期内每年都守住' },
    reached: { word: '达到数值', meaning: '期末数值达到目标' },
    carried_out: { word: '落实', meaning: '举措已经落地见效' },
  },
  because: { assigned: '规划原文写明', document: '分工文件', field: '业务领域', section: '同节多数' },
  progress: {
    as_planned: { mark: '●', word: '按计划' },
    slow: { mark: '▼', word: '偏慢' },
    stuck: { mark: '✕', word: '受阻' },
    done: { mark: '✔', word: '完成' },
  },
};
