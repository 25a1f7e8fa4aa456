export { IntakeError } from './error.ts';
export type { IntakeCode } from './error.ts';
export { MAX_BYTES } from './limits.ts';
export { read } from './read.ts';
export type { ReadOptions } from './read.ts';
export type { IntakeDocument, IntakeFormat, PlaceMark } from './document.ts';
export { cellLimits, storableText } from './observations/cell-limits.ts';
export { fillTemplate, readFigure, readObservationCsv, readObservationTable, readObservationWorkbook, readWordTable } from './observations/readers.ts';
export type {
  CellFault,
  CellQuestion,
  DraftCell,
  DraftContext,
  DraftForm,
  DraftObservation,
  FedSeries,
  Figure,
  Head,
  ObservationDraft,
  ObservationRow,
  ObservationTable,
  Said,
  TableOptions,
  TemplateLine,
  TemplateMark,
  TemplateRequest,
} from './observations/draft.ts';
export { figureUnit } from './observations/figure-unit.ts';
export type { WordTable } from './word-table.ts';
export { fillReportTemplate, readReportProgress } from './observations/report-readers.ts';
export type { ProgressLine, ProgressRead, ProgressState } from './observations/report-progress.ts';
