import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { taskWords, unitLabel, type Acceptance, type Task } from '../../../src/delivery/index.ts';
import type { PlainDate } from '../../../src/basis/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { surenessOf, type KeptTask } from './board-model.ts';
import { taskPath } from './task-path.ts';
import { taskPageWords } from './words/index.ts';

export type RowProps = {
  readonly context: RegionContext;
  readonly task: KeptTask;
  readonly units: ReadonlyMap<string, Kept<'unit'>>;
  readonly language: Language;
  readonly mayAssign: boolean;
  /** Where a form without script leads back to. */
  readonly next: string;
  readonly gone?: boolean;
};

const ACCEPTANCES: readonly Acceptance[] = ['done', 'begun', 'best_effort', 'pipeline', 'kept', 'reached', 'carried_out'];

export const unitNames = (units: ReadonlyMap<string, Kept<'unit'>>, ids: readonly string[]): string =>
  ids.map((id) => (units.has(id) ? unitLabel(units.get(id)!.body) : id)).join('、');

/** Why a unit is proposed, and how surely. */
export const ProposalText: FC<{ task: Task; language: Language }> = ({ task, language }) => {
  const words = taskPageWords(language);
  const { proposal } = task;
  const sureness = surenessOf(task);
  if (proposal === undefined || sureness === 'none') return <small class="because none">{words.confidences.none}</small>;
  return (
    <small class={`because ${sureness}`}>
      <b>{words.confidences[sureness]}</b> {words.because(taskWords(language).because[proposal.because], (proposal.words ?? []).slice(0, 3).join('、'))}
    </small>
  );
};

const isLate = ({ state, due }: Task, today: PlainDate): boolean => (state === 'issued' || state === 'under_way') && due !== undefined && due < today;

const What: FC<RowProps> = ({ context, task: { id, body }, units, language, gone }) => {
  const words = taskPageWords(language);
  const said = taskWords(language);
  const state = said.state[body.state];
  const moved = body.movedFrom?.at(-1);
  return (
    <div class="task-what">
      <span class={`task-mark ${body.state}`} title={state.word}>
        {state.mark}
        <span class="unseen">{state.word}</span>
      </span>
      <div>
        <a class="task-title" lang="zh-CN" href={taskPath(context, id)}>
          {body.kind === 'box_item' && body.verb !== undefined && <span class="verb">{body.verb}</span>}
          {body.title}
        </a>
        <small class="task-facts">
          <span>{said.kind[body.kind]}</span>
          {body.document !== undefined && <span>{body.document}</span>}
          {body.dropped !== undefined && <span>{body.dropped.reason}</span>}
          {moved !== undefined && <span>{words.moved(unitNames(units, [moved.unit]), moved.date)}</span>}
          {isLate(body, context.today) && (
            <span class="fault">▼ {words.overdue(Math.round((Date.parse(context.today) - Date.parse(body.due!)) / 86_400_000))}</span>
          )}
          {gone === true && <span class="doubt">{words.gone}</span>}
        </small>
      </div>
    </div>
  );
};

const ReadOnly: FC<RowProps> = (props) => {
  const { task, units, language } = props;
  const words = taskPageWords(language);
  const { body } = task;
  const said = taskWords(language);
  return (
    <>
      <What {...props} />
      <div class="task-field">{body.lead === undefined ? <span class="faint">{words.noLead}</span> : unitNames(units, [body.lead])}</div>
      <div class="task-field">{unitNames(units, body.support)}</div>
      <div class="task-field">{said.acceptance[body.acceptance].word}</div>
      <div class="task-field figure">{body.due ?? ''}</div>
    </>
  );
};

/** One task of the board: what it is, and a form with who, when and how. Without script every row is a plain form. */
export const BoardRow: FC<RowProps> = (props) => {
  const { context, task, units, language, mayAssign, next } = props;
  const { id, version, body } = task;
  const words = taskPageWords(language);
  const said = taskWords(language);
  const isOpen = body.state === 'proposed';
  const isClosed = body.state === 'done' || body.state === 'dropped';
  const isOut = body.state === 'issued' || body.state === 'under_way';
  const marks = { class: `task-row ${body.state}`, id: `task-${id}`, 'data-id': id, 'data-state': body.state };
  if (!mayAssign || (isClosed && body.state !== 'dropped'))
    return (
      <li {...marks}>
        <div class="task-line">
          <ReadOnly {...props} />
        </div>
      </li>
    );
  const lead = body.lead ?? body.proposal?.lead;
  const support = isOpen && body.support.length === 0 ? (body.proposal?.support ?? []) : body.support;
  return (
    <li {...marks} tabindex={-1}>
      <form class="task-line" method="post" action={taskPath(context, id)} data-task>
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="next" value={next} />
        {body.state === 'dropped' ? (
          <>
            <ReadOnly {...props} />
            <div class="task-do">
              <button type="submit" name="action" value="resume" class="quiet">
                {words.resume}
              </button>
            </div>
          </>
        ) : (
          <>
            <What {...props} />
            <div class="task-field">
              <input
                name="lead"
                value={lead === undefined ? '' : unitNames(units, [lead])}
                class={isOpen ? 'proposed' : undefined}
                list="unit-names"
                data-units="one"
                placeholder={words.columns.lead}
                autocomplete="off"
                maxlength={200}
                aria-label={`${words.columns.lead} · ${body.title.slice(0, 40)}`}
              />
              {isOpen && <ProposalText task={body} language={language} />}
              {isOut && <input name="document" placeholder={words.document} aria-label={words.documentFor} title={words.documentFor} maxlength={200} />}
            </div>
            <div class="task-field">
              <input
                name="support"
                value={unitNames(units, support)}
                class={isOpen ? 'proposed' : undefined}
                data-units="many"
                placeholder={words.columns.support}
                autocomplete="off"
                maxlength={1000}
                aria-label={`${words.columns.support} · ${body.title.slice(0, 40)}`}
              />
            </div>
            <div class="task-field">
              <select name="acceptance" aria-label={words.columns.acceptance} title={said.acceptance[body.acceptance].meaning}>
                {ACCEPTANCES.map((one) => (
                  <option value={one} selected={one === body.acceptance}>
                    {said.acceptance[one].word}
                  </option>
                ))}
              </select>
            </div>
            <div class="task-field">
              <input type="date" name="due" value={body.due ?? ''} aria-label={words.columns.due} />
            </div>
            <div class="task-do">
              <button type="submit" name="action" value="confirm" class={isOpen ? undefined : 'quiet'}>
                {isOpen ? words.confirm : words.save}
              </button>
              <details class="task-more">
                <summary aria-label={words.drop} title={words.drop}>
                  ⋯
                </summary>
                <div class="task-sheet">
                  <label>
                    <span>{words.dropReason}</span>
                    <input name="reason" maxlength={500} />
                  </label>
                  <button type="submit" name="action" value="drop" class="quiet">
                    {words.dropNow}
                  </button>
                  <button type="submit" name="action" value="undo" class="quiet">
                    {words.undo}
                  </button>
                </div>
              </details>
            </div>
          </>
        )}
      </form>
      <p class="fault" role="alert" hidden></p>
    </li>
  );
};
