import type { Decimal, Period, PlainDate } from '../../basis/index.ts';
import type { Authority, Bound, MeasureKind, Observation } from '../../ledger/index.ts';

/** One sentence in two languages: what is wrong, where, and what to do. */
export type Said = { readonly zh: string; readonly en: string };

/** An observation before the store gives it an id, a region and a time. */
export type DraftObservation = Omit<Observation, 'id' | 'region' | 'recorded' | 'batch' | 'by'>;

/** A cell of a sheet or of a CSV file that cannot be taken. `row` counts from 1, heads included; `column` is the head as written; `cell` is the address, `B7`. */
export type CellFault = {
  readonly row: number;
  readonly column?: string;
  readonly cell?: string;
  readonly sheet?: string;
  readonly code: string;
  readonly message: Said;
};

/** A row of a CSV file that was read whole. */
export type ObservationRow = { readonly row: number; readonly cell: string; readonly observation: DraftObservation };

/** What a CSV file says; rows with a fault are not among `rows`, and `notes` tell what was left out without harm. */
export type ObservationTable = { readonly rows: readonly ObservationRow[]; readonly faults: readonly CellFault[]; readonly notes: readonly CellFault[] };

/** A series that may be fed: what an indicator cell can name, by `id`, `series` or name, and the unit it is kept in. Every `Monitored` is one. */
export type FedSeries = {
  readonly id: string;
  /** Id in the ledger, `14/t2.5`; the id itself by default. */
  readonly series?: string;
  readonly no?: string;
  readonly name: string;
  readonly unit?: string;
  readonly priceBasis?: string;
  /** What a figure without a word about it measures; by default what its kind needs. */
  readonly measure?: MeasureKind;
  /** How it is judged; an average growth may be fed by levels in another unit. */
  readonly kind?: string;
};

/** How rows of a table are completed and checked. Everything is optional: without `items` any indicator id is taken. */
export type TableOptions = {
  readonly items?: readonly FedSeries[];
  /** Day for rows that do not say when their figure became known. */
  readonly known?: PlainDate;
  /** Today: no figure can have become known later. */
  readonly today?: PlainDate;
  /** Years that may be reported on, the base year included. */
  readonly years?: { readonly from: number; readonly to: number };
  readonly authority?: Authority;
  /** Rows that are read at a time; a longer file is refused whole. */
  readonly most?: number;
};

/** The newest row of a figure: what a person who sends a file revises. */
export type Head = Pick<Observation, 'id' | 'value' | 'missing' | 'bound' | 'unit' | 'period' | 'known' | 'status'>;

/** What is there already, and what the file ought to be about. */
export type DraftContext = TableOptions & {
  readonly items: readonly FedSeries[];
  readonly today: PlainDate;
  readonly region: string;
  readonly plan?: string;
  /** Refuse a template of another unit (责任单位) or period; absent takes any. */
  readonly owner?: string;
  readonly period?: Period;
  /** Newest row of a figure by its `figureKey`. */
  readonly head?: (key: string) => Head | undefined;
  /** Figure of the same series and measure in the latest earlier period, to see a slip of the unit. */
  readonly before?: (observation: DraftObservation) => { readonly value: Decimal; readonly unit: string } | undefined;
};

/** Something to look at before it is confirmed; `offer` is what one key would put in its place. */
export type CellQuestion = { readonly code: string; readonly message: Said; readonly offer?: { readonly value: string; readonly unit: string } };

/**
 * What one cell will do (逐格结果). `new` adds a figure, `changed` revises one, `same` repeats it, `refused` is told and left out. `entered` is the cell as
 * it was written.
 */
export type DraftCell = {
  readonly sheet?: string;
  readonly row: number;
  readonly cell: string;
  readonly name: string;
  readonly entered: string;
  readonly outcome: 'new' | 'changed' | 'same' | 'refused';
  readonly key?: string;
  readonly observation?: DraftObservation;
  readonly previous?: Head;
  readonly fault?: { readonly code: string; readonly message: Said };
  readonly questions: readonly CellQuestion[];
};

/** What a file is found to be: one of our templates, somebody's own ledger, or a CSV table. */
export type DraftForm = 'template' | 'ledger' | 'csv';

export type TemplateMark = {
  readonly template: string;
  readonly region: string;
  readonly plan: string;
  readonly owner: string;
  readonly period: Period;
  readonly issued?: string;
};

/** The dry run of a file: nothing is stored. A file with `refused` is about something else or cannot be read, and has no cells. */
export type ObservationDraft = {
  readonly form: DraftForm;
  readonly refused?: { readonly code: string; readonly message: Said };
  readonly template?: TemplateMark;
  readonly cells: readonly DraftCell[];
  /** What was found and left out: hidden sheets, columns that nobody asked for, rows without an indicator. */
  readonly notes: readonly CellFault[];
  /** Heads of the figures as the sender saw them, for `Sending.seen`. */
  readonly seen: Readonly<Record<string, string | null>>;
};

/** A line of a template: one figure of one indicator to fill, or shown because others fill it. */
export type TemplateLine = {
  readonly series: string;
  readonly no?: string;
  readonly group?: string;
  readonly name: string;
  readonly measure: MeasureKind;
  readonly accumulated?: boolean;
  readonly priceBasis?: string;
  readonly unit: string;
  /** Owned by statistics or by somebody else: shown grey and locked. */
  readonly locked?: boolean;
  /** Newest figure of the latest earlier period. */
  readonly previous?: {
    readonly period: Period;
    readonly value?: Decimal;
    readonly missing?: string;
    readonly bound?: Bound;
    readonly unit: string;
    readonly source?: string;
  };
  /** Newest figure of the period itself, where there is one. */
  readonly head?: Head & { readonly source?: string };
};

/** What a template is made of. `template` identifies it and is made by the door, as is `issued`. */
export type TemplateRequest = {
  readonly template: string;
  readonly region: { readonly code: string; readonly name: string; readonly simulated: boolean };
  readonly plan: { readonly id: string; readonly title: string };
  /** Responsible unit (责任单位); empty is 未分工. */
  readonly owner: string;
  readonly period: Period;
  readonly lines: readonly TemplateLine[];
  readonly authority?: Authority;
  readonly issued: PlainDate;
  readonly due?: PlainDate;
};

/** A figure as a person typed it. */
export type Figure =
  | { readonly kind: 'value'; readonly value: Decimal; readonly bound?: Bound; readonly unit?: string; readonly multiplier?: string }
  | { readonly kind: 'missing'; readonly missing: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: Said };
