import type { StandingWords } from './standing-words.ts';

/** The words of standings in English. */
export const standingEn: StandingWords = {
  now: {
    achieved_early: { mark: '◆', word: 'achieved early' },
    ahead: { mark: '▲', word: 'ahead' },
    on_schedule: { mark: '●', word: 'on schedule' },
    nearly: { mark: '◐', word: 'nearly on schedule' },
    behind: { mark: '▼', word: 'behind' },
    far_behind: { mark: '▼▼', word: 'far behind' },
    breached: { mark: '✕', word: 'limit broken' },
    awaiting_target: { mark: '○', word: 'awaiting target' },
    no_data: { mark: '◌', word: 'no data' },
    not_due: { mark: '·', word: 'not due' },
    not_assessable: { mark: '?', word: 'not assessable' },
    achieved: { mark: '✔', word: 'achieved' },
    missed: { mark: '✖', word: 'missed' },
  },
  forecast: {
    exceed: { mark: '⇑', word: 'likely to exceed' },
    meet: { mark: '↑', word: 'likely to meet' },
    at_risk: { mark: '↗', word: 'at risk' },
    miss: { mark: '↓', word: 'likely to miss' },
    unknown: { mark: '?', word: 'unknown' },
  },
  kind: {
    level: { word: 'level' },
    avg_annual_growth: { word: 'average annual growth' },
    cumulative: { word: 'cumulative amount' },
    cumulative_reduction: { word: 'cumulative reduction' },
    hold: { word: 'yearly limit' },
    cap: { word: 'cumulative ceiling' },
    interval: { word: 'interval' },
    awaiting: { word: 'awaiting target' },
    milestone: { word: 'milestone' },
    none: { word: 'no target' },
  },
};
