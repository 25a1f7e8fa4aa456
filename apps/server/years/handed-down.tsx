import type { FC } from 'hono/jsx';
import { standingWords, type Monitored, type Setting } from '../../../src/monitoring/index.ts';
import { targetText } from '../../../src/delivery/index.ts';
import { BindingRefusal } from '../amendments/binding-refusal.tsx';
import { itemPath } from '../cockpit/addresses.ts';
import { itemName } from '../data/names.ts';
import { dataWords } from '../data/words/index.ts';
import { readableInstant } from '../library/instant.ts';
import type { RegionContext } from '../region/index.ts';
import { COMPARATORS } from '../data/settings/settings-request.ts';
import type { Language } from '../words/index.ts';
import { DOWN_KINDS, type LinkFaults } from './link-request.ts';
import { linksPath } from './year-given.ts';
import { yearPageWords } from './words/index.ts';

type Props = { context: RegionContext; language: Language; mayEdit: boolean; fields: Readonly<Record<string, string>>; faults: LinkFaults };

/** Items whose target a higher plan sets: those that wait for it, and those that have had one. */
const handedDown = ({ items, settings }: RegionContext): readonly Monitored[] => {
  const set = new Set(settings.flatMap(({ item, target }) => (target === undefined ? [] : [item])));
  return items.filter((item) => item.kind === 'awaiting' || set.has(item.id));
};

const History: FC<{ settings: readonly Setting[]; names: ReadonlyMap<string, Monitored>; language: Language }> = ({ settings, names, language }) => {
  const { link } = yearPageWords(language);
  const { kind } = standingWords(language);
  const head = link.downHead;
  if (settings.length === 0) return null;
  return (
    <table class="data handed-down">
      <caption>{link.downHistory}</caption>
      <thead>
        <tr>
          {[head.item, head.target, head.document, head.known, head.who, head.when].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {settings.toReversed().map(({ item, target, reason, known, by, recorded }) => (
          <tr>
            <th scope="row" class="lead">
              {names.get(item)?.name ?? item}
            </th>
            <td class="short" data-label={head.target}>
              {target && `${target.comparator ?? ''} ${target.value}${names.get(item)?.unit ?? ''}`}{' '}
              <small class="faint">{target && kind[target.kind].word}</small>
            </td>
            <td class="wide" data-label={head.document}>
              {reason}
            </td>
            <td class="short" data-label={head.known}>
              {known}
            </td>
            <td data-label={head.who}>{by ?? ''}</td>
            <td class="short" data-label={head.when}>
              {readableInstant(recorded)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** 市级下达: the form that sets a target that was awaited, and what was set so far. */
export const HandedDown: FC<Props> = ({ context, language, mayEdit, fields, faults }) => {
  const words = yearPageWords(language);
  const { link } = words;
  const { comparators } = dataWords(language).settings;
  const { kind: kindWords } = standingWords(language);
  const waiting = context.items.filter(({ kind }) => kind === 'awaiting');
  const choices = handedDown(context);
  const fault = (name: string) => faults[name] && <p class="fault">{faults[name][language]}</p>;
  const invalid = (name: string): 'true' | undefined => (faults[name] ? 'true' : undefined);
  const form = (
    <form method="post" action={linksPath(context, 'target')} class="handed-form" data-submit-key>
      <BindingRefusal fault={faults['lowered']} context={context} language={language} />
      <div class="fields">
        <div class="field wide">
          <label for="down-item">{link.item}</label>
          <select id="down-item" name="item" aria-invalid={invalid('item')}>
            {choices.map((item) => (
              <option value={item.id} selected={item.id === fields['item']}>
                {`${itemName(item)}${item.kind === 'awaiting' ? ` · ${link.awaiting}` : ` · ${targetText(item)}`}`}
              </option>
            ))}
          </select>
          {fault('item')}
        </div>
        <div class="field">
          <label for="down-kind">{link.kind}</label>
          <select id="down-kind" name="kind" aria-invalid={invalid('kind')} required>
            <option value=""></option>
            {DOWN_KINDS.map((kind) => (
              <option value={kind} selected={kind === fields['kind']}>
                {kindWords[kind].word}
              </option>
            ))}
          </select>
          {fault('kind')}
        </div>
        <div class="field">
          <label for="down-comparator">{link.comparator}</label>
          <select id="down-comparator" name="comparator">
            {COMPARATORS.map((one) => (
              <option value={one} selected={one === (fields['comparator'] ?? '>=')}>
                {comparators[one]}
              </option>
            ))}
          </select>
        </div>
        <div class="field number">
          <label for="down-value">{link.value}</label>
          <input
            id="down-value"
            name="value"
            value={fields['value']}
            inputmode="decimal"
            maxlength={40}
            required
            autocomplete="off"
            aria-invalid={invalid('value')}
          />
          {fault('value')}
        </div>
        <div class="field">
          <label for="down-unit">{link.unit}</label>
          <input id="down-unit" name="unit" value={fields['unit'] ?? choices[0]?.unit ?? ''} maxlength={20} autocomplete="off" />
        </div>
        <div class="field wide">
          <label for="down-document">{link.document}</label>
          <input id="down-document" name="document" value={fields['document']} maxlength={300} required autocomplete="off" aria-invalid={invalid('document')} />
          {fault('document')}
        </div>
        <div class="field">
          <label for="down-date">{link.date}</label>
          <input id="down-date" name="date" type="date" value={fields['date']} max={context.today} required aria-invalid={invalid('date')} />
          {fault('date')}
        </div>
      </div>
      <button type="submit">{link.save}</button>
    </form>
  );
  const isOpen = waiting.length > 0 || Object.keys(faults).length > 0;
  return (
    <section class="year-section" id="down">
      <h2>
        {link.down} {waiting.length > 0 && <small>{`${waiting.length} ${link.awaiting}`}</small>}
      </h2>
      <p class="faint">{waiting.length > 0 || choices.length > 0 ? link.downLede : link.downNone}</p>
      {waiting.length > 0 && (
        <ul class="awaited">
          {waiting.map((item) => (
            <li>
              ○ <a href={itemPath(context, item.id)}>{itemName(item)}</a> <small class="faint">{item.targetWords}</small>
            </li>
          ))}
        </ul>
      )}
      {mayEdit &&
        choices.length > 0 &&
        (isOpen ? (
          form
        ) : (
          <details class="more">
            <summary>{link.changeDown}</summary>
            {form}
          </details>
        ))}
      <History
        settings={context.settings.filter(({ target }) => target !== undefined)}
        names={new Map(context.items.map((item) => [item.id, item]))}
        language={language}
      />
    </section>
  );
};
