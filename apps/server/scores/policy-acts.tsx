import type { Child, FC } from 'hono/jsx';
import { addDays, type PlainDate } from '../../../src/basis/index.ts';
import { openChecks, proposedWindow, type Policy } from '../../../src/evaluation/index.ts';
import type { Language } from '../words/index.ts';
import { Field } from './score-frame.tsx';
import { policyWords } from './words/index.ts';

/** What can be done to a policy at its stage. */
export const POLICY_ACTS = ['check', 'comments', 'force', 'evaluate', 'end'] as const;
export type PolicyAct = (typeof POLICY_ACTS)[number];

export const actsFor = (policy: Policy): readonly PolicyAct[] => {
  const { state } = policy;
  if (state === 'ended') return [];
  if (state === 'drafting') return ['check', 'end'];
  if (state === 'assessed') return ['comments', 'force', 'check', 'end'];
  return state === 'commenting' ? ['force', 'end'] : ['evaluate', 'end'];
};

type Props = {
  language: Language;
  policy: Policy;
  today: PlainDate;
  version: number;
  action: (act: PolicyAct) => string;
  failed: { readonly act: PolicyAct; readonly fault: string; readonly fields: Readonly<Record<string, string>> } | undefined;
};

/** Names in a form are those of the fields; ids carry the act before them, as all forms stand on one page. */
const DayField: FC<{ act: PolicyAct; name: string; label: string; value: string | undefined; required?: boolean }> = ({
  act,
  name,
  label,
  value,
  required = true,
}) => (
  <Field id={`${act}-${name}`} label={label}>
    <input id={`${act}-${name}`} name={name} type="date" required={required} value={value} />
  </Field>
);

const TextField: FC<{ act: PolicyAct; name: string; label: string; value: string | undefined; required?: boolean }> = ({
  act,
  name,
  label,
  value,
  required = false,
}) => (
  <Field id={`${act}-${name}`} label={label} wide>
    <textarea id={`${act}-${name}`} name={name} rows={3} maxlength={5000} required={required}>
      {value}
    </textarea>
  </Field>
);

const Select: FC<{ act: PolicyAct; name: string; label: string; options: readonly (readonly [string, string])[]; chosen: string | undefined }> = ({
  act,
  name,
  label,
  options,
  chosen,
}) => (
  <Field id={`${act}-${name}`} label={label}>
    <select id={`${act}-${name}`} name={name} required>
      {options.map(([value, said]) => (
        <option value={value} selected={value === chosen}>
          {said}
        </option>
      ))}
    </select>
  </Field>
);

const yearLater = (day: PlainDate): PlainDate => addDays(day, 365);

const fieldsOf = ({ language, policy, today }: Props, act: PolicyAct, given: Readonly<Record<string, string>>): Child => {
  const words = policyWords(language);
  const say = words.act;
  const at = (name: string, proposed = ''): string => given[name] ?? proposed;
  if (act === 'check') {
    const open = openChecks(policy);
    const names = [...open, ...(policy.checks ?? []).filter((name) => !open.includes(name))];
    return (
      <>
        <Select act={act} name="name" label={say.checkWhich} options={names.map((name) => [name, name])} chosen={given['name']} />
        <Select act={act} name="result" label={say.result} options={Object.entries(words.results)} chosen={given['result']} />
        <DayField act={act} name="date" label={say.date} value={at('date', today)} />
        <TextField act={act} name="text" label={say.text} value={given['text']} required />
      </>
    );
  }
  if (act === 'comments') {
    const window = proposedWindow(today);
    return (
      <>
        <DayField act={act} name="from" label={say.from} value={at('from', window.from)} />
        <DayField act={act} name="until" label={say.until} value={at('until', window.until)} />
        <TextField act={act} name="reason" label={say.shorter} value={given['reason']} />
      </>
    );
  }
  if (act === 'force')
    return (
      <>
        <Field id="force-number" label={say.number}>
          <input id="force-number" name="number" maxlength={200} required value={given['number']} />
        </Field>
        <DayField act={act} name="date" label={say.inForce} value={at('date', today)} />
        <DayField act={act} name="until" label={say.ends} value={given['until']} required={false} />
        <DayField act={act} name="evaluateBy" label={say.evaluateBy} value={at('evaluateBy', yearLater(today))} />
        {policy.state === 'commenting' ? (
          <TextField act={act} name="answer" label={say.answer} value={given['answer']} required />
        ) : (
          <TextField act={act} name="reason" label={say.noComments} value={given['reason']} required />
        )}
      </>
    );
  if (act === 'evaluate')
    return (
      <>
        <Select act={act} name="result" label={say.outcome} options={Object.entries(words.outcomes)} chosen={given['result']} />
        <DayField act={act} name="date" label={say.date} value={at('date', today)} />
        <DayField act={act} name="evaluateBy" label={say.nextBy} value={given['evaluateBy']} required={false} />
        <TextField act={act} name="text" label={say.text} value={given['text']} required />
      </>
    );
  return <TextField act={act} name="reason" label={say.endReason} value={given['reason']} required />;
};

/** The forms of a policy's stage: the next step open, the others folded. */
export const PolicyActs: FC<Props> = (props) => {
  const { language, policy, version, action, failed } = props;
  const say = policyWords(language).act;
  return (
    <div class="score-deeds">
      {actsFor(policy).map((act, i) => (
        <details class="more" open={failed === undefined ? i === 0 : failed.act === act}>
          <summary>{say[act]}</summary>
          <form method="post" action={action(act)} class="score-form" data-submit-key>
            <input type="hidden" name="version" value={String(version)} />
            {act === 'end' && <p class="faint">{say.endHelp}</p>}
            {failed?.act === act && (
              <p class="told fault" role="alert">
                {failed.fault}
              </p>
            )}
            <div class="fields">{fieldsOf(props, act, failed?.act === act ? failed.fields : {})}</div>
            <p class="score-acts">
              <button type="submit" class={act === 'end' ? 'quiet' : undefined}>
                {act === 'end' ? say.end : say.save}
              </button>
            </p>
          </form>
        </details>
      ))}
    </div>
  );
};
