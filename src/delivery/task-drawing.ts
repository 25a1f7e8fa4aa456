import { plainDate } from '../basis/index.ts';
import { acceptanceOf } from './acceptance.ts';
import type { PlannedItem } from './planned-item.ts';
import type { Proposal, Task } from './task.ts';

/** A task as it is drawn up from an item: owned by nobody yet, due at the end of the item's last year, with what is proposed for it. */
export const drawnTask = (plan: string, item: PlannedItem, proposal?: Proposal): Task => {
  const { ref, kind, title, span, section, box, verb } = item;
  const due = item.due === undefined ? undefined : plainDate(item.due, 12, 31);
  return {
    plan,
    ref,
    kind,
    title,
    span,
    ...(section === undefined ? {} : { section }),
    ...(box === undefined ? {} : { box }),
    ...(verb === undefined ? {} : { verb }),
    support: [],
    ...(due === undefined ? {} : { due }),
    acceptance: acceptanceOf(item),
    state: 'proposed',
    ...(proposal === undefined ? {} : { proposal }),
  };
};

/** Tasks that nobody owns yet (无主任务): while there is one, the division cannot be issued. */
export const isOrphan = ({ state }: Pick<Task, 'state'>): boolean => state === 'proposed';
