import type { OpenEdition, OpenFile } from './open-edition.ts';
import { openCsv } from './open-table.ts';
import { openItemTable, openTables } from './open-tables.ts';
import { siteData, sitePage } from './site-address.ts';

export const CSV_TYPE = 'text/csv; charset=utf-8';

/** Everything of a release that machines read, each file at the address of the page that shows the same to people. */
export const openDataFiles = (edition: OpenEdition): readonly OpenFile[] => [
  ...Object.entries(openTables(edition)).map(([id, table]) => ({ path: siteData(`${id}/`, 'csv'), type: CSV_TYPE, text: openCsv(table) })),
  ...edition.frozen.items.map((item) => ({
    path: siteData(item.list === 'indicator' ? sitePage.indicator(item.id) : sitePage.commitment(item.id), 'csv'),
    type: CSV_TYPE,
    text: openCsv(openItemTable(edition, item)),
  })),
];
