import { defined } from '../basis/index.ts';
import { deliveryMarks, type DeliveryBodies } from '../delivery/index.ts';
import { evaluationMarks, type EvaluationBodies } from '../evaluation/index.ts';
import type { Marks, RecordKind, SaidMarks } from '../identity/index.ts';
import { participationMarks, type ParticipationBodies } from '../participation/index.ts';
import { publicationMarks, type PublicationBodies } from '../publication/index.ts';

/** What each kind of record holds, whichever room says so. */
export type Bodies = DeliveryBodies & EvaluationBodies & PublicationBodies & ParticipationBodies;

const marks: { readonly [K in RecordKind]: (body: Bodies[K], id: string) => SaidMarks } = {
  ...deliveryMarks,
  ...evaluationMarks,
  ...publicationMarks,
  ...participationMarks,
};

/** The marks of a record, as they are kept beside its body. */
export const marksOf = <K extends RecordKind>(kind: K, body: Bodies[K], id: string): Marks => defined(marks[kind](body, id));
