import type { StandingWords } from './standing-words.ts';

/** 现状、预测、判定类型的用语（中文）。 */
export const standingZh: StandingWords = {
  now: {
    achieved_early: { mark: '◆', word: '提前完成' },
    ahead: { mark: '▲', word: '快于时序' },
    on_schedule: { mark: '●', word: '达到时序' },
    nearly: { mark: '◐', word: '基本达到' },
    behind: { mark: '▼', word: '滞后' },
    far_behind: { mark: '▼▼', word: '严重滞后' },
    breached: { mark: '✕', word: '突破底线' },
    awaiting_target: { mark: '○', word: '待下达' },
    no_data: { mark: '◌', word: '无数据' },
    not_due: { mark: '·', word: '未到期' },
    not_assessable: { mark: '?', word: '无法判断' },
    achieved: { mark: '✔', word: '完成' },
    missed: { mark: '✖', word: '未完成' },
  },
  forecast: {
    exceed: { mark: '⇑', word: '可超额' },
    meet: { mark: '↑', word: '可如期' },
    at_risk: { mark: '↗', word: '需努力' },
    miss: { mark: '↓', word: '难以完成' },
    unknown: { mark: '?', word: '无法判断' },
  },
  kind: {
    level: { word: '期末水平' },
    avg_annual_growth: { word: '年均增速' },
    cumulative: { word: '累计量' },
    cumulative_reduction: { word: '累计下降' },
    hold: { word: '年度底线' },
    cap: { word: '累计上限' },
    interval: { word: '区间' },
    awaiting: { word: '待下达' },
    milestone: { word: '节点' },
    none: { word: '无目标' },
  },
};
