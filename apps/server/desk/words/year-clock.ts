import type { ClockEntry } from '../calendar/clock-entry.ts';

/**
 * 一年的节拍: what a planning section, the units, leaders and the people's congress do when. Defaults drawn from practice and from the regulations named; no law
 * binds a district to these days, so each can be moved or left out.
 */
export const usualYear: readonly ClockEntry[] = [
  { id: 'congress', on: '01-20', who: 'leaders', zh: '人代会审查计划执行情况和计划草案', en: 'The congress examines last year’s execution and this year’s plan' },
  { id: 'lock-targets', on: '01-25', who: 'planning', zh: '锁定年度目标，下达单位', en: 'Lock the year’s targets and hand them to the units' },
  { id: 'sign-targets', on: '01-31', who: 'units', zh: '签收年度目标', en: 'Accept the year’s targets' },
  { id: 'division', on: '02-15', who: 'planning', zh: '印发年度任务分工方案', en: 'Issue the year’s division of work' },
  { id: 'contacts', on: '02-25', who: 'units', zh: '报联络员，定举措和节点', en: 'Name the contact, set measures and milestones' },
  { id: 'annual-values', on: '03-10', who: 'units', zh: '填报上年全年数', en: 'Fill in last year’s figures' },
  { id: 'monitoring-report', on: '03-31', who: 'planning', zh: '形成规划实施年度监测报告', en: 'Make the yearly monitoring report', basis: '北京市监督条例第27条' },
  { id: 'publication', on: '04-15', who: 'leaders', zh: '公开年度监测结果（形成后20个工作日内）', en: 'Publish the results (within 20 working days)', basis: '政府信息公开条例第26条' },
  { id: 'q1-fill', on: '04-10', who: 'units', zh: '填报一季度', en: 'Fill in the first quarter' },
  { id: 'q1-lights', on: '04-20', who: 'planning', zh: '一季度亮灯，报领导一页', en: 'Lights of the first quarter, one page for the leaders', basis: '北京市监督条例第21条' },
  { id: 'project-check', on: '05-31', who: 'planning', zh: '重大项目半年调度准备', en: 'Check the major projects' },
  { id: 'half-draft', on: '06-25', who: 'planning', zh: '起草上半年执行情况报告', en: 'Draft the half-year report' },
  { id: 'q2-fill', on: '07-10', who: 'units', zh: '填报上半年', en: 'Fill in the second quarter' },
  { id: 'q2-lights', on: '07-20', who: 'planning', zh: '上半年亮灯', en: 'Lights of the half year', basis: '北京市监督条例第21条' },
  { id: 'half-report', on: '08-25', who: 'leaders', zh: '常委会听取上半年执行情况报告', en: 'The standing committee hears the half-year report', basis: '监督法第20条' },
  { id: 'explain-reds', on: '08-31', who: 'units', zh: '红灯事项逐项说明原因和措施', en: 'Explain the reds: fact, cause, action' },
  { id: 'adjustment', on: '09-20', who: 'planning', zh: '研究年度计划调整', en: 'Decide whether the year’s plan is adjusted' },
  { id: 'investment-report', on: '09-30', who: 'leaders', zh: '报告政府投资计划执行情况', en: 'Report on the government’s investment plan', basis: '北京市监督条例第24条' },
  { id: 'q3-fill', on: '10-10', who: 'units', zh: '填报前三季度', en: 'Fill in the third quarter' },
  { id: 'q3-lights', on: '10-20', who: 'planning', zh: '前三季度亮灯，预计全年', en: 'Lights of three quarters, forecast of the year', basis: '北京市监督条例第21条' },
  { id: 'propose-next', on: '11-15', who: 'units', zh: '提出下年度目标建议', en: 'Propose next year’s targets' },
  { id: 'next-draft', on: '11-30', who: 'planning', zh: '起草下年度计划', en: 'Draft next year’s plan' },
  { id: 'first-review', on: '12-20', who: 'leaders', zh: '财经委初步审查（大会举行30日前）', en: 'First review by the finance committee (30 days before the congress)', basis: '北京市监督条例第12条' },
  { id: 'final-forecast', on: '12-25', who: 'planning', zh: '预计全年完成数', en: 'Forecast the year’s final figures' },
];
