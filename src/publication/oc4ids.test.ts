import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../basis/index.ts';
import { STAGES, type Project, type Unit } from '../delivery/index.ts';
import { brokenCopy } from './broken-copy.ts';
import { OC4IDS_STATUS } from './oc4ids-package.ts';
import { toOc4ids, type Oc4idsEdition } from './oc4ids.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
(addFormats as unknown as (validator: Ajv) => void)(ajv);
const holds = ajv.compile(JSON.parse(readFileSync(new URL('../../fixtures/schemas/oc4ids/project-package-0.9.5.json', import.meta.url), 'utf8')) as object);
/** What of a package is not as the schema has it. */
const faults = (made: unknown): readonly string[] =>
  holds(JSON.parse(JSON.stringify(made))) ? [] : holds.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);

const bridge: Project = {
  plan: 'p',
  name: '佛岭大桥',
  aliases: [],
  places: [],
  acceptance: 'done',
  code: '2103-500199-04-01-123456',
  stage: 'completed',
  passages: [
    { stage: 'started', date: '2023-02-01', evidence: { document: '施工许可 1 号' }, by: 'a', at: '' },
    { stage: 'completed', date: '2024-08-31', evidence: { document: '竣工验收意见' }, by: 'a', at: '' },
  ],
  milestones: [
    { id: 'm1', name: '主桥合龙', planned: '2024-03-31' },
    { id: 'm2', name: '通车', planned: '2024-12-31' },
  ],
  begins: '2023-01-10',
  ends: '2024-06-30',
  scale: '双向四车道',
  investment: { total: '12000.5', budget: '11500' },
  years: [
    { year: 2023, planned: '6000', actual: '5500' },
    { year: 2024, planned: '6000', months: { '01': '500', '06': '1000' } },
  ],
  funds: [{ source: '区财政', amount: '8000' }],
  needs: [],
  location: { text: '临江区佛岭', longitude: 106.48, latitude: 29.48 },
  problems: [],
  files: [],
  progress: [],
  lead: 'u1',
  support: ['u2'],
};
const unit = (name: string, more: Partial<Unit> = {}): Unit => ({ name, type: 'department', ...more });
const edition = (...projects: readonly Project[]): Oc4idsEdition => ({
  prefix: 'oc4ids-cn500199',
  uri: 'https://example.org/projects.json',
  publisher: '临江区',
  publishedAt: '2024-09-15T02:00:00.000Z',
  today: '2024-09-15',
  projects: projects.map((body, i) => ({ id: `x${i}`, updated: '2024-09-01T00:00:00Z', body })),
  units: new Map([
    ['u1', unit('临江区交通运输委员会', { creditCode: '11500104009286420B' })],
    ['u2', unit('云岩镇人民政府')],
  ]),
});

