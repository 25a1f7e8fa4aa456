import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/basis/index.ts';
import type { Fact, Plan, Target } from '../../src/plan/index.ts';
import type { AppState } from './app-state.ts';
import { memoryStore, storedPlan } from './memory-store.ts';
import type { StoredPlan } from './plan-store.ts';
import { projectFolder } from './project-folder.ts';

const text = readFileSync(join(projectFolder(), 'fixtures', 'plans', 'linjiang', 'source.txt'), 'utf8');

const at = (words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`not in the sample: ${words}`);
  return [start, start + words.length];
};
const target = (id: string, quote: string, fields: Partial<Target>): Target => ({
  id,
  quote,
  subject: quote,
  value: 1,
  unit: '',
  comparator: '=',
  kind: 'level',
  confidence: 0.9,
  span: at(quote),
  ...fields,
});
const fact = (id: string, quote: string, fields: Partial<Fact>): Fact => ({
  id,
  quote,
  subject: quote,
  value: 1,
  unit: '',
  comparator: '=',
  kind: 'level',
  span: at(quote),
  ...fields,
});

/** What pages are tested with: the small plan with its extracted lists made by hand, so that a page's test does not depend on what the extractors find. */
const lists = (): Partial<Plan> => ({
  targets: [
    target('c1', '全区地区生产总值突破450亿元', { subject: '全区地区生产总值', value: 450, unit: '亿元', comparator: '>', deadline: 2025, indicator: 't1.1' }),
    target('c2', '规模以上工业企业达到180家以上', { subject: '规模以上工业企业', value: 180, unit: '家', comparator: '>=', deadline: 2025 }),
    target('c3', '新建标准厂房60万平方米', { subject: '新建标准厂房', value: 60, unit: '万平方米', kind: 'count_of_projects' }),
    target('c4', '人均公园绿地面积达到16平方米', { subject: '人均公园绿地面积', value: 16, unit: '平方米', inheritedDeadline: 2025 }),
  ],
  facts: [
    fact('f1', '全区地区生产总值达到312.4亿元', { subject: '全区地区生产总值', value: 312.4, unit: '亿元', year: 2020 }),
    fact('f2', '老旧小区改造惠及居\n- 1 -\n民1.2万户', { subject: '老旧小区改造惠及居民', value: 1.2, unit: '万户', year: 2020, from: 2016 }),
  ],
  measures: [
    {
      id: 'm1',
      section: '2.2',
      verbs: ['完善', '推动'],
      text: '完善园区公共服务平台，落实“一企一策”，推动园区与城区融合发展。',
      span: at('完善园区公共服务平台，落实“一企一策”，推动园区与城区融合发展。'),
    },
  ],
  terms: [
    {
      terms: ['链主企业'],
      definition: '指在产业链中占据核心位置、能够带动上下游企业协同发展的龙头企业。',
      span: at('1.链主企业：指在产业链中占据核心位置、能够带动上下游企业协同发展的龙头企业。'),
    },
    { terms: ['一企一策'], definition: '指针对单个企业的实际情况制定专门的服务措施。', span: at('2.一企一策：指针对单个企业的实际情况制定专门的服务措施。') },
  ],
  places: [
    { name: '北港片区', kind: 'area', span: at('北港片区') },
    { name: '清溪河', kind: 'river', span: at('清溪河') },
  ],
  standards: [{ text: '15分钟便民生活圈', kind: 'service-circle', span: at('15分钟便民生活圈') }],
  diagnostics: [
    {
      code: 'PLAN9001',
      severity: 'error',
      message: '正文与指标表的<数值>不一致',
      span: at('全区地区生产总值突破450亿元'),
      related: [{ message: '表中', span: at('地区生产总值\t亿元') }],
    },
    { code: 'PLAN9002', severity: 'info', message: '“链主”与“链主企业”写法不一', span: at('“链主”企业') },
  ],
});

export const samplePlan = (): StoredPlan => {
  const stored = storedPlan('linjiang', 'linjiang.txt', text, true);
  return { ...stored, plan: { ...stored.plan, ...lists() } };
};

/** A reading room with the small plan and nothing on disk. */
export const sampleState = (plans: readonly StoredPlan[] = [samplePlan()]): AppState => ({
  store: memoryStore(plans),
  assets: { folder: '/nowhere', scripts: [], styles: [] },
  log: () => undefined,
  version: '0',
  database: () => Promise.reject(new Error('this sample has no database')),
  clock: () => '2026-03-02T01:00:00.000Z',
});
