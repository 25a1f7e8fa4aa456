import type { Label } from '../table.ts';

export const dcatWords = {
  catalogue: (plan: string): Label => ({ zh: `${plan} 开放数据`, en: `${plan}: open data` }),
  about: (plan: string, release: number): Label => ({
    zh: `${plan}的指标、文内目标、观测、判定、项目和任务，第${release}次发布。`,
    en: `Indicators, commitments, observations, standings, projects and tasks of ${plan}, release ${release}.`,
  }),
  dataset: (title: string, plan: string): string => `${plan} ${title}`,
  provenance: (asOf: string, known: string): Label => ({ zh: `截至 ${asOf}，按 ${known} 所知`, en: `As of ${asOf}, as known on ${known}` }),
  keywords: { zh: ['五年规划', '规划监测'], en: ['five-year plan', 'plan monitoring'] },
  simulated: { zh: '模拟数据', en: 'simulated data' },
  sdmx: {
    title: { zh: '观测（SDMX）', en: 'Observations (SDMX)' },
    about: { zh: '全部观测、基期值与目标值，按 SDMX 3.0 的结构与数据。', en: 'All observations, baselines and targets, as structure and data of SDMX 3.0.' },
  },
  stratml: {
    title: { zh: '实施报告（StratML）', en: 'Performance report (StratML)' },
    about: { zh: '目标与判定，按 StratML 第 2 部分。', en: 'Targets and standings as StratML Part 2.' },
  },
  oc4ids: {
    title: { zh: '项目（OC4IDS）', en: 'Projects (OC4IDS)' },
    about: { zh: '规划项目，按开放基础设施合同数据标准。', en: 'The projects as the Open Contracting for Infrastructure Data Standard has them.' },
  },
  frozen: {
    title: { zh: '冻结数据', en: 'Frozen data' },
    about: { zh: '判定所依据的全部数据，任何人可据此重算。', en: 'All that the judgements rest on: anybody can compute them again.' },
  },
  contact: { zh: '数据联系', en: 'Contact for the data' },
} as const;
