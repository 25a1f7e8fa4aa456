import type { Outcome, PlainDate, Said } from '../basis/index.ts';
import type { Amendment, AmendmentState, LinkageFinding } from './amendment.ts';
import { hearingLength, sendingDays, type AmendmentRules } from './amendment-dates.ts';
import { AMENDMENT_LIMITS, amendmentStep, type AmendmentDeed } from './amendment-proposal.ts';
import type { EvaluationFile } from './evaluation.ts';
import { amendmentRefusals as say } from './words/amendment-refusals.ts';

const refused = (fault: Said): Outcome<Amendment> => ({ refused: fault });

const ENDED: ReadonlySet<AmendmentState> = new Set(['in_force', 'refused', 'withdrawn']);
/** Whether nothing more becomes of it. */
export const isAmendmentEnded = ({ state }: Pick<Amendment, 'state'>): boolean => ENDED.has(state);

const inState = (amendment: Amendment, ...states: readonly AmendmentState[]): Said | undefined =>
  isAmendmentEnded(amendment) ? say.ended : states.includes(amendment.state) ? undefined : say.state;

const textOf = (text: string): string => text.trim().slice(0, AMENDMENT_LIMITS.text);

/** 论证: what those who were asked came to, with their papers. */
export const amendmentArgued = (amendment: Amendment, text: string, files: readonly EvaluationFile[], deed: AmendmentDeed): Outcome<Amendment> => {
  const fault = inState(amendment, 'proposed', 'argued');
  if (fault !== undefined) return refused(fault);
  if (textOf(text) === '') return refused(say.argument);
  return {
    ok: {
      ...amendment,
      state: 'argued',
      argument: { text: textOf(text), by: deed.actor.name, at: deed.at },
      ...(files.length + (amendment.files?.length ?? 0) === 0 ? {} : { files: [...(amendment.files ?? []), ...files] }),
      steps: [...amendment.steps, amendmentStep(deed, 'argued')],
    },
  };
};

/** 征求意见: never shorter than the law has it; `asked` are the units that lead what is changed. */
export const amendmentHeard = (
  amendment: Amendment,
  from: PlainDate | undefined,
  until: PlainDate | undefined,
  asked: readonly string[],
  rules: AmendmentRules,
  deed: AmendmentDeed,
): Outcome<Amendment> => {
  const fault = inState(amendment, 'argued', 'hearing');
  if (fault !== undefined) return refused(fault);
  if (from === undefined || until === undefined || until < from) return refused(say.hearingDay);
  const days = hearingLength(from, until);
  if (days < rules.hearingDays) return refused(say.hearingShort(days, rules.hearingDays));
  return {
    ok: {
      ...amendment,
      state: 'hearing',
      hearing: { from, until, ...(asked.length === 0 ? {} : { asked }) },
      steps: [...amendment.steps, amendmentStep(deed, 'hearing', { reason: `${from}—${until}` })],
    },
  };
};

/** 意见汇总: after the last day of the hearing, what came and what was made of it. */
export const amendmentSummedUp = (amendment: Amendment, text: string, deed: AmendmentDeed): Outcome<Amendment> => {
  const { hearing } = amendment;
  const fault = inState(amendment, 'hearing');
  if (fault !== undefined) return refused(fault);
  if (hearing === undefined) return refused(say.state);
  if (deed.today <= hearing.until) return refused(say.hearingOpen(hearing.until));
  if (textOf(text) === '') return refused(say.summary);
  return { ok: { ...amendment, hearing: { ...hearing, summary: textOf(text) }, steps: [...amendment.steps, amendmentStep(deed, 'summed_up')] } };
};

/** 衔接检查: what was computed, and a person's word where something grave is left. */
export const amendmentLinked = (amendment: Amendment, found: readonly LinkageFinding[], text: string, deed: AmendmentDeed): Outcome<Amendment> => {
  const fault = inState(amendment, 'hearing', 'checked');
  if (fault !== undefined) return refused(fault);
  if (amendment.hearing?.summary === undefined) return refused(say.summary);
  const grave = found.filter(({ grave: isGrave }) => isGrave === true).length;
  const word = textOf(text);
  if (grave > 0 && word === '') return refused(say.word(grave));
  return {
    ok: {
      ...amendment,
      state: 'checked',
      linkage: { checked: deed.at, by: deed.actor.name, found, ...(word === '' ? {} : { text: word }) },
      steps: [...amendment.steps, amendmentStep(deed, 'checked')],
    },
  };
};

