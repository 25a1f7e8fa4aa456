import type { Knowledge } from '../ledger/index.ts';
import type { Setting } from './standing.ts';

/** What people settled about one item as known then, field by field; `kindReason` is the reason of the setting that chose the kind. */
export type Settled = Omit<Partial<Setting>, 'item' | 'known' | 'recorded' | 'by' | 'reason'> & { readonly kindReason?: string };

const earlierFirst = (a: Setting, b: Setting): number =>
  a.known < b.known ? -1 : a.known > b.known ? 1 : a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : 0;

/** Settings by item, later ones over earlier ones. Order of arrival does not matter. */
export const settledBy = (settings: readonly Setting[], knowledge?: Knowledge): ReadonlyMap<string, Settled> => {
  const known = settings.filter(
    (setting) => knowledge === undefined || (setting.known <= knowledge.known && (knowledge.recorded === undefined || setting.recorded <= knowledge.recorded)),
  );
  const out = new Map<string, Settled>();
  for (const { item, known: _known, recorded: _recorded, by: _by, reason, ...fields } of known.toSorted(earlierFirst)) {
    const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    out.set(item, { ...out.get(item), ...said, ...(fields.kind === undefined ? {} : { kindReason: reason }) });
  }
  return out;
};
