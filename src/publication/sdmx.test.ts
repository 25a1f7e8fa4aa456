import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
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
type Message = { readonly meta: Record<string, unknown>; readonly data: Record<string, never> };
const plain = (message: object): Message => JSON.parse(JSON.stringify(message)) as Message;
const structure = (): Message => plain(sdmxStructure(edition, observations));
const data = (): Message => plain(sdmxData(edition, observations));

describe('the structure message', () => {
  it('holds against the published schema, and not with one member broken', () => {
    expect(holds.structure(structure()), JSON.stringify(holds.structure.errors)).toBe(true);
    const broken: readonly ((message: any) => void)[] = [
      (message) => delete message.meta.sender,
      (message) => (message.data.codelists[0].agencyID = '1 x'),
      (message) => (message.data.dataflows[0].structure = 'urn:sdmx:nothing'),
      (message) => delete message.data.dataStructures[0].dataStructureComponents.dimensionList,
      (message) => (message.data.dataStructures[0].dataStructureComponents.attributeList.attributes[0].usage = 'perhaps'),
      (message) => (message.data.provisionAgreements[0].dataProvider = 'somebody'),
    ];
    for (const breakIt of broken) {
      const message = structure();
      breakIt(message);
      expect(holds.structure(message), String(breakIt)).toBe(false);
    }
  });

  it('has a concept and, where it is coded, a list for every part of the structure', () => {
    const { codelists, conceptSchemes, dataStructures } = structure().data as any;
    const concepts = new Set(conceptSchemes[0].concepts.map(({ id }: { id: string }) => id));
    const lists = new Set(
      codelists.map(({ agencyID, id, version }: Record<string, string>) => `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${agencyID}:${id}(${version})`),
    );
    const { dimensionList, attributeList, measureList } = dataStructures[0].dataStructureComponents;
    const parts = [...dimensionList.dimensions, dimensionList.timeDimension, ...attributeList.attributes, ...measureList.measures];
    for (const { id, conceptIdentity, localRepresentation } of parts) {
      expect(concepts, id).toContain(id);
      expect(conceptIdentity.endsWith(`.${id}`)).toBe(true);
      if (localRepresentation.enumeration !== undefined) expect(lists).toContain(localRepresentation.enumeration);
    }
  });
});

describe('the data message', () => {
  it('holds against the published schema, and not with one member broken', () => {
    expect(holds.data(data()), JSON.stringify(holds.data.errors)).toBe(true);
    const broken: readonly ((message: any) => void)[] = [
      (message) => delete message.meta.prepared,
      (message) => (message.data.dataSets[0].action = 'Guess'),
      (message) => (message.data.dataSets[0].observations['x:y'] = [1]),
      (message) => delete message.data.structures[0].dimensions.observation[0].values,
      (message) => delete message.data.structures[0].attributes.observation[0].relationship,
    ];
    for (const breakIt of broken) {
      const message = data();
      breakIt(message);
      expect(holds.data(message), String(breakIt)).toBe(false);
    }
  });

  it('gives every figure back exactly, what is missing with its status and reason', () => {
    const { structures, dataSets } = data().data as any;
    const { dimensions, attributes } = structures[0];
    const read = Object.entries(dataSets[0].observations as Record<string, unknown[]>).map(([key, [value, ...rest]]) => ({
      ...Object.fromEntries(key.split(':').map((place, i) => [dimensions.observation[i].id, dimensions.observation[i].values[Number(place)]])),
      value,
      status: attributes.observation[0].values[rest[0] as number].id,
      comment: rest[3],
    })) as any[];
    expect(read).toHaveLength(observations.length);
    const of = (indicator: string, period: string) => read.filter((one) => one.INDICATOR.id === indicator && one.TIME_PERIOD.value === period);
    expect(of('t1-1', '2022').map(({ value, status, VINTAGE }) => [value, status, VINTAGE.id])).toEqual([
      ['310.40', 'P', 'V1'],
      [309.87, 'A', 'V2'],
    ]);
    expect(of('t1-1', '2023-S1')[0].value).toBe('158.123456789012345678');
    expect(of('t1-2', '2023')[0]).toMatchObject({ value: null, status: 'O', comment: '当期未统计' });
    expect(structures[0].dataSets).toEqual([0]);
  });

  it('is a test message where the region is simulated', () => {
    expect(data().meta['test']).toBe(true);
    const real = { ...edition, frozen: { ...edition.frozen, region: { ...edition.frozen.region, simulated: false } } };
    expect(plain(sdmxData(real, observations)).meta['test']).toBe(false);
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
