import { frozenPieces, type FrozenItem } from '../evaluation/index.ts';
import { csvwMetadata } from './csvw.ts';
import { toJsonLd, toTurtle } from './dcat-graph.ts';
import { dcatCatalogue, type OpenDataset } from './dcat.ts';
import { oc4idsRelease } from './oc4ids-release.ts';
import type { OpenEdition, OpenFile, OpenStream } from './open-edition.ts';
import { itemFeed, releaseFeed } from './open-feeds.ts';
import { openJson, openMetadata, openWorkbook } from './open-metadata.ts';
import { openCsv, type OpenTable } from './open-table.ts';
import { openItemTable, openTables } from './open-tables.ts';
import { sdmxObservations } from './sdmx-code.ts';
import { sdmxCsv, sdmxData } from './sdmx-data.ts';
import { sdmxStructure } from './sdmx-structure.ts';
import { siteData, sitePage } from './site-address.ts';
import { stratmlReport } from './stratml-report.ts';
import { joined, workbookPieces } from './workbook-file.ts';
import { dcatWords } from './words/dcat-words.ts';

const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSVW = 'application/csvm+json; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const JSON_LD = 'application/ld+json; charset=utf-8';
const TURTLE = 'text/turtle; charset=utf-8';
const XML = 'application/xml; charset=utf-8';
/** SDMX-JSON and SDMX-CSV have types of their own that carry their versions. */
const SDMX_STRUCTURE = 'application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8';
const SDMX_DATA = 'application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8';
const SDMX_CSV = 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8';

const CSVW_STANDARD = 'https://www.w3.org/TR/tabular-metadata/';
const SDMX_STANDARD = 'https://sdmx.org/standards-2/';
const OC4IDS_STANDARD = 'https://standard.open-contracting.org/infrastructure/';
/** Part 2, by the namespace of its documents: ANSI/AIIM 22:2017 has no page of its own that stays. */
const STRATML_STANDARD = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport';

const jsonText = (value: object): string => `${JSON.stringify(value)}\n`;

/** A text that is written when it is asked for. */
const once = function* (text: () => string): Generator<string> {
  yield text();
};

/** The files of a table: .csv, .json, .xlsx, what is said of it, and how the .csv is to be read. */
const tableFiles = function* (edition: OpenEdition, table: OpenTable, page: string): Generator<OpenStream> {
  const csv = siteData(page, 'csv');
  yield { path: csv, type: CSV, pieces: openCsv(table) };
  yield { path: siteData(page, 'json'), type: JSON_TYPE, pieces: openJson(edition, table, page) };
  yield { path: siteData(page, 'xlsx'), type: XLSX, pieces: workbookPieces(openWorkbook(edition, table)) };
  yield { path: siteData(page, 'meta.json'), type: JSON_TYPE, pieces: once(() => jsonText(openMetadata(edition, table, page))) };
  const file = csv.slice(csv.lastIndexOf('/') + 1);
  yield { path: siteData(page, 'csv-metadata.json'), type: CSVW, pieces: once(() => jsonText(csvwMetadata(edition, table, file, page))) };
};

const tableDataset = (id: string, { title, about }: OpenTable, page: string): OpenDataset => ({
  id,
  title,
  about,
  page,
  files: [
    { path: siteData(page, 'csv'), type: CSV, conformsTo: CSVW_STANDARD },
    { path: siteData(page, 'json'), type: JSON_TYPE },
    { path: siteData(page, 'xlsx'), type: XLSX },
  ],
});

const pageOfItem = ({ list, id }: FrozenItem): string => (list === 'indicator' ? sitePage.indicator(id) : sitePage.commitment(id));

/** Files in the formats of standards, under the page of data. */
const standardFiles = (edition: OpenEdition): { readonly files: readonly OpenStream[]; readonly datasets: readonly OpenDataset[] } => {
  const observations = sdmxObservations(edition.frozen);
  const projects = oc4idsRelease(edition);
  const data = (name: string): string => `${sitePage.data}${name}`;
  const file = (name: string, type: string, text: () => string): OpenStream => ({ path: data(name), type, pieces: once(text) });
  const dataset = (id: 'sdmx' | 'stratml' | 'oc4ids' | 'frozen', conformsTo: string | undefined, files: readonly OpenStream[]): OpenDataset => ({
    id,
    ...dcatWords[id],
    page: sitePage.data,
    files: files.map(({ path, type }) => ({ path, type, ...(conformsTo === undefined ? {} : { conformsTo }) })),
  });
  const sdmx = [
    file('sdmx-structure.json', SDMX_STRUCTURE, () => jsonText(sdmxStructure(edition, observations))),
    file('sdmx-data.json', SDMX_DATA, () => jsonText(sdmxData(edition, observations))),
    file('sdmx-data.csv', SDMX_CSV, () => sdmxCsv(edition, observations)),
  ];
  const stratml = [file('stratml-report.xml', XML, () => stratmlReport(edition))];
  const oc4ids = projects === undefined ? [] : [file('oc4ids.json', JSON_TYPE, () => jsonText(projects))];
  const frozen: readonly OpenStream[] = [{ path: data('frozen.json'), type: JSON_TYPE, pieces: frozenPieces(edition.frozen) }];
  return {
    files: [...sdmx, ...stratml, ...oc4ids, ...frozen],
    datasets: [
      dataset('sdmx', SDMX_STANDARD, sdmx),
      dataset('stratml', STRATML_STANDARD, stratml),
      ...(oc4ids.length === 0 ? [] : [dataset('oc4ids', OC4IDS_STANDARD, oc4ids)]),
      dataset('frozen', undefined, frozen),
    ],
  };
};

/**
 * The open files of a release one by one, each in pieces that are made as they are asked for: a plan has hundreds of items and may have thousands of tasks, and
 * who makes a release has others to answer in between.
 */
export const eachOpenFile = function* (edition: OpenEdition): Generator<OpenStream> {
  const tables = Object.entries(openTables(edition)).map(([id, table]) => ({ id, table, page: `${id}/` }));
  for (const { table, page } of tables) yield* tableFiles(edition, table, page);
  for (const item of edition.frozen.items) {
    yield* tableFiles(edition, openItemTable(edition, item), pageOfItem(item));
    yield { path: siteData(pageOfItem(item), 'atom'), type: ATOM, pieces: once(() => itemFeed(edition, item)) };
  }
  const standards = standardFiles(edition);
  yield* standards.files;
  const catalogue = dcatCatalogue(edition, [...tables.map(({ id, table, page }) => tableDataset(id, table, page)), ...standards.datasets]);
  yield { path: `${sitePage.data}catalogue.jsonld`, type: JSON_LD, pieces: once(() => jsonText(toJsonLd(catalogue))) };
  yield { path: `${sitePage.data}catalogue.ttl`, type: TURTLE, pieces: once(() => toTurtle(catalogue)) };
  yield { path: siteData(sitePage.home, 'atom'), type: ATOM, pieces: once(() => releaseFeed(edition)) };
};

/** Everything of a release that machines read, each file at the address of the page that shows the same to people; catalogue and standards under `data/`. */
export const openDataFiles = (edition: OpenEdition): readonly OpenFile[] =>
  [...eachOpenFile(edition)].map(({ path, type, pieces }) => {
    const all: readonly (string | Uint8Array)[] = [...pieces];
    return type === XLSX ? { path, type, bytes: joined(all as readonly Uint8Array[]) } : { path, type, text: all.join('') };
  });
