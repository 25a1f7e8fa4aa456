import type { OpenEdition } from './open-edition.ts';
import { sdmxId, type SdmxCodelistId, type SdmxObservation } from './sdmx-code.ts';
import type { SdmxConcept } from './words/sdmx-words.ts';

/** Who maintains the artefacts of a region: its code of GB/T 2260 behind the country. */
export const sdmxAgency = ({ frozen }: OpenEdition): string => `CN${sdmxId(frozen.region.code)}`;

export const SDMX_STRUCTURE = 'DSD_PLAN';
export const SDMX_VERSION = '1.0.0';
export const sdmxDataflow = ({ frozen }: OpenEdition): string => `DF_PLAN_${sdmxId(frozen.plan.id)}`;

/** The lists of SDMX itself and their versions: of these a message holds the codes it uses. */
export const SDMX_LISTS: Readonly<Partial<Record<SdmxCodelistId, string>>> = { CL_FREQ: '2.1', CL_OBS_STATUS: '2.2', CL_CONF_STATUS: '1.3' };

const urn = (kind: string, agency: string, id: string, version: string): string => `urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${id}(${version})`;

export const sdmxUrn = {
  codelist: (edition: OpenEdition, id: SdmxCodelistId): string =>
    SDMX_LISTS[id] === undefined ? urn('codelist.Codelist', sdmxAgency(edition), id, SDMX_VERSION) : urn('codelist.Codelist', 'SDMX', id, SDMX_LISTS[id]),
  concept: (edition: OpenEdition, id: SdmxConcept): string => `${urn('conceptscheme.Concept', sdmxAgency(edition), 'CS_PLAN', SDMX_VERSION)}.${id}`,
  structure: (edition: OpenEdition): string => urn('datastructure.DataStructure', sdmxAgency(edition), SDMX_STRUCTURE, SDMX_VERSION),
  dataflow: (edition: OpenEdition): string => urn('datastructure.Dataflow', sdmxAgency(edition), sdmxDataflow(edition), SDMX_VERSION),
  provider: (edition: OpenEdition): string => `${urn('base.DataProvider', sdmxAgency(edition), 'DATA_PROVIDERS', '1.0')}.${sdmxAgency(edition)}`,
};

/** A dimension of the structure in its order, and what an observation has for it; time is the last and has no list. */
export type SdmxDimension = {
  readonly id: SdmxConcept;
  readonly list?: SdmxCodelistId;
  readonly read: (observation: SdmxObservation, edition: OpenEdition) => string;
};

export const SDMX_DIMENSIONS: readonly SdmxDimension[] = [
  { id: 'FREQ', list: 'CL_FREQ', read: ({ frequency }) => frequency },
  { id: 'REF_AREA', list: 'CL_AREA', read: (_, { frozen }) => sdmxId(frozen.region.code) },
  { id: 'INDICATOR', list: 'CL_INDICATOR', read: ({ indicator }) => indicator },
  { id: 'MEASURE', list: 'CL_MEASURE', read: ({ measure }) => measure },
  { id: 'PRICE_BASIS', list: 'CL_PRICE_BASIS', read: ({ priceBasis }) => priceBasis },
  { id: 'VINTAGE', list: 'CL_VINTAGE', read: ({ vintage }) => vintage },
  { id: 'TIME_PERIOD', read: ({ period }) => period },
];

export type SdmxAttribute = {
  readonly id: SdmxConcept;
  readonly list?: SdmxCodelistId;
  readonly type: 'String' | 'GregorianDay' | 'Integer' | 'URI' | 'Boolean';
  readonly required: boolean;
};

/** Attributes of an observation. */
export const SDMX_OBSERVED: readonly (SdmxAttribute & { readonly read: (observation: SdmxObservation) => string | undefined })[] = [
  { id: 'OBS_STATUS', list: 'CL_OBS_STATUS', type: 'String', required: true, read: ({ status }) => status },
  { id: 'UNIT_MEASURE', type: 'String', required: true, read: ({ unit }) => unit },
  { id: 'BOUND', type: 'String', required: false, read: ({ bound }) => bound },
  { id: 'COMMENT_OBS', type: 'String', required: false, read: ({ missing }) => missing },
  { id: 'KNOWN_DATE', type: 'GregorianDay', required: false, read: ({ known }) => known },
  { id: 'SOURCE', type: 'String', required: false, read: ({ source }) => source },
  { id: 'OBS_ID', type: 'String', required: false, read: ({ id }) => id },
];

/** Attributes that hold for all of a release. */
export const SDMX_WHOLE: readonly (SdmxAttribute & { readonly read: (edition: OpenEdition) => string })[] = [
  { id: 'CONF_STATUS', list: 'CL_CONF_STATUS', type: 'String', required: true, read: () => 'F' },
  { id: 'AS_OF', type: 'GregorianDay', required: true, read: ({ release }) => release.asOf },
  { id: 'KNOWN_BY', type: 'GregorianDay', required: true, read: ({ release }) => release.known },
  { id: 'RELEASE', type: 'Integer', required: true, read: ({ release }) => String(release.number) },
  { id: 'LICENSE', type: 'URI', required: true, read: ({ licence }) => licence.url },
  { id: 'SIMULATED', type: 'Boolean', required: true, read: ({ frozen }) => String(frozen.region.simulated) },
];
