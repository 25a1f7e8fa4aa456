/** What rights speak of: the kinds of records that are kept of a region, by the room that says what they hold. */
export const RECORD_KINDS = [
  // delivery
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
  // evaluation
  'evaluation',
  'assessment',
  'scheme',
  'score',
  'appeal',
  'document',
  'followup',
  'amendment',
  'policy',
  // publication
  'release',
  // participation
  'opinion',
  'questionnaire',
  'answersheet',
  'subscription',
  'inquiry',
  'annotation',
  'suggestion',
  'alert',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
