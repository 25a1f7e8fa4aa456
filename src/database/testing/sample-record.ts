import type { Bodies } from '../../delivery/index.ts';
import type { Action, RecordKind } from '../../identity/index.ts';
import type { RecordChange } from '../delivery-store.ts';

const said = { zh: '请填报', en: 'please report' };
const lead = (unit: string | undefined): { readonly lead?: string } => (unit === undefined ? {} : { lead: unit });

type Sample = { readonly [K in RecordKind]: { readonly action: Action; readonly body: (unit: string | undefined, title: string) => Bodies[K] } };

/** A body of each kind that concerns a unit, or none, and an action that makes one. */
const samples: Sample = {
  unit: { action: 'unit.edit', body: (_, name) => ({ name, type: 'department' }) },
  task: {
    action: 'task.assign',
    body: (unit, title) => ({
      plan: '14',
      ref: 'm1',
      kind: 'measure',
      title,
      ...lead(unit),
      support: [],
      acceptance: 'carried_out',
      state: 'issued',
      due: '2025-12-31',
    }),
  },
  year: {
    action: 'year.edit',
    body: (_, document) => ({ plan: '14', year: 2023, state: 'draft', document, targets: [], tasks: [], projects: [] }),
  },
  link: { action: 'link.edit', body: (_, title) => ({ plan: '14', item: 't1', higher: { title, item: 't2', itemName: title } }) },
  calendar: {
    action: 'calendar.edit',
    body: (unit, name) => ({
      plan: '14',
      name,
      frequency: 'quarter',
      ...(unit === undefined ? {} : { units: [unit] }),
      asks: ['figures'],
      dueDay: 10,
      signed: false,
      cap: 20,
      active: true,
    }),
  },
  report: {
    action: 'report.ask',
    body: (unit, period) => ({
      plan: '14',
      calendar: 'c1',
      unit: unit!,
      period,
      opened: '2023-03-25',
      due: '2023-04-10',
      asks: [],
      answers: {},
      state: 'open',
      steps: [],
      reminded: {},
    }),
  },
  project: {
    action: 'project.keep',
    body: (unit, name) => ({
      plan: '14',
      name,
      aliases: [],
      places: [],
      acceptance: 'done',
      stage: 'idea',
      passages: [],
      milestones: [],
      years: [],
      funds: [],
      needs: [],
      problems: [],
      files: [],
      progress: [],
      ...lead(unit),
      support: [],
    }),
  },
  whistle: {
    action: 'whistle.blow',
    body: (unit, title) => ({
      plan: '14',
      title,
      about: { kind: 'other', ref: 'x', title },
      origin: 'raised',
      fact: '道路未通',
      level: 1,
      raisedBy: { name: '甲', ...(unit === undefined ? {} : { unit }) },
      called: [],
      state: 'open',
      steps: [],
    }),
  },
  meeting: { action: 'meeting.edit', body: (_, name) => ({ plan: '14', name, date: '2023-05-01', state: 'planned', agenda: [], decisions: [] }) },
  notice: { action: 'dispatch.send', body: (unit) => ({ plan: '14', to: unit === undefined ? { role: 'planner' } : { unit }, said, level: 'info' }) },
  dispatch: {
    action: 'dispatch.send',
    body: (unit, subject) => ({
      channel: 'mail',
      to: 'a@example.org',
      ...(unit === undefined ? {} : { unit }),
      subject,
      text: '正文',
      state: 'waiting',
      attempts: 0,
      next: '2023-04-01T00:00:00.000Z',
    }),
  },
  preference: { action: 'preference.edit', body: (_, name) => ({ name, value: 1 }) },
};

/** Kinds whose records can concern no unit, or none but themselves. */
export const UNITLESS: readonly RecordKind[] = ['year', 'link', 'meeting', 'preference'];

export const sampleBody = <K extends RecordKind>(kind: K, unit?: string, title = '样本'): Bodies[K] => samples[kind].body(unit, title);

/** An action that makes records of the kind; planner and program together may do all of them. */
export const makingOf = (kind: RecordKind): Action => samples[kind].action;

/** A change to a record; null removes it. */
export const changeTo = (kind: RecordKind, id: string, version: number | null, body: Bodies[RecordKind] | null): RecordChange =>
  ({ kind, id, version, body }) as RecordChange;
