import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { brokenCopy } from './broken-copy.ts';
import { openEdition, openFrozen } from './open-sample.ts';
import { sdmxId, sdmxObservations } from './sdmx-code.ts';
import { sdmxCsv, sdmxData } from './sdmx-data.ts';
import { sdmxStructure } from './sdmx-structure.ts';

const schema = (name: string): object => JSON.parse(readFileSync(new URL(`../../fixtures/schemas/sdmx/${name}.json`, import.meta.url), 'utf8')) as object;
// The published patterns are not written for the flag u.
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
(addFormats as unknown as (validator: Ajv) => void)(ajv);
const holds = { structure: ajv.compile(schema('sdmx-json-structure-2.0.0')), data: ajv.compile(schema('sdmx-json-data-2.0.0')) };

const edition = openEdition();
const observations = sdmxObservations(edition.frozen);
const plain = (message: object): unknown => JSON.parse(JSON.stringify(message));
const structure = plain(sdmxStructure(edition, observations));
const data = plain(sdmxData(edition, observations));

const part = z.object({ id: z.string(), conceptIdentity: z.string(), localRepresentation: z.object({ enumeration: z.string().optional() }) });
const structureMessage = z.object({
  data: z.object({
    conceptSchemes: z.tuple([z.object({ concepts: z.array(z.object({ id: z.string() })) })]),
    codelists: z.array(z.object({ agencyID: z.string(), id: z.string(), version: z.string() })),
    dataStructures: z.tuple([
      z.object({
        dataStructureComponents: z.object({
          dimensionList: z.object({ dimensions: z.array(part), timeDimension: part }),
          attributeList: z.object({ attributes: z.array(part) }),
          measureList: z.object({ measures: z.array(part) }),
        }),
      }),
    ]),
  }),
});
const codedValue = z.object({ id: z.string().optional(), value: z.string().optional() });
const dataMessage = z.object({
  meta: z.object({ test: z.boolean() }),
  data: z.object({
    structures: z.tuple([
      z.object({
        dataSets: z.array(z.number()),
        dimensions: z.object({ observation: z.array(z.object({ id: z.string(), values: z.array(codedValue) })) }),
        attributes: z.object({ observation: z.array(z.object({ id: z.string(), values: z.array(codedValue).optional() })) }),
      }),
    ]),
    dataSets: z.tuple([z.object({ observations: z.record(z.string(), z.array(z.union([z.string(), z.number(), z.null()]))) })]),
  }),
});

describe('the structure message', () => {
  it('holds against the published schema', () => expect(holds.structure(structure), JSON.stringify(holds.structure.errors)).toBe(true));
  it.each<[path: string, member?: unknown]>([
    ['meta.sender'],
    ['data.codelists.0.agencyID', '1 x'],
    ['data.dataflows.0.structure', 'urn:sdmx:nothing'],
    ['data.dataStructures.0.dataStructureComponents.dimensionList'],
    ['data.dataStructures.0.dataStructureComponents.attributeList.attributes.0.usage', 'perhaps'],
    ['data.provisionAgreements.0.dataProvider', 'somebody'],
  ])('does not with %s as %j', (path, member) => expect(holds.structure(brokenCopy(structure, path, member))).toBe(false));

  it('has a concept and, where it is coded, a list for every part of the structure', () => {
    const { codelists, conceptSchemes, dataStructures } = structureMessage.parse(structure).data;
    const concepts = new Set(conceptSchemes[0].concepts.map(({ id }) => id));
    const lists = new Set(codelists.map(({ agencyID, id, version }) => `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${agencyID}:${id}(${version})`));
    const { dimensionList, attributeList, measureList } = dataStructures[0].dataStructureComponents;
    for (const { id, conceptIdentity, localRepresentation } of [
      ...dimensionList.dimensions,
      dimensionList.timeDimension,
      ...attributeList.attributes,
      ...measureList.measures,
    ]) {
      expect(concepts, id).toContain(id);
      expect(conceptIdentity.endsWith(`.${id}`)).toBe(true);
      if (localRepresentation.enumeration !== undefined) expect(lists).toContain(localRepresentation.enumeration);
    }
  });
});

