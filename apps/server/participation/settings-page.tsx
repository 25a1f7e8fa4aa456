import type { FC } from 'hono/jsx';
import { PARTICIPATION_DEFAULTS, readParticipationSettings, SETTING_BOUNDS, type ParticipationSettings } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { sentForm } from '../sent-form.ts';
import { opinionsPath } from './participation-path.ts';
import { PARTICIPATION_PREFERENCE, participationSettings } from './participation-settings.ts';
import { renderOpinions } from './opinions-frame.tsx';
import { participationWords } from './words/index.ts';

const BUDGETS = ['address', 'network', 'region'] as const;

const NumberField: FC<{ name: string; label: string; help?: string; bounds: readonly [number, number]; value: number; usual: string }> = ({
  name,
  label,
  help,
  bounds: [least, most],
  value,
  usual,
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input id={name} name={name} type="number" required min={least} max={most} step={1} value={value} />
    <small>
      {help} {usual}
    </small>
  </div>
);

/** 设置: by when opinions are answered, and how much is taken from where. */
export const settingsPage = async (
  c: PageContext,
  given: Delivery,
  more: { readonly failed?: true; readonly tried?: ParticipationSettings } = {},
): Promise<Response> => {
  const { context, delivery } = given;
  const { language } = c.var;
  const words = participationWords(language).settings;
  const { settings, kept } = await participationSettings(delivery);
  const shown = more.tried ?? settings;
  const usual = (value: number): string => words.usual(value);
  return renderOpinions(
    c,
    given,
    { title: words.title, lede: words.lede, tab: 'settings', ...(more.failed === true ? { status: 422 as const } : {}) },
    <form method="post" action={opinionsPath(context, 'settings')} class="participation-settings">
      {more.failed === true && (
        <p class="told fault" role="alert">
          {words.failed}
        </p>
      )}
      {c.req.query('saved') !== undefined && (
        <p class="told" role="status">
          ✔ {words.saved}
        </p>
      )}
      <input type="hidden" name="version" value={String(kept?.version ?? '')} />
      <fieldset>
        <legend>{words.answering}</legend>
        <div class="fields">
          <NumberField
            name="dueWorkdays"
            label={words.dueWorkdays}
            help={words.dueWorkdaysHelp}
            bounds={SETTING_BOUNDS.dueWorkdays}
            value={shown.dueWorkdays}
            usual={usual(PARTICIPATION_DEFAULTS.dueWorkdays)}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.floods}</legend>
        <p class="faint">{words.floodsHelp}</p>
        {BUDGETS.map((name) => (
          <div class="fields">
            <NumberField
              name={`${name}.count`}
              label={words.budgets[name]}
              bounds={SETTING_BOUNDS.count}
              value={shown[name].count}
              usual={usual(PARTICIPATION_DEFAULTS[name].count)}
            />
            <NumberField
              name={`${name}.minutes`}
              label={words.minutes}
              bounds={SETTING_BOUNDS.minutes}
              value={shown[name].minutes}
              usual={usual(PARTICIPATION_DEFAULTS[name].minutes)}
            />
          </div>
        ))}
        <div class="fields">
          <NumberField
            name="leastSeconds"
            label={words.leastSeconds}
            help={words.leastSecondsHelp}
            bounds={SETTING_BOUNDS.leastSeconds}
            value={shown.leastSeconds}
            usual={usual(PARTICIPATION_DEFAULTS.leastSeconds)}
          />
          <NumberField
            name="sheetsOfOne"
            label={words.sheetsOfOne}
            help={words.sheetsOfOneHelp}
            bounds={SETTING_BOUNDS.sheetsOfOne}
            value={shown.sheetsOfOne}
            usual={usual(PARTICIPATION_DEFAULTS.sheetsOfOne)}
          />
        </div>
      </fieldset>
      <p class="whistle-send">
        <button type="submit">{words.save}</button>
      </p>
    </form>,
  );
};

export const saveSettings = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context, delivery } = given;
  const form = await sentForm(c);
  const number = (name: string): number => (/^\d{1,6}$/.test(form.field(name)) ? Number(form.field(name)) : -1);
  const budget = (name: (typeof BUDGETS)[number]) => ({ count: number(`${name}.count`), minutes: number(`${name}.minutes`) });
  const typed: ParticipationSettings = {
    dueWorkdays: number('dueWorkdays'),
    leastSeconds: number('leastSeconds'),
    sheetsOfOne: number('sheetsOfOne'),
    address: budget('address'),
    network: budget('network'),
    region: budget('region'),
  };
  // What is out of its bounds reads as the default: then it is not what was typed.
  if (JSON.stringify(readParticipationSettings(typed)) !== JSON.stringify(typed)) return settingsPage(c, given, { failed: true, tried: typed });
  const version = /^\d+$/.test(form.field('version')) ? Number(form.field('version')) : null;
  await delivery.change({
    action: 'preference.edit',
    changes: [{ kind: 'preference', id: PARTICIPATION_PREFERENCE, version, body: { name: PARTICIPATION_PREFERENCE, value: typed } }],
  });
  return c.redirect(opinionsPath(context, 'settings?saved=1'), 303);
};
