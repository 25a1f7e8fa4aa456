import type { FC } from 'hono/jsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import type { Group } from './board-model.ts';
import { tasksPath } from './task-path.ts';
import { taskPageWords } from './words/index.ts';

type Props = {
  context: RegionContext;
  language: Language;
  /** The whole group within the filters, not only what is on this page. */
  group: Group;
  /** Filters as they are, so that what is done together is what is seen. */
  filters: Readonly<Record<string, string>>;
  next: string;
  mayAssign: boolean;
};

/** The head of a group: what it is, how many are open, and what can be done to them together. */
export const GroupHead: FC<Props> = ({ context, language, group, filters, next, mayAssign }) => {
  const words = taskPageWords(language);
  const open = group.tasks.filter(({ body }) => body.state === 'proposed');
  const proposed = open.filter(({ body }) => body.proposal?.lead !== undefined).length;
  return (
    <header class="task-group" data-group={`${group.chapter} ${group.key}`}>
      {group.title !== group.chapterTitle && <h3 lang="zh-CN">{group.title}</h3>}
      <small class="faint">{words.groupCount(open.length, group.tasks.length)}</small>
      {mayAssign && open.length > 1 && (
        <details class="task-bulk">
          <summary>{words.bulk(open.length)}</summary>
          <form method="post" action={tasksPath(context, 'bulk')} class="task-sheet wide">
            {Object.entries({ ...filters, group: group.key, chapter: group.chapter, count: String(open.length), next }).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <label>
              <span>{words.bulkLead}</span>
              <input name="lead" list="unit-names" data-units="one" autocomplete="off" maxlength={200} placeholder={words.leadHint} />
            </label>
            <button type="submit" name="action" value="assign">
              {words.bulkAssign(open.length)}
            </button>
            {proposed > 0 && (
              <button type="submit" name="action" value="confirm" class="quiet" formnovalidate>
                {words.bulkConfirm(proposed)}
              </button>
            )}
          </form>
        </details>
      )}
    </header>
  );
};
