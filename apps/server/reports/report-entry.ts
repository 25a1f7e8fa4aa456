import {
  Conflict,
  Outdated,
  type DeliveryStore,
  type Kept,
  type NewFinding,
  type NewObservation,
  type RecordChange,
  type Store,
} from '../../../src/database/index.ts';
import { accepted, isAnswered, locked, type Outcome, type Report, type Said, type Stepper, type Unit } from '../../../src/delivery/index.ts';
import type { Action } from '../../../src/identity/index.ts';
import { compare, writes, type ComparedRow } from '../data/draft/comparison.ts';
import { headsOf } from '../data/draft/draft.ts';
import { loadRegion, type RegionContext } from '../region/index.ts';
import { candidatesOf, checkAnswers, reportTitle } from './answer-check.ts';
import { noticeOf } from './notice-text.ts';
import { reportPath } from './report-path.ts';
import { reportSaid, stateWord } from './words/index.ts';

/** With what rights a report is entered: a reviewer's, or those of the program that finishes what was begun. */
export type EntryRights = { readonly report: Action; readonly task: Action; readonly project: Action };
export const REVIEWER: EntryRights = { report: 'report.review', task: 'task.progress', project: 'project.edit' };
export const CLOCK: EntryRights = { report: 'dispatch.send', task: 'dispatch.send', project: 'dispatch.send' };

export type EntryGiven = {
  readonly store: Store;
  readonly delivery: DeliveryStore;
  readonly context: RegionContext;
  readonly who: Stepper;
  readonly rights: EntryRights;
};

const fresh = async ({ store, context: { region, plan, today } }: EntryGiven): Promise<RegionContext> =>
  (await loadRegion(store, region.code, plan.id, { asOf: today, known: today }))!;

const titled = (report: Report, { place, problems }: Pick<ComparedRow, 'place' | 'problems'>): Said => {
  const title = report.asks.find(({ id }) => id === place)?.title ?? place;
  const [problem] = problems;
  return { zh: `“${title}”：${problem?.zh ?? ''}`, en: `“${title}”: ${problem?.en ?? ''}` };
};

const observationsOf = (report: Report, unit: Unit, rows: readonly ComparedRow[]): readonly NewObservation[] =>
  rows
    .filter(writes)
    .map(({ change, observation }) => (change === 'revised' ? { ...observation, reason: observation.note ?? reportTitle(report, unit) } : observation));

/** What the unit said about a question of the rules answers it. */
const findingsOf = (rows: readonly ComparedRow[]): readonly NewFinding[] =>
  rows.filter(writes).flatMap(({ findings, observation }) =>
    findings.map(
      ({ rule, ruleVersion, indicator, period, details }): NewFinding => ({
        rule,
        ruleVersion,
        indicator,
        period,
        details,
        ...(observation.note === undefined ? {} : { accepted: observation.note }),
      }),
    ),
  );

/** Its figures into the ledger in one sending. A second try finds them there, and gives the batch that they came with. */
const sendFigures = async (given: EntryGiven, { body: report }: Kept<'report'>, unit: Unit, tries = 3): Promise<Outcome<string | undefined>> => {
  const context = await fresh(given);
  const candidates = candidatesOf(report, unit, context.today);
  const rows = compare(context, candidates);
  const against = rows.find(({ change }) => change === 'refused');
  if (against !== undefined) return { refused: titled(report, against) };
  const observations = observationsOf(report, unit, rows);
  if (observations.length === 0) return { ok: rows.find(({ change }) => change === 'repeated')?.head?.batch };
  const heads = headsOf(context, candidates);
  const keys = rows.filter(writes).map(({ key }) => key);
  const by = report.steps.findLast(({ state }) => state === 'submitted')?.by ?? given.who.by;
  try {
    const { batch } = await given.store.send({
      region: context.region.code,
      channel: 'report',
      by,
      observations,
      findings: findingsOf(rows),
      seen: Object.fromEntries(keys.map((key) => [key, heads[key] ?? null])),
    });
    return { ok: batch };
  } catch (fault) {
    if (fault instanceof Conflict && tries > 1) return sendFigures(given, { body: report } as Kept<'report'>, unit, tries - 1);
    throw fault;
  }
};

type Told = { readonly at: string; readonly by: string };

const taskChanges = (report: Kept<'report'>, tasks: readonly Kept<'task'>[], { at, by }: Told): readonly RecordChange[] =>
  tasks.flatMap(({ id, version, body }): RecordChange[] => {
    const answer = report.body.answers[`task.${id}`];
    const progress = body.progress ?? [];
    if (answer?.state === undefined || progress.some((one) => one.report === report.id && one.at === at)) return [];
    const state = answer.state === 'done' ? 'done' : body.state === 'confirmed' || body.state === 'issued' ? 'under_way' : body.state;
    const told = { period: report.body.period, text: answer.text ?? '', state: answer.state, report: report.id, at, by };
    return [{ kind: 'task', id, version, body: { ...body, state, progress: [...progress, told] } }];
  });

