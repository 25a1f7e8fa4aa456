/** What rights speak of: the kinds of records of delivery, and what else can be read or changed. */
export const RECORD_KINDS = [
  'unit',
  'task',
  'year',
  'link',
  'calendar',
  'report',
  'project',
  'whistle',
  'meeting',
  'notice',
  'dispatch',
  'preference',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
