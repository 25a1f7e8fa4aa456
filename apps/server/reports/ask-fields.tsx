import type { FC } from 'hono/jsx';
import type { Ask, Clash, Report, Said } from '../../../src/delivery/index.ts';
import type { Language } from '../words/index.ts';
import { fieldName, type Typed } from './answer-form.ts';
import { periodText, reportWords } from './words/index.ts';

/** What stands at a question beside its fields. */
export type AskNotes = {
  /** Typed and not taken: stands in the fields in place of what is kept. */
  readonly typed?: Readonly<Record<string, Typed>>;
  readonly faults?: Readonly<Record<string, readonly Said[]>>;
  readonly questions?: Readonly<Record<string, readonly Said[]>>;
  readonly units?: Readonly<Record<string, readonly string[]>>;
  readonly clashes?: readonly Clash[];
};

export type AskProps = { ask: Ask; report: Report; language: Language; notes: AskNotes; attachment: (sha256: string) => string };

const STATES = ['as_planned', 'slow', 'stuck', 'done'] as const;

const Text: FC<{ ask: string; name: keyof Typed; label: string; value: string; help?: string; class?: string; invalid?: boolean; mode?: 'decimal' }> = ({
  ask,
  name,
  label,
  value,
  help,
  class: className,
  invalid,
  mode,
}) => (
  <label class={`field${className === undefined ? '' : ` ${className}`}`}>
    <span>{label}</span>
    <input
      name={fieldName(name, ask)}
      value={value}
      maxlength={500}
      autocomplete="off"
      placeholder={help}
      inputmode={mode}
      aria-invalid={invalid ? 'true' : undefined}
    />
  </label>
);

const Files: FC<AskProps> = ({ ask, report, language, attachment }) => {
  const words = reportWords(language);
  const files = report.answers[ask.id]?.attachments ?? [];
  return (
    <div class="ask-files">
      {files.length > 0 && (
        <ul>
          {files.map(({ sha256, name }) => (
            <li>
              <a href={attachment(sha256)} download>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <label class="file">
        <span>{words.form.addFile}</span>
        <input type="file" name={fieldName('file', ask.id)} multiple />
      </label>
    </div>
  );
};

/** Of a figure: the figure with its unit, or why there is none; the rest folded. */
export const FigureFields: FC<AskProps & { typed: Typed; invalid: boolean }> = (props) => {
  const { ask, language, typed, invalid } = props;
  const { form } = reportWords(language);
  return (
    <>
      <div class="ask-fields">
        <Text ask={ask.id} name="value" label={form.value} value={typed.value} class="number" invalid={invalid} mode="decimal" />
        <Text ask={ask.id} name="unit" label={form.unit} value={typed.unit} class="unit" />
        <Text ask={ask.id} name="missing" label={form.missing} value={typed.missing} help={form.missingHelp} class="missing" />
      </div>
      <details class="more" open={typed.text !== '' || typed.source !== '' || undefined}>
        <summary>
          {form.text}、{form.source}、{form.files}
        </summary>
        <div class="ask-fields">
          <Text ask={ask.id} name="text" label={form.text} value={typed.text} class="wide" />
          <Text ask={ask.id} name="source" label={form.source} value={typed.source} help={form.sourceHelp} class="wide" />
        </div>
        <Files {...props} />
      </details>
    </>
  );
};

/** Of a task or project: a state and a sentence. */
export const ProgressFields: FC<AskProps & { typed: Typed; invalid: boolean }> = (props) => {
  const { ask, language, typed, invalid } = props;
  const words = reportWords(language);
  return (
    <>
      <fieldset class="states">
        <legend class="unseen">{words.form.state}</legend>
        {STATES.map((state) => (
          <label class={`state s-${state}`}>
            <input type="radio" name={fieldName('state', ask.id)} value={state} checked={typed.state === state} />
            <span>{words.progress[state]}</span>
          </label>
        ))}
        {ask.kind === 'project' && (
          <Text ask={ask.id} name="value" label={words.form.percent} value={typed.value} class="number" invalid={invalid} mode="decimal" />
        )}
      </fieldset>
      <label class="field wide">
        <span>{words.form.taskText}</span>
        <textarea name={fieldName('text', ask.id)} rows={2} maxlength={1000} placeholder={words.form.taskTextHelp}>
          {typed.text}
        </textarea>
      </label>
      {ask.last !== undefined && (
        <p class="ask-known">
          <span>{words.form.last(periodText(ask.last.period, language))}</span>{' '}
          {[ask.last.state && words.progress[ask.last.state], ask.last.text].filter(Boolean).join(' · ')}{' '}
          <button type="submit" class="quiet" name="do" value={`same ${ask.id}`} formnovalidate>
            {words.form.same}
          </button>
        </p>
      )}
      <details class="more">
        <summary>{words.form.files}</summary>
        <Files {...props} />
      </details>
    </>
  );
};
