import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../basis/index.ts';
import { STAGES, type Project, type Unit } from '../delivery/index.ts';
import { OC4IDS_STATUS, toOc4ids, type Oc4idsEdition } from './oc4ids.ts';

type Model = { package: Record<string, string>; objects: Record<string, Record<string, string>>; codes: Record<string, string> };
const model = JSON.parse(readFileSync(new URL('../../fixtures/schemas/oc4ids-0.9.5.json', import.meta.url), 'utf8')) as Model;

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const plain: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string' && value !== '',
  uri: (value) => typeof value === 'string' && URL.canParse(value),
  version: (value) => typeof value === 'string' && /^\d+\.\d+$/.test(value),
  'date-time': (value) => typeof value === 'string' && DATE_TIME.test(value) && !Number.isNaN(Date.parse(value)),
  integer: Number.isInteger,
  number: Number.isFinite,
  point: (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
};

/** What of a value is not as the model has it. */
const faults = (value: unknown, shape: Record<string, string>, at: string): string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
  const members = value as Record<string, unknown>;
  const unknown = Object.keys(members).filter((name) => shape[name] === undefined);
  return [
    ...unknown.map((name) => `${at}.${name} is not in the model`),
    ...Object.entries(shape).flatMap(([name, said]) => {
      const [, type, times, required] = /^([A-Za-z-]+)([*+]?)(!?)$/.exec(said)!;
      const member = members[name];
      if (member === undefined) return required === '!' ? [`${at}.${name} is missing`] : [];
      const list = times === '' ? [member] : (member as unknown[]);
      if (!Array.isArray(list) || (times === '+' && list.length === 0)) return [`${at}.${name} is no list`];
      return list.flatMap((one, i) => {
        const place = `${at}.${name}${times === '' ? '' : `[${i}]`}`;
        const object = model.objects[type!];
        if (object !== undefined) return faults(one, object, place);
        const codes = model.codes[type!];
        const holds = codes === undefined ? plain[type!]!(one) : typeof one === 'string' && codes.split(' ').includes(one);
        return holds ? [] : [`${place} is ${JSON.stringify(one)}`];
      });
    }),
  ];
};

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
  milestones: [],
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
  const made = toOc4ids(edition(bridge));
  it('tells a project in the words of the standard, money in yuan', () => {
    expect(made.projects[0]).toMatchObject({
      id: 'oc4ids-cn500199-x0',
      identifiers: [{ id: '2103-500199-04-01-123456', scheme: 'CN-GBT40058' }],
      status: 'completion',
      period: { startDate: '2023-02-01T00:00:00+08:00', endDate: '2024-08-31T00:00:00+08:00', durationInDays: 578 },
      budget: { amount: { amount: 120_005_000, currency: 'CNY' }, budgetBreakdown: [{ amount: { amount: 80_000_000 } }] },
      locations: [{ geometry: { type: 'Point', coordinates: [106.48, 29.48] } }],
      publicAuthority: { id: 'u1', name: '临江区交通运输委员会' },
      completion: { endDate: '2024-08-31T00:00:00+08:00' },
      metrics: [{ observations: [{ id: '2023' }, { id: '2024', period: { endDate: '2024-06-30T00:00:00+08:00' }, value: { amount: 15_000_000 } }] }],
    });
  });
  it('holds against the model', () => {
    expect(faults(made, model.package, '')).toEqual([]);
    expect(faults({ ...made, projects: [{ ...made.projects[0], status: 'built', colour: 1 }] }, model.package, '')).toHaveLength(2);
  });
  it('leaves out what was merged away and what is not known', () => {
    const bare: Project = { ...bridge, stage: 'reserve', passages: [], years: [], funds: [], support: [] };
    for (const name of ['code', 'begins', 'ends', 'scale', 'investment', 'location', 'lead'] as const) delete (bare as Record<string, unknown>)[name];
    const { projects } = toOc4ids(edition(bare, { ...bridge, mergedInto: 'x0' }));
    expect(projects).toEqual([{ id: 'oc4ids-cn500199-x0', updated: '2024-09-01T00:00:00.000Z', title: '佛岭大桥', status: 'identification' }]);
  });
  it('has a status for every stage, and holds whatever is said of a project', () => {
    expect(Object.keys(OC4IDS_STATUS).toSorted()).toEqual([...STAGES, 'withdrawn'].toSorted());
    const figure = fc.constantFrom(undefined, '0', '12.345678', '999999999999', 'x');
    const day = fc.constantFrom<PlainDate | undefined>(undefined, '2023-01-01', '2024-02-29', '2026-12-31');
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
        }),
        (given) => {
          const body = {
            ...bridge,
            ...given,
            investment: { total: given.total },
            funds: [{ source: 's', amount: given.amount }],
            years: [{ year: 2024, planned: given.planned }],
          } as unknown as Project;
          expect(faults(toOc4ids(edition(body)), model.package, '')).toEqual([]);
        },
      ),
    );
  });
});
