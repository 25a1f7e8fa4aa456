import type { Stage } from './project.ts';

/** What a gate asks for: proof that comes with the step, or something that the record holds by then. */
export type GateCondition = 'document' | 'document_or_note' | 'document_or_file' | 'lead' | 'code' | 'total';

/** 阶段门: what a project needs to enter each stage. `idea` asks nothing. */
export const GATES: Readonly<Record<Stage | 'withdrawn', readonly GateCondition[]>> = {
  idea: [],
  reserve: ['document_or_note', 'lead'],
  preparation: ['document'],
  started: ['document', 'code', 'total'],
  building: ['document_or_file'],
  completed: ['document'],
  in_use: ['document_or_file'],
  withdrawn: ['document_or_note'],
};
