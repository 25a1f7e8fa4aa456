import type { Child, FC } from 'hono/jsx';
import { addDays } from '../../../src/basis/index.ts';
import { writtenStates, type EvaluationState } from '../../../src/evaluation/index.ts';
import { documentPath } from '../documents/document-path.ts';
import { followupPath } from '../followups/followup-path.ts';
import type { EvaluationParts } from './evaluation-parts.ts';
import { reportsIn } from './evaluation-state.ts';

/** Days that units are usually given. */
const DAYS = { ask: 20, consult: 10 } as const;

type StepProps = { parts: EvaluationParts; step: string; label: string; help: string; children?: Child; quiet?: boolean };

/** One step as a form of its own. */
const Step: FC<StepProps> = ({ parts: { evaluation, path }, step, label, help, children, quiet }) => (
  <form method="post" action={path(step)} class="evaluation-step" id={`step-${step}`} data-submit-key>
    <input type="hidden" name="version" value={String(evaluation.version)} />
    <p class="faint">{help}</p>
    <div class="evaluation-fields">
      {children}
      <button type="submit" class={quiet ? 'quiet' : undefined}>
        {label}
      </button>
    </div>
  </form>
);

type FieldProps = {
  parts: EvaluationParts;
  step: string;
  name: string;
  label: string;
  type?: 'date' | 'text';
  usual?: string;
  min?: string;
  required?: boolean;
  hint?: string;
};

const Field: FC<FieldProps> = ({ parts: { failed }, step, name, label, type = 'text', usual, min, required, hint }) => (
  <label class={type === 'text' ? 'field wide' : 'field'}>
    <span>{label}</span>
    <input
      name={name}
      type={type}
      required={required}
      min={min}
      maxlength={type === 'text' ? 200 : undefined}
      placeholder={hint}
      value={failed?.at === step ? failed.fields[name] : usual}
    />
  </label>
);

/** Which report becomes final: the one that was worked on last unless the approver says another. */
const ReportChoice: FC<{ parts: EvaluationParts }> = ({ parts: { words, documents, context, language, failed } }) => {
  const reports = reportsIn(documents);
  if (reports.length === 0) return null;
  const chosen = failed?.at === 'approve' ? failed.fields['report'] : undefined;
  return (
    <fieldset class="evaluation-report">
      <legend>{words.steps.report}</legend>
      {reports.map(({ id, version, body }, i) => (
        <p>
          <input type="hidden" name={`seen-${id}`} value={String(version)} />
          <label>
            <input type="radio" name="report" value={id} checked={chosen === undefined ? i === 0 : chosen === id} /> <span lang="zh-CN">{body.title}</span>{' '}
            <small class={`document-state is-${body.state}`}>{writtenStates[body.state][language]}</small>
          </label>{' '}
          <a href={documentPath(context, id)}>{words.steps.readReport}</a>
        </p>
      ))}
    </fieldset>
  );
};

const FREEZABLE: readonly EvaluationState[] = ['opened', 'assessing', 'reviewing'];

/** What can be done with the evaluation now, by whoever looks at it. */
export const EvaluationSteps: FC<{ parts: EvaluationParts }> = ({ parts }) => {
  const { words, context, evaluation, unasked, rights, failed, path } = parts;
  const { steps, fields } = words;
  const { state, kind, frozen } = evaluation.body;
  const { today } = context;
  const is = (...states: readonly EvaluationState[]): boolean => states.includes(state);
  const folded = (label: string, step: string, content: Child) => (
    <details class="more" open={failed?.at === step}>
      <summary>{label}</summary>
      {content}
    </details>
  );
  const forward: Child[] = [];
  if (rights.open && is('opened', 'assessing') && unasked > 0)
    forward.push(
      <Step
        parts={parts}
        step="ask"
        label={is('opened') ? steps.ask : steps.askMore}
        help={is('opened') ? steps.askHelp(unasked) : steps.askMoreHelp(unasked)}
        quiet={is('assessing')}
      >
        <Field parts={parts} step="ask" name="due" label={fields.due} type="date" usual={addDays(today, DAYS.ask)} min={today} required />
      </Step>,
    );
  if (rights.draft && is('assessing')) forward.push(<Step parts={parts} step="review" label={steps.review} help={steps.reviewHelp} />);
  if (rights.draft && is(...FREEZABLE))
    forward.push(<Step parts={parts} step="freeze" label={steps.freeze} help={steps.freezeHelp} quiet={!is('reviewing')} />);
  if (rights.draft && is('drafting'))
    forward.push(
      <Step parts={parts} step="consult" label={steps.consult} help={steps.consultHelp}>
        <Field parts={parts} step="consult" name="due" label={fields.due} type="date" usual={addDays(today, DAYS.consult)} min={today} required />
      </Step>,
    );
  if (rights.approve && (is('consulting') || (is('drafting') && kind === 'annual')))
    forward.push(
      <Step parts={parts} step="approve" label={steps.approve} help={steps.approveHelp}>
        <ReportChoice parts={parts} />
        <Field parts={parts} step="approve" name="document" label={fields.document} />
      </Step>,
    );
  if (rights.draft && is('approved'))
    forward.push(
      <Step parts={parts} step="submit" label={steps.submit} help="">
        <Field parts={parts} step="submit" name="to" label={fields.to} hint={fields.toHelp} required />
        <Field parts={parts} step="submit" name="date" label={fields.date} type="date" usual={today} required />
        <Field parts={parts} step="submit" name="document" label={fields.document} />
      </Step>,
    );
  const settled = is('submitted', 'withdrawn');
  return (
    <section class="evaluation-next">
      <h2>{words.next.title}</h2>
      {forward.length === 0 && <p class="faint">{settled ? words.next.none : is('consulting') ? words.next.leader : words.next.waiting}</p>}
      {rights.draft && is('submitted') && (
        <p>
          <a href={path('rectification')}>{words.next.rectify}</a> · <a href={followupPath(context, 'new')}>{words.next.opinion}</a>
        </p>
      )}
      {forward}
      {rights.draft &&
        is('drafting', 'consulting') &&
        frozen !== undefined &&
        folded(
          steps.refreeze,
          'freeze',
          <Step parts={parts} step="freeze" label={steps.refreeze} help={steps.refreezeHelp} quiet>
            <Field parts={parts} step="freeze" name="reason" label={fields.reason} required />
          </Step>,
        )}
      {rights.draft &&
        !is('withdrawn') &&
        folded(
          steps.withdraw,
          'withdraw',
          <Step parts={parts} step="withdraw" label={steps.withdraw} help={steps.withdrawHelp} quiet>
            <Field parts={parts} step="withdraw" name="reason" label={fields.reason} required />
            <Field parts={parts} step="withdraw" name="document" label={fields.document} />
          </Step>,
        )}
    </section>
  );
};
