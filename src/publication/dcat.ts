import type { DcatNode, DcatValue } from './dcat-graph.ts';
import { openAddress, openDay, type OpenEdition } from './open-edition.ts';
import type { Label } from './table.ts';
import { dcatWords } from './words/dcat-words.ts';

/** A dataset of a release: what it is called, the page that shows it to people, and its files by their path. */
export type OpenDataset = {
  readonly id: string;
  readonly title: Label;
  readonly about: Label;
  readonly page: string;
  readonly files: readonly { readonly path: string; readonly type: string; readonly conformsTo?: string }[];
};

const IANA = 'https://www.iana.org/assignments/media-types/';
const FILE_TYPE = 'http://publications.europa.eu/resource/authority/file-type/';
const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/';
const ACCESS = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
const THEMES = 'http://publications.europa.eu/resource/authority/data-theme';
const THEME = `${THEMES}/GOVE`;
const STABLE = 'http://publications.europa.eu/resource/authority/planned-availability/STABLE';
const PUBLISHER = 'http://purl.org/adms/publishertype/';
const LICENCE = 'http://purl.org/adms/licencetype/';
const FREQUENCY = 'http://publications.europa.eu/resource/authority/frequency/IRREG';

/** What a licence asks for, as ADMS names it. */
const LICENCE_TYPES: Readonly<Record<string, string>> = { 'CC-BY-4.0': 'Attribution' };

/** Formats by the ending of a file, as the file types of the EU's list name them. */
const FORMATS: Readonly<Record<string, string>> = { csv: 'CSV', json: 'JSON', xlsx: 'XLSX', jsonld: 'JSON_LD', ttl: 'RDF_TURTLE', xml: 'XML', atom: 'ATOM' };

type Says = DcatNode['says'][number];

const both = (property: 'dct:title' | 'dct:description' | 'rdfs:label', { zh, en }: Label): readonly Says[] => [
  [property, { text: zh, language: 'zh' }],
  [property, { text: en, language: 'en' }],
];
const date = (value: string): DcatValue => ({ value, datatype: 'xsd:date' });
const concept = (id: string, type: 'dct:LinguisticSystem' | 'dct:RightsStatement' | 'dct:Frequency' | 'dct:MediaType' | 'dct:MediaTypeOrExtent'): DcatNode => ({
  id,
  type: [type],
  says: [],
});

/** Codes of GB/T 2260 that end in four zeros are provinces. */
const publisherType = ({ frozen }: OpenEdition): string => (frozen.region.code.endsWith('0000') ? 'RegionalAuthority' : 'LocalAuthority');

const term = (id: string, label: string): DcatNode => ({ id, type: ['skos:Concept'], says: [['skos:prefLabel', { text: label, language: 'en' }]] });

const agent = (edition: OpenEdition): DcatNode => ({
  id: openAddress(edition, 'about/#publisher'),
  type: ['foaf:Agent'],
  says: [
    ['dct:type', { iri: PUBLISHER + publisherType(edition) }],
    ['foaf:name', { text: edition.publisher.name, language: 'zh' }],
    ...(edition.publisher.url === undefined ? [] : [['foaf:homepage', { iri: edition.publisher.url }] as const]),
  ],
});

const place = ({ frozen }: OpenEdition): DcatNode => ({
  type: ['dct:Location'],
  says: [
    ['skos:prefLabel', { text: frozen.region.name, language: 'zh' }],
    ['dct:identifier', { value: frozen.region.code }],
  ],
});

const ending = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const distribution = (edition: OpenEdition, dataset: OpenDataset, file: OpenDataset['files'][number]): DcatNode => {
  const address = openAddress(edition, file.path);
  const format = FORMATS[ending(file.path)];
  return {
    id: `${openAddress(edition, 'data/')}#${dataset.id}-${ending(file.path)}-${file.path.replace(/[^A-Za-z0-9]/g, '-')}`,
    type: ['dcat:Distribution'],
    says: [
      ['dct:title', { text: `${dataset.title.zh} ${ending(file.path)}`, language: 'zh' }],
      ['dct:title', { text: `${dataset.title.en}, ${ending(file.path)}`, language: 'en' }],
      ...both('dct:description', dataset.about),
      ['dcat:accessURL', { iri: address }],
      ['dcatap:availability', { iri: STABLE }],
      ['dcat:downloadURL', { iri: address }],
      ['dcat:mediaType', { iri: IANA + file.type.split(';')[0]! }],
      ...(format === undefined ? [] : [['dct:format', { iri: FILE_TYPE + format }] as const]),
      ['dct:license', { iri: edition.licence.url }],
      ['dct:issued', date(openDay(edition))],
      ...(file.conformsTo === undefined ? [] : [['dct:conformsTo', { iri: file.conformsTo }] as const]),
    ],
  };
};

