import { heldNow } from '../amendments/held-now.ts';
import { WriteNeeded } from '../access/write-needed.tsx';
import type { Child, FC } from 'hono/jsx';
import type { AdoptedPlan, Store } from '../../../src/database/index.ts';
import { monitoredOf } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import { planLink } from '../layout/links.ts';
import { regionPath } from '../region/index.ts';
import { renderPage } from '../layout/page.tsx';
import type { StoredPlan } from '../plan-store.ts';
import type { AdoptionFaults, AdoptionForm } from './adoption-request.ts';
import { againstOf } from './adoption-check.ts';
import { Following, Labelling } from './adoption-following.tsx';
import { VersionDifference } from './version-difference.tsx';
import { adoptionWords } from './words/index.ts';

type FieldProps = {
  name: keyof AdoptionForm;
  label: string;
  form: AdoptionForm;
  fault: string | undefined;
  help?: string;
  type?: string;
  placeholder?: string;
};

const Field: FC<FieldProps> = ({ name, label, form, fault, help, type = 'text', placeholder }) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input
      id={name}
      name={name}
      type={type}
      value={form[name] ?? ''}
      placeholder={placeholder}
      maxlength={300}
      autocomplete="off"
      aria-invalid={fault ? 'true' : undefined}
      aria-describedby={[fault && `fault-${name}`, help && `help-${name}`].filter(Boolean).join(' ') || undefined}
    />
    {fault && (
      <p class="fault" id={`fault-${name}`}>
        {fault}
      </p>
    )}
    {help && (
      <p class="help" id={`help-${name}`}>
        {help}
      </p>
    )}
  </div>
);

/** Items with figures that the new version has no more. */
const orphans = async (store: Store, before: AdoptedPlan, after: StoredPlan): Promise<readonly string[]> => {
  const kept = new Set(monitoredOf(after.plan).map(({ id }) => id));
  const fed = new Set((await store.observations(before.region, { plan: before.id })).map(({ indicator }) => indicator));
  return monitoredOf(before.plan)
    .filter(({ id }) => !kept.has(id) && fed.has(`${before.id}/${id}`))
    .map(({ name }) => name);
};

/** The form that makes a plan of the library the plan in force of a region, with what it changes in the version there is. */
export const adoptionPage = async (c: PageContext, store: Store, stored: StoredPlan, form: AdoptionForm, faults: AdoptionFaults): Promise<Response> => {
  const { language, mayWrite } = c.var;
  const words = adoptionWords(language);
  const against = /^\d{6}$/.test(form.code) ? await againstOf(heldNow(store, form.code), form.plan, stored.plan) : undefined;
  const before = against?.before;
  const lost = before === undefined ? [] : await orphans(store, before, stored);
  const items = monitoredOf(stored.plan);
  const said = (name: keyof AdoptionForm): string | undefined => faults[name]?.[language];
  const field = (name: keyof AdoptionForm, label: string, more: { help?: string; type?: string; placeholder?: string } = {}): Child => (
    <Field name={name} label={label} form={form} fault={said(name)} {...more} />
  );
  return renderPage(
    c,
    { title: words.title, plan: stored, status: Object.keys(faults).length === 0 ? 200 : 422 },
    <section class="listing data-desk adoption">
      <header class="page-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lede(stored.plan.document.title)}</p>
          <p>{words.counts(items.filter(({ list }) => list === 'indicator').length, items.filter(({ list }) => list === 'commitment').length)}</p>
        </div>
        <p>
          <a href={planLink(stored.id)}>{words.back}</a>
        </p>
      </header>
      {items.length === 0 && <p class="told fault">{words.faults.empty}</p>}
      {before !== undefined && (
        <section>
          <h2>{words.change}</h2>
          <p>{words.before(before.version, before.title)}</p>
          {lost.length > 0 && (
            <p class="told fault">
              {words.orphans(lost.length)} <span lang="zh-CN">{lost.slice(0, 10).join('、')}</span>
            </p>
          )}
          <VersionDifference
            before={before}
            after={{ plan: stored.plan, text: stored.compiled.tree.text }}
            language={language}
            href={regionPath(form.code, form.plan, `amendments/difference?before=${before.id}@${before.version}&after=file:${stored.id}`)}
          />
        </section>
      )}
      {mayWrite ? (
        <form method="post" action={`/plans/${encodeURIComponent(stored.id)}/adopt`} data-submit-key>
          <div class="fields">
            {field('code', words.region, { help: words.regionHelp })}
            {field('name', words.name)}
            {field('parent', words.parent)}
            {field('plan', words.plan, { help: words.planHelp })}
            {field('known', words.known, { help: words.knownHelp, type: 'date' })}
            {field('note', words.note, { placeholder: words.notePlaceholder })}
            {field('by', words.by)}
          </div>
          {against !== undefined && <Following against={against} form={form} faults={faults} language={language} />}
          <Labelling form={form} faults={faults} language={language} />
          {said('sure') && (
            <p class="fault" role="alert">
              {said('sure')}
            </p>
          )}
          {(said('sure') ?? form.sure) && (
            <label class="tick">
              <input type="checkbox" name="sure" value="1" checked={form.sure !== undefined} /> {words.sure(form.code)}
            </label>
          )}
          <p class="dry-confirm">
            <button type="submit">{words.submit}</button>
          </p>
        </form>
      ) : (
        <p class="told fault">
          <WriteNeeded words={c.var.words} actor={c.var.actor} url={new URL(c.req.url)} />
        </p>
      )}
    </section>,
  );
};
