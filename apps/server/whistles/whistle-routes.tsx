import { Hono } from 'hono';
import type { RecordChange } from '../../../src/database/index.ts';
import { ladderOf, raise, unitInForce, whistleRefusals, type Said, type Whistle } from '../../../src/delivery/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { forbiddenPage, onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { notFound } from '../errors.tsx';
import { attachment } from '../export/attachment.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { boardPage } from './board-page.tsx';
import { ACTION_OF, DEEDS, mayDo, type DeedName } from './deed-choice.ts';
import { listPage } from './list-page.tsx';
import { raisePage, startLevels } from './raise-page.tsx';
import { timingOf } from './region-timing.ts';
import { whistleChanges } from './whistle-change.ts';
import { deedDone } from './whistle-deed.ts';
import { isShownPicture, keepFiles } from './whistle-files.ts';
import { whistlePage } from './whistle-page.tsx';
import { whistlePath } from './whistle-path.ts';
import { bodiesOf, type WhistleRow } from './whistle-rows.ts';
import { thingOf } from './whistle-thing.ts';

/** Most characters of a field that is read at all. */
const LONGEST = 10_000;

const fieldsOf = (form: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => {
      const [first] = [value].flat();
      return typeof first === 'string' ? [[name, storableText(first).slice(0, LONGEST)]] : [];
    }),
  );

const chosen = (value: unknown): readonly string[] => [...new Set([value].flat().filter((one): one is string => typeof one === 'string' && one !== ''))];

const kinds: readonly string[] = ['indicator', 'task', 'project', 'report', 'place', 'other'] satisfies readonly Whistle['about']['kind'][];

/** What the form says it is about: the thing it came from, or the one that was chosen. */
const askedThing = (fields: Readonly<Record<string, string>>): readonly [Whistle['about']['kind'], string, string] => {
  const [kind = '', ref = ''] = fields['kind'] ? [fields['kind'], fields['ref'] ?? ''] : (/^([a-z]+):(.*)$/s.exec(fields['thing'] ?? '')?.slice(1) ?? []);
  return kinds.includes(kind) ? [kind as Whistle['about']['kind'], ref.slice(0, 200), (fields['about'] ?? '').slice(0, 200)] : ['other', '', ''];
};

const raiseWhistle = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context, delivery, actor } = given;
  const form = await c.req.parseBody({ all: true });
  const fields = fieldsOf(form);
  const call = chosen(form['call']);
  const refuse = (fault: Said): Promise<Response> => raisePage(c, given, { fields, fault, call });
  const kept = await unitsOf(delivery);
  const units = bodiesOf(kept);
  const [kind, ref, name] = askedThing(fields);
  const thing = await thingOf(given, kind, ref, name);
  if (thing.fault !== undefined) return refuse(thing.fault);
  if (!call.every((id) => unitInForce(units, id) === id)) return refuse(whistleRefusals.unknownUnit);
  const level = startLevels(actor, kept).find((one) => String(one) === (fields['level'] ?? '1'));
  if (level === undefined) return refuse(whistleRefusals.level);
  const title = fields['title'] ?? '';
  const raising = {
    plan: context.plan.id,
    title,
    about: thing.about.title === '' ? { ...thing.about, title: title.trim() } : thing.about,
    fact: fields['fact'] ?? '',
    pace: fields['pace'] === 'urgent' ? ('urgent' as const) : ('normal' as const),
    level,
    call: call.length > 0 ? call : ladderOf({ lead: thing.lead, support: thing.support, caller: actor.unit }, units)[level],
    place: fields['place'] ?? '',
  };
  const [deed, timing] = [{ actor, at: c.var.state.clock() }, await timingOf(delivery)];
  const tried = raise(raising, deed, timing);
  if (tried.refused !== undefined) return refuse(tried.refused);
  const files = await keepFiles(store, context.region.code, form['files']);
  if (files.refused !== undefined) return refuse(files.refused);
  const id = given.newId();
  const body = files.ok.length === 0 ? tried.ok : { ...tried.ok, files: files.ok };
  await delivery.change({ action: 'whistle.blow', changes: whistleChanges(store, context, id, undefined, body) });
  return c.redirect(whistlePath(context, id), 303);
};

const doDeed = async (c: PageContext, given: Delivery, row: WhistleRow): Promise<Response> => {
  const { store, context, delivery } = given;
  const name = c.req.param('deed') as DeedName;
  const action = ACTION_OF[name];
  const form = await c.req.parseBody({ all: true });
  const fields = fieldsOf(form);
  if (!mayDo(name, row.body, given.actor, context.region.code, fields['unit'] || undefined)) return forbiddenPage(c);
  const outcome = await deedDone(given, row, name, { fields, files: form['files'], call: chosen(form['call']) }, c.var.state.clock());
  if (outcome.refused !== undefined) return whistlePage(c, given, row, { failed: { deed: name, fault: outcome.refused, fields } });
  const { whistle, into } = outcome.ok;
  // What the form showed is what its reader has seen: a whistle that moved on since refuses the deed.
  const version = Number.parseInt(fields['version'] ?? '', 10);
  const before = { version: Number.isInteger(version) ? version : row.version, body: row.body };
  const changes: RecordChange[] = [
    ...whistleChanges(store, context, row.id, before, whistle),
    ...(into === undefined ? [] : whistleChanges(store, context, into.row.id, into.row, into.whistle)),
  ];
  const reason = fields['reason']?.trim();
  const document = fields['document']?.trim();
  await delivery.change({ action, changes, ...(reason ? { reason } : {}), ...(document ? { document } : {}) });
  return c.redirect(whistlePath(context, into?.row.id ?? row.id), 303);
};

/** A file of a whistle, to whoever may see the whistle. Pictures are shown, everything else is a download of bytes. */
const fileOf = async (c: PageContext, { store, context }: Delivery, { body }: WhistleRow): Promise<Response> => {
  const sha256 = c.req.param('sha256') ?? '';
  const known = [...(body.files ?? []), ...(body.proof?.files ?? [])].some((file) => file.sha256 === sha256);
  const file = known ? await store.attachment(context.region.code, sha256) : undefined;
  if (file === undefined) return notFound(c);
  const bytes = new Uint8Array(file.bytes);
  if (!isShownPicture(file.type)) return c.body(bytes, 200, attachment(file.name, 'application/octet-stream'));
  return c.body(bytes, 200, { 'Content-Type': file.type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, max-age=86400' });
};

const onWhistle = (handler: (c: PageContext, given: Delivery, row: WhistleRow) => Promise<Response>) =>
  onDelivery('whistle.read', async (c, given) => {
    const row = await given.delivery.get('whistle', c.req.param('id') ?? '');
    return row === undefined || row.body.plan !== given.context.plan.id ? notFound(c) : handler(c, given, row);
  });

/** The board, the form, each whistle and what is done to it. */
export const whistleRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const under = '/regions/:region/:plan/whistles';
  app.get(under, onDelivery('whistle.read', boardPage));
  app.get(`${under}/all`, onDelivery('whistle.read', listPage));
  app.get(
    `${under}/new`,
    onDelivery('whistle.blow', (c, given) => raisePage(c, given)),
  );
  app.post(under, onDelivery('whistle.blow', raiseWhistle));
  app.get(
    `${under}/:id`,
    onWhistle((c, given, row) => whistlePage(c, given, row)),
  );
  app.get(`${under}/:id/files/:sha256{[0-9a-f]{64}}`, onWhistle(fileOf));
  app.post(`${under}/:id/:deed{${DEEDS.join('|')}}`, onWhistle(doDeed));
  return app;
};
