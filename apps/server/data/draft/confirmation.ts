import type { NewFinding, NewObservation } from '../../../../src/database/index.ts';
import { storableText } from '../../../../src/intake/index.ts';
import { dataWords } from '../words/index.ts';
import { writes, type ComparedRow } from './comparison.ts';
import { shownRows } from './shown-rows.ts';

const LONGEST = 500;

/** The fields of a form that are text, trimmed. */
export const fieldsOf = (form: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, storableText(value).trim().slice(0, LONGEST)]] : [])),
  );

/** What a person entered in the form of a dry run that could not be confirmed, and the fields that still want a word. */
export type Entered = { readonly fields: Readonly<Record<string, string>>; readonly missing: ReadonlySet<string> };

export type Confirmation =
  | { readonly ok: true; readonly observations: readonly NewObservation[]; readonly findings: readonly NewFinding[]; readonly keys: readonly string[] }
  /** Fields that still want a word. */
  | { readonly ok: false; readonly missing: ReadonlySet<string> };

/**
 * What a confirmed dry run writes: the rows that are ticked (`take.<n>`; `rest` for those a long list does not show), each revision with its reason (`reason.<n>`, or `reason` for all), each question with
 * what was said to it (`accept.<n>`): accepted where something was, open where nothing was. Not ok where a revision has no reason.
 */
export const confirmation = (rows: readonly ComparedRow[], fields: Readonly<Record<string, string>>): Confirmation => {
  const shown = new Set([...shownRows(rows).values()].flat());
  const taken = rows.filter((row) => writes(row) && (fields[`take.${row.n}`] !== undefined || (fields['rest'] !== undefined && !shown.has(row))));
  const missing = new Set<string>();
  const observations = taken.map(({ n, change, head, observation }): NewObservation => {
    if (change === 'confirmed' && head !== undefined && head.status !== observation.status)
      return { ...observation, reason: observation.reason ?? statusReason(head.status, observation.status) };
    if (change !== 'revised') return observation;
    const reason = fields[`reason.${n}`] || fields['reason'] || observation.reason;
    if (!reason) missing.add(`reason.${n}`);
    return { ...observation, reason: reason ?? '' };
  });
  if (missing.size > 0) return { ok: false, missing };
  const findings = taken.flatMap(({ findings: own }) =>
    own.map(({ n, rule, ruleVersion, indicator, period, details }): NewFinding => {
      const accepted = fields[`accept.${n}`];
      return { rule, ruleVersion, indicator, period, details, ...(accepted ? { accepted } : {}) };
    }),
  );
  return { ok: true, observations, findings, keys: taken.map(({ key }) => key) };
};

/** Reasons are kept as they are first written, and the bureau writes Chinese. */
export const statusReason = (before: NewObservation['status'], after: NewObservation['status']): string => {
  const words = dataWords('zh');
  return words.dry.statusReason(words.statuses[before], words.statuses[after]);
};
