import { defined, type Instant, type Outcome, type PlainDate, type Said } from '../basis/index.ts';
import type { Stepper } from '../delivery/index.ts';
import type { Assessment, Evaluation, EvaluationFile, EvaluationState, EvaluationStep } from './evaluation.ts';
import { evaluationRefusals as say } from './words/evaluation-refusals.ts';

type More = { readonly reason?: string | undefined; readonly document?: string | undefined };

const filled = (text: string | undefined): string | undefined => (text === undefined || text.trim() === '' ? undefined : text.trim().slice(0, 2000));

/** The evaluation with one more step; a step that is a state becomes the state. */
export const evaluationSteps = (
  evaluation: Evaluation,
  to: EvaluationStep['to'],
  { at, by, account }: Stepper,
  { reason, document }: More = {},
): Evaluation => ({
  ...evaluation,
  state: to === 'frozen' || to === 'noted' ? evaluation.state : to,
  steps: [...evaluation.steps, defined({ to, at, by, account, reason: filled(reason), document: filled(document) })],
});

const only = ({ state }: Evaluation, ...states: readonly EvaluationState[]): Said | undefined => (states.includes(state) ? undefined : say.notNow(state));

/** 布置自评: units are asked until a day. Asked again, those that came later are. */
export const askedUnits = (evaluation: Evaluation, assessBy: PlainDate | undefined, today: PlainDate, deed: Stepper): Outcome<Evaluation> => {
  const fault = only(evaluation, 'opened', 'assessing');
  if (fault !== undefined) return { refused: fault };
  if (assessBy === undefined) return { refused: say.noDueDay };
  return assessBy < today ? { refused: say.duePast(today) } : { ok: { ...evaluationSteps(evaluation, 'assessing', deed), assessBy } };
};

/** 转入审核. */
export const reviewed = (evaluation: Evaluation, deed: Stepper): Outcome<Evaluation> => {
  const fault = only(evaluation, 'assessing');
  return fault === undefined ? { ok: evaluationSteps(evaluation, 'reviewing', deed) } : { refused: fault };
};

/** 冻结数据: drafting begins with it. Freezing again keeps the file it replaces, with the reason; what was out for comments is drafted anew. */
export const frozenAs = (evaluation: Evaluation, file: EvaluationFile & { readonly recorded: Instant }, reason: string, deed: Stepper): Outcome<Evaluation> => {
  const fault = only(evaluation, 'opened', 'assessing', 'reviewing', 'drafting', 'consulting');
  if (fault !== undefined) return { refused: fault };
  const { frozen: before, earlier = [] } = evaluation;
  const why = filled(reason);
  if (before !== undefined && why === undefined) return { refused: say.noFreezeReason };
  if (before?.sha256 === file.sha256) return { refused: say.sameFile };
  const kept = before === undefined ? {} : { earlier: [...earlier, { ...before, reason: why! }] };
  return {
    ok: { ...evaluationSteps(evaluationSteps(evaluation, 'drafting', deed), 'frozen', deed, { reason: why }), frozen: { ...file, at: deed.at }, ...kept },
  };
};

/** 征求意见: the draft goes to the units until a day. */
export const consulted = (evaluation: Evaluation, commentBy: PlainDate | undefined, today: PlainDate, deed: Stepper): Outcome<Evaluation> => {
  const fault = only(evaluation, 'drafting');
  if (fault !== undefined) return { refused: fault };
  if (evaluation.frozen === undefined) return { refused: say.notFrozen };
  if (commentBy === undefined) return { refused: say.noDueDay };
  return commentBy < today ? { refused: say.duePast(today) } : { ok: { ...evaluationSteps(evaluation, 'consulting', deed), commentBy } };
};

/** Steps of those who made the draft. */
const DRAFTING: ReadonlySet<string> = new Set(['frozen', 'consulting', 'drafting']);