describe('the data message', () => {
  it('holds against the published schema', () => expect(holds.data(data), JSON.stringify(holds.data.errors)).toBe(true));
  it.each<[path: string, member?: unknown]>([
    ['meta.prepared'],
    ['data.dataSets.0.action', 'Guess'],
    ['data.dataSets.0.observations.+x:y', [1]],
    ['data.structures.0.dimensions.observation.0.values'],
    ['data.structures.0.attributes.observation.0.relationship'],
  ])('does not with %s as %j', (path, member) => expect(holds.data(brokenCopy(data, path, member))).toBe(false));

  it('gives every figure back exactly, what is missing with its status and reason', () => {
    const { structures, dataSets } = dataMessage.parse(data).data;
    const { dimensions, attributes } = structures[0];
    const read = Object.entries(dataSets[0].observations).map(([key, [value, status, , , comment]]) => {
      const places = new Map(key.split(':').map((place, i) => [dimensions.observation[i]!.id, dimensions.observation[i]!.values[Number(place)]!]));
      return { value, status: attributes.observation[0]!.values![Number(status)]!.id, comment, of: (dimension: string) => places.get(dimension)! };
    });
    expect(read).toHaveLength(observations.length);
    const told = (indicator: string, period: string) => read.filter(({ of }) => of('INDICATOR').id === indicator && of('TIME_PERIOD').value === period);
    expect(told('t1-1', '2022').map(({ value, status, of }) => [value, status, of('VINTAGE').id])).toEqual([
      ['310.40', 'P', 'V1'],
      [309.87, 'A', 'V2'],
    ]);
    expect(told('t1-1', '2023-S1')[0]!.value).toBe('158.123456789012345678');
    expect(told('t1-2', '2023')[0]).toMatchObject({ value: null, status: 'O', comment: '当期未统计' });
    expect(structures[0].dataSets).toEqual([0]);
  });

  it('is a test message where the region is simulated', () => {
    const test = (message: unknown): boolean => dataMessage.parse(message).meta.test;
    expect(test(data)).toBe(true);
    const real = { ...edition, frozen: { ...edition.frozen, region: { ...edition.frozen.region, simulated: false } } };
    expect(test(plain(sdmxData(real, observations)))).toBe(false);
  });

  it('holds for a plan of which nothing is known', () => {
    const empty = { ...edition, frozen: { ...openFrozen(), items: [], works: [] } };
    expect(holds.structure(plain(sdmxStructure(empty, [])))).toBe(true);
    expect(holds.data(plain(sdmxData(empty, [])))).toBe(true);
  });
});

describe('SDMX-CSV', () => {
  const text = sdmxCsv(edition, observations);
  const { data: rows } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
  it('has the columns of SDMX-CSV 2.0 and one row for each observation', () => {
    expect(text.split('\r\n')[0]).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,MEASURE,PRICE_BASIS,VINTAGE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,BOUND,COMMENT_OBS,KNOWN_DATE,SOURCE,OBS_ID,CONF_STATUS,AS_OF,KNOWN_BY,RELEASE,LICENSE,SIMULATED',
    );
    expect(rows).toHaveLength(observations.length);
    expect(rows[0]).toMatchObject({ STRUCTURE: 'dataflow', STRUCTURE_ID: 'CN999901:DF_PLAN_14(1.0.0)', ACTION: 'I', SIMULATED: 'true' });
  });
  it('stays exact where a spreadsheet would be guarded', () => {
    expect(rows.map(({ OBS_VALUE }) => OBS_VALUE)).toEqual(observations.map(({ value }) => value ?? ''));
    expect(rows.find(({ OBS_ID }) => OBS_ID === '0199-a')!['SOURCE']).toBe('=HYPERLINK("http://x")');
    expect(rows.find(({ OBS_ID }) => OBS_ID === '0199-f')!['OBS_VALUE']).toBe('-0.50');
  });
  it('knows no two observations of one key', () => {
    const keys = rows.map((row) => ['FREQ', 'INDICATOR', 'MEASURE', 'PRICE_BASIS', 'VINTAGE', 'TIME_PERIOD'].map((name) => row[name]).join('|'));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

it('makes an id of SDMX of any id, and of two ids never one', () => {
  const id = fc.string({ minLength: 1, unit: fc.constantFrom('a', '1', '.', '-', '_', '~', '能', '2d') });
  fc.assert(
    fc.property(id, id, (a, b) => {
      expect(sdmxId(a)).toMatch(/^[A-Za-z0-9_@$-]+$/);
      expect(sdmxId(a) === sdmxId(b)).toBe(a === b);
    }),
  );
});
