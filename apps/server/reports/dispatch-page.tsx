import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { triedAgain } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import { publicOrigin } from '../accounts/public-origin.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { readableInstant } from '../library/instant.ts';
import { originMissing } from '../words/addresses.ts';
import type { Language } from '../words/index.ts';
import { CHANNELS, channelsIn, isMailbox, isPlainSmtp, isWebhook, senderOf, type Channels } from './channel-settings.ts';
import { reportsPath } from './report-path.ts';
import { renderReports } from './reports-page.tsx';
import { reportWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

const SHOWN = 200;

const Row: FC<{ dispatch: Kept<'dispatch'>; language: Language; maySend: boolean }> = ({ dispatch: { id, body }, language, maySend }) => {
  const words = reportWords(language).dispatches;
  return (
    <tr class={`d-${body.state}`}>
      <td class="short" data-label={words.channel}>
        {words.channels[body.channel]}
      </td>
      <td data-label={words.to}>
        <span class="address">{body.to}</span>
      </td>
      <td class="lead" data-label={words.subject}>
        {body.subject}
      </td>
      <td class="wide" data-label={words.state}>
        <span class={body.state === 'given_up' ? 'fault' : body.state === 'sent' ? 'on-time' : 'doubt'}>{words.states[body.state]}</span>{' '}
        <small class="faint">
          {body.state === 'sent' && body.sent !== undefined ? readableInstant(body.sent) : ''}
          {body.state !== 'sent' && body.attempts > 0 ? words.attempts(body.attempts) : ''}
          {body.state === 'waiting' && body.attempts > 0 ? ` · ${words.next(readableInstant(body.next))}` : ''}
        </small>
        {body.state !== 'sent' && body.error !== undefined && <p class="fault">{body.error}</p>}
      </td>
      <td class="act" data-label="">
        {maySend && body.state !== 'sent' && (
          <button type="submit" class="quiet" name="again" value={id}>
            {words.again}
          </button>
        )}
      </td>
    </tr>
  );
};

const Settings: FC<{ channels: Channels; given: Delivery; language: Language; env: Readonly<Record<string, string | undefined>> }> = ({
  channels,
  given,
  language,
  env,
}) => {
  const words = reportWords(language).dispatches;
  const sender = senderOf(env, channels);
  return (
    <section aria-labelledby="channels-title" class="channels">
      <h2 id="channels-title">{words.settings}</h2>
      <form method="post" action={reportsPath(given.context, 'dispatches/channels')}>
        <label class="field">
          <span>{words.smtp}</span>
          {env['SMTP_URL'] ? (
            <b>{words.smtpEnv}</b>
          ) : (
            <input name="smtp" value={channels.smtp ?? ''} maxlength={200} placeholder="smtp://10.0.0.5:25" autocomplete="off" title={words.smtpHelp} />
          )}
        </label>
        <p class="help">{words.smtpHelp}</p>
        <label class="field">
          <span>{words.from}</span>
          <input name="from" type="email" value={channels.from ?? ''} maxlength={200} placeholder={sender.from} autocomplete="off" />
        </label>
        <label class="field">
          <span>{words.hooks}</span>
          <textarea name="webhooks" rows={3} maxlength={4000} spellcheck={false}>
            {channels.webhooks.join('\n')}
          </textarea>
        </label>
        <p class="help">
          {words.hooksHelp} {sender.secret === undefined ? words.unsigned : words.signed}
        </p>
        <button type="submit">{words.save}</button>
      </form>
    </section>
  );
};

/** 外发: what went out, what waits and why, and through which channels. */
export const dispatchesPage = async (
  c: PageContext,
  given: Delivery,
  env: Readonly<Record<string, string | undefined>>,
  { faults = [], typed }: { faults?: readonly string[]; typed?: Channels } = {},
): Promise<Response> => {
  const { language } = c.var;
  const { context, delivery, actor } = given;
  const words = reportWords(language).dispatches;
  const region = context.region.code;
  const states = (['waiting', 'given_up', 'sent'] as const).filter((state) => c.req.query('state') === state);
  const [counts, list, { channels }] = await Promise.all([
    delivery.states('dispatch'),
    delivery.list('dispatch', { order: 'newest', limit: SHOWN, ...(states.length === 0 ? {} : { states }) }),
    channelsIn(delivery),
  ]);
  const sender = senderOf(env, channels);
  const told = c.req.query('queued') !== undefined ? words.queued : c.req.query('saved') !== undefined ? words.saved : undefined;
  const link = (state: 'waiting' | 'given_up' | 'sent') => (
    <a href={reportsPath(context, `dispatches?state=${state}`)} aria-current={states[0] === state ? 'true' : undefined}>
      {words.states[state]} {counts[state] ?? 0}
    </a>
  );
  return renderReports(
    c,
    given,
    {
      title: words.title,
      lede: words.lede,
      tab: 'dispatches',
      faults,
      ...(told === undefined ? {} : { told }),
      ...(faults.length === 0 ? {} : { status: 422 }),
    },
    <>
      <p class="list-actions">
        <a href={reportsPath(context, 'dispatches')} aria-current={states.length === 0 ? 'true' : undefined}>
          {words.all}
        </a>
        {link('waiting')}
        {link('given_up')}
        {link('sent')}
        {sender.smtp === undefined && <span class="faint">{words.off}</span>}
      </p>
      {(sender.smtp !== undefined || sender.webhooks.length > 0) && publicOrigin() === undefined && (
        <p class="told doubt" role="note">
          {originMissing[language]}
        </p>
      )}
      {list.length === 0 ? (
        <EmptyState title={words.none} help={words.noneHelp} />
      ) : (
        <form method="post" action={reportsPath(context, 'dispatches')}>
          <table class="data dispatches">
            <caption class="unseen">{words.title}</caption>
            <HeadRow
              columns={[
                { label: words.channel },
                { label: words.to },
                { label: words.subject, name: 'lead' },
                { label: words.state, name: 'wide' },
                { label: words.again, name: 'act', unseen: true },
              ]}
            />
            <tbody>
              {list.map((dispatch) => (
                <Row dispatch={dispatch} language={language} maySend={may(actor, 'dispatch.send', { region })} />
              ))}
            </tbody>
          </table>
        </form>
      )}
      {may(actor, 'preference.edit', { region }) && <Settings channels={typed ?? channels} given={given} language={language} env={env} />}
    </>,
  );
};

export const tryAgain = async (c: PageContext, { delivery, context }: Delivery): Promise<Response> => {
  const form = await c.req.parseBody();
  const kept = typeof form['again'] === 'string' ? await delivery.get('dispatch', form['again']) : undefined;
  if (kept !== undefined && kept.body.state !== 'sent')
    await delivery.change({
      action: 'dispatch.send',
      changes: [{ kind: 'dispatch', id: kept.id, version: kept.version, body: triedAgain(kept.body, c.var.state.clock()) }],
    });
  return c.redirect(reportsPath(context, 'dispatches?queued'), 303);
};

export const takeChannels = async (c: PageContext, given: Delivery, env: Readonly<Record<string, string | undefined>>): Promise<Response> => {
  const { delivery, context } = given;
  const { faults } = reportWords(c.var.language);
  const form = await c.req.parseBody();
  const text = (name: string): string => (typeof form[name] === 'string' ? storableText(form[name]).trim() : '');
  const webhooks = text('webhooks')
    .split(/\s+/)
    .filter((line) => line !== '')
    .slice(0, 20);
  const typed: Channels = { webhooks, ...(text('smtp') === '' ? {} : { smtp: text('smtp') }), ...(text('from') === '' ? {} : { from: text('from') }) };
  const bad = webhooks.find((address) => !isWebhook(address));
  const wrong = [
    ...(bad === undefined ? [] : [faults.webhook(bad.slice(0, 100))]),
    ...(typed.smtp === undefined || isPlainSmtp(typed.smtp) ? [] : [faults.smtp]),
    ...(typed.from === undefined || isMailbox(typed.from) ? [] : [faults.from]),
  ];
  if (wrong.length > 0) return dispatchesPage(c, given, env, { faults: wrong, typed });
  const { kept } = await channelsIn(delivery);
  await delivery.change({
    action: 'preference.edit',
    changes: [{ kind: 'preference', id: CHANNELS, version: kept?.version ?? null, body: { name: CHANNELS, value: typed } }],
  });
  return c.redirect(reportsPath(context, 'dispatches?saved'), 303);
};
