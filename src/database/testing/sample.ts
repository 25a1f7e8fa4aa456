import { Decimal, type Period, type PlainDate } from '../../basis/index.ts';
import { compile } from '../../plan/index.ts';
import type { Adoption, NewObservation, Region } from '../store.ts';

const TEXT =
  '临江区国民经济和社会发展第十四个五年规划纲要\n第一章 发展目标\n到2025年，地区生产总值达到450亿元。\n第二章 做强制造业\n新建标准厂房60万平方米。\n';

/** A small plan to adopt, in words of our own. */
export const adoption = (region: Partial<Region> = {}, more: Partial<Adoption> = {}): Adoption => ({
  region: { code: '999901', name: '临江区（模拟）', simulated: true, ...region },
  plan: '14',
  compiled: compile({ name: 'plan.txt', text: TEXT, sha256: '' }).plan,
  text: TEXT,
  corrections: [],
  source: { name: 'plan.txt', bytes: new TextEncoder().encode(TEXT) },
  known: '2021-03-01',
  ...more,
});

/** A figure of the sample's series, to be changed where a test needs it. */
export const figure = (more: Partial<NewObservation> = {}): NewObservation => ({
  indicator: '14/t1',
  period: '2021' as Period,
  measure: 'level',
  value: new Decimal('123.40'),
  unit: '亿元',
  status: 'preliminary',
  source: { document: '统计公报', place: '第一条' },
  known: '2022-04-01' as PlainDate,
  ...more,
});
