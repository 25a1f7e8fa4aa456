import type { Outcome, Said } from '../../../src/basis/index.ts';
import type { ChangeSet, RecordChange } from '../../../src/database/index.ts';
import type { Notice } from '../../../src/delivery/index.ts';
import {
  followupPublished,
  followupRated,
  followupRefusals,
  followupUnpublished,
  measureSaid,
  problemClosed,
  problemReopened,
  problemsOf,
  problemTitle,
  proofGiven,
  reassigned,
  reportedBack,
  taskReopened,
  type Followup,
} from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import type { SentForm } from '../sent-form.ts';
import { deedOf, unitCheck } from '../supervision/terms.ts';
import { keepFiles } from '../whistles/whistle-files.ts';
import { followupPath } from './followup-path.ts';
import { followupView, type FollowupRow } from './followup-view.ts';
import { followupNotices as told } from './words/index.ts';

/** What a form of an opinion's page does: the follow-up after it, and what is written and said beside it. */
type Done = { readonly followup: Followup; readonly changes?: readonly RecordChange[]; readonly reason?: string; readonly document?: string };
type DeedAction = ChangeSet['action'] & `followup.${string}`;
type Given = { readonly c: PageContext; readonly given: Delivery; readonly row: FollowupRow; readonly form: SentForm };
export type FollowupDeedOf = {
  readonly action: DeedAction;
  /** Which part of the page a refusal is shown in. */
  readonly at: (form: SentForm) => string;
  readonly done: (of: Given) => Promise<Outcome<Done>>;
};

const noticeTo = ({ given: { store, context }, row }: Given, to: Notice['to'], said: Said, level: Notice['level']): RecordChange => ({
  kind: 'notice',
  id: store.newId(),
  version: null,
  body: { plan: context.plan.id, to, said, about: { kind: 'followup', ref: row.id, href: followupPath(context, row.id) }, level },
});

/** The problem that a form speaks of, with its task as it is kept. */
const problemIn = async (of: Given) => {
  const problem = problemsOf(of.row.body).find(({ id }) => id === of.form.field('problem'));
  const task = problem?.task === undefined ? undefined : await of.given.delivery.get('task', problem.task);
  return { problem, task };
};

const onProblem = (form: SentForm): string => form.field('problem');

