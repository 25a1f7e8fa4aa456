import { z } from 'zod';
import { readPlainDate, type PlainDate } from '../../../src/basis/index.ts';
import type { AdoptedPlan, DeliveryStore, Kept } from '../../../src/database/index.ts';

/** 草案、审议稿、印发、调整: what a version of a plan is. */
export const VERSION_STAGES = ['draft', 'deliberated', 'issued', 'amended'] as const;
export type VersionStage = (typeof VERSION_STAGES)[number];

/** The label of one version: what it is, of which day, by which document. */
export type VersionLabel = { readonly stage: VersionStage; readonly day?: PlainDate; readonly document?: string };
export type VersionLabels = Readonly<Record<string, VersionLabel>>;

const Label = z.object({
  stage: z.enum(VERSION_STAGES),
  day: z.string().optional(),
  document: z.string().max(300).optional(),
});
const Labels = z.record(z.string(), Label).catch({});

/** Versions are never written again, so that their labels are kept beside them, in a preference of the plan. */
export const labelsName = (plan: string): string => `plan-versions-${plan}`;

const read = (value: unknown): VersionLabels =>
  Object.fromEntries(
    Object.entries(Labels.parse(value ?? {})).map(([version, { stage, day, document }]): [string, VersionLabel] => {
      const date = readPlainDate(day ?? '');
      return [version, { stage, ...(date === undefined ? {} : { day: date }), ...(document === undefined ? {} : { document }) }];
    }),
  );

const EARLY: ReadonlySet<string> = new Set(['draft', 'deliberated']);

/** Whether a version is still deliberated on (草案、审议稿), by its label or, without one, by its own title: nothing of it binds yet. */
export const isEarly = ({ version, plan }: Pick<AdoptedPlan, 'version' | 'plan'>, labels: VersionLabels): boolean =>
  EARLY.has(labels[version]?.stage ?? plan.document.status ?? '');

/** Whether a stage is one before the issue. */
export const isEarlyStage = (stage: string): boolean => EARLY.has(stage);

/** The labels of a plan's versions, by their numbers. */
export const labelsIn = async (
  delivery: Pick<DeliveryStore, 'get'>,
  plan: string,
): Promise<{ readonly labels: VersionLabels; readonly kept?: Kept<'preference'> }> => {
  const kept = await delivery.get('preference', labelsName(plan));
  return { labels: read(kept?.body.value), ...(kept === undefined ? {} : { kept }) };
};
