import { periodAt, type PlainDate } from '../basis/index.ts';
import type { OpenEdition } from './open-edition.ts';
import { sdmxCodelists, type SdmxObservation } from './sdmx-code.ts';
import { sdmxAgency, sdmxDataflow, sdmxUrn, SDMX_DIMENSIONS, SDMX_OBSERVED, SDMX_VERSION, SDMX_WHOLE } from './sdmx-component.ts';
import { sdmxMeta } from './sdmx-structure.ts';
import type { Label } from './table.ts';
import { sdmxArtefacts, sdmxConcepts } from './words/sdmx-words.ts';

const SCHEMA = 'https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json';

const named = ({ zh, en }: Label) => ({ name: zh, names: { zh, en } });

/** A decimal as a JSON number where that keeps every digit, else as text. */
const figure = (text: string): number | string => (String(Number(text)) === text ? Number(text) : text);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

/**
 * The data message of a release (SDMX-JSON 2.0): flat, every dimension on the observation. Coded parts are places in their lists, a value that is missing is
 * null with status O.
 */
export const sdmxData = (edition: OpenEdition, observations: readonly SdmxObservation[]): object => {
  const codelists = sdmxCodelists(edition.frozen, observations);
  const dimensions = SDMX_DIMENSIONS.map(({ id, list, read }, keyPosition) => {
    const present = distinct(observations.map((observation) => read(observation, edition)));
    const names = new Map(list === undefined ? [] : codelists[list].map((code) => [code.id, code.name]));
    const values = present.map((code) => {
      const name = names.get(code);
      return name === undefined ? { value: code } : { id: code, ...named(name) };
    });
    return { id, keyPosition, values, place: new Map(present.map((code, i) => [code, i])), read };
  });
  const statuses = codelists.CL_OBS_STATUS;
  const rows = observations.map((observation) => {
    const key = dimensions.map(({ place, read }) => place.get(read(observation, edition))!).join(':');
    const attributes = SDMX_OBSERVED.map(({ list, read }) => {
      const value = read(observation);
      return value === undefined ? null : list === undefined ? value : statuses.findIndex(({ id }) => id === value);
    });
    return [key, [observation.value === undefined ? null : figure(observation.value), ...attributes]] as const;
  });
  const year = (day: PlainDate): string => periodAt(day, 'year');
  return {
    meta: sdmxMeta(edition, 'DATA', SCHEMA),
    data: {
      structures: [
        {
          ...named(sdmxArtefacts.dataflow),
          dataSets: [0],
          links: [
            { urn: sdmxUrn.dataflow(edition), rel: 'dataflow' },
            { urn: sdmxUrn.structure(edition), rel: 'datastructure' },
          ],
          dimensions: {
            observation:
              observations.length === 0 ? [] : dimensions.map(({ id, keyPosition, values }) => ({ id, ...named(sdmxConcepts[id]), keyPosition, values })),
          },
          measures: { observation: [{ id: 'OBS_VALUE', ...named(sdmxConcepts.OBS_VALUE), format: { dataType: 'Decimal' } }] },
          attributes: {
            dataSet: SDMX_WHOLE.map(({ id, list, type }) => ({
              id,
              ...named(sdmxConcepts[id]),
              relationship: { dataflow: {} },
              ...(list === undefined ? { format: { dataType: type } } : { values: codelists[list].map((code) => ({ id: code.id, ...named(code.name) })) }),
            })),
            observation: SDMX_OBSERVED.map(({ id, list, type }) => ({
              id,
              ...named(sdmxConcepts[id]),
              relationship: { observation: {} },
              ...(list === undefined ? { format: { dataType: type } } : { values: codelists[list].map((code) => ({ id: code.id, ...named(code.name) })) }),
            })),
          },
        },
      ],
      dataSets: [
        {
          structure: 0,
          action: 'Information',
          publicationYear: year(edition.release.known),
          links: [{ urn: sdmxUrn.dataflow(edition), rel: 'dataflow' }],
          attributes: SDMX_WHOLE.map(({ list, read }) => (list === undefined ? read(edition) : codelists[list].findIndex(({ id }) => id === read(edition)))),
          observations: Object.fromEntries(rows),
        },
      ],
    },
  };
};

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The same data as SDMX-CSV 2.0 (the CSV of SDMX 3.0): one row an observation, exact, nothing guarded and no byte-order mark, since machines read it and
 * spreadsheets have `observations.csv`.
 */
export const sdmxCsv = (edition: OpenEdition, observations: readonly SdmxObservation[]): string => {
  const head = [
    'STRUCTURE',
    'STRUCTURE_ID',
    'ACTION',
    ...SDMX_DIMENSIONS.map(({ id }) => id),
    'OBS_VALUE',
    ...[...SDMX_OBSERVED, ...SDMX_WHOLE].map(({ id }) => id),
  ];
  const structure = ['dataflow', `${sdmxAgency(edition)}:${sdmxDataflow(edition)}(${SDMX_VERSION})`, 'I'];
  const whole = SDMX_WHOLE.map(({ read }) => read(edition));
  const lines = observations.map((observation) => [
    ...structure,
    ...SDMX_DIMENSIONS.map(({ read }) => read(observation, edition)),
    observation.value ?? '',
    ...SDMX_OBSERVED.map(({ read }) => read(observation) ?? ''),
    ...whole,
  ]);
  return `${[head, ...lines].map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
};
