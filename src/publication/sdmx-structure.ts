import { openAddress, openDay, type OpenEdition } from './open-edition.ts';
import { sdmxCodelists, type SdmxCodelistId, type SdmxObservation } from './sdmx-code.ts';
import {
  sdmxAgency,
  sdmxDataflow,
  sdmxUrn,
  SDMX_DIMENSIONS,
  SDMX_LISTS,
  SDMX_OBSERVED,
  SDMX_STRUCTURE,
  SDMX_VERSION,
  SDMX_WHOLE,
  type SdmxAttribute,
} from './sdmx-component.ts';
import type { Label } from './table.ts';
import { sdmxArtefacts as artefacts, sdmxConcepts, type SdmxConcept } from './words/sdmx-words.ts';

/** Where SDMX publishes the schemas of its messages in JSON. */
const SCHEMA = 'https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json';

const named = ({ zh, en }: Label) => ({ name: zh, names: { zh, en } });

/** Head of a message (`meta`): who sends it and when; simulated data are a test message as SDMX calls it. */
export const sdmxMeta = (edition: OpenEdition, kind: 'STRUCTURE' | 'DATA', schema: string): object => ({
  schema,
  id: `${sdmxAgency(edition)}_${sdmxDataflow(edition)}_${kind}_R${edition.release.number}`,
  test: edition.frozen.region.simulated,
  prepared: `${openDay(edition)}T00:00:00+08:00`,
  contentLanguages: ['zh', 'en'],
  ...named({ zh: edition.release.title, en: edition.release.title }),
  sender: { id: sdmxAgency(edition), ...named({ zh: edition.publisher.name, en: edition.publisher.name }) },
  links: [{ href: openAddress(edition), rel: 'related' }],
});

const LIST_NAMES: Readonly<Record<SdmxCodelistId, Label>> = {
  CL_FREQ: artefacts.frequency,
  CL_OBS_STATUS: artefacts.observationStatus,
  CL_CONF_STATUS: artefacts.confidentiality,
  CL_AREA: artefacts.areas,
  CL_INDICATOR: artefacts.indicators,
  CL_MEASURE: artefacts.measures,
  CL_PRICE_BASIS: artefacts.priceBases,
  CL_VINTAGE: artefacts.vintages,
};

const attribute = (edition: OpenEdition, { id, list, type, required }: SdmxAttribute, relationship: object): object => ({
  id,
  usage: required ? 'mandatory' : 'optional',
  attributeRelationship: relationship,
  conceptIdentity: sdmxUrn.concept(edition, id),
  localRepresentation: list === undefined ? { format: { dataType: type } } : { enumeration: sdmxUrn.codelist(edition, list) },
});

const components = (edition: OpenEdition): object => ({
  dimensionList: {
    id: 'DimensionDescriptor',
    dimensions: SDMX_DIMENSIONS.flatMap(({ id, list }, position) =>
      list === undefined
        ? []
        : [{ id, position, conceptIdentity: sdmxUrn.concept(edition, id), localRepresentation: { enumeration: sdmxUrn.codelist(edition, list) } }],
    ),
    timeDimension: {
      id: 'TIME_PERIOD',
      conceptIdentity: sdmxUrn.concept(edition, 'TIME_PERIOD'),
      localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
    },
  },
  attributeList: {
    id: 'AttributeDescriptor',
    attributes: [
      ...SDMX_OBSERVED.map((one) => attribute(edition, one, { observation: {} })),
      ...SDMX_WHOLE.map((one) => attribute(edition, one, { dataflow: {} })),
    ],
  },
  measureList: {
    id: 'MeasureDescriptor',
    measures: [
      {
        id: 'OBS_VALUE',
        // The published schema asks for this member although the model calls it `usage`.
        isMandatory: false,
        usage: 'optional',
        conceptIdentity: sdmxUrn.concept(edition, 'OBS_VALUE'),
        localRepresentation: { format: { dataType: 'Decimal' } },
      },
    ],
  },
});

/** The structure message of a release (SDMX-JSON 2.0, the JSON of SDMX 3.0): what its data are made of, with every list of codes. */
export const sdmxStructure = (edition: OpenEdition, observations: readonly SdmxObservation[]): object => {
  const agencyID = sdmxAgency(edition);
  const kept = (id: string, name: Label, version = SDMX_VERSION) => ({ id, agencyID, version, ...named(name) });
  const lists = Object.entries(sdmxCodelists(edition.frozen, observations)) as [SdmxCodelistId, readonly { id: string; name: Label }[]][];
  const publisher = { zh: edition.publisher.name, en: edition.publisher.name };
  const organisation = { id: agencyID, ...named(publisher) };
  return {
    meta: sdmxMeta(edition, 'STRUCTURE', SCHEMA),
    data: {
      agencySchemes: [{ id: 'AGENCIES', agencyID: 'SDMX', version: '1.0', ...named(artefacts.agencies), isPartial: true, agencies: [organisation] }],
      dataProviderSchemes: [{ id: 'DATA_PROVIDERS', agencyID, version: '1.0', ...named(artefacts.providers), dataProviders: [organisation] }],
      codelists: lists
        .filter(([, codes]) => codes.length > 0)
        .map(([id, codes]) => ({
          ...kept(id, LIST_NAMES[id]),
          ...(SDMX_LISTS[id] === undefined ? {} : { agencyID: 'SDMX', version: SDMX_LISTS[id], isPartial: true }),
          codes: codes.map((code) => ({ id: code.id, ...named(code.name) })),
        })),
      conceptSchemes: [
        {
          ...kept('CS_PLAN', artefacts.concepts),
          concepts: (Object.keys(sdmxConcepts) as SdmxConcept[]).map((id) => ({ id, ...named(sdmxConcepts[id]) })),
        },
      ],
      dataStructures: [{ ...kept(SDMX_STRUCTURE, artefacts.structure), dataStructureComponents: components(edition) }],
      dataflows: [
        {
          ...kept(sdmxDataflow(edition), {
            zh: `${edition.frozen.plan.title} ${artefacts.dataflow.zh}`,
            en: `${edition.frozen.plan.title}: ${artefacts.dataflow.en}`,
          }),
          structure: sdmxUrn.structure(edition),
        },
      ],
      provisionAgreements: [{ ...kept('PA_PLAN', artefacts.provision), dataflow: sdmxUrn.dataflow(edition), dataProvider: sdmxUrn.provider(edition) }],
    },
  };
};
