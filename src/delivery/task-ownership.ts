import { readPlainDate, type PlainDate } from '../basis/index.ts';
import type { Outcome, Said } from './refusal.ts';
import { circleOf, type KnownTask } from './task-order.ts';
import { taskWords } from './task-words.ts';
import type { Acceptance, Task } from './task.ts';
import { unitLabel } from './unit-name.ts';
import type { KnownUnit } from './unit-names.ts';
import { taskFaults } from './words/task-faults.ts';
import { unitFaults } from './words/unit-faults.ts';

/** What is asked for; what is absent stays. Units are ids, days as they were written, an empty one takes the day out. */
export type Division = {
  readonly lead?: string;
  readonly support?: readonly string[];
  readonly person?: string;
  readonly begins?: string;
  readonly due?: string;
  readonly acceptance?: Acceptance;
  readonly after?: readonly string[];
  /** What a change of an issued task goes by. */
  readonly document?: string;
};

export type Around = { readonly units: ReadonlyMap<string, KnownUnit>; readonly tasks: ReadonlyMap<string, KnownTask>; readonly today: PlainDate };

/** Why a unit can take on nothing new; undefined where it can. */
const unitFault = (units: Around['units'], id: string): Said | undefined => {
  const unit = units.get(id)?.body;
  if (unit === undefined) return unitFaults.noUnit(id);
  return unit.ended === undefined ? undefined : unitFaults.ended(unitLabel(unit), unit.ended.date, unit.ended.document);
};

const dayOf = (text: string | undefined, now: PlainDate | undefined): Outcome<PlainDate | undefined> => {
  if (text === undefined) return { ok: now };
  if (text.trim() === '') return { ok: undefined };
  const day = readPlainDate(text.trim());
  return day === undefined ? { refused: taskFaults.notADay(text.trim()) } : { ok: day };
};

const isClosed = ({ state }: Task): boolean => state === 'done' || state === 'dropped';
const isOut = ({ state }: Task): boolean => state === 'issued' || state === 'under_way';

const without = <K extends keyof Task>(task: Task, ...keys: readonly K[]): Omit<Task, K> => {
  const rest: Partial<Task> = { ...task };
  for (const key of keys) delete rest[key];
  return rest as Omit<Task, K>;
};

const faultOfUnits = ({ lead, support = [] }: Division, task: Task, { units }: Around): Said | undefined => {
  const leadFault = lead === undefined || lead === task.lead ? undefined : unitFault(units, lead);
  return (
    leadFault ??
    support
      .filter((one) => !task.support.includes(one))
      .map((one) => unitFault(units, one))
      .find((fault) => fault !== undefined)
  );
};

/**
 * The task with who, when and how as asked: one lead that never supports itself, units that go on, due not before it begins, no circle of tasks. A new lead of
 * an issued task needs a document, and the old one stays in its trace.
 */
export const divided = (id: string, task: Task, asked: Division, around: Around): Outcome<Task> => {
  if (isClosed(task)) return { refused: taskFaults.notOpen(taskWords('zh').state[task.state].word) };
  const unitsRefused = faultOfUnits(asked, task, around);
  if (unitsRefused !== undefined) return { refused: unitsRefused };
  const begins = dayOf(asked.begins, task.begins);
  const due = dayOf(asked.due, task.due);
  if (begins.refused !== undefined) return begins;
  if (due.refused !== undefined) return due;
  if (begins.ok !== undefined && due.ok !== undefined && due.ok < begins.ok) return { refused: taskFaults.dueBeforeBegin(begins.ok, due.ok) };
  const stranger = (asked.after ?? []).find((one) => !around.tasks.has(one));
  if (stranger !== undefined) return { refused: taskFaults.noTask(stranger) };
  const circle = asked.after === undefined ? undefined : circleOf(around.tasks, id, asked.after);
  if (circle !== undefined) return { refused: taskFaults.cycle(circle.map((one) => around.tasks.get(one)?.body.title ?? task.title)) };
  const lead = asked.lead ?? task.lead;
  const moves = task.lead !== undefined && lead !== task.lead && isOut(task);
  const document = asked.document?.trim() ?? '';
  if (moves && document === '') return { refused: taskFaults.noDocument() };
  const support = (asked.support ?? task.support).filter((one, i, all) => one !== lead && all.indexOf(one) === i);
  const person = asked.person === undefined ? task.person : asked.person.trim();
  const after = asked.after ?? task.after ?? [];
  const acceptance = asked.acceptance ?? task.acceptance;
  return {
    ok: {
      ...without(task, 'begins', 'due', 'person', 'after', 'lead'),
      ...(lead === undefined ? {} : { lead }),
      support,
      ...(person === undefined || person === '' ? {} : { person }),
      ...(begins.ok === undefined ? {} : { begins: begins.ok }),
      ...(due.ok === undefined ? {} : { due: due.ok }),
      acceptance,
      ...(acceptance === task.acceptance ? {} : { acceptanceEdited: true }),
      ...(after.length === 0 ? {} : { after }),
      ...(moves ? { movedFrom: [...(task.movedFrom ?? []), { unit: task.lead!, date: around.today, document }] } : {}),
    },
  };
};

/** The task confirmed with its lead, or with the proposed one where it has none. An issued task stays as far as it is. */
export const confirmed = (task: Task, { units }: Around): Outcome<Task> => {
  if (isClosed(task)) return { refused: taskFaults.notOpen(taskWords('zh').state[task.state].word) };
  const lead = task.lead ?? task.proposal?.lead;
  if (lead === undefined) return { refused: taskFaults.noLead() };
  const refused = unitFault(units, lead);
  if (refused !== undefined) return { refused };
  const proposed = task.lead === undefined && task.support.length === 0 ? (task.proposal?.support ?? []) : task.support;
  const support = proposed.filter((one) => one !== lead && unitFault(units, one) === undefined);
  return { ok: { ...task, lead, support, state: task.state === 'proposed' ? 'confirmed' : task.state } };
};

/** 不再实施: taken out with its reason; what it was stays readable. */
export const dropped = (task: Task, reason: string, document = ''): Outcome<Task> => {
  if (isClosed(task)) return { refused: taskFaults.notOpen(taskWords('zh').state[task.state].word) };
  if (reason.trim() === '') return { refused: taskFaults.noReason() };
  if (isOut(task) && document.trim() === '') return { refused: taskFaults.noDocument() };
  return { ok: { ...task, state: 'dropped', dropped: { reason: reason.trim(), ...(document.trim() === '' ? {} : { document: document.trim() }) } } };
};

/** A dropped task taken up again: confirmed where it has a lead, else open. */
export const resumed = (task: Task): Outcome<Task> => {
  if (task.state !== 'dropped') return { refused: taskFaults.notDropped() };
  return { ok: { ...without(task, 'dropped'), state: task.lead === undefined ? 'proposed' : task.document === undefined ? 'confirmed' : 'issued' } };
};

/** 印发: a confirmed task goes out with the document that issues it. */
export const issued = (task: Task, document: string): Task => (task.state === 'confirmed' ? { ...task, state: 'issued', document } : task);
