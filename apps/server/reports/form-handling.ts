import { fingerprint } from '../../../src/basis/index.ts';
import { Outdated, type DeliveryStore, type Kept, type RecordChange, type Store } from '../../../src/database/index.ts';
import { answerMark, submitted, unanswered, unitLabel, type Given, type ReportStep, type Said, type Stepper } from '../../../src/delivery/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import type { RegionContext } from '../region/index.ts';
import { checkAnswers } from './answer-check.ts';
import { readAnswers, type AnswersRead, type Typed } from './answer-form.ts';
import { saveAnswers, withFiles } from './answer-saving.ts';
import type { FormState } from './form-page.tsx';
import { noticeOf } from './notice-text.ts';
import { reportPath } from './report-path.ts';
import { reportSaid } from './words/index.ts';

export type FormGiven = {
  readonly store: Store;
  readonly delivery: DeliveryStore;
  readonly context: RegionContext;
  readonly unit: Kept<'unit'>;
  readonly who: Stepper;
  readonly way: NonNullable<ReportStep['way']>;
};

/** What came of a form: the report as it is kept now, and what is to be shown with it. `submitted` where it is on its way. */
export type FormOutcome = { readonly report: Kept<'report'>; readonly state: FormState; readonly submitted: boolean; readonly saved: boolean };

type Deed =
  | { readonly kind: 'save' }
  | { readonly kind: 'submit' }
  | { readonly kind: 'same'; readonly ask: string }
  | { readonly kind: 'theirs'; readonly ask: string }
  | { readonly kind: 'fix'; readonly ask: string; readonly unit: string };

/** Which button was pressed: `save`, `submit`, `same ASK`, `theirs ASK`, `fix ASK UNIT`. */
const deedOf = (given: unknown): Deed => {
  const [, kind, ask, unit] = /^(\w+)(?: (\S{1,200}))?(?: (.{1,40}))?$/.exec(typeof given === 'string' ? given : '') ?? [];
  if (kind === 'submit') return { kind };
  if (kind === 'same' && ask !== undefined) return { kind, ask };
  if (kind === 'theirs' && ask !== undefined) return { kind, ask };
  if (kind === 'fix' && ask !== undefined && unit !== undefined) return { kind, ask, unit: storableText(unit) };
  return { kind: 'save' };
};

/** What the form says, with what the button did to one question. */
const withDeed = (report: Kept<'report'>, read: AnswersRead, deed: Deed): AnswersRead => {
  if (deed.kind === 'save' || deed.kind === 'submit') return read;
  const ask = report.body.asks.find(({ id }) => id === deed.ask);
  if (ask === undefined) return read;
  const own = read.given[ask.id];
  const set = (given: Given | undefined): AnswersRead => {
    const { [ask.id]: _, ...rest } = read.given;
    const { [ask.id]: __, ...faults } = read.faults;
    return { ...read, faults, given: given === undefined ? rest : { ...rest, [ask.id]: given } };
  };
  if (deed.kind === 'theirs') return set(undefined);
  if (deed.kind === 'same')
    return ask.last === undefined ? read : set({ ...own, state: ask.last.state ?? 'as_planned', ...(ask.last.text === '' ? {} : { text: ask.last.text }) });
  // The figure stays as typed; only its unit is put right, and what it was is kept.
  return own?.value === undefined ? read : set({ ...own, unit: deed.unit, entered: `${own.value} ${own.unit ?? ''}`.trim() });
};

const listed = (faults: Readonly<Record<string, Said>>): Record<string, readonly Said[]> =>
  Object.fromEntries(Object.entries(faults).map(([id, said]) => [id, [said]]));

/** What was typed at questions that were not taken: it stands in their fields again. */
const typedAt = (read: AnswersRead, ids: readonly string[]): Record<string, Typed> =>
  Object.fromEntries(ids.flatMap((id) => (read.typed[id] === undefined ? [] : [[id, read.typed[id]]])));

/** Problems, questions and units that the figures give rise to, for the page. */
export const checkedNotes = (
  context: RegionContext,
  report: Kept<'report'>,
  unit: Kept<'unit'>,
): { readonly notes: Required<Pick<FormState, 'faults' | 'questions' | 'units'>>; readonly mark: string } => {
  const faults: Record<string, readonly Said[]> = {};
  const questions: Record<string, readonly Said[]> = {};
  const units: Record<string, readonly string[]> = {};
  for (const [id, checked] of checkAnswers(context, report.body, unit.body)) {
    if (checked.problems.length > 0) faults[id] = checked.problems;
    if (checked.questions.length > 0 && report.body.answers[id]?.text === undefined) questions[id] = checked.questions;
    if (checked.units.length > 0) units[id] = checked.units;
  }
  const asked = Object.keys({ ...questions, ...units }).sort();
  const mark = fingerprint(asked.map((id) => `${id}=${answerMark(report.body.answers[id])}`).join('|'));
  return { notes: { faults, questions, units }, mark: asked.length === 0 ? '' : mark };
};

