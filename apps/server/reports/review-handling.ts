import { Outdated, type Kept } from '../../../src/database/index.ts';
import { askedOver, returned, unlocked, type Outcome, type Report, type Said } from '../../../src/delivery/index.ts';
import type { Action } from '../../../src/identity/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import { noticeOf } from './notice-text.ts';
import { acceptReport, type EntryGiven } from './report-entry.ts';
import { reportPath } from './report-path.ts';
import { reportSaid } from './words/index.ts';

const text = (value: unknown): string => (typeof value === 'string' ? storableText(value).trim().slice(0, 300) : '');

/** Reasons of a form by question. */
const reasonsOf = (form: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (name.startsWith('reason:') && text(value) !== '' ? [[name.slice(7), text(value)]] : [])));

/** The report as the reviewer saw it; a report that went on since is not decided unseen. */
const asSeen = (report: Kept<'report'> | undefined, version: unknown): Outcome<Kept<'report'>> => {
  if (report === undefined) return { refused: reportSaid(({ faults }) => faults.gone) };
  const isDecided = report.body.state === 'accepted' || report.body.state === 'locked';
  return String(report.version) === version || isDecided ? { ok: report } : { refused: reportSaid(({ faults }) => faults.changed) };
};

/** A step of a report with a word to its unit, against the version that its writer saw. */
const stepWithNotice = async (
  given: EntryGiven,
  report: Kept<'report'>,
  { action, made, said, reason }: { action: Action; made: Outcome<Report>; said: Said; reason: string },
): Promise<Outcome<Kept<'report'>>> => {
  if (made.refused !== undefined) return made;
  const about = { kind: 'report', ref: report.id, href: reportPath(given.context, report.id) };
  try {
    const [kept] = await given.delivery.change({
      action,
      reason,
      changes: [
        { kind: 'report', id: report.id, version: report.version, body: made.ok },
        noticeOf(given.store, { plan: report.body.plan, to: { unit: report.body.unit }, said, level: 'yellow', about }),
      ],
    });
    return { ok: kept as Kept<'report'> };
  } catch (fault) {
    if (fault instanceof Outdated) return { refused: reportSaid(({ faults }) => faults.changed) };
    throw fault;
  }
};

export const returnReport = (given: EntryGiven, report: Kept<'report'>, form: Readonly<Record<string, unknown>>): Promise<Outcome<Kept<'report'>>> => {
  const reasons = reasonsOf(form);
  const whole = text(form['whole']);
  const reason = whole === '' ? Object.values(reasons).join('；').slice(0, 300) : whole;
  const made = returned(report.body, given.who, reasons, whole);
  const said = reportSaid((words) => words.said.returned(report.body.period, Object.keys(reasons).length, reason));
  return stepWithNotice(given, report, { action: 'report.review', made, said, reason });
};

export const unlockReport = (given: EntryGiven, report: Kept<'report'>, form: Readonly<Record<string, unknown>>): Promise<Outcome<Kept<'report'>>> => {
  const reason = text(form['reason']);
  const said = reportSaid((words) => words.said.unlocked(report.body.period, reason));
  return stepWithNotice(given, report, { action: 'report.unlock', made: unlocked(report.body, given.who, reason), said, reason });
};

/** Asks the unit what was held back over the cap. */
export const askHeld = (given: EntryGiven, report: Kept<'report'>, form: Readonly<Record<string, unknown>>): Promise<Outcome<Kept<'report'>>> => {
  const reason = text(form['reason']);
  const said = reportSaid((words) => words.said.over(report.body.period, report.body.held?.length ?? 0, reason));
  return stepWithNotice(given, report, { action: 'report.ask', made: askedOver(report.body, given.who, reason), said, reason });
};

export const decide = async (given: EntryGiven, form: Readonly<Record<string, unknown>>): Promise<Outcome<Kept<'report'>>> => {
  const id = typeof form['report'] === 'string' ? form['report'] : '';
  const seen = asSeen(await given.delivery.get('report', id), form['version']);
  if (seen.refused !== undefined) return seen;
  return form['do'] === 'return' ? returnReport(given, seen.ok, form) : acceptReport(given, seen.ok);
};

export type Batch = { readonly done: number; readonly refused: readonly { readonly report: string; readonly said: Said }[] };

/** Accepts all that were chosen, one after another; what does not go is told and stops nothing. */
export const acceptAll = async (given: EntryGiven, chosen: readonly string[]): Promise<Batch> => {
  const refused: { report: string; said: Said }[] = [];
  let done = 0;
  for (const one of chosen) {
    const [id = '', version] = one.split(' ');
    const seen = asSeen(await given.delivery.get('report', id), version);
    const made = seen.refused === undefined ? await acceptReport(given, seen.ok) : seen;
    if (made.refused === undefined) done += 1;
    else refused.push({ report: id, said: made.refused });
  }
  return { done, refused };
};
