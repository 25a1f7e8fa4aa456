import { Hono } from 'hono';
import type { Said } from '../../../src/basis/index.ts';
import {
  ANSWER_CLASSES,
  SETTING_LIMITS,
  SETTING_NUMBERS,
  supervisionRefusals,
  supervisionSettingOf,
  type SupervisionSetting,
} from '../../../src/participation/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { sentForm } from '../sent-form.ts';
import { Told } from './form-parts.tsx';
import { renderSupervision } from './frame.tsx';
import { supervisionPath } from './supervision-path.ts';
import { SUPERVISION, termsIn } from './terms.ts';
import { supervisionWords } from './words/index.ts';

type Shown = { readonly setting: SupervisionSetting; readonly fault?: Said; readonly saved?: boolean };

/** 时限与类别: how long answers take, and what the classes of an answer are called. */
const settingPage = (c: PageContext, { context }: Delivery, { setting, fault, saved }: Shown): Promise<Response> => {
  const { language } = c.var;
  const say = supervisionWords(language).settings;
  return renderSupervision(
    c,
    context,
    { title: say.title, lede: say.lede, tab: 'settings', ...(fault === undefined ? {} : { status: 422 }) },
    <>
      {saved && <p class="told">{say.saved}</p>}
      <Told language={language} fault={fault} />
      <form method="post" action={supervisionPath(context, 'settings')} data-submit-key>
        <div class="fields">
          {SETTING_NUMBERS.map((name) => (
            <div class="field">
              <label for={name}>{say.numbers[name]}</label>
              <input id={name} name={name} type="number" min={1} max={SETTING_LIMITS.number} required value={String(setting[name])} />
            </div>
          ))}
        </div>
        <fieldset>
          <legend>{say.classes}</legend>
          {ANSWER_CLASSES.map((name) => (
            <div class="field full">
              <label for={`class-${name}`}>{name}</label>
              <input id={`class-${name}`} name={`class-${name}`} required maxlength={SETTING_LIMITS.name} value={setting.classes[name]} lang="zh-CN" />
            </div>
          ))}
        </fieldset>
        <div class="field full">
          <label for="reason">{say.reason}</label>
          <input id="reason" name="reason" required maxlength={300} />
        </div>
        <p class="send">
          <button type="submit">{say.save}</button>
        </p>
      </form>
    </>,
  );
};

const save = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { delivery, context } = given;
  const form = await sentForm(c);
  const asked = {
    ...Object.fromEntries(SETTING_NUMBERS.map((name) => [name, Number(form.field(name) || 'x')])),
    classes: Object.fromEntries(ANSWER_CLASSES.map((name) => [name, form.field(`class-${name}`).trim()])),
  };
  const setting = supervisionSettingOf(asked);
  const reason = form.field('reason').trim().slice(0, 300);
  // What could not be read has been replaced by the program's own: then the two differ.
  if (SETTING_NUMBERS.some((name) => setting[name] !== Number(form.field(name)))) return settingPage(c, given, { setting, fault: supervisionRefusals.numbers });
  if (reason === '') return settingPage(c, given, { setting, fault: supervisionRefusals.reason });
  const kept = await delivery.get('preference', SUPERVISION);
  await delivery.change({
    action: 'preference.edit',
    changes: [{ kind: 'preference', id: SUPERVISION, version: kept?.version ?? null, body: { name: SUPERVISION, value: setting, reason } }],
    reason,
  });
  return c.redirect(`${supervisionPath(context, 'settings')}?saved`, 303);
};

export const settingRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const path = '/regions/:region/:plan/supervision/settings';
  app.get(
    path,
    onDelivery('preference.edit', async (c, given) =>
      settingPage(c, given, { setting: (await termsIn(given.delivery)).setting, saved: c.req.query('saved') !== undefined }),
    ),
  );
  app.post(path, onDelivery('preference.edit', save));
  return app;
};
