import type { LightRule } from './light-rule.ts';
import { lightPresetWords as words } from './words/light-presets.ts';

const POINTS = { of: 'progress', as: 'points', yellow: '10', from: 'least', red: '30' } as const;

/**
 * Rules that places have published (各地公布的亮灯规则), as far as they speak of projects. Where a rule is silent on how far behind is yellow or red, the
 * thresholds of 银川 stand in and the part is named in `assumed`.
 */
export const LIGHT_PRESETS: readonly LightRule[] = [
  { id: 'yinchuan', ...words.yinchuan, lag: POINTS, start: { redAfter: 3 }, entry: { yellowAfter: 1, redAfter: 2 } },
  { id: 'sanya', ...words.sanya, lag: { of: 'investment', as: 'share', yellow: '0', from: 'above', red: '50' } },
  { id: 'tianjin', ...words.tianjin, lag: { of: 'investment', as: 'share', yellow: '0', from: 'above', red: '30' } },
  { id: 'haikou-jiangdong', ...words.haikou, lag: POINTS, run: { yellows: 2 }, assumed: ['lag'] },
  { id: 'ouhai', ...words.ouhai, lag: POINTS, recovery: 'step', assumed: ['lag'] },
  { id: 'xian', ...words.xian, deadline: { yellowDays: 3 } },
];

/** What a region judges by until it chooses. */
export const DEFAULT_LIGHT_RULE: LightRule = {
  id: 'default',
  ...words.standard,
  lag: POINTS,
  start: { redAfter: 3 },
  late: { yellowAfter: 1, redAfter: 2 },
  run: { yellows: 2 },
  recovery: 'step',
};
