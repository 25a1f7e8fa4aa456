import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { brokenCopy } from './broken-copy.ts';
import { oc4idsRelease } from './oc4ids-release.ts';
import { openEdition, openFrozen } from './open-sample.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
(addFormats as unknown as (validator: Ajv) => void)(ajv);
const holds = ajv.compile(JSON.parse(readFileSync(new URL('../../fixtures/schemas/oc4ids/project-package-0.9.5.json', import.meta.url), 'utf8')) as object);
const made = oc4idsRelease(openEdition())!;

describe('the projects of a release as OC4IDS', () => {
  it('hold against the schema', () => expect(holds(JSON.parse(JSON.stringify(made))), JSON.stringify(holds.errors)).toBe(true));
  it.each<[path: string, member?: unknown]>([
    ['publisher.name'],
    ['publisher.name', ''],
    ['version', 'newest'],
    ['projects', []],
    ['projects.0.id'],
    ['projects.0.status', 'built'],
    ['projects.0.updated', 'yesterday'],
    ['projects.0.budget', {}],
    ['projects.0.budget.amount.amount', 'much'],
    ['projects.0.budget.+budgetBreakdown', [{ id: '1' }]],
    ['projects.0.metrics.0.observations', []],
  ])('do not with %s as %j', (path, member) => expect(holds(brokenCopy(made, path, member))).toBe(false));
  it('are the projects alone, in yuan and in Chinese', () => {
    expect(made.projects).toHaveLength(1);
    expect(made.projects[0]).toMatchObject({
      id: 'oc4ids-cn999901-p1',
      status: 'implementation',
      budget: { amount: { amount: 250_000_000, currency: 'CNY' } },
      metrics: [{ id: 'financialProgress', observations: [{ value: { amount: 80_005_000 } }] }],
      publicAuthority: { name: '区交通局' },
      language: 'zh',
    });
    expect(made.license).toBe('https://creativecommons.org/licenses/by/4.0/');
  });
  it('say of a simulated region that it is one, and of a real one nothing of it', () => {
    expect(made.publisher.name).toBe('临江区发展和改革委员会（模拟数据）');
    const frozen = openFrozen();
    expect(oc4idsRelease(openEdition({ frozen: { ...frozen, region: { ...frozen.region, simulated: false } } }))!.publisher.name).toBe(
      '临江区发展和改革委员会',
    );
  });
  it('are no file where there is no project', () => expect(oc4idsRelease(openEdition({ frozen: { ...openFrozen(), works: [] } }))).toBeUndefined());
});