describe('the library in OC4IDS', () => {
  const made = toOc4ids(edition(bridge))!;
  it('tells a project in the words of the standard, money in yuan', () => {
    expect(made.projects[0]).toMatchObject({
      id: 'oc4ids-cn500199-x0',
      identifiers: [{ id: '2103-500199-04-01-123456', scheme: 'CN-GBT40058' }],
      status: 'completion',
      budget: {
        amount: { amount: 120_005_000, currency: 'CNY' },
        budgetBreakdowns: [{ id: 'source', budgetBreakdown: [{ description: '区财政', amount: { amount: 80_000_000 } }] }],
      },
      locations: [{ geometry: { type: 'Point', coordinates: [106.48, 29.48] } }],
      parties: [
        { id: 'u1', identifier: { scheme: 'CN-SCC', id: '11500104009286420B' }, roles: ['publicAuthority'] },
        { id: 'u2', roles: ['supportingEntity'] },
      ],
      publicAuthority: { id: 'u1', name: '临江区交通运输委员会' },
      metrics: [
        {
          id: 'financialProgress',
          observations: [{ id: '2023' }, { id: '2024', period: { endDate: '2024-06-30T00:00:00+08:00' }, value: { amount: 15_000_000 } }],
        },
      ],
      language: 'zh',
    });
  });
  it('keeps apart when a project was to begin and end, and when it did', () => {
    const { period, milestones, completion } = made.projects[0]!;
    expect(period).toEqual({ startDate: '2023-01-10T00:00:00+08:00', endDate: '2024-06-30T00:00:00+08:00' });
    expect(milestones).toEqual([
      { id: 'started', title: '开工', dueDate: '2023-01-10T00:00:00+08:00', dateMet: '2023-02-01T00:00:00+08:00', status: 'met' },
      { id: 'completed', title: '竣工', dueDate: '2024-06-30T00:00:00+08:00', dateMet: '2024-08-31T00:00:00+08:00', status: 'met' },
      { id: 'milestone-m1', title: '主桥合龙', dueDate: '2024-03-31T00:00:00+08:00', status: 'notMet' },
      { id: 'milestone-m2', title: '通车', dueDate: '2024-12-31T00:00:00+08:00', status: 'scheduled' },
    ]);
    expect(completion).toEqual({ endDate: '2024-08-31T00:00:00+08:00' });
  });
  it('holds against the schema', () => expect(faults(made)).toEqual([]));
  it.each<[path: string, member?: unknown]>([
    ['uri', 'no address'],
    ['projects.0.status', 'built'],
    ['projects.0.+colour', 1],
    ['projects.0.identifiers.0.id'],
    ['projects.0.period.endDate', '2024-06-30'],
    ['projects.0.budget.+budgetBreakdown', [{ id: '1' }]],
    ['projects.0.budget.budgetBreakdowns.0.budgetBreakdown.0.id'],
    ['projects.0.milestones.0.status', 'done'],
    ['projects.0.milestones.0.title', ''],
    ['projects.0.locations.0.geometry.type', 'Dot'],
    ['projects.0.parties', []],
    ['projects.0.documents.0.datePublished', 'soon'],
    ['projects.0.completion', {}],
  ])('does not with %s as %j', (path, member) => expect(faults(brokenCopy(made, path, member))).not.toEqual([]));
  it('leaves out what was merged away and what is not known', () => {
    const bare: Project = { ...bridge, stage: 'reserve', passages: [], milestones: [], years: [], funds: [], support: [] };
    for (const name of ['code', 'begins', 'ends', 'scale', 'investment', 'location', 'lead'] as const) delete (bare as Record<string, unknown>)[name];
    expect(toOc4ids(edition(bare, { ...bridge, mergedInto: 'x0' }))!.projects).toEqual([
      { id: 'oc4ids-cn500199-x0', updated: '2024-09-01T00:00:00.000Z', title: '佛岭大桥', status: 'identification', language: 'zh' },
    ]);
    expect(toOc4ids(edition({ ...bridge, mergedInto: 'x9' }))).toBeUndefined();
  });
  it('has a status for every stage, and holds whatever is said of a project', () => {
    expect(Object.keys(OC4IDS_STATUS).toSorted()).toEqual([...STAGES, 'withdrawn'].toSorted());
    const figure = fc.constantFrom(undefined, '0', '12.345678', '999999999999', 'x');
    const day = fc.constantFrom<PlainDate | undefined>(undefined, '2023-01-01', '2024-02-29', '2026-12-31');
    const words = fc.constantFrom('', '甲', '\uD800');
    fc.assert(
      fc.property(
        fc.record({
          total: figure,
          amount: figure,
          planned: figure,
          begins: day,
          ends: day,
          stage: fc.constantFrom(...STAGES, 'withdrawn' as const),
          name: fc.string({ minLength: 1 }),
          scale: words,
          place: fc.option(words, { nil: undefined }),
          source: words,
          support: fc.subarray(['u1', 'u2', 'u9']),
        }),
        ({ total, amount, planned, place, source, ...given }) => {
          const body = {
            ...bridge,
            ...given,
            location: { text: place },
            investment: { total },
            funds: [{ source, amount }],
            years: [{ year: 2024, planned }],
          } as unknown as Project;
          expect(faults(toOc4ids(edition(body)))).toEqual([]);
        },
      ),
    );
  });
});
