import type { Child, FC } from 'hono/jsx';
import { standingWords, type Monitored, type PathGap, type Setting } from '../../../../src/monitoring/index.ts';
import { BindingRefusal } from '../../amendments/binding-refusal.tsx';
import type { PageContext } from '../../app-state.ts';
import { readableInstant } from '../../library/instant.ts';
import { regionPath, type RegionContext } from '../../region/index.ts';
import type { Language } from '../../words/index.ts';
import { ByField, dataPath, renderData } from '../data-page.tsx';
import { itemName } from '../names.ts';
import { senderOf } from '../sender.ts';
import { dataWords, type DataWords } from '../words/index.ts';
import { EventSection } from './event-section.tsx';
import { PathFields } from './path-fields.tsx';
import { COMPARATORS, FREQUENCIES, KINDS, type SettingFaults } from './settings-request.ts';

type Entered = { readonly fields: Readonly<Record<string, string>>; readonly faults: SettingFaults; readonly gap?: PathGap };

const Choice: FC<{
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
  chosen: string | undefined;
  help?: string;
  fault?: string;
}> = ({ name, label, options, chosen, help, fault }) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name} aria-invalid={fault ? 'true' : undefined}>
      {options.map(([value, text]) => (
        <option value={value} selected={value === (chosen ?? '')}>
          {text}
        </option>
      ))}
    </select>
    {fault && <p class="fault">{fault}</p>}
    {help && <p class="help">{help}</p>}
  </div>
);

