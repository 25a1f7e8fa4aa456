import type { Action, RecordKind } from '../../identity/index.ts';
import type { RecordChange } from '../delivery-store.ts';
import type { Bodies } from '../record-bodies.ts';
import { judgedSamples } from './sample-judged.ts';
import type { Sample } from './sample-kind.ts';
import { owedSamples } from './sample-owed.ts';
import { voicedSamples } from './sample-voiced.ts';

const samples: Sample = { ...owedSamples, ...judgedSamples, ...voicedSamples };

/** Kinds whose records can concern no unit, or none but themselves. */
export const UNITLESS: readonly RecordKind[] = [
  'year',
  'link',
  'meeting',
  'preference',
  'evaluation',
  'scheme',
  'score',
  'document',
  'amendment',
  'release',
  'questionnaire',
  'answersheet',
  'subscription',
  'annotation',
  'alert',
];

export const sampleBody = <K extends RecordKind>(kind: K, unit?: string, title = '样本'): Bodies[K] => samples[kind].body(unit, title);

/** An action that makes records of the kind; planner and program together may do all of them. */
export const makingOf = (kind: RecordKind): Action => samples[kind].action;

/** A change to a record; null removes it. */
export const changeTo = (kind: RecordKind, id: string, version: number | null, body: Bodies[RecordKind] | null): RecordChange =>
  ({ kind, id, version, body }) as RecordChange;
