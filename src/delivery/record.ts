import { unitsOf as units, type SaidMarks } from '../identity/index.ts';
import type { Dispatch, Notice, Preference } from './notice.ts';
import type { Project } from './project.ts';
import type { Calendar, Report } from './report.ts';
import type { Task } from './task.ts';
import type { Unit } from './unit.ts';
import type { Meeting, Whistle } from './whistle.ts';
import type { PlanLink, YearPlan } from './year.ts';

/** What each kind of record of delivery holds. */
export type Bodies = {
  unit: Unit;
  task: Task;
  year: YearPlan;
  link: PlanLink;
  calendar: Calendar;
  report: Report;
  project: Project;
  whistle: Whistle;
  meeting: Meeting;
  notice: Notice;
  dispatch: Dispatch;
  preference: Preference;
};

/** What a record of each kind is found and guarded by. */
export const deliveryMarks: { readonly [K in keyof Bodies]: (body: Bodies[K], id: string) => SaidMarks } = {
  unit: ({ short, name, ended, parent }, id) => ({ title: short ?? name, state: ended === undefined ? 'active' : 'ended', about: parent, units: [id] }),
  task: ({ title, state, plan, ref, lead, support, due }) => ({ title, state, plan, about: ref, lead, units: units(lead, ...support), due }),
  year: ({ plan, year, state }) => ({ title: String(year), state, plan, units: [] }),
  link: ({ plan, item, higher }) => ({ title: higher.itemName, state: 'active', plan, about: item, units: [] }),
  calendar: ({ plan, name, active, units: asked }) => ({ title: name, state: active ? 'active' : 'ended', plan, units: asked ?? [] }),
  report: ({ plan, calendar, unit, period, state, due }) => ({ title: period, state, plan, about: calendar, lead: unit, units: [unit], due }),
  project: ({ plan, name, stage, lead, support, ends, mergedInto }) => ({
    title: name,
    state: mergedInto === undefined ? stage : 'merged',
    plan,
    about: mergedInto,
    lead,
    units: units(lead, ...support),
    due: ends,
  }),
  whistle: ({ plan, title, state, about, owner, called, raisedBy, callers = [], due }) => ({
    title,
    state,
    plan,
    about: about.ref,
    lead: owner,
    units: units(owner, ...[raisedBy, ...callers, ...called].map(({ unit }) => unit)),
    due,
  }),
  meeting: ({ plan, name, state, date }) => ({ title: name, state, plan, units: [], due: date }),
  notice: ({ plan, said, to, settled, about }) => ({
    title: said.zh,
    state: settled === undefined ? 'open' : 'settled',
    plan,
    about: about?.ref,
    lead: to.unit,
    units: units(to.unit),
  }),
  dispatch: ({ subject, state, unit, notice }) => ({ title: subject, state, about: notice, units: units(unit) }),
  preference: ({ name }) => ({ title: name, state: 'active', units: [] }),
};
