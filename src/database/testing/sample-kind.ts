import type { Action, RecordKind } from '../../identity/index.ts';
import type { Bodies } from '../record-bodies.ts';

export const AT = '2023-04-01T00:00:00.000Z';
export const TOPIC = { kind: 'indicator', ref: 't1', title: '指标' } as const;

/** The member that names who leads; none where nobody does. */
export const lead = (unit: string | undefined): { readonly lead?: string } => (unit === undefined ? {} : { lead: unit });

/** A body of each kind that concerns a unit, or none, and an action that makes one. */
export type Sample = { readonly [K in RecordKind]: { readonly action: Action; readonly body: (unit: string | undefined, title: string) => Bodies[K] } };
