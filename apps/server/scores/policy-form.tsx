import { defaultPolicyChecks, type Policy } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { UnitChoice, unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { OnceKey } from '../delivery/once-key.tsx';
import { Fault, Field } from './score-frame.tsx';
import { policyPath } from './score-path.ts';
import { policyWords, scoreWords } from './words/index.ts';

type Shown = {
  readonly id?: string;
  readonly version?: number;
  readonly body?: Policy;
  readonly fields?: Readonly<Record<string, string>>;
  readonly fault?: string;
};

/** The form that registers a policy, or changes one that is being drafted. */
export const policyForm = async (
  c: PageContext,
  { context, delivery, actor }: Delivery,
  { id, version, body, fields, fault }: Shown = {},
): Promise<Response> => {
  const words = policyWords(c.var.language);
  const { form } = words;
  const units = await unitsOf(delivery);
  const title = body === undefined ? form.new : form.edit(body.name);
  const shown = fields ?? {
    name: body?.name ?? '',
    unit: body?.unit ?? actor.unit ?? '',
    text: body?.text ?? '',
    checks: (body?.checks ?? defaultPolicyChecks.map(({ zh }) => zh)).join('\n'),
    items: (body?.items ?? []).join('\n'),
  };
  return renderPage(
    c,
    { title, region: context, tab: 'policies', ...(fault === undefined ? {} : { status: 422 }) },
    <section class="listing scores">
      <PageHead title={title} lede={words.emptyHelp} />
      <Fault text={fault} />
      <form method="post" action={id === undefined ? policyPath(context) : policyPath(context, id)} class="score-form" data-submit-key>
        <OnceKey />
        {version !== undefined && <input type="hidden" name="version" value={String(version)} />}
        <div class="fields">
          <Field id="name" label={form.name} wide>
            <input id="name" name="name" required maxlength={200} value={shown['name']} />
          </Field>
          <Field id="unit" label={form.unit}>
            {actor.unit === undefined ? (
              <UnitChoice units={units} name="unit" chosen={shown['unit'] ?? ''} none={scoreWords(c.var.language).choose} required />
            ) : (
              <UnitChoice units={new Map([...units].filter(([unit]) => unit === actor.unit))} name="unit" chosen={actor.unit} />
            )}
          </Field>
          <Field id="text" label={form.text} wide>
            <textarea id="text" name="text" rows={5} maxlength={5000}>
              {shown['text']}
            </textarea>
          </Field>
          <Field id="checks" label={form.checks} help={form.checksHelp}>
            <textarea id="checks" name="checks" rows={5} maxlength={2000} required aria-describedby="checks-help">
              {shown['checks']}
            </textarea>
          </Field>
          <Field id="items" label={form.items} help={form.itemsHelp}>
            <textarea id="items" name="items" rows={5} maxlength={2000} aria-describedby="items-help">
              {shown['items']}
            </textarea>
          </Field>
        </div>
        <p class="score-acts">
          <button type="submit">{body === undefined ? form.save : form.saveEdit}</button>
          <a href={id === undefined ? policyPath(context) : policyPath(context, id)}>{words.title}</a>
        </p>
      </form>
    </section>,
  );
};
