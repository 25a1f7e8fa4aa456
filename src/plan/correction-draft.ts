import { quoteOf, type Span } from '../basis/index.ts';
import type { Entry } from './correction-entry.ts';
import { merged } from './correction-field.ts';
import type { Correctable, Fields } from './correction.ts';
import type { Plan } from './schema.ts';

/** What every entry of a list has beside the fields a person gives: its words, where they stand, and the plainest reading of them. */
export const drafted = (plan: Plan, text: string, list: Correctable, key: string, span: Span): Fields => {
  const quote = quoteOf(text, span);
  const section = plan.outline.findLast((node) => node.span[0] <= span[0])?.id;
  const box = plan.boxes.find((candidate) => candidate.span[0] <= span[0] && span[1] <= candidate.span[1])?.no;
  const place = { ...(section === undefined ? {} : { section }), ...(box === undefined ? {} : { box }) };
  switch (list) {
    case 'targets':
      return { id: key, comparator: '=', kind: 'level', quote, span, confidence: 1, ...place };
    case 'facts':
      return { id: key, comparator: '=', kind: 'level', quote, span, ...place };
    case 'measures':
      return { id: key, verbs: [], text: quote, span, section: '', ...place };
    case 'indicators':
      return { id: key, table: 0, name: quote, span };
    case 'terms':
      return { terms: [quote], definition: '', span };
    case 'places':
      return { name: quote, kind: 'area', span };
    case 'standards':
      return { text: quote, kind: 'other', span };
    case 'items':
    case 'diagnostics':
      return { name: quote, span };
  }
};

/** Box and group that words fall into; undefined outside every box. */
export const homeOf = (plan: Plan, span: Span): Entry['home'] => {
  const box = plan.boxes.findIndex((candidate) => candidate.span[0] <= span[0] && span[1] <= candidate.span[1] && candidate.groups.length > 0);
  if (box < 0) return undefined;
  return {
    box,
    group: Math.max(
      0,
      plan.boxes[box]!.groups.findLastIndex((group) => group.span[0] <= span[0]),
    ),
  };
};

/** The part of `span` where `name` is written; the whole of it where the name is not written there as such. */
export const narrowed = (text: string, span: Span, name: unknown): Span => {
  if (typeof name !== 'string' || name === '') return span;
  const at = text.slice(span[0], span[1]).indexOf(name);
  return at < 0 ? span : [span[0] + at, span[0] + at + name.length];
};

/** 万 and 亿 multiply by a power of ten: the normalized value follows the written one, and goes where the unit is another. */
export const renormalized = (before: Fields, after: Fields): Fields => {
  const normalized = before['normalized'] as { value: number; unit: string } | undefined;
  if (normalized === undefined || (before['value'] === after['value'] && before['unit'] === after['unit'])) return after;
  const power = Math.round(Math.log10(normalized.value / (before['value'] as number)));
  if (before['unit'] !== after['unit'] || !Number.isFinite(power)) return merged(after, { normalized: null });
  return { ...after, normalized: { ...normalized, value: Number(((after['value'] as number) * 10 ** power).toPrecision(15)) } };
};