export const FOLLOWUP_DEEDS: Readonly<Record<string, FollowupDeedOf>> = {
  measure: {
    action: 'followup.edit',
    at: onProblem,
    done: async ({ row, form }) => {
      const next = measureSaid(row.body, form.field('problem'), form.field('text'));
      return next.refused === undefined ? { ok: { followup: next.ok } } : next;
    },
  },
  proof: {
    action: 'followup.edit',
    at: onProblem,
    done: async (of) => {
      const { c, given, row, form } = of;
      const { problem, task } = await problemIn(of);
      const tried = proofGiven(row.body, problem?.id ?? '', { text: form.field('text'), files: [] }, task?.body, deedOf(c, given));
      if (tried.refused !== undefined) return tried;
      const files = await keepFiles(given.store, given.context.region.code, form.files('files'));
      if (files.refused !== undefined) return files;
      const next = proofGiven(row.body, problem!.id, { text: form.field('text'), files: files.ok }, task?.body, deedOf(c, given));
      if (next.refused !== undefined) return next;
      const { followup, task: after } = next.ok;
      return {
        ok: { followup, ...(after === undefined ? {} : { changes: [{ kind: 'task', id: task!.id, version: task!.version, body: after } as const] }) },
      };
    },
  },
  close: {
    action: 'followup.close',
    at: onProblem,
    done: async (of) => {
      const { c, given, row, form } = of;
      const { problem, task } = await problemIn(of);
      const next = problemClosed(row.body, problem?.id ?? '', form.field('text'), task?.body, deedOf(c, given));
      if (next.refused !== undefined) return next;
      const lead = task?.body.lead ?? problem!.lead;
      return { ok: { followup: next.ok, changes: lead === undefined ? [] : [noticeTo(of, { unit: lead }, told.closed(problemTitle(problem!.text)), 'info')] } };
    },
  },
  reopen: {
    action: 'followup.edit',
    at: onProblem,
    done: async (of) => {
      const { c, given, row, form } = of;
      const { problem, task } = await problemIn(of);
      const reason = form.field('reason').trim();
      // What the unit reported as done, and nobody accepted, goes back to it as well.
      const isReported = problem !== undefined && problem.state !== 'closed' && problem.proof === undefined && task?.body.state === 'done';
      const next: Outcome<Followup> =
        isReported && reason !== ''
          ? {
              ok: {
                ...row.body,
                steps: [...row.body.steps, { to: 'reopened', at: deedOf(c, given).at, by: given.actor.name, reason: `${problem.id} ${reason}` }],
              },
            }
          : isReported
            ? { refused: followupRefusals.reason }
            : problemReopened(row.body, problem?.id ?? '', reason, deedOf(c, given));
      if (next.refused !== undefined) return next;
      const after = task === undefined ? undefined : taskReopened(task.body);
      const lead = task?.body.lead ?? problem!.lead;
      return {
        ok: {
          followup: next.ok,
          reason,
          changes: [
            ...(after === undefined || after === task!.body ? [] : [{ kind: 'task', id: task!.id, version: task!.version, body: after } as const]),
            ...(lead === undefined ? [] : [noticeTo(of, { unit: lead }, told.reopened(problemTitle(problem!.text), reason), 'yellow')]),
          ],
        },
      };
    },
  },
  reassign: {
    action: 'followup.edit',
    at: onProblem,
    done: async (of) => {
      const { c, given, row, form } = of;
      const { problem, task } = await problemIn(of);
      if (problem === undefined || task === undefined) return { refused: problem === undefined ? followupRefusals.noProblem : followupRefusals.notDivided };
      const asked = { problem: problem.id, lead: form.field('lead'), support: form.all('support'), due: form.day('due') };
      const { units } = await followupView(given, []);
      const next = reassigned(row.body, asked, task.body, form.field('reason'), unitCheck(units), deedOf(c, given));
      if (next.refused !== undefined) return next;
      const { followup, task: after } = next.ok;
      const told_ = told.divided(row.body.title, problemTitle(problem.text), after.due!);
      return {
        ok: {
          followup,
          reason: form.field('reason').trim(),
          changes: [
            { kind: 'task', id: task.id, version: task.version, body: after },
            ...[...new Set([after.lead!, ...after.support])].map((unit) => noticeTo(of, { unit }, told_, 'yellow')),
          ],
        },
      };
    },
  },
  report: {
    action: 'followup.edit',
    at: () => 'report',
    done: async (of) => {
      const { c, given, row, form } = of;
      const { tasks } = await followupView(given, [row.body]);
      const asked = { document: form.field('document'), date: form.day('date') };
      const [given_] = [form.files('file')].flat();
      const hasFile = given_ instanceof File && given_.size > 0;
      const tried = reportedBack(row.body, { ...asked, ...(hasFile ? { file: { sha256: '', name: '', type: '' } } : {}) }, tasks, deedOf(c, given));
      if (tried.refused !== undefined) return tried;
      const files = await keepFiles(given.store, given.context.region.code, hasFile ? given_ : undefined);
      if (files.refused !== undefined) return files;
      const next = reportedBack(row.body, { ...asked, file: files.ok[0] }, tasks, deedOf(c, given));
      if (next.refused !== undefined) return next;
      return {
        ok: {
          followup: next.ok,
          changes: [noticeTo(of, { role: 'deputy' }, told.reported(row.body.title), 'info')],
          ...(next.ok.reported?.document === undefined ? {} : { document: next.ok.reported.document }),
        },
      };
    },
  },
  rate: {
    action: 'followup.rate',
    at: (form) => form.field('problem') || 'rate',
    done: async (of) => {
      const { c, given, row, form } = of;
      const asked = { problem: form.field('problem') || undefined, result: form.field('result'), text: form.field('text') };
      const next = followupRated(row.body, asked, deedOf(c, given));
      if (next.refused !== undefined) return next;
      const isBad = asked.result === 'unsatisfied';
      return {
        ok: { followup: next.ok, changes: isBad ? [noticeTo(of, { role: 'planner' }, told.unsatisfied(row.body.title, asked.text.trim()), 'yellow')] : [] },
      };
    },
  },
  publish: {
    action: 'followup.close',
    at: () => 'publish',
    done: async ({ c, given, row }) => {
      const next = followupPublished(row.body, deedOf(c, given));
      return next.refused === undefined ? { ok: { followup: next.ok } } : next;
    },
  },
  unpublish: {
    action: 'followup.close',
    at: () => 'publish',
    done: async ({ c, given, row, form }) => {
      const next = followupUnpublished(row.body, form.field('reason'), deedOf(c, given));
      return next.refused === undefined ? { ok: { followup: next.ok, reason: form.field('reason').trim() } } : next;
    },
  },
};
