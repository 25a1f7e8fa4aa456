import { z } from 'zod';
import type { Kept } from '../../../src/database/index.ts';
import { taskFaults, unitFaults, unitFinder, type Acceptance, type Division, type Outcome } from '../../../src/delivery/index.ts';

const ACCEPTANCES = ['done', 'begun', 'best_effort', 'pipeline', 'kept', 'reached', 'carried_out'] as const satisfies readonly Acceptance[];
const Line = (most: number) => z.string().trim().max(most).optional();

/** A form of one task, from the board or its own page. */
export const TaskForm = z.object({
  action: z.enum(['confirm', 'drop', 'resume', 'undo']),
  version: z.coerce.number().int().min(1),
  lead: Line(200),
  support: Line(1000),
  person: Line(100),
  begins: Line(20),
  due: Line(20),
  after: Line(500),
  acceptance: z.enum(ACCEPTANCES).optional(),
  reason: Line(500),
  document: Line(200),
  next: z.string().max(2000).optional(),
});
export type TaskForm = z.infer<typeof TaskForm>;

const listed = (text: string): readonly string[] =>
  text
    .split(/[、，,;；\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Names as they were typed → units; one that is none is told by its name. */
export const unitsTyped = (text: string, units: ReadonlyMap<string, Kept<'unit'>>): Outcome<readonly string[]> => {
  const find = unitFinder([...units.values()]);
  const ids: string[] = [];
  for (const name of listed(text)) {
    const id = find(name) ?? (units.has(name) ? name : undefined);
    if (id === undefined) return { refused: unitFaults.noUnit(name) };
    if (!ids.includes(id)) ids.push(id);
  }
  return { ok: ids };
};

/** What a form asks for, with units instead of names. */
export const divisionOf = (form: Omit<TaskForm, 'action' | 'version'>, units: ReadonlyMap<string, Kept<'unit'>>): Outcome<Division> => {
  const leads = form.lead === undefined ? undefined : unitsTyped(form.lead, units);
  if (leads?.refused !== undefined) return { refused: leads.refused };
  if (leads !== undefined && leads.ok.length > 1) return { refused: taskFaults.twoLeads(listed(form.lead!)) };
  const support = form.support === undefined ? undefined : unitsTyped(form.support, units);
  if (support?.refused !== undefined) return { refused: support.refused };
  const lead = leads?.ok[0];
  const { person, begins, due, acceptance, document } = form;
  return {
    ok: {
      ...(lead === undefined ? {} : { lead }),
      ...(support === undefined ? {} : { support: support.ok }),
      ...(person === undefined ? {} : { person }),
      ...(begins === undefined ? {} : { begins }),
      ...(due === undefined ? {} : { due }),
      ...(acceptance === undefined ? {} : { acceptance }),
      ...(document === undefined ? {} : { document }),
    },
  };
};