const noticesOf = ({ store, context, unit, who }: FormGiven, { id, body }: Kept<'report'>): readonly RecordChange[] => {
  const about = { kind: 'report', ref: id, href: reportPath(context, id) };
  const name = unitLabel(unit.body);
  if (body.toSign === true) {
    const said = reportSaid((words) => words.said.toSign(body.period, who.by));
    return [noticeOf(store, { plan: body.plan, to: { unit: body.unit, role: 'approver' }, said, level: 'info', about })];
  }
  const said = reportSaid((words) => words.said.submitted(body.period, name, who.by));
  return [noticeOf(store, { plan: body.plan, to: { role: 'planner' }, said, level: 'info', about })];
};

const submit = async (given: FormGiven, report: Kept<'report'>, tries = 3): Promise<{ readonly report: Kept<'report'>; readonly refused?: Said }> => {
  const made = submitted(report.body, given.who, given.way);
  if (made.refused !== undefined) return { report, refused: made.refused };
  try {
    const [kept] = await given.delivery.change({
      action: 'report.submit',
      changes: [{ kind: 'report', id: report.id, version: report.version, body: made.ok }, ...noticesOf(given, report)],
    });
    return { report: kept as Kept<'report'> };
  } catch (fault) {
    if (!(fault instanceof Outdated) || tries <= 1) throw fault;
    const newer = await given.delivery.get('report', report.id);
    if (newer === undefined) return { report, refused: reportSaid(({ faults }) => faults.gone) };
    return submit(given, newer, tries - 1);
  }
};

/**
 * Takes a form: saves what can be saved, question by question, then submits it where that was asked and nothing stands against it. What is odd is asked about
 * once; sent again it goes, with the questions open.
 */
export const takeForm = async (given: FormGiven, kept: Kept<'report'>, form: Readonly<Record<string, unknown>>): Promise<FormOutcome> => {
  const deed = deedOf([form['do']].flat().at(-1));
  const read = withDeed(kept, await readAnswers(form, kept.body), deed);
  const files = await withFiles(given.store, kept, form, read.given);
  const saved = await saveAnswers(given.delivery, kept, files.given, read.seen, given.who.by);
  if (saved.refused !== undefined) return { report: kept, state: { said: [saved.refused], typed: read.typed, status: 409 }, submitted: false, saved: false };
  const { report, clashes } = saved;
  const faults = { ...listed(read.faults), ...listed(files.faults) };
  const kinds = { faulty: Object.keys(faults).length, clashing: clashes.length };
  if (kinds.faulty > 0 || kinds.clashing > 0) {
    const said = [
      ...(kinds.clashing > 0 ? [reportSaid((words) => words.form.clash(kinds.clashing))] : []),
      ...(kinds.faulty > 0 ? [reportSaid((words) => words.form.faults(kinds.faulty))] : []),
    ];
    const typed = typedAt(read, [...Object.keys(read.faults), ...clashes.map(({ ask }) => ask)]);
    return { report, state: { said, typed, faults, clashes, status: kinds.clashing > 0 ? 409 : 422 }, submitted: false, saved: true };
  }
  if (deed.kind !== 'submit') return { report, state: {}, submitted: false, saved: true };
  return trySubmit(given, report, typeof form['shown'] === 'string' ? form['shown'] : '');
};

const trySubmit = async (given: FormGiven, report: Kept<'report'>, shown: string): Promise<FormOutcome> => {
  const { notes, mark } = checkedNotes(given.context, report, given.unit);
  const left = unanswered(report.body);
  const wrong = Object.keys(notes.faults).length;
  if (left.length > 0 || wrong > 0) {
    const refused = submitted(report.body, given.who, given.way).refused;
    const said = [...(wrong > 0 ? [reportSaid((words) => words.form.faults(wrong))] : []), ...(refused === undefined ? [] : [refused])];
    return { report, state: { ...notes, said, status: 422 }, submitted: false, saved: true };
  }
  if (mark !== '' && mark !== shown) {
    const n = new Set([...Object.keys(notes.questions), ...Object.keys(notes.units)]).size;
    return { report, state: { ...notes, said: [reportSaid((words) => words.form.questions(n))], shown: mark, status: 422 }, submitted: false, saved: true };
  }
  const done = await submit(given, report);
  return done.refused === undefined
    ? { report: done.report, state: {}, submitted: true, saved: true }
    : { report: done.report, state: { said: [done.refused], status: 409 }, submitted: false, saved: true };
};
