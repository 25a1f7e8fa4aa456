import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
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

type Any = Record<string, any>;
const unknown = (object: Any, known: readonly string[], at: string): string[] =>
  Object.keys(object)
    .filter((name) => !known.includes(name) && !/^[a-z]+:\w+$/.test(name))
    .map((name) => `${at}.${name} is no property of the vocabulary`);

/** What of a description of a table is not as the vocabulary has it, and what of the table not as the description says (W3C: sections 5.1 to 5.11, 6.4, 8). */
const faults = (metadata: Any, csv: string): string[] => {
  const found = [
    ...unknown(metadata, TABLE, 'table'),
    ...unknown(metadata['tableSchema'] ?? {}, SCHEMA, 'schema'),
    ...unknown(metadata['dialect'] ?? {}, DIALECT, 'dialect'),
  ];
  const [context, local] = Array.isArray(metadata['@context']) ? metadata['@context'] : [metadata['@context']];
  if (context !== 'http://www.w3.org/ns/csvw') found.push('the context is another');
  if (local !== undefined && Object.keys(local as Any).some((key) => key !== '@language' && key !== '@base'))
    found.push('the local context says more than it may');
  if (metadata['@type'] !== 'Table' || typeof metadata['url'] !== 'string') found.push('it is no table');
  for (const [name, value] of Object.entries(metadata).filter(([key]) => key.includes(':'))) {
    const object = value as Any;
    if (typeof object === 'object' && '@value' in object && Object.keys(object).some((key) => !['@value', '@type', '@language'].includes(key)))
      found.push(`${name} is no value`);
    if (typeof object === 'object' && '@id' in object && !URL.canParse(object['@id'] as string)) found.push(`${name} leads nowhere`);
  }
  const columns = (metadata['tableSchema']?.columns ?? []) as Any[];
  if (columns.length === 0) return [...found, 'it has no columns'];
  for (const column of columns) {
    found.push(...unknown(column, COLUMN, 'column'));
    if (!/^(?:[A-Za-z0-9.]|%[0-9A-F]{2})(?:[\w.]|%[0-9A-F]{2})*$/.test(String(column['name'])) || String(column['name']).startsWith('_'))
      found.push(`${column['name']} is no name`);
    if (DATATYPES[String(column['datatype'])] === undefined) found.push(`${column['name']} is of no datatype`);
  }
  const names = columns.map(({ name }) => name as string);
  if (new Set(names).size !== names.length) found.push('two columns have one name');
  const { data: lines } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').replace(/\r\n$/, ''));
  const [head, ...rows] = lines;
  columns.forEach((column, i) => {
    const titles = Object.values(column['titles'] as Record<string, string[]>).flat();
    if (!titles.includes(head![i]!)) found.push(`the head of column ${i + 1} is ${head![i]}`);
  });
  const key = (metadata['tableSchema'].primaryKey as string[]).map((name) => names.indexOf(name));
  if (key.includes(-1)) found.push('the key speaks of no column');
  const keys = rows.map((row) => key.map((i) => row[i]).join('\u0000'));
  if (new Set(keys).size !== keys.length) found.push('two rows have one key');
  for (const [n, row] of rows.entries()) {
    if (row.length !== columns.length) found.push(`row ${n + 1} has ${row.length} cells`);
    columns.forEach(({ name, datatype, required }, i) => {
      const cell = row[i] ?? '';
      if (cell === '' ? required === true : !DATATYPES[datatype as string]?.test(cell)) found.push(`${name} of row ${n + 1} is “${cell}”`);
    });
  }
  return found;
};

const files = openDataFiles(openEdition());
const textOf = (path: string): string => files.find((file) => file.path === path)!.text!;
const csvs = files.filter(({ path, type }) => path.endsWith('.csv') && type.startsWith('text/csv'));

describe('CSVW', () => {
  it('describes every .csv beside it, and the .csv is as described', () => {
    expect(csvs).toHaveLength(10);
    for (const { path, text } of csvs) {
      const metadata = JSON.parse(textOf(`${path}-metadata.json`)) as Any;
      expect(new URL(metadata['url'] as string, `https://a.cn/${path}-metadata.json`).pathname, path).toBe(`/${path}`);
      expect(faults(metadata, text!), path).toEqual([]);
    }
  });
  it('is found out with one member broken', () => {
    const csv = textOf('observations.csv');
    const broken: readonly ((metadata: any) => void)[] = [
      (metadata) => (metadata['@context'] = 'http://www.w3.org/ns/other'),
      (metadata) => delete metadata.url,
      (metadata) => (metadata.tableSchema.columns[0].name = 'a b'),
      (metadata) => (metadata.tableSchema.columns[0].datatype = 'words'),
      (metadata) => (metadata.tableSchema.columns.find(({ name }: Any) => name === 'unit').datatype = 'decimal'),
      (metadata) => (metadata.tableSchema.columns.find(({ name }: Any) => name === 'value').required = true),
      (metadata) => (metadata.tableSchema.primaryKey = ['item']),
      (metadata) => (metadata.licence = 'x'),
    ];
    for (const breakIt of broken) {
      const metadata = JSON.parse(textOf('observations.csv-metadata.json')) as Any;
      breakIt(metadata);
      expect(faults(metadata, csv), String(breakIt)).not.toEqual([]);
    }
    const metadata = JSON.parse(textOf('observations.csv-metadata.json')) as Any;
    expect(faults(metadata, csv.replace('2023H1', '2023H1,extra'))).not.toEqual([]);
  });
  it('says licence, publisher, source, period, day and, of a simulated region, that it is simulated', () => {
    const metadata = JSON.parse(textOf('indicators/t1.1.csv-metadata.json')) as Any;
    expect(metadata).toMatchObject({
      url: 't1.1.csv',
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      'dc:publisher': { 'schema:name': '临江区发展和改革委员会' },
      'dc:source': { '@id': 'https://data.example.cn/public/999901/14/indicators/t1.1/' },
      'dc:temporal': '2021-01-01/2025-12-31',
      'dc:valid': { '@value': '2023-12-31' },
    });
    expect(JSON.stringify(metadata['notes'])).toContain('模拟');
  });
});
