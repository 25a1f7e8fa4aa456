import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { oc4idsRelease } from './oc4ids-release.ts';
import { openEdition, openFrozen } from './open-sample.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
(addFormats as unknown as (validator: Ajv) => void)(ajv);
const holds = ajv.compile(JSON.parse(readFileSync(new URL('../../fixtures/schemas/oc4ids/project-package-0.9.json', import.meta.url), 'utf8')) as object);
const made = () => JSON.parse(JSON.stringify(oc4idsRelease(openEdition()))) as any;

describe('the projects of a release as OC4IDS', () => {
  it('hold against the schema, and not with one member broken', () => {
    expect(holds(made()), JSON.stringify(holds.errors)).toBe(true);
    const broken: readonly ((file: any) => void)[] = [
      (file) => delete file.publisher.name,
      (file) => (file.version = 'newest'),
      (file) => (file.projects = []),
      (file) => (file.projects[0].status = 'built'),
      (file) => (file.projects[0].updated = 'yesterday'),
      (file) => (file.projects[0].budget.amount.amount = 'much'),
    ];
    for (const breakIt of broken) {
      const file = made();
      breakIt(file);
      expect(holds(file), String(breakIt)).toBe(false);
    }
  });
  it('are the projects alone, in yuan', () => {
    const { projects, license } = made();
    expect(projects).toHaveLength(1);
    expect(projects[0]).toMatchObject({
      id: 'oc4ids-cn999901-p1',
      status: 'implementation',
      budget: { amount: { amount: 250_000_000, currency: 'CNY' } },
      metrics: [{ observations: [{ value: { amount: 80_005_000 } }] }],
      publicAuthority: { name: '区交通局' },
    });
    expect(license).toBe('https://creativecommons.org/licenses/by/4.0/');
  });
  it('are no file where there is no project', () => expect(oc4idsRelease(openEdition({ frozen: { ...openFrozen(), works: [] } }))).toBeUndefined());
});
