import type { Comparator, IndicatorKind, OutlineNode, Place, Plan, Standard, TargetKind } from '../../plan/index.ts';

type Label = { readonly zh: string; readonly en: string };
type Labels<K extends string> = Readonly<Record<K, Label>>;

/** What the format's words are called in a table; a word of the format without a label does not compile. */
export const comparators: Labels<Comparator> = {
  '=': { zh: '=', en: '=' }, '>=': { zh: '≥', en: '≥' }, '>': { zh: '>', en: '>' }, '<=': { zh: '≤', en: '≤' }, '<': { zh: '<', en: '<' }, '~': { zh: '≈', en: '≈' },
};

export const targetKinds: Labels<TargetKind> = {
  level: { zh: '达到水平', en: 'level' }, increase: { zh: '新增', en: 'increase' }, count_of_projects: { zh: '建设数量', en: 'count of projects' },
  avg_annual_growth: { zh: '年均增长', en: 'average annual growth' }, cumulative: { zh: '累计', en: 'cumulative' }, maintain: { zh: '保持', en: 'maintain' },
  share: { zh: '占比', en: 'share' }, recurring: { zh: '每年', en: 'recurring' }, cumulative_reduction: { zh: '累计下降', en: 'cumulative reduction' },
  growth: { zh: '增长', en: 'growth' }, ratio: { zh: '比例', en: 'ratio' },
};

export const indicatorKinds: Labels<IndicatorKind> = {
  level: { zh: '期末水平', en: 'level' }, avg_annual_growth: { zh: '年均增长', en: 'average annual growth' }, cumulative: { zh: '五年累计', en: 'cumulative' },
  cumulative_reduction: { zh: '累计下降', en: 'cumulative reduction' }, ratio: { zh: '比例', en: 'ratio' }, text: { zh: '另行下达', en: 'set elsewhere' }, none: { zh: '无目标值', en: 'none' },
};

export const natures: Labels<'expected' | 'binding'> = { expected: { zh: '预期性', en: 'expected' }, binding: { zh: '约束性', en: 'binding' } };

export const levels: Labels<OutlineNode['level']> = {
  part: { zh: '篇', en: 'part' }, chapter: { zh: '章', en: 'chapter' }, section: { zh: '节', en: 'section' }, theme: { zh: '主题', en: 'theme' }, item: { zh: '条', en: 'item' },
};

export const placeKinds: Labels<Place['kind']> = {
  area: { zh: '片区', en: 'area' }, road: { zh: '道路', en: 'road' }, bridge: { zh: '桥隧', en: 'bridge' }, river: { zh: '河流', en: 'river' }, hill: { zh: '山', en: 'hill' },
  park: { zh: '公园', en: 'park' }, station: { zh: '站场', en: 'station' }, parcel: { zh: '地块', en: 'parcel' },
};

export const standardKinds: Labels<Standard['kind']> = {
  'service-circle': { zh: '服务圈', en: 'service circle' }, buffer: { zh: '退距', en: 'buffer' }, limit: { zh: '限值', en: 'limit' }, other: { zh: '其他', en: 'other' },
};

export const severities: Labels<Plan['diagnostics'][number]['severity']> = {
  error: { zh: '错误', en: 'error' }, warning: { zh: '疑问', en: 'warning' }, info: { zh: '提示', en: 'info' },
};

export const statuses: Labels<Plan['document']['status']> = {
  draft: { zh: '草案', en: 'draft' }, approved: { zh: '已批准', en: 'approved' }, unknown: { zh: '未写明', en: 'not stated' },
};
