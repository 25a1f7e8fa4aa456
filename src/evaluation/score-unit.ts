import { Decimal, yearOf } from '../basis/index.ts';
import type { Frozen } from './frozen.ts';
import type { RawRow } from './score-row.ts';
import { ranksOf, scoreOf, totalOf } from './score-total.ts';
import type { Scheme, ScoreObject } from './scoring.ts';
import { listedNames, scoreReasons as because } from './words/score-reasons.ts';

/**
 * 约束性 items that a veto goes by, with a weight or without: missed or breached as of the cut-off day, or a limit broken in a year of the window although it
 * is kept again since. So an annual evaluation looks at its year, a mid-term one at all since the plan began; once the last year is in, every year counts.
 */
export const vetoedItems = ({ items, evaluation: { from, until } }: Frozen): readonly string[] =>
  items
    .filter(({ binding, cancelled, standing: { now, broken = [] } }) => {
      if (!binding || cancelled !== undefined) return false;
      return now === 'breached' || now === 'missed' || broken.some((year) => year >= yearOf(from) && year <= yearOf(until));
    })
    .map(({ id }) => id);

/** The vetoed items of each lead unit; of nobody where the scheme has no veto. */
export const vetoedByUnit = ({ veto }: Scheme, frozen: Frozen): ReadonlyMap<string, readonly string[]> => {
  const vetoed = new Set(veto === undefined ? [] : vetoedItems(frozen));
  const leads = new Map<string, string[]>();
  for (const { id, lead } of frozen.items) if (lead !== undefined && vetoed.has(id)) leads.set(lead.id, [...(leads.get(lead.id) ?? []), id]);
  return leads;
};

/** Lead units by their own rows, their weights scaled to 1; each capped by the veto of its own binding items. */
export const unitsByRows = (scheme: Scheme, frozen: Frozen, rows: readonly RawRow[]): readonly ScoreObject[] => {
  const leads = new Map(frozen.items.flatMap(({ id, lead }) => (lead === undefined ? [] : [[id, lead] as const])));
  const vetoes = vetoedByUnit(scheme, frozen);
  const units = new Map(rows.flatMap(({ item = '' }) => leads.get(item) ?? []).map(({ id, name }) => [id, name]));
  const results = [...units]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, name]) => {
      const own = rows.filter(({ item = '' }) => leads.get(item)?.id === ref);
      const { total, range } = totalOf(scheme, own);
      const vetoed = vetoes.get(ref);
      const capped = total !== undefined && vetoed !== undefined ? Decimal.min(total, scheme.veto!.cap) : total;
      const lacking = own.filter(({ score }) => score === undefined).map((row) => row.name);
      return {
        kind: 'unit' as const,
        ref,
        name,
        ...(vetoed === undefined ? {} : { vetoed }),
        ...(capped === undefined ? { reason: range === undefined ? because.noRows : because.missingRows(listedNames(lacking)) } : { score: scoreOf(capped) }),
      };
    });
  const ranks = ranksOf(results.map((result) => ('score' in result ? result.score : undefined)));
  return results.map((result, i) => (ranks[i] === undefined ? result : { ...result, rank: ranks[i] }));
};