/** 提请审议: with the meeting's day come the days by which the draft is sent. A meeting may be moved. */
export const amendmentLaidBefore = (amendment: Amendment, meeting: PlainDate | undefined, deed: AmendmentDeed): Outcome<Amendment> => {
  const fault = inState(amendment, 'checked', 'deliberating');
  if (fault !== undefined) return refused(fault);
  if (amendment.linkage === undefined) return refused(say.linkage);
  if (meeting === undefined) return refused(say.meeting);
  const { sent: _sent, ...rest } = amendment;
  return { ok: { ...rest, state: 'deliberating', meeting, steps: [...amendment.steps, amendmentStep(deed, 'deliberating', { reason: meeting })] } };
};

/** 送财经委、送常委会: the days on which it was sent; later than due only with a reason. */
export const amendmentSent = (
  amendment: Amendment,
  given: { readonly committee: PlainDate | undefined; readonly standing: PlainDate | undefined; readonly reason: string },
  rules: AmendmentRules,
  deed: AmendmentDeed,
): Outcome<Amendment> => {
  const fault = inState(amendment, 'deliberating');
  if (fault !== undefined) return refused(fault);
  if (amendment.meeting === undefined) return refused(say.meeting);
  const { committee, standing } = given;
  if (committee === undefined || standing === undefined || committee > deed.today || standing > deed.today) return refused(say.sentDay);
  const due = sendingDays(amendment.meeting, rules);
  const reason = textOf(given.reason);
  if ((committee > due.committee || standing > due.standing) && reason === '') return refused(say.sentLate(due.committee, due.standing));
  return { ok: { ...amendment, sent: { committee, standing }, steps: [...amendment.steps, amendmentStep(deed, 'sent', { reason })] } };
};

export type ApprovalGiven = {
  readonly document: string;
  readonly date: PlainDate | undefined;
  readonly effective: PlainDate | undefined;
  readonly file?: EvaluationFile;
};

const isProposer = ({ proposer, steps }: Amendment, { actor }: AmendmentDeed): boolean =>
  proposer?.account !== undefined || actor.account !== undefined ? proposer?.account === actor.account : (proposer?.by ?? steps[0]?.by) === actor.name;

/** 批准: by its document, entered by another than who proposed. `moved` names items whose target is no longer what it was: they make it void. */
export const amendmentApproved = (amendment: Amendment, given: ApprovalGiven, moved: readonly string[], deed: AmendmentDeed): Outcome<Amendment> => {
  const fault = inState(amendment, 'deliberating');
  if (fault !== undefined) return refused(fault);
  if (amendment.meeting === undefined) return refused(say.meeting);
  if (amendment.sent === undefined) return refused(say.unsent);
  if (isProposer(amendment, deed)) return refused(say.sameProposer);
  const document = given.document.trim().slice(0, AMENDMENT_LIMITS.title);
  if (document === '') return refused(say.document);
  if (given.date === undefined || given.date < amendment.meeting) return refused(say.early(amendment.meeting));
  if (given.date > deed.today) return refused(say.future);
  if (given.effective === undefined || given.effective < given.date) return refused(say.effective(given.date));
  if (moved.length > 0) return refused(say.moved(moved[0]!));
  return {
    ok: {
      ...amendment,
      state: 'approved',
      approval: { by: deed.actor.name, document, date: given.date, ...(given.file === undefined ? {} : { file: given.file }) },
      effective: given.effective,
      steps: [...amendment.steps, amendmentStep(deed, 'approved', { document })],
    },
  };
};

/** 生效: what it changed was written; `made` is the version of the plan that carries it, where it made one. */
export const amendmentInForce = (amendment: Amendment, made: number | undefined, deed: AmendmentDeed): Outcome<Amendment> => {
  const fault = inState(amendment, 'approved');
  if (fault !== undefined) return refused(fault);
  if (amendment.approval === undefined) return refused(say.document);
  return {
    ok: {
      ...amendment,
      state: 'in_force',
      ...(made === undefined ? {} : { made }),
      steps: [...amendment.steps, amendmentStep(deed, 'in_force', { document: amendment.approval.document })],
    },
  };
};

/** 未获批准 or 撤回: with a reason; everything stays to be read. */
export const amendmentEnded = (amendment: Amendment, how: 'refused' | 'withdrawn', reason: string, deed: AmendmentDeed): Outcome<Amendment> => {
  const open: readonly AmendmentState[] = how === 'refused' ? ['deliberating'] : ['proposed', 'argued', 'hearing', 'checked', 'deliberating'];
  const fault = inState(amendment, ...open);
  if (fault !== undefined) return refused(fault);
  if (textOf(reason) === '') return refused(say.endReason);
  return { ok: { ...amendment, state: how, steps: [...amendment.steps, amendmentStep(deed, how, { reason: textOf(reason) })] } };
};