const projectChanges = (report: Kept<'report'>, projects: readonly Kept<'project'>[], { at, by }: Told): readonly RecordChange[] =>
  projects.flatMap(({ id, version, body }): RecordChange[] => {
    const answer = report.body.answers[`project.${id}`];
    if (answer?.state === undefined || body.progress.some((one) => one.period === report.body.period && one.at === at)) return [];
    const text = [stateWord(answer.state, 'zh'), answer.text].filter(Boolean).join('：');
    const percent = answer.value === undefined ? {} : { percent: Number(answer.value) };
    return [{ kind: 'project', id, version, body: { ...body, progress: [...body.progress, { period: report.body.period, text, ...percent, at, by }] } }];
  });

/** How tasks and projects go on, each told once. */
const sendProgress = async ({ delivery, rights }: EntryGiven, report: Kept<'report'>, told: Told): Promise<void> => {
  const refs = (kind: 'task' | 'project'): readonly string[] =>
    report.body.asks.filter((ask) => ask.kind === kind && isAnswered(ask, report.body.answers[ask.id])).map(({ ref }) => ref);
  const tasks = refs('task');
  const changedTasks = tasks.length === 0 ? [] : taskChanges(report, await delivery.list('task', { ids: tasks }), told);
  if (changedTasks.length > 0) await delivery.change({ action: rights.task, changes: changedTasks });
  const projects = refs('project');
  const changedProjects = projects.length === 0 ? [] : projectChanges(report, await delivery.list('project', { ids: projects }), told);
  if (changedProjects.length > 0) await delivery.change({ action: rights.project, changes: changedProjects });
};

/**
 * Brings what was accepted into the ledger, the tasks and the projects, and locks the report with the batch of its figures. Done again after a break it does
 * what is left and nothing twice.
 */
export const finishReport = async (given: EntryGiven, report: Kept<'report'>): Promise<Outcome<Kept<'report'>>> => {
  const { store, delivery, context, who, rights } = given;
  const unit = await delivery.get('unit', report.body.unit);
  const step = report.body.steps.findLast(({ state }) => state === 'accepted');
  if (unit === undefined || step === undefined) return { refused: reportSaid(({ faults }) => faults.noUnitAnyMore) };
  const sent = await sendFigures(given, report, unit.body);
  if (sent.refused !== undefined) return sent;
  const filler = report.body.steps.findLast(({ state }) => state === 'submitted')?.by ?? step.by;
  await sendProgress(given, report, { at: step.at, by: filler });
  const done = locked(report.body, who, sent.ok);
  if (done.refused !== undefined) return done;
  const said = reportSaid(({ said: words }) => words.accepted(report.body.period, step.by));
  const [kept] = await delivery.change({
    action: rights.report,
    changes: [
      { kind: 'report', id: report.id, version: report.version, body: done.ok },
      noticeOf(store, {
        plan: report.body.plan,
        to: { unit: report.body.unit },
        said,
        level: 'info',
        about: { kind: 'report', ref: report.id, href: reportPath(context, report.id) },
      }),
    ],
  });
  return { ok: kept as Kept<'report'> };
};

/**
 * Accepts a report and enters it in the same breath. What contradicts the ledger is refused before anything is written; of two reviewers one accepts, and the
 * other is told.
 */
export const acceptReport = async (given: EntryGiven, report: Kept<'report'>): Promise<Outcome<Kept<'report'>>> => {
  const { delivery, context, who, rights } = given;
  if (report.body.state === 'accepted') return finishReport(given, report);
  const unit = await delivery.get('unit', report.body.unit);
  if (unit === undefined) return { refused: reportSaid(({ faults }) => faults.noUnitAnyMore) };
  const taken = accepted(report.body, who);
  if (taken.refused !== undefined) return taken;
  const against = [...checkAnswers(context, report.body, unit.body).values()].find(({ problems }) => problems.length > 0);
  if (against !== undefined) return { refused: titled(report.body, against.row) };
  try {
    const [kept] = await delivery.change({ action: rights.report, changes: [{ kind: 'report', id: report.id, version: report.version, body: taken.ok }] });
    return await finishReport(given, kept as Kept<'report'>);
  } catch (fault) {
    if (!(fault instanceof Outdated)) throw fault;
    const now = await delivery.get('report', report.id);
    return {
      refused: now === undefined ? reportSaid(({ faults }) => faults.gone) : (accepted(now.body, who).refused ?? reportSaid(({ faults }) => faults.changed)),
    };
  }
};
