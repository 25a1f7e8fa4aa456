import { jsonList } from '../basis/index.ts';
import type { OpenEdition } from './open-edition.ts';
import { openAddress } from './open-edition.ts';
import { openRow, type OpenTable } from './open-table.ts';
import type { Sheet, SheetCell, Workbook } from './sheet.ts';
import type { Label } from './table.ts';
import { guarded } from './csv.ts';
import { openFactTitles, openTexts } from './words/open-titles.ts';

type Facts = Readonly<Partial<Record<keyof typeof openFactTitles, string | number>>>;

/** What everybody has to know about a file: of what it is, whose, as of when, how it may be used. */
const factsOf = (edition: OpenEdition, table: OpenTable): Facts => {
  const { frozen, release, licence, publisher, head } = edition;
  return {
    title: table.title.zh,
    description: table.about.zh,
    plan: frozen.plan.title,
    region: `${frozen.region.name} (${frozen.region.code})`,
    period: `${frozen.plan.from}–${frozen.plan.to}`,
    asOf: release.asOf,
    known: release.known,
    release: `${release.number} ${release.title}`,
    ...(release.published === undefined ? {} : { published: release.published }),
    publisher: publisher.name,
    licence: `${licence.name.zh} ${licence.url}`,
    source: openAddress(edition),
    unit: unitSaid(table).zh,
    rows: table.rows.length,
    head: `${head.number} ${head.hash}`,
    ...(frozen.region.simulated ? { simulated: openTexts.simulatedNotice.zh } : {}),
  };
};

const unitsOf = (table: OpenTable): readonly string[] => {
  const column = table.columns.findIndex(({ id }) => id === 'unit');
  return column === -1 ? [] : [...new Set(table.rows.flatMap((row) => (row[column] === undefined ? [] : [String(row[column])])))];
};

/** In what figures are told: one unit, that of each row, or what the heads of columns say. */
const unitSaid = (table: OpenTable): Label => {
  const [only, ...others] = unitsOf(table);
  if (only === undefined) return openTexts.unitOfHeads;
  return others.length === 0 ? { zh: only, en: only } : openTexts.unitOfRows;
};

/** The metadata of a file as a value: one file beside each table, and the head of its JSON. */
export const openMetadata = (edition: OpenEdition, table: OpenTable, page: string): object => {
  const { frozen, release, licence, publisher, head } = edition;
  return {
    title: table.title,
    description: table.about,
    page: openAddress(edition, page),
    plan: { id: frozen.plan.id, title: frozen.plan.title, from: frozen.plan.from, to: frozen.plan.to, version: frozen.plan.version },
    region: { code: frozen.region.code, name: frozen.region.name },
    simulated: frozen.region.simulated,
    ...(frozen.region.simulated ? { notice: openTexts.simulatedNotice } : {}),
    asOf: release.asOf,
    known: release.known,
    release: { number: release.number, title: release.title, ...(release.published === undefined ? {} : { published: release.published }) },
    licence: { id: licence.id, name: licence.name, url: licence.url },
    publisher,
    source: openAddress(edition),
    unit: unitSaid(table),
    auditHead: head,
    key: table.key,
    columns: table.columns.map(({ id, title, type, required }) => ({ id, title, type, required: required === true })),
    rows: table.rows.length,
  };
};

/** A table as JSON: its metadata, then its rows as objects; exact decimals are text, what is missing is left out and its reason stands beside it. In pieces. */
export const openJson = function* (edition: OpenEdition, table: OpenTable, page: string): Generator<string> {
  yield `{"metadata":${JSON.stringify(openMetadata(edition, table, page))},"rows":`;
  yield* jsonList(table.rows, (row) => JSON.stringify(openRow(table, row)));
  yield '}\n';
};

const WIDTHS: Readonly<Record<OpenTable['columns'][number]['type'], number>> = {
  text: 22,
  decimal: 14,
  double: 14,
  integer: 9,
  date: 12,
  year: 9,
  boolean: 9,
  uri: 30,
};

/** A figure as a number where a spreadsheet keeps every digit of it, else as text. */
const cellOf = (type: OpenTable['columns'][number]['type'], cell: OpenTable['rows'][number][number]): SheetCell => {
  if (cell === undefined || typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return String(cell);
  if (type === 'decimal' && String(Number(cell)) === cell) return Number(cell);
  return type === 'text' ? guarded(cell) : cell;
};

/** Rows of a sheet, each made when it is asked for. */
const sheetRows = function* ({ columns, rows }: OpenTable): Generator<readonly SheetCell[]> {
  yield columns.map(({ title }) => title.zh);
  for (const row of rows) yield columns.map(({ type }, i) => cellOf(type, row[i]));
};

/** A table as a workbook: the rows, and a sheet that says what they are. */
export const openWorkbook = (edition: OpenEdition, table: OpenTable): Workbook<Iterable<readonly SheetCell[]>> => {
  const facts = factsOf(edition, table);
  const mark = edition.frozen.region.simulated ? openTexts.simulated.zh : undefined;
  const notes: readonly Label[] = [openTexts.guard, openTexts.exact];
  return {
    title: table.title.zh,
    sheets: [
      {
        name: openTexts.data.zh,
        widths: table.columns.map(({ type }) => WIDTHS[type]),
        head: 1,
        rows: sheetRows(table),
        ...(mark === undefined ? {} : { mark }),
      },
      {
        name: openTexts.about.zh,
        widths: [18, 90],
        head: 0,
        rows: [
          ...Object.entries(facts).map(([id, value]) => [
            { value: openFactTitles[id as keyof Facts].zh, style: 'strong' as const },
            typeof value === 'string' ? guarded(value) : value,
          ]),
          ...notes.map(({ zh }) => [{ value: openFactTitles.notes.zh, style: 'strong' as const }, zh]),
        ],
        ...(mark === undefined ? {} : { mark }),
      } satisfies Sheet,
    ],
  };
};
