import type { Instant, PlainDate } from '../basis/index.ts';
import { STAGES, type Evidence, type Project, type Stage } from './project.ts';
import type { Outcome } from './refusal.ts';
import { GATES, type GateCondition } from './stage-gate.ts';
import { projectEn } from './words/project-en.ts';
import { stageFaults } from './words/project-faults.ts';
import { projectZh, type ProjectWords } from './words/project-zh.ts';

/** Names of stages, gates, outcomes and needs. */
export const projectWords = (language: 'zh' | 'en'): ProjectWords => (language === 'en' ? projectEn : projectZh);

/** Names of the stages. */
export const stageWords = (language: 'zh' | 'en'): ProjectWords['stages'] => projectWords(language).stages;

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const holds = (condition: GateCondition, { code, lead, investment }: Project, { document, note, attachments }: Evidence): boolean => {
  if (condition === 'lead') return filled(lead);
  if (condition === 'code') return filled(code);
  if (condition === 'total') return filled(investment?.total);
  if (condition === 'document') return filled(document);
  return filled(document) || (condition === 'document_or_note' ? filled(note) : (attachments?.length ?? 0) > 0);
};

/** What is wanting at the gate of a stage. */
export const missingAt = (project: Project, stage: Stage | 'withdrawn', evidence: Evidence): readonly GateCondition[] =>
  GATES[stage].filter((condition) => !holds(condition, project, evidence));

export type StageStep = {
  readonly stage: Stage | 'withdrawn';
  readonly date: PlainDate;
  readonly evidence: Evidence;
  /** Reason of going back; of leaving out stages. */
  readonly back?: string;
  readonly skipped?: string;
  readonly by: string;
  readonly at: Instant;
};

/** Stages that lie between where it stands and where it goes. */
export const stagesBetween = (from: Project['stage'], to: Stage | 'withdrawn'): readonly Stage[] =>
  from === 'withdrawn' || to === 'withdrawn' ? [] : STAGES.slice(STAGES.indexOf(from) + 1, Math.max(0, STAGES.indexOf(to)));

const goesBack = (from: Project['stage'], to: Stage | 'withdrawn'): boolean =>
  to !== 'withdrawn' && (from === 'withdrawn' || STAGES.indexOf(to) < STAGES.indexOf(from));

/** 储备 is where a record of the plan stands until somebody says otherwise: a first word about it is neither a step back nor a skip. */
const isFirstWord = ({ passages }: Project): boolean => passages.length === 0;

/**
 * A project enters a stage (阶段流转). Refused: without what the gate asks, into the future, before the last step, back without a reason, over stages without
 * one.
 */
export const enterStage = (project: Project, step: StageStep, today: PlainDate): Outcome<Project> => {
  const { stage, date, evidence, back, skipped, by, at } = step;
  const last = project.passages.at(-1);
  if (stage === project.stage && last !== undefined) return { refused: stageFaults.same(stage) };
  if (date > today) return { refused: stageFaults.future(date) };
  if (last !== undefined && date < last.date) return { refused: stageFaults.before(date, last.date) };
  const isBack = !isFirstWord(project) && goesBack(project.stage, stage);
  if (isBack && !filled(back)) return { refused: stageFaults.back(project.stage, stage) };
  const between = isBack || isFirstWord(project) ? [] : stagesBetween(project.stage, stage);
  if (between.length > 0 && !filled(skipped)) return { refused: stageFaults.skipped(between) };
  const missing = isBack ? [] : missingAt(project, stage, evidence);
  if (missing.length > 0) return { refused: stageFaults.gate(stage, missing) };
  const passage = { stage, date, evidence, ...(isBack ? { back: back! } : {}), ...(between.length > 0 ? { skipped: skipped! } : {}), by, at };
  return { ok: { ...project, stage, passages: [...project.passages, passage] } };
};
