import type { PlainDate } from '../basis/index.ts';
import { handedOn, supportHandedOn } from '../identity/index.ts';
import type { Project } from './project.ts';
import type { Bodies } from './record.ts';
import type { Outcome, Said } from './refusal.ts';
import type { Calendar, Report } from './report.ts';
import type { Task } from './task.ts';
import { unitLabel } from './unit-name.ts';
import type { KnownUnit } from './unit-names.ts';
import type { Succession, Unit } from './unit.ts';
import type { Called, Caller, Level, Whistle } from './whistle.ts';
import { unitDates, unitFaults } from './words/unit-faults.ts';

const dateFault = (date: PlainDate, today: PlainDate, floors: readonly (readonly [Said, PlainDate | undefined])[]): Said | undefined => {
  if (date > today) return unitFaults.notYet(date);
  const broken = floors.find(([, since]) => since !== undefined && date < since);
  if (broken === undefined) return undefined;
  const [what, since] = broken;
  const { zh } = unitFaults.backInTime(date, what.zh, since!);
  return { zh, en: unitFaults.backInTime(date, what.en, since!).en };
};

const lastRenaming = ({ formerNames = [] }: Unit): PlainDate | undefined =>
  formerNames
    .map(({ until }) => until)
    .sort()
    .at(-1);

/** The unit under a new name from a day on (更名), by a document; days before print the old one. */
export const renamed = (
  unit: Unit,
  to: { readonly name: string; readonly short?: string; readonly date: PlainDate; readonly document: string },
  today: PlainDate,
): Outcome<Unit> => {
  const { name, short, date, document } = to;
  if (unit.ended !== undefined) return { refused: unitFaults.endedAlready(unitLabel(unit), unit.ended.date) };
  if (name === '') return { refused: unitFaults.noName() };
  if (name === unit.name) return { refused: unitFaults.sameAsNow() };
  if (document === '') return { refused: unitFaults.noDocument() };
  const refused = dateFault(date, today, [
    [unitDates.since, unit.since],
    [unitDates.renamed, lastRenaming(unit)],
  ]);
  if (refused !== undefined) return { refused };
  const { short: oldShort, ...rest } = unit;
  const aliases = [...new Set([...(unit.aliases ?? []), ...(oldShort === undefined ? [] : [oldShort])])];
  return {
    ok: {
      ...rest,
      name,
      ...(short === undefined || short === '' ? {} : { short }),
      ...(aliases.length === 0 ? {} : { aliases }),
      formerNames: [...(unit.formerNames ?? []), { name: unit.name, until: date, document }],
    },
  };
};

/** Whether following the duties of `from` leads to `id`. */
const leadsTo = (units: ReadonlyMap<string, KnownUnit>, from: string, id: string): boolean => {
  const passed = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !passed.has(at); at = units.get(at)?.body.ended?.unit) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
};

/** The unit as it ended: merged into another or abolished (撤并), its duties taken over by `to.unit`. */
export const ended = (units: ReadonlyMap<string, KnownUnit>, id: string, to: Succession, today: PlainDate): Outcome<Unit> => {
  const unit = units.get(id)?.body;
  const receiver = units.get(to.unit)?.body;
  if (unit === undefined) return { refused: unitFaults.noUnit(id) };
  if (unit.ended !== undefined) return { refused: unitFaults.endedAlready(unitLabel(unit), unit.ended.date) };
  if (to.unit === id) return { refused: unitFaults.intoItself() };
  if (receiver === undefined) return { refused: unitFaults.noUnit(to.unit) };
  if (leadsTo(units, to.unit, id)) return { refused: unitFaults.inCircle(unitLabel(receiver)) };
  if (receiver.ended !== undefined) return { refused: unitFaults.ended(unitLabel(receiver), receiver.ended.date, receiver.ended.document) };
  if (to.document === '') return { refused: unitFaults.noDocument() };
  const refused = dateFault(to.date, today, [
    [unitDates.since, unit.since],
    [unitDates.renamed, lastRenaming(unit)],
    [unitDates.receiver, receiver.since],
  ]);
  return refused === undefined ? { ok: { ...unit, ended: to } } : { refused };
};

