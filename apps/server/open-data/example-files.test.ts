import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { Parser, Store as Graph } from 'n3';
import Papa from 'papaparse';
import Validator from 'rdf-validate-shacl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { CC_BY_4, openDataFiles, toOc4ids, type OpenFile } from '../../../src/publication/index.ts';
import { gatherFrozen } from '../evaluations/gather-frozen.ts';
import { projectFolder } from '../project-folder.ts';
import { bringExamples } from '../region/examples.ts';

const schema = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/schemas/${name}`, import.meta.url));
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
(addFormats as unknown as (validator: Ajv) => void)(ajv);
const json = (name: string) => ajv.compile(JSON.parse(schema(name).toString('utf8')) as object);
const xml = (validator: { validate(document: XmlDocument): void }, text: string): void => {
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
  }
};

let store: Store;
beforeAll(async () => {
  store = await openDatabase();
  await bringExamples(store, { folder: projectFolder(), log: () => undefined });
}, 120_000);
afterAll(() => store.close());

describe.each(['500104', '999901'])('the open files of the example region %s', (region) => {
  let files: ReadonlyMap<string, OpenFile>;
  const textOf = (path: string): string => files.get(path)!.text!;
  beforeAll(async () => {
    const evaluation = {
      kind: 'annual',
      title: '',
      from: '2021-01-01',
      until: '2024-12-31',
      cutoff: '2024-12-31',
      known: '2025-03-31',
      parts: ['indicators', 'tasks', 'projects', 'reforms'],
    } as const;
    const frozen = await gatherFrozen(store, { region, plan: '14' }, { id: '', evaluation });
    const all = openDataFiles({
      frozen,
      release: { number: 1, title: '2024年度', asOf: '2024-12-31', known: '2025-03-31', base: `https://plan.example.cn/public/${region}/14/` },
      licence: CC_BY_4,
      publisher: { name: frozen.region.name },
      head: { number: 1, hash: '0'.repeat(64) },
    });
    files = new Map(all.map((file) => [file.path, file]));
    expect(files.size).toBe(all.length);
  }, 120_000);

  it('hold against the schemas of their standards', async () => {
    for (const [path, name] of [
      ['data/sdmx-structure.json', 'sdmx/sdmx-json-structure-2.0.0.json'],
      ['data/sdmx-data.json', 'sdmx/sdmx-json-data-2.0.0.json'],
      ['data/oc4ids.json', 'oc4ids/project-package-0.9.5.json'],
    ] as const) {
      if (!files.has(path)) continue;
      const holds = json(name);
      expect(holds(JSON.parse(textOf(path))), `${path} ${JSON.stringify(holds.errors)}`).toBe(true);
    }
    xml(XsdValidator.fromDoc(XmlDocument.fromBuffer(schema('stratml/performance-plan-or-report.xsd'))), textOf('data/stratml-report.xml'));
    const atom = RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(schema('atom/atom.rng')));
    for (const [path, { text }] of files) if (path.endsWith('.atom')) xml(atom, text!);
    const shapes = new Graph(new Parser().parse(schema('dcat-ap/dcat-ap-shapes.ttl').toString('utf8')));
    const report = await new Validator(shapes as never).validate(new Graph(new Parser().parse(textOf('data/catalogue.ttl'))) as never);
    expect(report.results.map(({ focusNode, path }) => [focusNode?.value, path])).toEqual([]);
  });

  it('have the library of projects beside them, which holds as well', async () => {
    const delivery = store.delivery(region, SYSTEM);
    const [projects, units] = [await delivery.list('project', { plan: '14' }), await delivery.list('unit', {})];
    const made = toOc4ids({
      prefix: `oc4ids-cn${region}`,
      uri: 'https://plan.example.cn/projects.oc4ids.json',
      publisher: region,
      publishedAt: '2025-03-31T00:00:00Z',
      today: '2025-03-31',
      projects: projects.map(({ id, recorded, body }) => ({ id, updated: recorded, body })),
      units: new Map(units.map(({ id, body }) => [id, body])),
    });
    expect(made === undefined).toBe(projects.length === 0);
    const holds = json('oc4ids/project-package-0.9.5.json');
    if (made !== undefined) expect(holds(JSON.parse(JSON.stringify(made))), JSON.stringify(holds.errors)).toBe(true);
  });

  it('know every row by its key', () => {
    for (const [path, { text, type }] of files) {
      if (!path.endsWith('.csv') || !type.startsWith('text/csv')) continue;
      const { tableSchema } = JSON.parse(textOf(`${path}-metadata.json`)) as { tableSchema: { primaryKey: string[]; columns: { name: string }[] } };
      const places = tableSchema.primaryKey.map((name) => tableSchema.columns.findIndex((column) => column.name === name));
      const rows = Papa.parse<string[]>(text!.trim()).data.slice(1);
      const keys = rows.map((row) => places.map((place) => row[place]).join('|'));
      expect(new Set(keys).size, path).toBe(keys.length);
    }
    const rows = Papa.parse<Record<string, string>>(textOf('data/sdmx-data.csv').trim(), { header: true }).data;
    const keys = rows.map((row) => ['FREQ', 'INDICATOR', 'MEASURE', 'PRICE_BASIS', 'VINTAGE', 'TIME_PERIOD'].map((name) => row[name]).join('|'));
    expect(keys.length).toBeGreaterThan(50);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('give the same figure wherever it is read', () => {
    const table = Papa.parse<Record<string, string>>(
      textOf('observations.csv')
        .replace(/^\uFEFF/, '')
        .trim(),
      { header: true },
    ).data;
    const sdmx = new Map(
      Papa.parse<Record<string, string>>(textOf('data/sdmx-data.csv').trim(), { header: true }).data.map((row) => [
        `${row['INDICATOR']} ${row['OBS_ID']}`,
        row['OBS_VALUE'],
      ]),
    );
    const read = new Map(
      (JSON.parse(textOf('observations.json')) as { rows: { id: string; item: string; value?: string }[] }).rows.map(({ id, item, value }) => [
        `${item} ${id}`,
        value ?? '',
      ]),
    );
    const figures = [...sdmx.values()];
    expect(table.length).toBeGreaterThan(20);
    for (const row of table) {
      expect(read.get(`${row['指标编号']} ${row['编号']}`)).toBe(row['数值']);
      expect(figures).toContain(row['数值']);
    }
  });

  it('say whether the region is simulated', () => {
    const simulated = region === '999901';
    expect(JSON.parse(textOf('indicators.meta.json'))).toMatchObject({ simulated });
    expect(textOf('data/stratml-report.xml').includes('模拟数据')).toBe(simulated);
    expect((JSON.parse(textOf('data/sdmx-data.json')) as { meta: { test: boolean } }).meta.test).toBe(simulated);
  });
});
