import type { DivisionEntry } from './division-entry.ts';
import type { DivisionMatch } from './division-match.ts';
import type { Outcome, Said } from './refusal.ts';
import { confirmed, divided, type Around, type Division } from './task-ownership.ts';
import { taskWords } from './task-words.ts';
import type { Acceptance, Task } from './task.ts';
import { unitFinder } from './unit-names.ts';
import { acceptanceSynonyms } from './words/division-columns.ts';
import { taskFaults } from './words/task-faults.ts';
import { unitFaults } from './words/unit-faults.ts';

/** What an entry would make of a task: nothing where all is as it is, or why it cannot. */
export type DivisionChange = {
  readonly id: string;
  readonly entry: number;
  readonly confidence: number;
  readonly before: Task;
  readonly after?: Task;
  readonly fault?: Said;
};

/** `confirm`: what it says is so; `propose`: it is put before the planner, task by task. */
export type DivisionUse = { readonly as: 'confirm' | 'propose'; readonly document: string };

/** An acceptance by the words that a table has for it, in either language. */
export const acceptanceNamed = (text: string): Acceptance | undefined => {
  const said = text.trim().toLowerCase();
  const [zh, en] = [taskWords('zh').acceptance, taskWords('en').acceptance];
  const exact = (Object.keys(zh) as readonly Acceptance[]).find((one) => zh[one].word === said || en[one].word === said || one === said);
  return exact ?? acceptanceSynonyms.find(([, words]) => words.includes(said))?.[0];
};

type Named = { readonly lead?: string; readonly support?: readonly string[] };

const unitsNamed = (entry: DivisionEntry, find: (name: string) => string | undefined): Outcome<Named> => {
  if (entry.lead !== undefined && entry.lead.length > 1) return { refused: taskFaults.twoLeads(entry.lead) };
  const stranger = [...(entry.lead ?? []), ...(entry.support ?? [])].find((name) => find(name) === undefined);
  if (stranger !== undefined) return { refused: unitFaults.noUnit(stranger) };
  const lead = entry.lead?.[0] === undefined ? undefined : find(entry.lead[0]);
  return {
    ok: {
      ...(lead === undefined ? {} : { lead }),
      ...(entry.support === undefined ? {} : { support: [...new Set(entry.support.map((name) => find(name)!))].filter((unit) => unit !== lead) }),
    },
  };
};

const isSame = (a: Task, b: Task): boolean => {
  const key = ({ lead, support, person, begins, due, acceptance, state, proposal }: Task): string =>
    JSON.stringify([lead, support, person, begins, due, acceptance, state, proposal?.lead, proposal?.support]);
  return key(a) === key(b);
};

const proposedIn = (task: Task, { lead, support = [] }: Named, confidence: number, document: string): Task =>
  lead === undefined || (task.lead === lead && task.state !== 'proposed')
    ? task
    : { ...task, proposal: { lead, support, because: 'document', words: [document], confidence } };

/**
 * What the entries would change, in their order. A task that a table leaves without a lead keeps the one it has: nothing is unowned by an import. An entry
 * with two leads, a unit that is not there or has ended, a bad day or acceptance changes nothing and says so.
 */
export const divisionChanges = (
  entries: readonly DivisionEntry[],
  matches: readonly DivisionMatch[],
  around: Around,
  { as, document }: DivisionUse,
): readonly DivisionChange[] => {
  const find = unitFinder([...around.units.values()]);
  return matches.map(({ entry, id, confidence }): DivisionChange => {
    const said = entries[entry]!;
    const before = around.tasks.get(id)!.body;
    const line = { id, entry, confidence, before };
    const named = unitsNamed(said, find);
    if (named.refused !== undefined) return { ...line, fault: named.refused };
    if (as === 'propose') {
      const after = proposedIn(before, named.ok, confidence, document);
      return isSame(before, after) ? line : { ...line, after };
    }
    const acceptance = said.acceptance === undefined || said.acceptance === '' ? undefined : acceptanceNamed(said.acceptance);
    if (acceptance === undefined && said.acceptance !== undefined && said.acceptance !== '')
      return { ...line, fault: taskFaults.unknownAcceptance(said.acceptance) };
    const asked: Division = {
      ...named.ok,
      ...(said.person === undefined ? {} : { person: said.person }),
      ...(said.begins === undefined ? {} : { begins: said.begins }),
      ...(said.due === undefined ? {} : { due: said.due }),
      ...(acceptance === undefined ? {} : { acceptance }),
      document,
    };
    // A task that is done or dropped goes out in tables and comes back; it is not opened by that.
    if (before.state === 'done' || before.state === 'dropped') return line;
    const asDivided = divided(id, before, asked, around);
    if (asDivided.refused !== undefined) return { ...line, fault: asDivided.refused };
    const whole = named.ok.lead === undefined || asDivided.ok.state !== 'proposed' ? asDivided : confirmed(asDivided.ok, around);
    if (whole.refused !== undefined) return { ...line, fault: whole.refused };
    return isSame(before, whole.ok) ? line : { ...line, after: whole.ok };
  });
};
