import type { Fields } from './correction.ts';
import type { IdBreak } from './difference-id.ts';
import type { ItemChange } from './difference-plan.ts';
import { differenceWords } from './words/difference.ts';

type Language = 'zh' | 'en';
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const SIGNS: Readonly<Record<string, string>> = { '=': '', '>=': '≥', '<=': '≤', '>': '>', '<': '<', '~': '≈' };
const signOf = (comparator: unknown): string => (typeof comparator === 'string' ? (SIGNS[comparator] ?? comparator) : '');
const plain = (value: unknown): string => (typeof value === 'number' ? String(value) : '');
const rangeOf = (value: Fields): string => {
  const upper = plain(value['upper']);
  return plain(value['value']) + (upper === '' ? '' : `–${upper}`);
};

/** A cell as printed, else as it was read, as plans print it: `[100]` is a sum, `6*` a mean growth. */
const cellText = (cell: Fields): string => {
  if (typeof cell['raw'] === 'string' && cell['raw'].trim() !== '') return cell['raw'].replace(/\s+/g, '');
  const range = rangeOf(cell);
  const kind = cell['kind'];
  const shown = kind === 'cumulative' || kind === 'cumulative_reduction' ? `[${range}]` : kind === 'avg_annual_growth' ? `${range}*` : range;
  return signOf(cell['comparator']) + shown;
};

/** The target of a row of a table or of a commitment, as plans print it; '' where there is none. */
export const aimText = (fields: Fields): string => {
  if (isObject(fields['target'])) return cellText(fields['target']);
  return 'value' in fields ? signOf(fields['comparator']) + rangeOf(fields) : '';
};

const valueText = (value: unknown, language: Language): string => {
  const words = differenceWords(language);
  if (value === undefined || value === null) return words.none;
  if (value === 'binding' || value === 'expected') return words[value];
  if (Array.isArray(value)) return value.map(String).join('、');
  return isObject(value) ? cellText(value) : String(value as string | number);
};

/** One thing that an item says otherwise: what, and the words of both versions. */
export type ToldChange = { readonly field: string; readonly before: string; readonly after: string };

/** What of an item changed, a line each: a target or a baseline is one thing, however many of its parts changed. */
export const toldChanges = ({ list, before, after, fields }: ItemChange, language: Language): readonly ToldChange[] => {
  const words = differenceWords(language);
  const isAim = (path: string): boolean => ['value', 'upper', 'comparator', 'kind'].includes(path);
  const lines = new Map<string, ToldChange>();
  for (const { path, before: was, after: is } of fields) {
    const [head] = path.split('.') as [string];
    const [old, now] = [before?.fields ?? {}, after?.fields ?? {}];
    const isWhole = path.includes('.');
    const key = isAim(path) ? 'target' : head;
    if (lines.has(key)) continue;
    const side = (all: Fields, own: unknown): string => (isAim(path) ? aimText(all) : isWhole ? valueText(all[head], language) : valueText(own, language));
    const name = key === 'target' && list === 'facts' ? 'figure' : key;
    lines.set(key, { field: words.fields[name] ?? key, before: side(old, was), after: side(now, is) });
  }
  return [...lines.values()];
};

/** An id that a new version breaks, as a sentence without its stop. */
export const idBreakText = ({ what, before, after, name, taken }: IdBreak, language: Language): string => {
  const { ids } = differenceWords(language);
  if (what === 'reused') return ids.reused(name, before, taken ?? '');
  return ids.renamed(name, before, after) + (taken === undefined ? '' : ids.taken(before, taken));
};
