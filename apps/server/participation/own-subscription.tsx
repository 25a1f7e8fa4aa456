import type { Kept } from '../../../src/database/index.ts';
import { PUBLIC, SYSTEM } from '../../../src/identity/index.ts';
import { confirmedSubscription, endedSubscription, isForgotten, paced, readRhythm } from '../../../src/participation/index.ts';
import { sameToken } from '../access/write-token.ts';
import type { PageContext } from '../app-state.ts';
import { sentForm } from '../sent-form.ts';
import { nothingThere, type Open } from './on-public.tsx';
import { publicPath } from './participation-path.ts';
import { publicPage } from './public-frame.tsx';
import { RhythmChoice } from './rhythm-choice.tsx';
import { participationWords } from './words/index.ts';

/** A page that says one thing. */
export const told = (c: PageContext, { context }: Open, title: string, text: string) =>
  publicPage(
    c,
    { title, context, tab: 'follow', isSecret: true },
    <>
      <h1>{title}</h1>
      <p class="told" role="status">
        {text}
      </p>
    </>,
  );

type OnOwn = (c: PageContext, given: Open, row: Kept<'subscription'>) => Response | Promise<Response>;

/** Only with the token that went to the mailbox. */
export const onOwn =
  (handler: OnOwn) =>
  async (c: PageContext, given: Open): Promise<Response> => {
    const row = await given.program.get('subscription', c.req.param('id') ?? '');
    const holds = row !== undefined && sameToken(c.req.param('token') ?? '', row.body.token);
    return row === undefined || !holds || row.body.plan !== given.context.plan.id
      ? nothingThere(c, given.context, participationWords(c.var.language).follow.gone)
      : handler(c, given, row);
  };

/** A page with one button: a program that opens links in mails confirms and ends nothing. */
export const askToConfirm: OnOwn = (c, { context }, row) => {
  const words = participationWords(c.var.language).follow;
  return publicPage(
    c,
    { title: words.confirm.title, context, tab: 'follow', isSecret: true },
    <>
      <h1>{words.confirm.title}</h1>
      <p>
        {words.confirm.help} <b lang="zh-CN">{row.body.about.title}</b> ({words.rhythms[row.body.rhythm ?? 'daily']})
      </p>
      <form method="post" action={new URL(c.req.url).pathname} class="public-form">
        <p class="public-send">
          <button type="submit">{words.confirm.button}</button>
        </p>
      </form>
    </>,
  );
};

/** Where each mail leads whoever has enough of it, or wants it more or less often. */
export const askToEnd: OnOwn = (c, { context }, row) => {
  const words = participationWords(c.var.language).follow;
  const { about, state, rhythm, token } = row.body;
  const to = (act: string): string => publicPath(context, `follow/${row.id}/${act}/${token}`);
  return publicPage(
    c,
    { title: words.end.title, context, tab: 'follow', isSecret: true },
    <>
      <h1>{words.end.title}</h1>
      {c.req.query('paced') !== undefined && (
        <p class="told" role="status">
          ✔ {words.paced(words.rhythms[rhythm ?? 'daily'])}
        </p>
      )}
      {state === 'ended' ? (
        <p class="told">{words.ended}</p>
      ) : (
        <>
          <p>
            {words.end.help} <b lang="zh-CN">{about.title}</b>
          </p>
          <form method="post" action={to('end')} class="public-form">
            <p class="public-send">
              <button type="submit">{words.end.button}</button>
            </p>
          </form>
          <h2>{words.orPace}</h2>
          <form method="post" action={to('pace')} class="public-form">
            <RhythmChoice language={c.var.language} chosen={rhythm ?? 'daily'} />
            <p class="public-send">
              <button type="submit" class="quiet">
                {words.pace}
              </button>
            </p>
          </form>
        </>
      )}
    </>,
  );
};

/** Told more or less often. */
export const pace: OnOwn = async (c, { store, context }, row) => {
  const rhythm = readRhythm((await sentForm(c)).field('rhythm'));
  if (row.body.state !== 'ended')
    await store.delivery(context.region.code, PUBLIC).change({
      action: 'subscription.make',
      changes: [{ kind: 'subscription', id: row.id, version: row.version, body: paced(row.body, rhythm) }],
    });
  return c.redirect(publicPath(context, `follow/${row.id}/end/${row.body.token}?paced`), 303);
};

/** From now on the mailbox is told what happens. */
export const confirm: OnOwn = async (c, given, row) => {
  const { store, context } = given;
  const words = participationWords(c.var.language).follow;
  if (row.body.state === 'ended' || isForgotten(row.body, c.var.state.clock())) return nothingThere(c, context, words.gone);
  if (row.body.state === 'asked') {
    const body = confirmedSubscription(row.body, c.var.state.clock());
    await store
      .delivery(context.region.code, PUBLIC)
      .change({ action: 'subscription.make', changes: [{ kind: 'subscription', id: row.id, version: row.version, body }] });
  }
  return told(c, given, words.confirm.title, words.confirmed(words.rhythms[row.body.rhythm ?? 'daily']));
};

/** No more, and the mailbox goes from the record. */
export const end: OnOwn = async (c, given, row) => {
  const { store, context } = given;
  const words = participationWords(c.var.language).follow;
  if (row.body.state !== 'ended')
    await store
      .delivery(context.region.code, SYSTEM)
      .change({ action: 'subscription.send', changes: [{ kind: 'subscription', id: row.id, version: row.version, body: endedSubscription(row.body) }] });
  return told(c, given, words.end.title, words.ended);
};
