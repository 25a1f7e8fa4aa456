import type { DeliveryStore } from '../../../src/database/index.ts';
import { isFillable, STAGES } from '../../../src/delivery/index.ts';
import { voiceDuties } from './voice-duty.ts';
import { inOrder, projectDuty, reportDuty, taskDuty, whistleDuty, type Duty, type Viewer } from './duty.ts';

/** Records of a kind that are looked through: more than a unit can have open at once, less than a page could not bear. */
const MOST = 300;

/** States in which a project goes on. */
const GOING: readonly string[] = STAGES.filter((stage) => stage !== 'in_use');

const made = <T>(records: readonly T[], duty: (record: T, viewer: Viewer) => Duty | undefined, viewer: Viewer): Duty[] =>
  records.flatMap((record) => duty(record, viewer) ?? []);

/** What a unit owes in a region, most urgent first: a handful of questions, each answered by an index. */
export const unitDesk = async (delivery: DeliveryStore, viewer: Viewer): Promise<readonly Duty[]> => {
  const { unit } = viewer;
  const [reports, whistles, tasks, projects, voices] = await Promise.all([
    delivery.list('report', { lead: unit, states: ['open', 'returned', ...(viewer.signs ? ['submitted'] : [])], order: 'due', limit: MOST }),
    delivery.list('whistle', { unit, states: ['open', 'answered', 'proposed_closed', 'returned'], order: 'due', limit: MOST }),
    delivery.list('task', { lead: unit, states: ['issued', 'under_way'], order: 'due', limit: MOST }),
    delivery.list('project', { lead: unit, states: GOING, order: 'due', limit: MOST }),
    voiceDuties(delivery, viewer, MOST),
  ]);
  // A task that a form asks about is answered there, and not a second time beside it.
  const asked = new Set(reports.flatMap(({ body }) => (isFillable(body) ? body.asks.map(({ kind, ref }) => `${kind} ${ref}`) : [])));
  return inOrder([
    ...made(reports, reportDuty, viewer),
    ...made(whistles, whistleDuty, viewer),
    ...made(
      tasks.filter(({ id, body }) => !asked.has(`task ${id}`) && !(body.kind === 'indicator' && asked.has(`figure ${body.ref}`))),
      taskDuty,
      viewer,
    ),
    ...made(projects, projectDuty, viewer),
    ...voices,
  ]);
};
