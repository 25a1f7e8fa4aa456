export type { AnswerSheet, Opinion, Questionnaire, Subscription, Topic } from './opinion.ts';
export { participationMarks } from './record.ts';
export type { Bodies as ParticipationBodies } from './record.ts';
export type { Alert, Annotation, Inquiry, Suggestion } from './supervision.ts';
