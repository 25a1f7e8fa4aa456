import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { brokenCopy } from './broken-copy.ts';
import { openDataFiles } from './open-files.ts';
import { openEdition } from './open-sample.ts';

/** Built-in datatypes of *Metadata Vocabulary for Tabular Data* that are used here, as what a cell of them may be. */
const DATATYPES: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  double: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|NaN|-?INF)$/,
  integer: /^[+-]?\d+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  gYear: /^\d{4}$/,
  boolean: /^(?:true|false|1|0)$/,
  anyURI: /^\S*$/,
};
const TABLE = ['@context', '@type', 'url', 'dialect', 'notes', 'tableDirection', 'tableSchema', 'transformations', '@id'];
const SCHEMA = ['@type', 'columns', 'foreignKeys', 'primaryKey', 'rowTitles', '@id'];
const COLUMN = [
  'name',
  'titles',
  'suppressOutput',
  'virtual',
  'datatype',
  'required',
  'null',
  'lang',
  'default',
  'ordered',
  'separator',
  'propertyUrl',
  'valueUrl',
  'aboutUrl',
  '@type',
  '@id',
];
const DIALECT = [
  '@type',
  'commentPrefix',
  'delimiter',
  'doubleQuote',
  'encoding',
  'header',
  'headerRowCount',
  'lineTerminators',
  'quoteChar',
  'skipBlankRows',
  'skipColumns',
  'skipInitialSpace',
  'skipRows',
  'trim',
  '@id',
];

/** A description as far as it is read here; a member that is missing or of another kind is found below, not thrown. */
const column = z.looseObject({
  name: z.string().catch(''),
  titles: z.record(z.string(), z.array(z.string())).catch({}),
  datatype: z.string().catch(''),
  required: z.boolean().optional().catch(undefined),
});
const description = z.looseObject({
  '@context': z.union([z.string(), z.array(z.unknown())]).catch(''),
  '@type': z.string().catch(''),
  url: z.string().optional().catch(undefined),
  dialect: z.looseObject({}).catch({}),
  tableSchema: z.looseObject({ columns: z.array(column).catch([]), primaryKey: z.array(z.string()).catch([]) }),
});
const value = z.looseObject({ '@value': z.unknown().optional(), '@id': z.string().optional().catch('') });

const unknown = (object: object, known: readonly string[], at: string): string[] =>
  Object.keys(object)
    .filter((name) => !known.includes(name) && !/^[a-z]+:\w+$/.test(name))
    .map((name) => `${at}.${name} is no property of the vocabulary`);

/** What of a description of a table is not as the vocabulary has it (W3C: sections 5.1 to 5.11, 6.4). */
const describedWrongly = (metadata: z.infer<typeof description>): string[] => {
  const { tableSchema, dialect } = metadata;
  const found = [...unknown(metadata, TABLE, 'table'), ...unknown(tableSchema, SCHEMA, 'schema'), ...unknown(dialect, DIALECT, 'dialect')];
  const [context, local] = [metadata['@context']].flat();
  if (context !== 'http://www.w3.org/ns/csvw') found.push('the context is another');
  if (typeof local === 'object' && local !== null && Object.keys(local).some((key) => key !== '@language' && key !== '@base'))
    found.push('the local context says more than it may');
  if (metadata['@type'] !== 'Table' || metadata.url === undefined) found.push('it is no table');
  for (const [name, said] of Object.entries(metadata).filter(([key]) => key.includes(':'))) {
    const { success, data } = value.safeParse(said);
    if (!success) continue;
    if ('@value' in data && Object.keys(data).some((key) => !['@value', '@type', '@language'].includes(key))) found.push(`${name} is no value`);
    if (data['@id'] !== undefined && !URL.canParse(data['@id'])) found.push(`${name} leads nowhere`);
  }
  for (const one of tableSchema.columns) {
    found.push(...unknown(one, COLUMN, 'column'));
    if (!/^(?:[A-Za-z0-9.]|%[0-9A-F]{2})(?:[\w.]|%[0-9A-F]{2})*$/.test(one.name)) found.push(`${one.name} is no name`);
    if (DATATYPES[one.datatype] === undefined) found.push(`${one.name} is of no datatype`);
  }
  const names = tableSchema.columns.map(({ name }) => name);
  if (new Set(names).size !== names.length) found.push('two columns have one name');
  if (tableSchema.primaryKey.length === 0 || tableSchema.primaryKey.some((name) => !names.includes(name))) found.push('the key speaks of no column');
  return names.length === 0 ? [...found, 'it has no columns'] : found;
};

