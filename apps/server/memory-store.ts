import { createHash } from 'node:crypto';
import { compile, type Plan } from '../../src/plan/index.ts';
import type { PlanStore, PlanSummary, StoredPlan } from './plan-store.ts';

/** Text → the plan as the pages read it. */
export const storedPlan = (id: string, name: string, text: string, embedded = false): StoredPlan => {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const compiled = compile({ name, text, sha256 });
  return { id, name, format: 'txt', embedded, compiled, plan: compiled.plan, corrections: [], revision: sha256.slice(0, 16) };
};

const itemCount = (plan: Plan): number => plan.boxes.reduce((sum, box) => sum + box.groups.reduce((items, group) => items + group.items.length, 0), 0);

export const summaryOf = ({ id, name, format, uploadedAt, embedded, plan }: StoredPlan): PlanSummary => ({
  id,
  name,
  format,
  embedded,
  title: plan.document.title,
  ...(uploadedAt === undefined ? {} : { uploadedAt }),
  ...(plan.document.period === undefined ? {} : { period: plan.document.period }),
  characters: plan.document.source.characters,
  counts: { indicators: plan.indicators.length, targets: plan.targets.length, items: itemCount(plan), findings: plan.diagnostics.length },
});

/** Plans in memory, for as long as the process lives; `add` takes plain UTF-8 text. */
export const memoryStore = (initial: readonly StoredPlan[]): PlanStore => {
  const plans = new Map(initial.map((plan) => [plan.id, plan]));
  return {
    list: async () => [...plans.values()].map(summaryOf),
    get: async (id) => plans.get(id),
    source: async (id) => {
      const plan = plans.get(id);
      return plan && new TextEncoder().encode(plan.compiled.tree.text);
    },
    add: async (bytes, name) => {
      const text = new TextDecoder().decode(bytes);
      const made = storedPlan(createHash('sha256').update(bytes).digest('hex').slice(0, 12), name, text);
      plans.set(made.id, made);
      return { ok: true, plan: made };
    },
    remove: async (id) => !plans.get(id)?.embedded && plans.delete(id),
    correct: async (id, corrections) => {
      const plan = plans.get(id);
      if (plan === undefined) return undefined;
      const corrected = { ...plan, corrections, revision: `${plan.revision}.${corrections.length}` };
      plans.set(id, corrected);
      return corrected;
    },
  };
};
