import type { Child, FC } from 'hono/jsx';
import { taskWords, type Acceptance } from '../../../src/delivery/index.ts';
import { unitNames } from './board-row.tsx';
import type { ShownTask } from './shown-task.ts';
import { taskPath } from './task-path.ts';
import { taskPageWords } from './words/index.ts';

const ACCEPTANCES: readonly Acceptance[] = ['done', 'begun', 'best_effort', 'pipeline', 'kept', 'reached', 'carried_out'];

/** The form that changes who does a task, when and how, and drops it. */
export const EditForm: FC<ShownTask> = ({ given: { context }, task: { id, version, body }, units, language }) => {
  const words = taskPageWords(language);
  const said = taskWords(language);
  if (body.state === 'done') return <></>;
  const lead = body.lead ?? body.proposal?.lead;
  const support = body.state === 'proposed' && body.support.length === 0 ? (body.proposal?.support ?? []) : body.support;
  const field = (name: string, label: string, value: string, more: object = {}): Child => (
    <label class="field">
      <span>{label}</span>
      <input name={name} value={value} maxlength={name === 'support' ? 1000 : 200} autocomplete="off" {...more} />
    </label>
  );
  return (
    <details class="task-part" open={body.state === 'proposed'}>
      <summary>
        <h2>{words.edit}</h2>
      </summary>
      <form method="post" action={taskPath(context, id)} class="task-form" data-submit-key>
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="next" value={taskPath(context, id)} />
        {body.state === 'dropped' ? (
          <button type="submit" name="action" value="resume">
            {words.resume}
          </button>
        ) : (
          <>
            {field('lead', words.columns.lead, lead === undefined ? '' : unitNames(units, [lead]), { list: 'unit-names', 'data-units': 'one' })}
            {field('support', words.columns.support, unitNames(units, support), { 'data-units': 'many', placeholder: words.supportHint })}
            {field('person', words.person, body.person ?? '')}
            {field('begins', words.begins, body.begins ?? '', { type: 'date' })}
            {field('due', words.columns.due, body.due ?? '', { type: 'date' })}
            <label class="field">
              <span>{words.columns.acceptance}</span>
              <select name="acceptance">
                {ACCEPTANCES.map((one) => (
                  <option value={one} selected={one === body.acceptance}>
                    {said.acceptance[one].word}
                  </option>
                ))}
              </select>
            </label>
            {field('after', words.after, (body.after ?? []).join(' '), { placeholder: words.afterHelp })}
            {(body.state === 'issued' || body.state === 'under_way') && field('document', words.documentFor, '')}
            <p class="task-buttons">
              <button type="submit" name="action" value="confirm">
                {body.state === 'proposed' ? words.confirm : words.save}
              </button>
              <button type="submit" name="action" value="undo" class="quiet">
                {words.undo}
              </button>
            </p>
            {field('reason', words.dropReason, '')}
            <p class="task-buttons">
              <button type="submit" name="action" value="drop" class="quiet">
                {words.dropNow}
              </button>
            </p>
          </>
        )}
      </form>
    </details>
  );
};
