import { compile } from '../../plan/index.ts';
import type { Adoption, Region } from '../store.ts';
import { REGION } from './sample-figure.ts';

export { figure, REGION } from './sample-figure.ts';

const TEXT =
  '临江区国民经济和社会发展第十四个五年规划纲要\n第一章 发展目标\n到2025年，地区生产总值达到450亿元。\n第二章 做强制造业\n新建标准厂房60万平方米。\n';

/** A small plan to adopt, in words of our own. */
export const adoption = (region: Partial<Region> = {}, more: Partial<Adoption> = {}): Adoption => ({
  region: { code: REGION, name: '临江区（模拟）', simulated: true, ...region },
  plan: '14',
  compiled: compile({ name: 'plan.txt', text: TEXT, sha256: '' }).plan,
  text: TEXT,
  corrections: [],
  source: { name: 'plan.txt', bytes: new TextEncoder().encode(TEXT) },
  known: '2021-03-01',
  ...more,
});
