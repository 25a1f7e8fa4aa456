export type { Attachment, Authority, Bound, Knowledge, MeasureKind, Observation, ObservationStatus, SeriesEvent, Source } from './observation.ts';
