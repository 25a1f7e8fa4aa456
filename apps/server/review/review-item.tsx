import type { FC } from 'hono/jsx';
import { FIELDS, type ReviewItem, valueAt } from '../../../src/plan/index.ts';
import { readLink } from '../layout/entry-links.ts';
import type { StoredPlan } from '../plan-store.ts';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import type { Language, Words } from '../words/index.ts';
import { linesOfEntry } from './correction-request.ts';
import { FieldInputs } from './field-inputs.tsx';
import { fieldName, fieldValue } from './field-words.ts';
import { RowContext, SentenceContext } from './sentence-context.tsx';
import { reviewWords } from './words/index.ts';

export type ItemProps = {
  readonly stored: StoredPlan;
  readonly item: ReviewItem;
  readonly words: Words;
  readonly language: Language;
  readonly mayWrite: boolean;
  readonly next: string;
  readonly open?: boolean;
};

/** What the machine said of the fields a person changed. */
const Machine: FC<ItemProps> = ({ item, words, language }) => {
  const { list, fields, machine } = item;
  if (machine === undefined) return <></>;
  const changed = FIELDS[list].filter(({ path }) => JSON.stringify(valueAt(fields, path)) !== JSON.stringify(valueAt(machine, path)));
  if (changed.length === 0) return <></>;
  const said = changed.map(({ path }) => `${fieldName(path, words)} ${fieldValue(path, valueAt(machine, path), words) || '—'}`).join('，');
  return (
    <p class="machine" lang="zh-CN">
      {reviewWords(language).machine(said)}
    </p>
  );
};

const Split: FC<ItemProps> = ({ item, language }) => {
  const words = reviewWords(language);
  const lines = linesOfEntry(item);
  if (lines === '') return <></>;
  const help =
    item.list === 'targets' || item.list === 'facts' ? words.splitHelp.statements : item.list === 'items' ? words.splitHelp.names : words.splitHelp.texts;
  return (
    <details class="split">
      <summary>
        {words.split} <kbd>s</kbd>
      </summary>
      <label for={`parts-${item.key}`}>{help}</label>
      <textarea id={`parts-${item.key}`} name="parts" rows={Math.min(8, lines.split('\n').length + 1)} lang="zh-CN">
        {lines}
      </textarea>
      <button type="submit" name="action" value="split">
        {words.split}
      </button>
    </details>
  );
};

const Actions: FC<ItemProps> = ({ stored, item, language }) => {
  const words = reviewWords(language);
  return (
    <div class="actions">
      <button type="submit" name="action" value="accept" class="accept">
        {words.accept} <kbd>a</kbd>
      </button>
      <button type="submit" name="action" value="reject" class="quiet reject">
        {words.reject} <kbd>r</kbd>
      </button>
      {item.corrections.length > 0 && (
        <button type="submit" class="quiet undo" formaction={`/plans/${stored.id}/corrections/undo`}>
          {words.undo} <kbd>u</kbd>
        </button>
      )}
    </div>
  );
};

/** One entry of the queue: a line, and under it the sentence, the doubts, the fields and what can be done. Works as a plain form. */
export const ReviewRow: FC<ItemProps> = (props) => {
  const { stored, item, words, language, mayWrite, next, open = false } = props;
  const { key, list, state, label, confidence, doubts, span, box, from, fields } = item;
  const say = reviewWords(language);
  return (
    <li class={`review-item s-${state}`} id={key} data-key={key} data-state={state} data-part={from}>
      <details open={open}>
        <summary>
          <span class="state" title={say.states[state]} aria-label={say.states[state]}>
            {say.signs[state]}
          </span>
          <span class="list">{say.lists[list]}</span>
          <b lang="zh-CN">{label || '—'}</b>
          {from !== undefined && <small>{say.partOf}</small>}
          {state === 'open' && (
            <span class="confidence" title={say.confidence}>
              {Math.round(100 * confidence)}%
            </span>
          )}
        </summary>
        {list === 'indicators' ? <RowContext text={stored.compiled.tree.text} span={span} /> : <SentenceContext text={stored.compiled.tree.text} span={span} />}
        <p class="whereabouts">
          <a href={readLink(stored, span, sentenceAnchor(stored, span[0]))}>{say.sentence}</a>
          {box !== undefined && <span>{say.box(box)}</span>}
        </p>
        {state === 'open' && doubts.length > 0 && (
          <ul class="doubts">
            {doubts.map((doubt) => (
              <li>{say.doubts[doubt]}</li>
            ))}
          </ul>
        )}
        <Machine {...props} />
        {mayWrite && state !== 'split' && (
          <form method="post" action={`/plans/${stored.id}/corrections`} data-review>
            <input type="hidden" name="list" value={list} />
            <input type="hidden" name="of" value={key} />
            <input type="hidden" name="next" value={next} />
            <FieldInputs list={list} fields={fields} prefix={`f-${key}`} words={words} />
            <Actions {...props} />
            <Split {...props} />
          </form>
        )}
        {mayWrite && state === 'split' && (
          <form method="post" action={`/plans/${stored.id}/corrections/undo`} data-review>
            <input type="hidden" name="list" value={list} />
            <input type="hidden" name="of" value={key} />
            <input type="hidden" name="next" value={next} />
            <button type="submit" class="quiet undo">
              {say.undo} <kbd>u</kbd>
            </button>
          </form>
        )}
        <p class="fault" role="alert" hidden></p>
      </details>
    </li>
  );
};
