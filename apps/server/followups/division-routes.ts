import type { RecordChange } from '../../../src/database/index.ts';
import { assigned, divided, problemsOf, problemTitle, type Assigned } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { regionPath } from '../region/index.ts';
import { sentForm, type SentForm } from '../sent-form.ts';
import { deedOf, unitCheck } from '../supervision/terms.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { divisionPage, SUPPORT } from './division-page.tsx';
import { followupPath } from './followup-path.ts';
import type { FollowupRow } from './followup-view.ts';
import { followupNotices } from './words/index.ts';

/** The rows of the form; with `bulk`, what many share laid over those that were ticked. */
const rowsOf = (row: FollowupRow, { field, all, day }: SentForm): readonly Assigned[] => {
  const isBulk = field('do') === 'bulk';
  const ticked = new Set(all('problem'));
  return problemsOf(row.body)
    .filter(({ task }) => task === undefined)
    .map(({ id: problem }) => {
      const own = isBulk && ticked.has(problem);
      const support = Array.from({ length: SUPPORT }, (_, n) => field(`support${n}:${problem}`)).filter((unit) => unit !== '');
      const more = own ? field('bulk-support') : '';
      return {
        problem,
        lead: (own ? field('bulk-lead') : '') || field(`lead:${problem}`),
        support: more === '' || support.includes(more) ? support : [...support.slice(0, SUPPORT - 1), more],
        due: (own ? day('bulk-due') : undefined) ?? day(`due:${problem}`),
      };
    });
};

/** Saves the division, fills some of it in at once, or issues it: tasks, their notices and the opinion in one entry of the chain. */
export const divide = async (c: PageContext, given: Delivery, row: FollowupRow): Promise<Response> => {
  const { store, context, delivery } = given;
  const form = await sentForm(c);
  const units = await unitsOf(delivery);
  const version = form.version(row.version);
  const next = assigned(row.body, rowsOf(row, form), unitCheck(units));
  if (next.refused !== undefined) return divisionPage(c, given, row, { fault: next.refused, fields: form.fields });
  const { number } = row.body;
  if (form.field('do') !== 'issue') {
    await delivery.change({ action: 'followup.edit', changes: [{ kind: 'followup', id: row.id, version, body: next.ok }] });
    return c.redirect(`${followupPath(context, row.id, 'division')}?saved`, 303);
  }
  const issued = divided(next.ok, row.id, () => store.newId(), deedOf(c, given));
  if (issued.refused !== undefined) return divisionPage(c, given, row, { fault: issued.refused, fields: form.fields });
  const { followup, tasks } = issued.ok;
  const notices = tasks.flatMap(({ id, task }) =>
    [task.lead!, ...task.support].map(
      (unit): RecordChange => ({
        kind: 'notice',
        id: store.newId(),
        version: null,
        body: {
          plan: context.plan.id,
          to: { unit },
          said: followupNotices.divided(row.body.title, problemTitle(task.title), task.due!),
          about: { kind: 'task', ref: id, href: regionPath(context.region.code, context.plan.id, `tasks/${encodeURIComponent(id)}`) },
          level: 'yellow',
        },
      }),
    ),
  );
  await delivery.change({
    action: 'followup.edit',
    changes: [
      { kind: 'followup', id: row.id, version, body: followup },
      ...tasks.map(({ id, task }): RecordChange => ({ kind: 'task', id, version: null, body: task })),
      ...notices,
    ],
    ...(number === undefined ? {} : { document: number }),
  });
  return c.redirect(followupPath(context, row.id), 303);
};
