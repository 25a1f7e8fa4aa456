import type { AdoptedPlan } from '../../../src/database/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import { aimText, toldChanges, type ItemChange, type PlanDifference } from '../../../src/plan/index.ts';
import type { StoredPlan } from '../plan-store.ts';
import { sidesDifference } from './difference-sides.ts';

type Fields = Record<string, string>;

/** Sentences that are put into the form; the rest stand on the page of the difference. */
const MOST_SENTENCES = 40;
const LONGEST = 480;

const targetFields = (change: ItemChange, items: ReadonlyMap<string, Monitored>): Fields => {
  const { before, after, what, aim } = change;
  const item = before === undefined ? undefined : items.get(before.id);
  if (item === undefined) return {};
  if (what === 'removed') return { [`what.${item.id}`]: 'removed' };
  const target = after!.fields['target'] as { readonly value?: number } | undefined;
  const value = target?.value ?? (change.list === 'targets' ? (after!.fields['value'] as number | undefined) : undefined);
  if (aim !== undefined && aim !== 'other' && value !== undefined && item.upper === undefined)
    return { [`what.${item.id}`]: 'target', [`value.${item.id}`]: String(value) };
  const words = toldChanges(change, 'zh').map(({ field, before: was, after: is }) => `${field}：${was} → ${is}`);
  return words.length === 0 ? {} : { [`what.${item.id}`]: 'definition', [`words.${item.id}`]: words.join('；').slice(0, LONGEST) };
};

export type Derived = { readonly fields: Readonly<Record<string, string>>; readonly targets: number; readonly texts: number; readonly found: PlanDifference };

/** The fields of a proposal as the difference of the plan in force and a new text gives them; reasons are left to a person. */
export const derivedFields = (plan: AdoptedPlan, items: readonly Monitored[], next: StoredPlan): Derived => {
  const found = sidesDifference({ plan: plan.plan, text: plan.text }, { plan: next.plan, text: next.compiled.tree.text });
  const byId = new Map(items.map((item) => [item.id, item]));
  const fields: Fields = {};
  for (const change of found.items) if (change.list === 'indicators' || change.list === 'targets') Object.assign(fields, targetFields(change, byId));
  const targets = Object.keys(fields).filter((name) => name.startsWith('what.')).length;
  const rows: { readonly name: string; readonly before?: string; readonly after?: string }[] = [
    ...found.items
      .filter(({ list, what }) => list === 'indicators' && what === 'added')
      .map(({ after }) => ({ name: after!.label, after: aimText(after!.fields) || after!.label })),
    ...found.sentences
      .filter(({ what, marks }) => what !== 'moved' || marks !== undefined)
      .slice(0, MOST_SENTENCES)
      .map(({ before, after }) => ({
        name: (after ?? before)!.section,
        ...(before === undefined ? {} : { before: before.text.slice(0, LONGEST) }),
        ...(after === undefined ? {} : { after: after.text.slice(0, LONGEST) }),
      })),
  ];
  for (const [i, row] of rows.entries()) for (const [name, value] of Object.entries(row)) if (value !== '') fields[`other.${name}.${i}`] = value;
  return { fields, targets, texts: found.sentences.length, found };
};
