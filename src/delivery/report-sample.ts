import type { Ask, Calendar, Report } from './report.ts';

export const figureAsk = (ref: string, more: Partial<Ask> = {}): Ask => ({
  id: `figure.${ref}`,
  kind: 'figure',
  ref,
  title: `指标${ref}`,
  measure: 'ytd',
  unit: '亿元',
  owner: 'unit',
  ...more,
});
export const taskAsk = (ref: string, more: Partial<Ask> = {}): Ask => ({ id: `task.${ref}`, kind: 'task', ref, title: `任务${ref}`, owner: 'unit', ...more });

export const calendarSample = (more: Partial<Calendar> = {}): Calendar => ({
  plan: '14',
  name: '季度报送',
  frequency: 'quarter',
  asks: ['figures', 'tasks', 'projects'],
  dueDay: 10,
  signed: false,
  cap: 20,
  active: true,
  ...more,
});

export const reportSample = (more: Partial<Report> = {}): Report => ({
  plan: '14',
  calendar: 'c1',
  unit: 'u1',
  period: '2023Q2',
  opened: '2023-07-01',
  due: '2023-07-10',
  asks: [figureAsk('t1'), taskAsk('k1')],
  answers: {},
  state: 'open',
  steps: [],
  reminded: {},
  ...more,
});