/** The catalogue of a release as DCAT 3 (W3C, 2024) with what the application profile DCAT-AP 3 asks for: catalogue, datasets, distributions. */
export const dcatCatalogue = (edition: OpenEdition, datasets: readonly OpenDataset[]): readonly DcatNode[] => {
  const { frozen, release, licence, publisher } = edition;
  const base = openAddress(edition);
  const publishing = agent(edition);
  const distributions = datasets.map((dataset) => dataset.files.map((file) => distribution(edition, dataset, file)));
  const datasetId = ({ id }: OpenDataset): string => `${base}data/#${id}`;
  const simulated = frozen.region.simulated;
  const licenceType = LICENCE_TYPES[licence.id];
  const title = dcatWords.catalogue(simulated ? `${frozen.plan.title}（${dcatWords.simulated.zh}）` : frozen.plan.title);
  const languages: readonly Says[] = [
    ['dct:language', { iri: `${LANGUAGE}ZHO` }],
    ['dct:language', { iri: `${LANGUAGE}ENG` }],
  ];
  const catalogue: DcatNode = {
    id: `${base}data/#catalogue`,
    type: ['dcat:Catalog'],
    says: [
      ...both('dct:title', title),
      ...both('dct:description', dcatWords.about(frozen.plan.title, release.number)),
      ['dct:publisher', { iri: publishing.id! }],
      ['dct:license', { iri: licence.url }],
      ['dct:issued', date(openDay(edition))],
      ['dct:modified', date(openDay(edition))],
      ...languages,
      ['dct:spatial', place(edition)],
      ['foaf:homepage', { iri: base }],
      ['dcat:themeTaxonomy', { iri: THEMES }],
      ...datasets.map((dataset) => ['dcat:dataset', { iri: datasetId(dataset) }] as const),
    ],
  };
  const things = datasets.map(
    (dataset, i): DcatNode => ({
      id: datasetId(dataset),
      type: ['dcat:Dataset'],
      says: [
        ['dct:title', { text: dcatWords.dataset(dataset.title.zh, frozen.plan.title), language: 'zh' }],
        ['dct:title', { text: `${dataset.title.en} (${frozen.plan.title})`, language: 'en' }],
        ...both('dct:description', dataset.about),
        ['dct:identifier', { value: `${frozen.region.code}/${frozen.plan.id}/r${release.number}/${dataset.id}` }],
        ['dcat:version', { value: String(release.number) }],
        ['dct:publisher', { iri: publishing.id! }],
        ['dct:accessRights', { iri: ACCESS }],
        ['dct:issued', date(openDay(edition))],
        ['dct:modified', date(openDay(edition))],
        ['dct:accrualPeriodicity', { iri: FREQUENCY }],
        ['dcat:theme', { iri: THEME }],
        ...(['zh', 'en'] as const).flatMap((language) =>
          [...dcatWords.keywords[language], ...(simulated ? [dcatWords.simulated[language]] : [])].map((text): Says => ['dcat:keyword', { text, language }]),
        ),
        ...languages,
        ['dct:spatial', place(edition)],
        [
          'dct:temporal',
          {
            type: ['dct:PeriodOfTime'],
            says: [
              ['dcat:startDate', date(`${frozen.plan.from}-01-01`)],
              ['dcat:endDate', date(`${frozen.plan.to}-12-31`)],
            ],
          },
        ],
        ['dct:provenance', { type: ['dct:ProvenanceStatement'], says: both('rdfs:label', dcatWords.provenance(release.asOf, release.known)) }],
        ['dcat:landingPage', { iri: openAddress(edition, dataset.page) }],
        ...(publisher.mail === undefined
          ? []
          : [
              [
                'dcat:contactPoint',
                {
                  type: ['vcard:Organization', 'vcard:Kind'],
                  says: [
                    ['vcard:fn', { text: publisher.name, language: 'zh' }],
                    ['vcard:hasEmail', { iri: `mailto:${publisher.mail}` }],
                  ],
                },
              ] as const satisfies Says,
            ]),
        ...distributions[i]!.map(({ id }) => ['dcat:distribution', { iri: id! }] as const),
      ],
    }),
  );
  const formats = new Set(datasets.flatMap(({ files }) => files.flatMap(({ path }) => FORMATS[ending(path)] ?? [])));
  const types = new Set(datasets.flatMap(({ files }) => files.map(({ type }) => type.split(';')[0]!)));
  const standards = new Set(datasets.flatMap(({ files }) => files.flatMap(({ conformsTo }) => conformsTo ?? [])));
  return [
    catalogue,
    ...things,
    ...distributions.flat(),
    publishing,
    {
      id: licence.url,
      type: ['dct:LicenseDocument'],
      says: [
        ['dct:title', { text: licence.name.en, language: 'en' }],
        ...(licenceType === undefined ? [] : [['dct:type', { iri: LICENCE + licenceType }] as const]),
      ],
    },
    // What the terms of other lists are is said here, so that the file can be checked without fetching them.
    ...['ZHO', 'ENG'].map((code) => concept(LANGUAGE + code, 'dct:LinguisticSystem')),
    concept(ACCESS, 'dct:RightsStatement'),
    concept(FREQUENCY, 'dct:Frequency'),
    { id: THEMES, type: ['skos:ConceptScheme'], says: [['dct:title', { text: 'Data theme', language: 'en' }]] },
    term(THEME, 'Government and public sector'),
    term(STABLE, 'stable'),
    term(PUBLISHER + publisherType(edition), publisherType(edition) === 'LocalAuthority' ? 'Local authority' : 'Regional authority'),
    ...(licenceType === undefined ? [] : [term(LICENCE + licenceType, licenceType)]),
    ...(publisher.url === undefined ? [] : [{ id: publisher.url, type: ['foaf:Document' as const], says: [] }]),
    { id: base, type: ['foaf:Document'], says: [] },
    ...[...new Set(datasets.map(({ page }) => openAddress(edition, page)))].map((id): DcatNode => ({ id, type: ['foaf:Document'], says: [] })),
    ...[...formats].map((format) => concept(FILE_TYPE + format, 'dct:MediaTypeOrExtent')),
    ...[...types].map((type) => concept(IANA + type, 'dct:MediaType')),
    ...[...standards].map((id): DcatNode => ({ id, type: ['dct:Standard'], says: [] })),
  ];
};
