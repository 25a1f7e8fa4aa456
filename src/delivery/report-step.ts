import type { Outcome } from './refusal.ts';
import { answerText, isFillable, unanswered } from './report-answer.ts';
import type { Answer, Report, ReportState, ReportStep } from './report.ts';
import { reportFaults } from './words/report-faults.ts';

/** Who takes a step, and when. */
export type Stepper = { readonly at: string; readonly by: string; readonly account?: string; readonly unit?: string };

const stepped = (report: Report, state: ReportState, { at, by, account }: Stepper, more: Pick<ReportStep, 'reason' | 'way'> = {}): Report => ({
  ...report,
  state,
  steps: [...report.steps, { state, at, by, ...(account === undefined ? {} : { account }), ...more }],
});

/** 提交: open or returned → submitted, once every question that wants an answer has one. */
export const submitted = (report: Report, who: Stepper, way: NonNullable<ReportStep['way']>): Outcome<Report> => {
  if (!isFillable(report)) return { refused: reportFaults.notOpen() };
  const left = unanswered(report);
  return left.length > 0 ? { refused: reportFaults.unanswered(left.length, left[0]!.title) } : { ok: stepped(report, 'submitted', who, { way }) };
};

/** 签发: the unit's approver signs what was submitted. */
export const signed = (report: Report, who: Stepper): Outcome<Report> =>
  report.state === 'submitted' && report.toSign === true ? { ok: stepped(report, 'signed', who) } : { refused: reportFaults.nothingToSign() };

/** Ready for the reviewer: submitted, and signed where that is wanted. */
export const isReviewable = ({ state, toSign }: Pick<Report, 'state' | 'toSign'>): boolean => state === 'signed' || (state === 'submitted' && toSign !== true);

/** Nobody judges what he filled in himself, nor what his own unit reports. */
export const isOwn = (report: Pick<Report, 'steps' | 'unit'>, { account, unit }: Pick<Stepper, 'account' | 'unit'>): boolean =>
  unit === report.unit ||
  (account !== undefined && report.steps.some((step) => (step.state === 'submitted' || step.state === 'signed') && step.account === account));

const reviewFault = (report: Report, who: Stepper): ReturnType<(typeof reportFaults)['ownReport']> | undefined => {
  if (report.state === 'accepted' || report.state === 'locked') return reportFaults.taken(report.steps.findLast(({ state }) => state === 'accepted')?.by ?? '');
  if (report.state === 'submitted' && report.toSign === true) return reportFaults.notSigned();
  if (!isReviewable(report)) return reportFaults.notSubmitted();
  return isOwn(report, who) ? reportFaults.ownReport() : undefined;
};

/** 退回: with a reason for each question meant, beside which the old answer is kept, or one for the whole. */
export const returned = (report: Report, who: Stepper, reasons: Readonly<Record<string, string>>, whole = ''): Outcome<Report> => {
  // A report that waits for its signature may be returned as well: nobody should sign what is seen to be wrong.
  const fault = report.state === 'submitted' && !isOwn(report, who) ? undefined : reviewFault(report, who);
  if (fault !== undefined) return { refused: fault };
  const meant = Object.entries(reasons).filter(([, reason]) => reason.trim() !== '');
  if (meant.length === 0 && whole.trim() === '') return { refused: reportFaults.noReason() };
  const answers: Record<string, Answer> = { ...report.answers };
  for (const [id, reason] of meant) {
    if (!report.asks.some((ask) => ask.id === id)) return { refused: reportFaults.unknownAsk(id) };
    const was = answerText(answers[id]);
    answers[id] = { ...answers[id], returned: { reason: reason.trim(), by: who.by, at: who.at, ...(was === '' ? {} : { was }) } };
  }
  const reason = whole.trim() === '' ? meant[0]![1].trim() : whole.trim();
  return { ok: stepped({ ...report, answers }, 'returned', who, { reason }) };
};

/** 采纳: what is accepted goes into the ledger next, and is locked then. */
export const accepted = (report: Report, who: Stepper): Outcome<Report> => {
  const fault = reviewFault(report, who);
  return fault === undefined ? { ok: stepped(report, 'accepted', who) } : { refused: fault };
};

/** 锁定: its figures are in the ledger, with that batch. */
export const locked = (report: Report, who: Stepper, batch?: string): Outcome<Report> =>
  report.state !== 'accepted'
    ? { refused: reportFaults.notAccepted() }
    : { ok: { ...stepped(report, 'locked', who), ...(batch === undefined ? {} : { batch }) } };

/** 解锁: back to the unit, with a reason that is kept. What is in the ledger stays until the report is accepted again, as revisions. */
export const unlocked = (report: Report, who: Stepper, reason: string): Outcome<Report> => {
  if (report.state !== 'locked') return { refused: reportFaults.notLocked() };
  return reason.trim() === '' ? { refused: reportFaults.unlockReason() } : { ok: stepped(report, 'returned', who, { reason: reason.trim() }) };
};

/** Asks what was held back over the cap all the same, with the planner's word for it. */
export const askedOver = (report: Report, who: Stepper, reason: string): Outcome<Report> => {
  const { held = [], ...rest } = report;
  if (held.length === 0) return { refused: reportFaults.nothingHeld() };
  if (!isFillable(report)) return { refused: reportFaults.closed() };
  if (reason.trim() === '') return { refused: reportFaults.overReason() };
  return { ok: { ...rest, asks: [...report.asks, ...held], overCap: { reason: reason.trim(), by: who.by, at: who.at } } };
};
