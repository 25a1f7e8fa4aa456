import { openAddress, openDay, type OpenEdition } from './open-edition.ts';
import type { OpenColumn, OpenTable, OpenType } from './open-table.ts';
import { dcatWords } from './words/dcat-words.ts';
import { openTexts } from './words/open-titles.ts';

/** Types as CSVW names them; an exact decimal is one, what was computed a double. */
const DATATYPES: Readonly<Record<OpenType, string>> = {
  text: 'string',
  decimal: 'decimal',
  double: 'double',
  integer: 'integer',
  date: 'date',
  year: 'gYear',
  boolean: 'boolean',
  uri: 'anyURI',
};

const column = ({ id, title, type, required }: OpenColumn): object => ({
  name: id,
  titles: { zh: [title.zh], en: [title.en] },
  datatype: DATATYPES[type],
  ...(required === undefined ? {} : { required }),
});

/**
 * Metadata of a .csv as *Metadata Vocabulary for Tabular Data* (W3C, 2015) has it: how the file is written, its columns and keys, whose it is and how it may
 * be used. `file` is the name of the .csv beside it.
 */
export const csvwMetadata = (edition: OpenEdition, table: OpenTable, file: string, page: string): object => {
  const { frozen, release, licence, publisher } = edition;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    '@type': 'Table',
    url: file,
    'dc:title': table.title.zh,
    'dc:description': table.about.zh,
    'dc:publisher': { 'schema:name': publisher.name, ...(publisher.url === undefined ? {} : { 'schema:url': { '@id': publisher.url } }) },
    'dc:license': { '@id': licence.url },
    'dc:source': { '@id': openAddress(edition, page) },
    'dc:temporal': `${frozen.plan.from}-01-01/${frozen.plan.to}-12-31`,
    'dc:spatial': `${frozen.region.name} ${frozen.region.code}`,
    'dc:modified': { '@value': openDay(edition), '@type': 'date' },
    'dc:valid': { '@value': release.asOf, '@type': 'date' },
    'dc:provenance': dcatWords.provenance(release.asOf, release.known).zh,
    'dc:identifier': `${frozen.region.code}/${frozen.plan.id}/r${release.number}`,
    dialect: { '@type': 'Dialect', encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'], quoteChar: '"', doubleQuote: true },
    tableSchema: { '@type': 'Schema', columns: table.columns.map(column), primaryKey: table.key },
    ...(frozen.region.simulated ? { notes: [{ 'schema:text': openTexts.simulatedNotice.zh }] } : {}),
  };
};
