import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { RecordChange } from '../../../src/database/index.ts';
import { clockPresets, clocksOf, DEFAULT_CLOCKS, levelWords, LEVELS, type Clocks, type Level, type Pace, type Term } from '../../../src/delivery/index.ts';
import { warningRuleSets, warningWords } from '../../../src/monitoring/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { CLOCKS, RED_ITEMS, redRulesFor } from './region-timing.ts';
import { renderWhistles } from './whistle-frame.tsx';
import { whistlePath } from './whistle-path.ts';
import { whistleWords } from './words/index.ts';

const PACES: readonly Pace[] = ['normal', 'urgent'];
const PARTS = ['arrive', 'answer', 'result'] as const;

type Shown = { readonly clocks: Clocks; readonly fault?: string; readonly saved?: boolean };

const TermField = ({ name, term, label, units }: { name: string; term: Term; label: string; units: Readonly<Record<Term['unit'], string>> }): Child => (
  <span class="whistle-term">
    <input type="number" name={`${name}.count`} value={String(term.count)} min={1} max={8760} required aria-label={label} />
    <select name={`${name}.unit`} aria-label={label}>
      {(['hours', 'workdays', 'days'] as const).map((unit) => (
        <option value={unit} selected={unit === term.unit}>
          {units[unit]}
        </option>
      ))}
    </select>
  </span>
);

/** 时限: how long each level has, by which rules items turn red; sets to begin with. */
const clocksPage = async (c: PageContext, { context, delivery }: Delivery, { clocks, fault, saved }: Shown): Promise<Response> => {
  const { language } = c.var;
  const words = whistleWords(language);
  const say = words.clocks;
  const levels = levelWords(language);
  const rules = await redRulesFor(delivery);
  const sets = warningWords(language).sets;
  return renderWhistles(
    c,
    context,
    { title: say.title, lede: say.lede, tab: 'clocks', ...(fault === undefined ? {} : { status: 422 }) },
    <>
      {saved && <p class="told">{say.saved}</p>}
      {fault && (
        <p class="told fault" role="alert">
          {fault}
        </p>
      )}
      <h2>{say.preset}</h2>
      <ul class="whistle-presets">
        {clockPresets.map(({ preset }) => (
          <li>
            <b>{say.presets[preset]}</b> {say.presetHelp[preset]} <a href={whistlePath(context, `clocks?preset=${preset}`)}>{say.use}</a>
          </li>
        ))}
      </ul>
      <form method="post" action={whistlePath(context, 'clocks')} class="whistle-clocks-form" data-submit-key>
        <input type="hidden" name="preset" value={clocks.preset} />
        <table class="data whistle-clocks items">
          <thead>
            <tr>
              <th scope="col">{words.columns.level}</th>
              {PARTS.map((part) => (
                <th scope="col">{say[part]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {PACES.flatMap((pace) =>
              LEVELS.map((level) => (
                <tr>
                  <th scope="row">
                    {levels.levels[level]} · {levels.paces[pace]}
                  </th>
                  {PARTS.map((part) => (
                    <td>
                      <TermField
                        name={`${pace}.${level}.${part}`}
                        term={clocks.levels[pace][level][part]}
                        label={`${levels.levels[level]} ${levels.paces[pace]} ${say[part]}`}
                        units={say.units}
                      />
                    </td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
        <div class="fields">
          {(['check', 'explain'] as const).map((name) => (
            <div class="field">
              <span class="label">{say[name]}</span>
              <TermField name={name} term={clocks[name]} label={say[name]} units={say.units} />
            </div>
          ))}
          <div class="field">
            <label for="rules">{say.rules}</label>
            <select id="rules" name="rules">
              {warningRuleSets.map(({ id }) => (
                <option value={id} selected={id === rules.id}>
                  {sets[id] ?? id}
                </option>
              ))}
            </select>
            <small class="help">{say.rulesHelp}</small>
          </div>
          <div class="field full">
            <label for="clock-reason">{say.reason}</label>
            <input id="clock-reason" name="reason" maxlength={300} required />
          </div>
        </div>
        <p class="whistle-send">
          <button type="submit">{say.save}</button>
        </p>
      </form>
    </>,
  );
};

/** The clocks of the form; undefined where a term is no whole number. */
const clocksIn = (fields: Readonly<Record<string, string>>): Clocks | undefined => {
  const term = (name: string): unknown => ({ count: Number(fields[`${name}.count`]), unit: fields[`${name}.unit`] });
  const level = (pace: Pace, at: Level) => Object.fromEntries(PARTS.map((part) => [part, term(`${pace}.${at}.${part}`)]));
  const given = {
    preset: fields['preset'],
    levels: Object.fromEntries(PACES.map((pace) => [pace, Object.fromEntries(LEVELS.map((at) => [at, level(pace, at)]))])),
    check: term('check'),
    explain: term('explain'),
  };
  const read = clocksOf(given);
  // What could not be read has been replaced by the preset's: then the two differ.
  if (JSON.stringify({ ...read, preset: '' }) !== JSON.stringify({ ...given, preset: '' })) return undefined;
  const same = clockPresets.find((one) => JSON.stringify({ ...one, preset: '' }) === JSON.stringify({ ...read, preset: '' }));
  return { ...read, preset: same?.preset ?? 'own' };
};

const preference = async ({ delivery }: Delivery, name: string, value: unknown, reason: string): Promise<RecordChange> => ({
  kind: 'preference',
  id: name,
  version: (await delivery.get('preference', name))?.version ?? null,
  body: { name, value, reason },
});

export const clockRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const path = '/regions/:region/:plan/whistles/clocks';
  app.get(
    path,
    onDelivery('preference.edit', async (c, given) => {
      const asked = clockPresets.find(({ preset }) => preset === c.req.query('preset'));
      const kept = await given.delivery.get('preference', CLOCKS);
      return clocksPage(c, given, {
        clocks: asked ?? (kept === undefined ? DEFAULT_CLOCKS : clocksOf(kept.body.value)),
        saved: c.req.query('saved') !== undefined,
      });
    }),
  );
  app.post(
    path,
    onDelivery('preference.edit', async (c, given) => {
      const words = whistleWords(c.var.language).clocks;
      const form = await c.req.parseBody();
      const fields = Object.fromEntries(Object.entries(form).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
      const clocks = clocksIn(fields);
      const reason = (fields['reason'] ?? '').trim().slice(0, 300);
      const kept = clocksOf((await given.delivery.get('preference', CLOCKS))?.body.value);
      if (clocks === undefined) return clocksPage(c, given, { clocks: kept, fault: words.badTerm });
      if (reason === '') return clocksPage(c, given, { clocks, fault: words.badReason });
      const rules = warningRuleSets.find(({ id }) => id === fields['rules'])?.id ?? warningRuleSets[0]!.id;
      await given.delivery.change({
        action: 'preference.edit',
        changes: [await preference(given, CLOCKS, clocks, reason), await preference(given, RED_ITEMS, { rules }, reason)],
        reason,
      });
      return c.redirect(whistlePath(given.context, 'clocks?saved'), 303);
    }),
  );
  return app;
};