const Input: FC<{ name: string; label: string; value: string | undefined; fault?: string; type?: string; help?: string; list?: string }> = ({
  name,
  label,
  value,
  fault,
  type = 'text',
  help,
  list,
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input id={name} name={name} type={type} value={value} maxlength={500} list={list} autocomplete="off" aria-invalid={fault ? 'true' : undefined} />
    {fault && <p class="fault">{fault}</p>}
    {help && <p class="help">{help}</p>}
  </div>
);

/** What one setting changed, field by field. */
const changeText = (setting: Setting, words: DataWords, language: Language): readonly string[] => {
  const say = words.settings;
  const { kind: kindWords } = standingWords(language);
  const yes = (value: boolean): string => (value ? say.yes : say.no);
  return [
    ...(setting.owner === undefined ? [] : [`${say.owner} ${setting.owner === '' ? words.unassigned : setting.owner}`]),
    ...(setting.kind === undefined ? [] : [`${say.kind} ${kindWords[setting.kind].word}`]),
    ...(setting.lowerIsBetter === undefined ? [] : [`${say.lower} ${yes(setting.lowerIsBetter)}`]),
    ...(setting.geometric === undefined ? [] : [`${say.geometric} ${yes(setting.geometric)}`]),
    ...(setting.frequency === undefined ? [] : [`${say.frequency} ${words.frequencies[setting.frequency]}`]),
    ...(setting.path === undefined
      ? []
      : [
          `${say.path} ${
            Object.keys(setting.path).length === 0
              ? say.usual
              : Object.entries(setting.path)
                  .map(([year, value]) => `${year} ${Number(value.toPrecision(6))}`)
                  .join(' · ')
          }`,
        ]),
    ...(setting.target === undefined ? [] : [`${say.target} ${setting.target.comparator ?? ''}${setting.target.value} ${kindWords[setting.target.kind].word}`]),
  ];
};

const History: FC<{ settings: readonly Setting[]; words: DataWords; language: Language }> = ({ settings, words, language }) => {
  const say = words.settings;
  if (settings.length === 0) return <p class="faint">{`${say.noHistory}${language === 'zh' ? '。' : '. '}${say.noHistoryHelp}`}</p>;
  return (
    <table class="data">
      <caption class="unseen">{say.history}</caption>
      <thead>
        <tr>
          {[say.known, say.what, say.why, say.who, say.when].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {settings.toReversed().map((setting) => (
          <tr>
            <td class="short" data-label={say.known}>
              {setting.known}
            </td>
            <td class="wide" data-label={say.what}>
              {changeText(setting, words, language).map((line) => (
                <p>{line}</p>
              ))}
            </td>
            <td class="wide" data-label={say.why}>
              {setting.reason}
            </td>
            <td data-label={say.who}>{setting.by ?? ''}</td>
            <td class="short" data-label={say.when}>
              {readableInstant(setting.recorded)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Everything a person may settle about one item: its owner, how it is judged, its path, its target where another plan sets it, and what happened to it. */
export const itemSettingsPage = (c: PageContext, context: RegionContext, item: Monitored, entered: Entered = { fields: {}, faults: {} }): Promise<Response> => {
  const { language, mayWrite } = c.var;
  const words = dataWords(language);
  const say = words.settings;
  const { kind: kindWords } = standingWords(language);
  const { fields, faults, gap } = entered;
  const said = (name: string): string | undefined => faults[name]?.[language];
  const action = dataPath(context, `settings/${encodeURIComponent(item.id)}`);
  const proposed = (['linear', 'geometric'] as const).find((how) => how === c.req.query('propose'));
  const own = context.settings.filter((setting) => setting.item === item.id);
  const owners = [...new Set(context.items.flatMap(({ owner }) => owner ?? []))];
  const keep: readonly [string, string] = ['', say.keep];
  const yesNo = [keep, ['yes', say.yes], ['no', say.no]] as const;
  const kindOptions = KINDS.map((kind): readonly [string, string] => [kind, kindWords[kind].word]);
  const awaited = item.kind === 'awaiting' || own.some(({ target }) => target !== undefined);
  const current = (label: string, value: string): string => `${label} · ${value}`;
  const form: Child = (
    <form method="post" action={action} class="settings-form" data-submit-key>
      <div class="fields">
        <Input name="owner" label={say.owner} value={fields['owner'] ?? item.owner ?? ''} list="owners" />
        <datalist id="owners">
          {owners.map((owner) => (
            <option value={owner}></option>
          ))}
        </datalist>
        <Choice name="kind" label={current(say.kind, kindWords[item.kind].word)} options={[keep, ...kindOptions]} chosen={fields['kind']} help={say.kindHelp} />
        <Choice name="lower" label={current(say.lower, item.lowerIsBetter ? say.yes : say.no)} options={yesNo} chosen={fields['lower']} />
        <Choice
          name="frequency"
          label={current(say.frequency, words.frequencies[item.frequency ?? 'year'])}
          options={[keep, ...FREQUENCIES.map((one): readonly [string, string] => [one, words.frequencies[one]])]}
          chosen={fields['frequency']}
        />
        {item.kind === 'level' && (
          <Choice name="geometric" label={current(say.geometricHelp, item.geometric ? say.yes : say.no)} options={yesNo} chosen={fields['geometric']} />
        )}
      </div>
      {awaited && (
        <fieldset>
          <legend>{say.target}</legend>
          <p class="help">{say.targetHelp}</p>
          <div class="fields">
            <Choice
              name="targetComparator"
              label={say.comparator}
              options={COMPARATORS.map((one): readonly [string, string] => [one, say.comparators[one]])}
              chosen={fields['targetComparator'] ?? '>='}
            />
            <Input name="targetValue" label={say.targetValue} value={fields['targetValue']} {...(said('targetValue') ? { fault: said('targetValue')! } : {})} />
            <Choice
              name="targetKind"
              label={say.targetKind}
              options={[keep, ...kindOptions]}
              chosen={fields['targetKind']}
              {...(said('targetKind') ? { fault: said('targetKind')! } : {})}
            />
          </div>
        </fieldset>
      )}
      <PathFields item={item} words={words} language={language} fields={fields} faults={faults} gap={gap} proposed={proposed} action={action} />
      <div class="dry-confirm">
        <div class="field reason-all">
          <label for="reason">{words.reason}</label>
          <input id="reason" name="reason" value={fields['reason']} maxlength={500} aria-invalid={faults['reason'] ? 'true' : undefined} />
          {said('reason') && <p class="fault">{said('reason')}</p>}
        </div>
        <Input name="known" label={say.known} type="date" value={fields['known'] ?? context.today} {...(said('known') ? { fault: said('known')! } : {})} />
        <ByField words={words} by={fields['by'] ?? senderOf(c)} />
        <button type="submit">{say.save}</button>
      </div>
    </form>
  );
  const saved = c.req.query('saved');
  const faulty = Object.keys(faults).length > 0 || gap !== undefined;
  return renderData(
    c,
    context,
    {
      title: say.one(itemName(item)),
      tab: 'settings',
      status: faulty ? 422 : 200,
      aside: (
        <p>
          <a href={regionPath(context.region.code, context.plan.id, `items/${item.id}`)}>{say.applies}</a> ·{' '}
          <a href={dataPath(context, 'settings')}>{say.title}</a>
        </p>
      ),
    },
    <>
      {saved !== undefined && (
        <p class="told" role="status">
          {saved === '0' ? say.nothing : `✔ ${say.saved}`}
        </p>
      )}
      <BindingRefusal fault={faults['lowered']} context={context} language={language} />
      {mayWrite && form}
      <EventSection c={c} context={context} item={item} fields={fields} faults={faults} action={`${action}/events`} />
      <section>
        <h2>{say.history}</h2>
        <History settings={own} words={words} language={language} />
      </section>
    </>,
  );
};
