import type { Decimal } from '../../basis/index.ts';
import type { Said } from '../refusal.ts';

const percent = (value: Decimal): string => value.toDecimalPlaces(1).toString();

/** Why a light has its colour, one sentence. */
export const lightSaid = {
  withdrawn: { zh: '已出库，不再亮灯。', en: 'Withdrawn: no light.' } satisfies Said,
  completed: { zh: '已竣工。', en: 'Completed.' } satisfies Said,
  noStart: {
    zh: '没有填计划开工时间，也没有进度，看不出快慢。',
    en: 'Neither a planned start nor progress is given, so nothing can be said.',
  } satisfies Said,
  notDue: { zh: '未到开工时间，本月不要求进度。', en: 'Not to be under way yet.' } satisfies Said,
  noRule: { zh: '这条规则不看进度。', en: 'This rule does not look at progress.' } satisfies Said,
  noDeadline: { zh: '没有节点期限，无法判断。', en: 'No milestone has a day, so nothing can be said.' } satisfies Said,
  noData: (month: string, heard: string | undefined): Said => ({
    zh: heard === undefined ? `没有 ${month.slice(0, 4)} 年的进度数据。` : `没有 ${month} 的进度数据，最近一次是 ${heard}。`,
    en: heard === undefined ? `No figures of ${month.slice(0, 4)}.` : `No figures of ${month}; the last are of ${heard}.`,
  }),
  late: (heard: string, months: number): Said => ({
    zh: `进度数据停在 ${heard}，已迟报 ${months} 个月。`,
    en: `The last figures are of ${heard}: ${months} months late.`,
  }),
  notStarted: (planned: string, months: number): Said => ({
    zh: `计划 ${planned} 开工，未开工，已 ${months} 个月。`,
    en: `Planned to start in ${planned}, not started for ${months} ${months === 1 ? 'month' : 'months'}.`,
  }),
  notEntered: (started: string, months: number): Said => ({
    zh: `${started} 开工，未入库纳统，已 ${months} 个月。`,
    en: `Started on ${started}, not in the statistics for ${months} months.`,
  }),
  onSchedule: (done: Decimal, schedule: Decimal): Said => ({
    zh: `完成年度计划 ${percent(done)}%，时序 ${percent(schedule)}%，达到时序。`,
    en: `${percent(done)}% of the year's plan done, ${percent(schedule)}% scheduled: on schedule.`,
  }),
  behind: (done: Decimal, schedule: Decimal, lag: Decimal, as: 'points' | 'share'): Said => ({
    zh: `完成年度计划 ${percent(done)}%，时序 ${percent(schedule)}%，${as === 'points' ? `滞后 ${percent(lag)} 个百分点` : `比时序少 ${percent(lag)}%`}。`,
    en: `${percent(done)}% of the year's plan done, ${percent(schedule)}% scheduled: ${as === 'points' ? `${percent(lag)} points behind` : `${percent(lag)}% short of the schedule`}.`,
  }),
  nearDeadline: (name: string | undefined, day: string, days: number): Said => ({
    zh: `${name === undefined ? '完工' : `节点“${name}”`}期限 ${day}，还有 ${days} 天。`,
    en: `${name === undefined ? 'The end' : `“${name}”`} is due on ${day}, in ${days} days.`,
  }),
  pastDeadline: (name: string | undefined, day: string, days: number): Said => ({
    zh: `${name === undefined ? '完工' : `节点“${name}”`}期限 ${day}，已过 ${days} 天。`,
    en: `${name === undefined ? 'The end' : `“${name}”`} was due on ${day}, ${days} days ago.`,
  }),
  beforeDeadline: (name: string | undefined, day: string): Said => ({
    zh: `下一个期限 ${day}${name === undefined ? '' : `（${name}）`}未到。`,
    en: `The next day due is ${day}${name === undefined ? '' : ` (${name})`}.`,
  }),
  running: (count: number, said: Said): Said => ({
    zh: `${said.zh.replace(/。$/u, '')}，连续 ${count} 次黄灯，转红。`,
    en: `${said.en.replace(/\.$/u, '')}; yellow ${count} times running, so red.`,
  }),
  recovering: (said: Said): Said => ({
    zh: `${said.zh.replace(/。$/u, '')}，上次红灯，先转黄。`,
    en: `${said.en.replace(/\.$/u, '')}; red the last time, so yellow first.`,
  }),
} as const;