const taskMoved = (task: Task, from: string, to: Succession): Task | undefined => {
  if (task.state === 'done' || task.state === 'dropped') return undefined;
  const { unit } = to;
  const leads = task.lead === from;
  const proposes = task.proposal !== undefined && (task.proposal.lead === from || task.proposal.support.includes(from));
  if (!leads && !proposes && !task.support.includes(from)) return undefined;
  const lead = leads ? unit : task.lead;
  const { proposal } = task;
  const proposed = proposal?.lead === from ? unit : proposal?.lead;
  return {
    ...task,
    ...(lead === undefined ? {} : { lead }),
    support: supportHandedOn(task.support, from, unit, lead),
    ...(proposal === undefined
      ? {}
      : { proposal: { ...proposal, ...(proposed === undefined ? {} : { lead: proposed }), support: supportHandedOn(proposal.support, from, unit, proposed) } }),
    ...(leads ? handedOn(task.movedFrom, from, to) : {}),
  };
};

const projectMoved = (project: Project, from: string, { unit }: Succession): Project | undefined => {
  if (project.mergedInto !== undefined || project.stage === 'withdrawn' || project.stage === 'in_use') return undefined;
  const waits = project.needs.some((need) => need.unit === from && need.state === 'open');
  if (project.lead !== from && !waits && !project.support.includes(from)) return undefined;
  const lead = project.lead === from ? unit : project.lead;
  return {
    ...project,
    ...(lead === undefined ? {} : { lead }),
    support: supportHandedOn(project.support, from, unit, lead),
    needs: project.needs.map((need) => (need.unit === from && need.state === 'open' ? { ...need, unit } : need)),
  };
};

const reportMoved = (report: Report, from: string, { unit }: Succession): Report | undefined =>
  report.unit === from && report.state !== 'accepted' && report.state !== 'locked' ? { ...report, unit } : undefined;

const progressOf = ({ arrived, answered, done }: Called): number => [arrived, answered, done].filter((at) => at !== undefined).length;

/** What a call still asks for passes on: an answer, a result, a proof. So does the word of whoever blew, who checks the proof. */
const whistleMoved = (whistle: Whistle, from: string, { unit }: Succession): Whistle | undefined => {
  if (whistle.state === 'closed' || whistle.state === 'merged') return undefined;
  const { owner, called, raisedBy, callers = [] } = whistle;
  const waits = (call: Called): boolean => call.unit === from && call.done === undefined && call.released === undefined;
  const isCaller = [raisedBy, ...callers].some((caller) => caller.unit === from);
  if (owner !== from && !isCaller && !called.some(waits)) return undefined;
  // Who was called beside it is called once from now on, by the call of which more is left to do.
  const own = (level: Level): Called | undefined => called.find((call) => call.unit === unit && call.level === level && call.released === undefined);
  const theirs = (level: Level): Called | undefined => called.find((call) => waits(call) && call.level === level);
  const givesWay = (call: Called): boolean => {
    const [mine, other] = [own(call.level), theirs(call.level)];
    return mine !== undefined && other !== undefined && call === (progressOf(mine) > progressOf(other) ? mine : other);
  };
  const spoken = (caller: Caller): Caller => (caller.unit === from ? { ...caller, unit } : caller);
  return {
    ...whistle,
    ...(owner === from ? { owner: unit } : {}),
    raisedBy: spoken(raisedBy),
    ...(whistle.callers === undefined ? {} : { callers: callers.map(spoken) }),
    called: called.filter((call) => !givesWay(call)).map((call) => (waits(call) ? { ...call, unit } : call)),
  };
};

/** What is asked from now on is asked of the unit that took over, once. */
const calendarMoved = (calendar: Calendar, from: string, { unit }: Succession): Calendar | undefined =>
  calendar.active && calendar.units?.includes(from) === true
    ? { ...calendar, units: [...new Set(calendar.units.map((one) => (one === from ? unit : one)))] }
    : undefined;

type Moving = { readonly [K in keyof Bodies]?: (body: Bodies[K], from: string, to: Succession) => Bodies[K] | undefined };

/** What a unit owes, as it is once `to.unit` has taken over from `from`; undefined where it is settled history, or does not speak of the unit. */
export const dutiesTakenOver = {
  unit: (unit, from, to) => (unit.parent === from && unit.ended === undefined ? { ...unit, parent: to.unit } : undefined),
  task: taskMoved,
  project: projectMoved,
  calendar: calendarMoved,
  report: reportMoved,
  whistle: whistleMoved,
  notice: (notice, from, to) => (notice.to.unit === from && notice.settled === undefined ? { ...notice, to: { ...notice.to, unit: to.unit } } : undefined),
} as const satisfies Moving;
