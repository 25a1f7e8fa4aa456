import { describe, expect, it } from 'vitest';
import { FIELDS } from './correction-field.ts';
import { readCorrectionFile } from './correction-file.ts';
import { Comparator, IndicatorKind, Plan, TargetKind } from './schema.ts';

const correction = {
  id: 'a1',
  at: '2026-01-01T00:00:00Z',
  action: 'change',
  list: 'targets',
  of: 'c1',
  span: [0, 4],
  quote: '达到',
  entries: [{ value: 5, target: { year: 2025 }, upper: null }],
};

describe('readCorrectionFile', () => {
  it('reads what was exported', () => {
    const file = {
      version: 1,
      document: { title: '规划' },
      corrections: [correction],
      withdrawn: [{ correction: { ...correction, id: 'a2' }, at: '2026-01-02T00:00:00Z' }],
    };
    expect(readCorrectionFile(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, file });
  });

  it.each([
    ['another version', { version: 2, corrections: [] }, 'version'],
    ['a list that is none', { version: 1, corrections: [{ ...correction, list: 'people' }] }, 'corrections.0.list'],
    ['an unknown property', { version: 1, corrections: [{ ...correction, path: 'x' }] }, 'corrections.0'],
    ['a span before the text', { version: 1, corrections: [{ ...correction, span: [-1, 4] }] }, 'corrections.0.span.0'],
    ['no object', '更正', '全文'],
    ['two of one id', { version: 1, corrections: [correction, correction] }, '重复'],
  ])('refuses %s and says where', (_, json, where) => {
    const reading = readCorrectionFile(json);
    expect(reading.ok).toBe(false);
    expect(!reading.ok && reading.message.zh).toContain(where);
  });
});

describe('the fields that may be corrected', () => {
  const shapes: Record<string, { shape: Record<string, unknown> }> = {
    indicators: Plan.shape.indicators.element,
    targets: Plan.shape.targets.element,
    facts: Plan.shape.facts.element,
    measures: Plan.shape.measures.element,
    terms: Plan.shape.terms.element,
    places: Plan.shape.places.element,
    standards: Plan.shape.standards.element,
    items: Plan.shape.boxes.element.shape.groups.element.shape.items.element,
  };

  it('are fields of the format', () => {
    for (const [list, { shape }] of Object.entries(shapes)) {
      for (const { path } of FIELDS[list as keyof typeof FIELDS]) expect(shape, `${list}.${path}`).toHaveProperty([path.split('.')[0]!]);
    }
  });

  it('offer the choices of the format', () => {
    const choices = (list: keyof typeof FIELDS, path: string) => FIELDS[list].find((field) => field.path === path)!.choices;
    expect(choices('targets', 'kind')).toEqual(TargetKind.options);
    expect(choices('targets', 'comparator')).toEqual(Comparator.options);
    expect(choices('indicators', 'target.kind')).toEqual(IndicatorKind.options);
    expect(choices('places', 'kind')).toEqual(Plan.shape.places.element.shape.kind.options);
    expect(choices('standards', 'kind')).toEqual(Plan.shape.standards.element.shape.kind.options);
    expect(choices('indicators', 'nature')).toEqual(Plan.shape.indicators.element.shape.nature.unwrap().options);
  });
});
