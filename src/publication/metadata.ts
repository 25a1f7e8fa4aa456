import type { Plan } from '../plan/index.ts';
import type { Label, Language } from './table.ts';
import { statuses } from './words/choice-labels.ts';
import { metadataTitles } from './words/table-titles.ts';

/** What the door knows and the plan does not. `exportedAt` is an instant, ISO 8601. */
export type Edition = { readonly exportedAt?: string; readonly generator?: string; readonly corrections?: number };

export type MetadataLine = { readonly id: string; readonly title: Label; readonly value: string | number };

/** 说明: what a published file is of, where it comes from and how it was made. Unknown facts are absent. */
export const metadata = (plan: Plan, edition: Edition, language: Language): MetadataLine[] => {
  const { title, region, issuer, issued, status, period, horizon, baseYear, source } = plan.document;
  const values = {
    title,
    region: region && [region.parent, region.name, region.code && `(${region.code})`].filter(Boolean).join(' '),
    issuer,
    issued,
    status: statuses[status][language],
    period: period && `${period.from}–${period.to}`,
    horizon,
    baseYear,
    source: source.name,
    sha256: source.sha256,
    characters: source.characters,
    corrections: edition.corrections,
    compiledAt: edition.exportedAt,
    generator: edition.generator,
  };
  return Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [{ id, title: metadataTitles[id as keyof typeof values], value }]));
};

/** Notes that explain the tables themselves. */
export const tableNotes = (language: Language): readonly (readonly [string, string])[] => [
  [metadataTitles.offsets[language], metadataTitles.offsetsNote[language]],
  [metadataTitles.guard[language], metadataTitles.guardNote[language]],
];