/** Whether the actor froze or drafted it: nobody approves what he made himself. */
export const drafted = ({ steps }: Evaluation, { account }: Stepper): boolean =>
  account !== undefined && steps.some((step) => DRAFTING.has(step.to) && step.account === account);

/** Comments that nobody has answered. */
export const openComments = (assessments: readonly Assessment[]): readonly Assessment[] =>
  assessments.filter(({ comment }) => comment !== undefined && comment.none !== true && comment.taken === undefined);

/** 审定, by a leader who drafted nothing of it; of an annual one also without asking for comments. */
export const approvedBy = (evaluation: Evaluation, assessments: readonly Assessment[], document: string, deed: Stepper): Outcome<Evaluation> => {
  const fault = only(evaluation, 'consulting', ...(evaluation.kind === 'annual' ? (['drafting'] as const) : []));
  if (fault !== undefined) return { refused: fault };
  if (evaluation.frozen === undefined) return { refused: say.notFrozen };
  const open = openComments(assessments);
  if (open.length > 0) return { refused: say.openComments(open.length) };
  if (drafted(evaluation, deed)) return { refused: say.ownDraft };
  const approved = defined({ by: deed.by, at: deed.at, document: filled(document) });
  return { ok: { ...evaluationSteps(evaluation, 'approved', deed, { document }), approved } };
};

export type Submission = { readonly to: string; readonly date: PlainDate | undefined; readonly document: string };

/** 报送: to whom, on what day, under what number. */
export const submittedTo = (evaluation: Evaluation, { to, date, document }: Submission, today: PlainDate, deed: Stepper): Outcome<Evaluation> => {
  const fault = only(evaluation, 'approved');
  if (fault !== undefined) return { refused: fault };
  const whom = filled(to);
  if (whom === undefined) return { refused: say.noRecipient };
  if (date === undefined) return { refused: say.noSubmissionDay };
  if (date > today) return { refused: say.submissionLate(today) };
  return { ok: { ...evaluationSteps(evaluation, 'submitted', deed, { document }), submitted: defined({ to: whom, date, document: filled(document) }) } };
};

/** 撤回: with a reason; everything stays to be read. */
export const withdrawn = (evaluation: Evaluation, reason: string, document: string, deed: Stepper): Outcome<Evaluation> => {
  if (evaluation.state === 'withdrawn') return { refused: say.notNow('withdrawn') };
  return filled(reason) === undefined ? { refused: say.noReason } : { ok: evaluationSteps(evaluation, 'withdrawn', deed, { reason, document }) };
};

const isSettled = ({ state }: Evaluation): boolean => state === 'approved' || state === 'submitted' || state === 'withdrawn';

/** 第三方评估: who wrote it, on what day, what it says. It counts from the next freezing on. */
export const withThirdParty = (
  evaluation: Evaluation,
  given: { readonly by: string; readonly text: string; readonly date: PlainDate | undefined; readonly file?: EvaluationFile | undefined },
  deed: Stepper,
): Outcome<Evaluation> => {
  if (isSettled(evaluation)) return { refused: say.notNow(evaluation.state) };
  const [by, text] = [filled(given.by), filled(given.text)];
  if (by === undefined || text === undefined || given.date === undefined) return { refused: say.noThirdParty };
  const file = given.file ?? evaluation.thirdParty?.file;
  return { ok: { ...evaluationSteps(evaluation, 'noted', deed, { reason: by }), thirdParty: defined({ by, text, date: given.date, file }) } };
};

/** Questionnaires whose results it rests on. They count from the next freezing on. */
export const withQuestionnaires = (evaluation: Evaluation, questionnaires: readonly string[], deed: Stepper): Outcome<Evaluation> =>
  isSettled(evaluation)
    ? { refused: say.notNow(evaluation.state) }
    : { ok: { ...evaluationSteps(evaluation, 'noted', deed), questionnaires: [...new Set(questionnaires)] } };
