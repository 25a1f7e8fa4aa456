import type { FC } from 'hono/jsx';
import { taskWords, type Progress } from '../../../src/delivery/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { ShownTask } from './shown-task.ts';
import { taskPath } from './task-path.ts';
import { taskPageWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

const STATES: readonly Progress['state'][] = ['as_planned', 'slow', 'stuck', 'done'];

type Reporting = ShownTask & { mayReport: boolean };

/** The milestones of the unit's own plan. */
export const Milestones: FC<Reporting> = ({ given: { context }, task: { id, version, body }, language, mayReport }) => {
  const words = taskPageWords(language);
  const milestones = body.milestones ?? [];
  const hidden = <input type="hidden" name="version" value={String(version)} />;
  return (
    <section class="task-part">
      <h2>{words.milestones}</h2>
      {milestones.length === 0 && <p class="faint">{words.noMilestones}</p>}
      <ul class="task-milestones">
        {milestones.map((milestone) => (
          <li>
            <span class={milestone.done === undefined && milestone.due < context.today ? 'figure fault' : 'figure'}>{milestone.due}</span> {milestone.name}{' '}
            {milestone.done !== undefined && <small class="faint">✔ {words.passedOn(milestone.done)}</small>}
            {mayReport && (
              <form method="post" action={taskPath(context, id, 'milestones')}>
                {hidden}
                <input type="hidden" name="milestone" value={milestone.id} />
                <button type="submit" name="action" value={milestone.done === undefined ? 'pass' : 'reopen'} class="quiet">
                  {milestone.done === undefined ? words.passed : words.reopen}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayReport && (
        <form method="post" action={taskPath(context, id, 'milestones')} class="task-inline">
          {hidden}
          <label class="field">
            <span>{words.milestoneName}</span>
            <input name="name" required maxlength={200} />
          </label>
          <label class="field">
            <span>{words.milestoneDue}</span>
            <input name="due" type="date" required />
          </label>
          <button type="submit" name="action" value="add" class="quiet">
            {words.addMilestone}
          </button>
        </form>
      )}
    </section>
  );
};

/** What was said about the task, newest first, and the form that says more. */
export const ProgressPart: FC<Reporting> = ({ given: { context }, task: { id, version, body }, language, mayReport }) => {
  const words = taskPageWords(language);
  const said = taskWords(language);
  const out = body.state === 'issued' || body.state === 'under_way' || body.state === 'done';
  return (
    <section class="task-part">
      <h2>{words.progressTitle}</h2>
      {(body.progress ?? []).length === 0 && <p class="faint">{words.noProgress}</p>}
      <ol class="task-said">
        {(body.progress ?? []).toReversed().map(({ period, state, text, at, by }) => (
          <li>
            <p>
              <b>{period}</b> <span class={`task-says ${state}`}>{`${said.progress[state].mark} ${said.progress[state].word}`}</span> {text}
            </p>
            <small class="faint">{`${actorName(by, language)} · ${readableInstant(at)}`}</small>
          </li>
        ))}
      </ol>
      {mayReport && out && (
        <form method="post" action={taskPath(context, id, 'progress')} class="task-form">
          <input type="hidden" name="version" value={String(version)} />
          <label class="field">
            <span>{words.period}</span>
            <input name="period" required maxlength={20} value={context.today.slice(0, 7)} />
          </label>
          <label class="field">
            <span>{words.state}</span>
            <select name="state">
              {STATES.map((state) => (
                <option value={state}>{`${said.progress[state].mark} ${said.progress[state].word}`}</option>
              ))}
            </select>
          </label>
          <label class="field full">
            <span>{words.progressText}</span>
            <textarea name="text" required maxlength={2000} rows={3}></textarea>
          </label>
          <p class="task-buttons">
            <button type="submit">{words.report}</button>
          </p>
        </form>
      )}
    </section>
  );
};
