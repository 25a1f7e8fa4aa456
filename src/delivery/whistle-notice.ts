import { deadlineText } from './moment-words.ts';
import type { Notice } from './notice.ts';
import type { Said } from './refusal.ts';
import type { Caller, Level, Whistle } from './whistle.ts';
import { refusalsOf } from './whistle-deed.ts';
import { whistleNotices as say } from './words/whistle-notices.ts';

type To = Notice['to'];

/** The role that owns a level where no unit does, and is told wherever a whistle climbs to it. */
const ROLE: Readonly<Record<Level, string>> = { 1: 'planner', 2: 'planner', 3: 'leader' };

const toCaller = ({ account, unit }: Caller): To => (account !== undefined ? { account } : unit !== undefined ? { unit } : { role: 'planner' });

/**
 * Who is to be told of what happened to a whistle between two states of it: units that were called, whoever blew, the role that owns the next level. `before`
 * undefined: it is new. The same two states give the same notices.
 */
export const whistleNotices = (before: Whistle | undefined, after: Whistle, about: NonNullable<Notice['about']>): readonly Notice[] => {
  const { plan, title } = after;
  const told = new Map<string, Notice>();
  const tell = (to: To, said: Said, level: Notice['level']): void => {
    const key = `${to.account ?? ''} ${to.unit ?? ''} ${to.role ?? ''}`;
    if (!told.has(key)) told.set(key, { plan, to, said, about, level });
  };
  const callers = [after.raisedBy, ...(after.callers ?? [])];
  const steps = after.steps.slice(before?.steps.length ?? 0).filter(({ from }) => from === undefined);
  const has = (...kinds: readonly string[]): boolean => steps.some(({ what }) => kinds.includes(what));
  const climbed = steps.find(({ what }) => what === 'climbed');

  const asked = after.called.filter((call) => !(before?.called ?? []).some((was) => was.unit === call.unit && was.level === call.level && was.at === call.at));
  for (const { unit, due, level } of asked)
    tell({ unit }, after.origin === 'red' ? say.red(title, deadlineText(due)) : say.called(title, level, deadlineText(due)), level === 3 ? 'red' : 'yellow');
  if (climbed !== undefined) tell({ role: ROLE[after.level] }, say.climbed(title, after.level, climbed.said), after.level === 3 ? 'red' : 'yellow');
  if (has('raised', 'opened') && asked.length === 0 && after.answerBy !== undefined)
    tell({ role: ROLE[after.level] }, say.unowned(title, deadlineText(after.answerBy)), 'yellow');
  if (climbed !== undefined)
    for (const caller of callers) if (after.origin === 'raised') tell(toCaller(caller), say.climbed(title, after.level, climbed.said), 'info');
  if (refusalsOf(after).length > (before === undefined ? 0 : refusalsOf(before).length)) tell({ role: 'planner' }, say.refused(title), 'yellow');
  if (has('silent')) for (const role of ['leader', 'planner']) tell({ role }, say.silent(title), 'red');
  if (has('unchecked')) tell({ role: 'planner' }, say.unchecked(title), 'yellow');
  if (has('proposed')) {
    if (after.origin === 'red') tell({ role: 'planner' }, say.proposed(title), 'yellow');
    else for (const caller of callers) tell(toCaller(caller), say.proposed(title), 'yellow');
  }
  if (before?.state === 'open' && after.state === 'answered' && after.origin === 'raised')
    for (const caller of callers) tell(toCaller(caller), say.answered(title), 'info');
  if (has('returned')) for (const caller of callers) tell(toCaller(caller), say.returned(title), 'yellow');
  if (has('closed', 'merged'))
    for (const caller of callers) if (after.origin === 'raised') tell(toCaller(caller), has('closed') ? say.closed(title) : say.merged(title), 'info');
  if (has('rejected', 'closed', 'light', 'decided')) {
    const said = has('rejected')
      ? say.rejected(title)
      : has('closed')
        ? say.closed(title)
        : has('decided')
          ? say.decided(title)
          : (steps.find(({ what }) => what === 'light')?.said ?? say.rejected(title));
    for (const unit of new Set(after.called.filter(({ released }) => released === undefined).map(({ unit: id }) => id)))
      tell({ unit }, said, has('rejected') ? 'yellow' : 'info');
  }
  return [...told.values()];
};