/** What of a table is not as its description says (W3C: section 8 of *Model for Tabular Data*). */
const writtenWrongly = ({ tableSchema: { columns, primaryKey } }: z.infer<typeof description>, csv: string): string[] => {
  const found: string[] = [];
  const [head, ...rows] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').replace(/\r\n$/, '')).data;
  for (const [i, { titles }] of columns.entries())
    if (!Object.values(titles).flat().includes(head![i]!)) found.push(`the head of column ${i + 1} is ${head![i]}`);
  const places = primaryKey.map((name) => columns.findIndex((one) => one.name === name));
  const keys = rows.map((row) => places.map((i) => row[i]).join('\u0000'));
  if (new Set(keys).size !== keys.length) found.push('two rows have one key');
  for (const [n, row] of rows.entries()) {
    if (row.length !== columns.length) found.push(`row ${n + 1} has ${row.length} cells`);
    for (const [i, { name, datatype, required }] of columns.entries()) {
      const cell = row[i] ?? '';
      if (cell === '' ? required === true : !DATATYPES[datatype]?.test(cell)) found.push(`${name} of row ${n + 1} is “${cell}”`);
    }
  }
  return found;
};

const faults = (metadata: unknown, csv: string): readonly string[] => {
  const read = description.parse(metadata);
  return [...describedWrongly(read), ...writtenWrongly(read, csv)];
};

const files = openDataFiles(openEdition());
const textOf = (path: string): string => files.find((file) => file.path === path)!.text!;
const jsonOf = (path: string): unknown => JSON.parse(textOf(path));
const csvs = files.filter(({ path, type }) => path.endsWith('.csv') && type.startsWith('text/csv'));

describe('CSVW', () => {
  it('describes every .csv beside it, and the .csv is as described', () => {
    expect(csvs).toHaveLength(10);
    for (const { path, text } of csvs) {
      const metadata = description.parse(jsonOf(`${path}-metadata.json`));
      expect(new URL(metadata.url!, `https://a.cn/${path}-metadata.json`).pathname, path).toBe(`/${path}`);
      expect(faults(metadata, text!), path).toEqual([]);
    }
  });
  const csv = textOf('observations.csv');
  const metadata = jsonOf('observations.csv-metadata.json');
  const placeOf = (name: string): number => description.parse(metadata).tableSchema.columns.findIndex((one) => one.name === name);
  it.each<[path: string, member?: unknown]>([
    ['@context', 'http://www.w3.org/ns/other'],
    ['@context.1', { '@vocab': 'http://a/' }],
    ['url'],
    ['dc:license.@id', 'nowhere'],
    ['dc:valid.+says', 'more'],
    ['tableSchema.columns', []],
    ['tableSchema.columns.0.name', 'a b'],
    ['tableSchema.columns.0.datatype', 'words'],
    ['tableSchema.columns.0.+colour', 'red'],
    [`tableSchema.columns.${placeOf('unit')}.datatype`, 'decimal'],
    [`tableSchema.columns.${placeOf('value')}.+required`, true],
    ['tableSchema.primaryKey', ['item']],
    ['tableSchema.primaryKey', ['colour']],
    ['+licence', 'x'],
  ])('is found out with %s as %j', (path, member) => expect(faults(brokenCopy(metadata, path, member), csv)).not.toEqual([]));
  it('finds out a row with a cell too many', () => expect(faults(metadata, csv.replace('2023H1', '2023H1,extra'))).not.toEqual([]));
  it('says licence, publisher, source, period, day and, of a simulated region, that it is simulated', () => {
    const one = jsonOf('indicators/t1.1.csv-metadata.json');
    expect(one).toMatchObject({
      url: 't1.1.csv',
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      'dc:publisher': { 'schema:name': '临江区发展和改革委员会' },
      'dc:source': { '@id': 'https://data.example.cn/public/999901/14/indicators/t1.1/' },
      'dc:temporal': '2021-01-01/2025-12-31',
      'dc:valid': { '@value': '2023-12-31' },
      'dc:provenance': '截至 2023-12-31，按 2024-02-01 所知',
    });
    expect(one).toMatchObject({ notes: [{ 'schema:text': expect.stringContaining('模拟') as string }] });
  });
});
