import { createHash } from 'node:crypto';
import { applyCorrections, type Compiled, type Correction, type Plan } from '../../../src/plan/index.ts';
import type { PlanFormat, PlanSummary, StoredPlan } from '../plan-store.ts';
import type { Meta, Shown } from './plan-folder.ts';

/** A compiled document under its name, before anything is laid over it. */
export type Base = {
  readonly id: string;
  readonly name: string;
  readonly format: PlanFormat;
  readonly uploadedAt?: string;
  readonly embedded: boolean;
  readonly compiled: Compiled;
  readonly silentPages?: readonly number[];
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The plan with corrections laid over it. */
export const withCorrections = ({ id, name, format, uploadedAt, embedded, compiled, silentPages }: Base, corrections: readonly Correction[]): StoredPlan => {
  const { plan } = applyCorrections(compiled.plan, corrections, compiled.tree.text);
  const base = compiled.plan.document.source.sha256.slice(0, 12);
  return {
    id,
    name,
    format,
    embedded,
    compiled,
    plan,
    corrections,
    ...(uploadedAt === undefined ? {} : { uploadedAt }),
    ...(silentPages === undefined ? {} : { silentPages }),
    revision: corrections.length === 0 ? base : `${base}-${digest(JSON.stringify(corrections))}`,
  };
};

/** What a list of plans shows of a plan's content. */
export const described = (plan: Plan): Pick<PlanSummary, 'title' | 'period' | 'characters' | 'counts'> => ({
  title: plan.document.title,
  characters: plan.document.source.characters,
  counts: {
    indicators: plan.indicators.length,
    targets: plan.targets.length,
    items: plan.boxes.reduce((sum, { groups }) => sum + groups.reduce((items, group) => items + group.items.length, 0), 0),
    findings: plan.diagnostics.length,
  },
  ...(plan.document.period === undefined ? {} : { period: plan.document.period }),
});

/** A kept or removed plan as a list shows it. */
export const summaryOfMeta = ({ id, name, format, uploadedAt, title, period, characters, counts }: Meta): PlanSummary & { readonly uploadedAt: string } => ({
  id,
  name,
  format,
  embedded: false,
  title,
  characters,
  counts,
  uploadedAt,
  ...(period === undefined ? {} : { period }),
});

/** An embedded plan as a list shows it, by what was kept when it was compiled last. */
export const summaryOfShown = (id: string, name: string, { format, title, period, characters, counts }: Shown): PlanSummary => ({
  id,
  name,
  format,
  embedded: true,
  title,
  characters,
  counts,
  ...(period === undefined ? {} : { period }),
});

export const summaryOfStored = ({ id, name, format, embedded, plan, uploadedAt }: StoredPlan): PlanSummary => ({
  id,
  name,
  format,
  embedded,
  ...described(plan),
  ...(uploadedAt === undefined ? {} : { uploadedAt }),
});
