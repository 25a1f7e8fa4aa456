import { endOf } from '../../../../src/basis/index.ts';
import { readObservationTable, type CellFault, type DraftCell, type DraftContext, type ObservationDraft, type Said } from '../../../../src/intake/index.ts';
import { chosen, knownAt } from '../../../../src/ledger/index.ts';
import type { RegionContext } from '../../region/index.ts';
import { writtenOf, type Bilingual, type Candidate, type Fault } from '../draft/candidate.ts';
import { headsByKey } from './template-request.ts';

/** A file as it was read: its figures, the cells that could not be, and what was left out. */
export type SheetReading =
  | { readonly ok: false; readonly message: Said }
  | {
      readonly ok: true;
      readonly draft: ObservationDraft;
      readonly candidates: readonly Candidate[];
      readonly faults: readonly Fault[];
      /** Faults past those that are listed. */
      readonly moreFaults: number;
      readonly notes: readonly Bilingual[];
    };

/** Rows of one file: more than a region reports in years, few enough to be looked through. */
const MOST_ROWS = 20_000;
/** Faults and notes of one file that are kept; the others come from the same slip. */
const MOST_FAULTS = 500;
const MOST_NOTES = 50;
const LONGEST_NOTE = 400;

const contextOf = (context: RegionContext): DraftContext => {
  const { items, rows, region, plan, today } = context;
  const heads = headsByKey(context);
  const used = chosen(knownAt(rows, { known: today }));
  return {
    items: items.map(({ id, series, name, kind, unit }) => ({ id, series, name, kind, ...(unit === undefined ? {} : { unit }) })),
    today,
    region: region.code,
    plan: plan.id,
    years: { from: Math.min(...items.map(({ base }) => base)), to: Math.max(...items.map(({ due }) => due)) },
    authority: 'unit',
    most: MOST_ROWS,
    head: (key) => heads.get(key),
    before: (observation) => {
      const earlier = used
        .filter(
          (row) =>
            row.indicator === observation.indicator &&
            row.measure === observation.measure &&
            row.value !== undefined &&
            endOf(row.period) < endOf(observation.period),
        )
        .toSorted((a, b) => endOf(b.period).localeCompare(endOf(a.period)))[0];
      return earlier?.value === undefined ? undefined : { value: earlier.value, unit: earlier.unit };
    },
  };
};

const placeOf = ({ cell, sheet, row, column }: { cell?: string; sheet?: string; row: number; column?: string }): string =>
  [sheet, cell ?? `${row}${column === undefined ? '' : ` · ${column}`}`].filter(Boolean).join(' ').slice(0, 400);

const noteOf = (note: CellFault): Bilingual => {
  const place = note.row > 0 || note.cell !== undefined ? placeOf(note) : (note.sheet ?? '');
  const { zh, en } = note.message;
  const short = { zh: zh.slice(0, LONGEST_NOTE), en: en.slice(0, LONGEST_NOTE) };
  return place === '' ? short : { zh: `${place}：${short.zh}`, en: `${place}: ${short.en}` };
};

/** Reads a sheet that came back, cell by cell; nothing is stored. */
export const readSheet = async (context: RegionContext, bytes: Uint8Array, name: string): Promise<SheetReading> => {
  const draft = await readObservationTable(bytes, name, contextOf(context));
  if (draft.refused !== undefined) return { ok: false, message: draft.refused.message };
  // A revision without a reason is not lost: the dry run asks for it.
  const faultOf = ({ fault, observation }: DraftCell): DraftCell['fault'] => (fault?.code === 'no_reason' && observation !== undefined ? undefined : fault);
  const candidates = draft.cells.flatMap((cell): Candidate[] =>
    cell.observation === undefined || faultOf(cell) !== undefined ? [] : [{ place: placeOf(cell), figure: writtenOf(cell.observation) }],
  );
  const faults = draft.cells.flatMap((cell): Fault[] => {
    const fault = faultOf(cell);
    return fault === undefined
      ? []
      : [
          {
            place: `${placeOf(cell)} ${cell.name}`.trim().slice(0, 400),
            ...(cell.entered === '' ? {} : { raw: cell.entered.slice(0, 200) }),
            ...fault.message,
          },
        ];
  });
  return {
    ok: true,
    draft,
    candidates,
    faults: faults.slice(0, MOST_FAULTS),
    moreFaults: Math.max(0, faults.length - MOST_FAULTS),
    notes: draft.notes.slice(0, MOST_NOTES).map(noteOf),
  };
};
