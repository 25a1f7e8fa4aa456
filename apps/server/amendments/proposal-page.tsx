import type { FC } from 'hono/jsx';
import type { PlainDate, Said } from '../../../src/basis/index.ts';
import { AMENDMENT_BASES, AMENDMENT_LIMITS, amendedTargetText, targetOfItem } from '../../../src/evaluation/index.ts';
import type { Monitored } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import type { Language } from '../words/index.ts';
import { OnceKey } from '../delivery/once-key.tsx';
import { amendmentPath } from './amendment-path.ts';
import { derivedFields, type Derived } from './proposal-derived.ts';
import { OTHER_ROWS, otherRows, type Fields } from './proposal-request.ts';
import { amendmentWords } from './words/index.ts';

const WHATS = ['target', 'definition', 'removed'] as const;

type RowsProps = { language: Language; items: readonly Monitored[]; fields: Fields; caption: string };

const ItemRows: FC<RowsProps> = ({ language, items, fields, caption }) => {
  const words = amendmentWords(language);
  const { row, keep, whats } = words.form;
  return (
    <table class="data amendment-items">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {[row.name, row.now, row.what, row.value, row.words, row.reason].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const target = targetOfItem(item);
          const label = (what: string): string => `${item.name} ${what}`;
          const chosen = fields[`what.${item.id}`];
          return (
            <tr id={`row-${item.id}`} class={chosen ? 'is-chosen' : undefined}>
              <th scope="row" lang="zh-CN">
                {item.no === undefined ? '' : `${item.no} `}
                {item.name}
                {item.nature === 'binding' && <small class="binding"> {words.binding}</small>}
              </th>
              <td class="number" data-label={row.now}>
                {target === undefined ? (item.targetWords ?? '—') : amendedTargetText(target)} <small>{item.unit}</small>
              </td>
              <td data-label={row.what}>
                <select name={`what.${item.id}`} aria-label={label(row.what)}>
                  <option value="">{keep}</option>
                  {WHATS.map((what) => (
                    <option value={what} selected={chosen === what}>
                      {whats[what]}
                    </option>
                  ))}
                </select>
              </td>
              <td data-label={row.value}>
                <input
                  name={`value.${item.id}`}
                  value={fields[`value.${item.id}`]}
                  inputmode="decimal"
                  maxlength={30}
                  class="short"
                  aria-label={label(row.value)}
                />
              </td>
              <td data-label={row.words}>
                <input name={`words.${item.id}`} value={fields[`words.${item.id}`]} maxlength={AMENDMENT_LIMITS.words} aria-label={label(row.words)} />
              </td>
              <td data-label={row.reason}>
                <input name={`reason.${item.id}`} value={fields[`reason.${item.id}`]} maxlength={AMENDMENT_LIMITS.words} aria-label={label(row.reason)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const OtherRows: FC<{ language: Language; fields: Fields }> = ({ language, fields }) => {
  const { other, otherHelp, others } = amendmentWords(language).form;
  const used = otherRows(fields);
  const next = (used.at(-1) ?? -1) + 1;
  const rows = [...used, ...Array.from({ length: OTHER_ROWS }, (_, i) => next + i)];
  return (
    <details class="more" open={used.length > 0}>
      <summary>{other}</summary>
      <p class="help">{otherHelp}</p>
      <table class="data amendment-others">
        <caption class="unseen">{other}</caption>
        <thead>
          <tr>
            {[others.name, others.before, others.after, others.reason].map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {(['name', 'before', 'after', 'reason'] as const).map((name) => (
                <td data-label={others[name]}>
                  {name === 'before' || name === 'after' ? (
                    <textarea name={`other.${name}.${row}`} rows={2} maxlength={AMENDMENT_LIMITS.words} aria-label={`${others[name]} ${row + 1}`} lang="zh-CN">
                      {fields[`other.${name}.${row}`]}
                    </textarea>
                  ) : (
                    <input name={`other.${name}.${row}`} value={fields[`other.${name}.${row}`]} maxlength={200} aria-label={`${others[name]} ${row + 1}`} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

export type ProposalFault = { readonly fault: Said; readonly fields: Fields };

/** The form that proposes an amendment: chosen from the plan's items, or read from a new text in the library (`?from=`). */
export const proposalPage = async (c: PageContext, given: Delivery, deadline: PlainDate, failed?: ProposalFault): Promise<Response> => {
  const { context } = given;
  const { language, state } = c.var;
  const words = amendmentWords(language);
  const { form } = words;
  const library = (await state.store.list()).filter(({ embedded }) => !embedded);
  const from = failed?.fields['text'] ?? c.req.query('from') ?? '';
  const stored = from === '' ? undefined : await state.store.get(from);
  const derived: Derived | undefined = stored === undefined || failed !== undefined ? undefined : derivedFields(context.plan, context.items, stored);
  const fields: Fields = failed?.fields ?? derived?.fields ?? {};
  const isLate = context.today > deadline;
  const indicators = context.items.filter(({ list }) => list === 'indicator');
  const commitments = context.items.filter(({ list }) => list === 'commitment');
  const chosenAmong = (items: readonly Monitored[]): boolean => items.some(({ id }) => (fields[`what.${id}`] ?? '') !== '');
  return renderPage(
    c,
    { title: form.title, region: context, tab: 'amendments', ...(failed === undefined ? {} : { status: 422 }) },
    <section class="listing amendments data-desk">
      <header class="page-head">
        <div>
          <h1>{form.title}</h1>
          <p>{form.lede}</p>
        </div>
        <p>
          <a href={amendmentPath(context)}>{form.cancel}</a>
        </p>
      </header>
      {isLate && <p class="told warn">{form.warning(deadline)}</p>}
      {failed !== undefined && (
        <p class="told fault" role="alert">
          {form.fault}：{failed.fault[language]}
        </p>
      )}
      {library.length > 0 && (
        <form method="get" action={amendmentPath(context, 'new')} class="filters amendment-from">
          <label>
            <span>{form.from}</span>
            <select name="from">
              <option value="">{form.fromNone}</option>
              {library.map(({ id, name, title }) => (
                <option value={id} selected={id === from}>
                  {title === '' ? name : `${title}（${name}）`}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{form.read}</button>
          <small class="faint">{form.fromHelp}</small>
        </form>
      )}
      {derived !== undefined && <p class="told">{form.found(derived.targets, derived.texts)}</p>}
      <form method="post" action={amendmentPath(context)} class="amendment-form" data-submit-key>
        <OnceKey />
        {stored !== undefined && <input type="hidden" name="text" value={stored.id} />}
        <input type="hidden" name="against" value={String(context.plan.version)} />
        <div class="fields">
          <div class="field wide">
            <label for="title">{form.name}</label>
            <input id="title" name="title" value={fields['title']} maxlength={AMENDMENT_LIMITS.title} placeholder={form.namePlaceholder} required />
          </div>
          <div class="field">
            <label for="basis">{form.basis}</label>
            <select id="basis" name="basis" required>
              <option value="">—</option>
              {AMENDMENT_BASES.map((basis) => (
                <option value={basis} selected={fields['basis'] === basis}>
                  {words.bases[basis]}
                </option>
              ))}
            </select>
          </div>
          <div class="field full">
            <label for="reason">{form.reason}</label>
            <textarea id="reason" name="reason" rows={3} maxlength={AMENDMENT_LIMITS.text} required>
              {fields['reason']}
            </textarea>
            <p class="help">{form.sameReason}</p>
          </div>
          <div class="field full">
            <label for="special">{form.special}</label>
            <textarea id="special" name="special" rows={2} maxlength={AMENDMENT_LIMITS.text} required={isLate}>
              {fields['special']}
            </textarea>
            {isLate && <p class="help">{form.specialHelp(deadline)}</p>}
          </div>
        </div>
        <h2>{form.items}</h2>
        <p class="help">{form.itemsHelp}</p>
        <ItemRows language={language} items={indicators} fields={fields} caption={form.items} />
        {commitments.length > 0 && (
          <details class="more" open={chosenAmong(commitments)}>
            <summary>
              {c.var.words.views.commitments} <small>{commitments.length}</small>
            </summary>
            <ItemRows language={language} items={commitments} fields={fields} caption={c.var.words.views.commitments} />
          </details>
        )}
        <OtherRows language={language} fields={fields} />
        <p class="dry-confirm">
          <button type="submit">{form.submit}</button>
        </p>
      </form>
    </section>,
  );
};
