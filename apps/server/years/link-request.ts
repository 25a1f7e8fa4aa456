import { readPlainDate } from '../../../src/basis/index.ts';
import type { NewSetting } from '../../../src/database/index.ts';
import { readYearValue, type PlanLink, type Said } from '../../../src/delivery/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import { COMPARATORS, KINDS } from '../data/settings/settings-request.ts';
import type { RegionContext } from '../region/index.ts';
import { inBoth, type YearPageWords } from './words/index.ts';

export type LinkFaults = Readonly<Record<string, Said>>;
type Fields = Readonly<Record<string, string>>;
type Answer<T> = { readonly ok: T; readonly faults?: never } | { readonly faults: LinkFaults; readonly ok?: never };

const LONGEST = 300;

type Noting = { readonly faults: Record<string, Said>; readonly fault: (field: string, pick: (words: YearPageWords['link']['faults']) => string) => void };

const noting = (): Noting => {
  const faults: Record<string, Said> = {};
  return {
    faults,
    fault: (field, pick) => {
      faults[field] ??= inBoth(({ link }) => pick(link.faults));
    },
  };
};

const short = (text: string | undefined, field: string, fault: Noting['fault']): string => {
  if ((text ?? '').length > LONGEST) fault(field, (words) => words.tooLong);
  return text ?? '';
};

/** Kinds that a target set from above can have: it has a figure, so it can neither be awaited again nor have none. */
export const DOWN_KINDS = KINDS.filter((kind) => kind !== 'awaiting' && kind !== 'none' && kind !== 'milestone' && kind !== 'interval');

/** A target as a higher plan set it: value in the item's unit, direction, kind, document and day. */
export const targetRequest = ({ plan, items, today }: RegionContext, fields: Fields): Answer<NewSetting> => {
  const { faults, fault } = noting();
  const item = items.find(({ id }) => id === fields['item']);
  if (item === undefined) fault('item', (words) => words.item);
  const document = short(fields['document'], 'document', fault);
  if (document === '') fault('document', (words) => words.document);
  const known = readPlainDate(fields['date'] ?? '');
  if (known === undefined) fault('date', (words) => words.date);
  else if (known > today) fault('date', (words) => words.future(known));
  const comparator = COMPARATORS.find((one) => one === fields['comparator']) ?? '>=';
  const kind = DOWN_KINDS.find((one) => one === fields['kind']);
  if (kind === undefined) fault('kind', (words) => words.kind);
  const text = fields['value'] ?? '';
  const written = fields['unit'] ?? '';
  const read = item === undefined ? undefined : readYearValue(/[^\d.,+\-０-９．，\s]/u.test(text) ? text : `${text}${written}`, item, item.due);
  if (read?.refused !== undefined) faults['value'] = read.refused;
  if (text === '') fault('value', (words) => words.value);
  if (item === undefined || known === undefined || kind === undefined || read?.ok === undefined || Object.keys(faults).length > 0) return { faults };
  return { ok: { plan: plan.id, item: item.id, known, reason: document, target: { value: Number(read.ok), comparator, kind } } };
};

/** A tie by title, as its form says it. */
export const titleLink = ({ plan, items }: RegionContext, fields: Fields, kept: readonly PlanLink[]): Answer<PlanLink> => {
  const { faults, fault } = noting();
  const item: Monitored | undefined = items.find(({ id }) => id === fields['item']);
  if (item === undefined) fault('linkItem', (words) => words.item);
  const title = short(fields['title'], 'title', fault);
  const name = short(fields['itemName'], 'itemName', fault);
  const target = short(fields['target'], 'target', fault);
  const document = short(fields['document'], 'linkDocument', fault);
  const note = short(fields['note'], 'note', fault);
  if (title === '') fault('title', (words) => words.title);
  if (name === '') fault('itemName', (words) => words.higherItem);
  if (item !== undefined && kept.some((link) => link.item === item.id && link.higher.title === title && link.higher.itemName === name))
    fault('itemName', (words) => words.twice);
  if (item === undefined || Object.keys(faults).length > 0) return { faults };
  return {
    ok: {
      plan: plan.id,
      item: item.id,
      higher: { title, item: '', itemName: name, ...(target === '' ? {} : { target }), ...(document === '' ? {} : { document }) },
      ...(note === '' ? {} : { note }),
    },
  };
};

/** A new target of a plan above that is not kept here, by its document. */
export const changedTarget = (link: PlanLink, fields: Fields, doing: { readonly at: string; readonly by: string }): Answer<PlanLink> => {
  const { faults, fault } = noting();
  const target = short(fields['target'], 'changed', fault);
  const document = short(fields['document'], 'changed', fault);
  if (target === '' || document === '') fault('changed', (words) => words.newTarget);
  if (Object.keys(faults).length > 0) return { faults };
  return { ok: { ...link, higher: { ...link.higher, changed: { target, document, at: doing.at, by: doing.by } } } };
};

/** Somebody has looked at the target above as it is now. */
export const seenLink = (link: PlanLink, target: string, note: string, doing: { readonly at: string; readonly by: string }): PlanLink => ({
  ...link,
  seen: { target, at: doing.at, by: doing.by, ...(note === '' ? {} : { note: note.slice(0, LONGEST) }) },
});
