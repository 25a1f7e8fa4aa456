import { AT, lead, type Sample } from './sample-kind.ts';

/** Records of how the plan is judged, amended and laid open. */
export const judgedSamples = {
  evaluation: {
    action: 'evaluation.open',
    body: (_, title) => ({
      plan: '14',
      kind: 'mid_term',
      title,
      from: '2021-01-01',
      until: '2023-06-30',
      cutoff: '2023-06-30',
      known: '2023-07-31',
      parts: ['indicators'],
      state: 'opened',
      steps: [],
    }),
  },
  assessment: {
    action: 'evaluation.open',
    body: (unit) => ({ plan: '14', evaluation: 'e1', unit: unit!, state: 'open', due: '2023-08-01', asks: [], items: {}, steps: [] }),
  },
  scheme: { action: 'scheme.edit', body: (_, name) => ({ plan: '14', name, edition: 1, method: 'weighted', state: 'draft', weights: { t1: '1' } }) },
  score: {
    action: 'score.compute',
    body: (_, scheme) => ({
      plan: '14',
      evaluation: 'e1',
      scheme,
      edition: 1,
      frozen: '0',
      full: '100',
      coverage: '1',
      rows: [],
      sensitivity: [],
      at: AT,
      by: '甲',
    }),
  },
  appeal: {
    action: 'appeal.decide',
    body: (unit, item) => ({ plan: '14', evaluation: 'e1', unit: unit!, item, text: '请复核', filed: AT, by: '甲', due: '2023-10-01', state: 'open' }),
  },
  document: {
    action: 'document.edit',
    body: (_, title) => ({ plan: '14', kind: 'brief', title, source: '0', blocks: [], figures: [], state: 'draft', steps: [] }),
  },
  followup: {
    action: 'followup.edit',
    body: (unit, title) => ({
      plan: '14',
      title,
      date: '2023-11-30',
      due: '2024-05-30',
      aspects: [{ id: 'a1', title: '指标', problems: [{ id: 'p1', text: '偏慢', ...lead(unit), state: 'open' }] }],
      state: 'received',
      steps: [],
    }),
  },
  amendment: {
    action: 'amendment.edit',
    body: (_, title) => ({ plan: '14', title, basis: 'economy', reason: '形势变化', changes: [], state: 'proposed', steps: [] }),
  },
  policy: { action: 'policy.edit', body: (unit, name) => ({ plan: '14', name, unit: unit!, state: 'drafting', steps: [] }) },
  release: {
    action: 'release.prepare',
    body: (_, title) => ({
      plan: '14',
      number: 1,
      title,
      state: 'prepared',
      asOf: '2023-12-31',
      known: '2024-03-01',
      archive: { sha256: '0', size: 1, files: 1 },
      head: { number: 1, hash: '0' },
      steps: [],
    }),
  },
} satisfies Partial<Sample>;
