import { Hono } from 'hono';
import { z } from 'zod';
import { readPlainDate } from '../../../src/basis/index.ts';
import type { FC } from 'hono/jsx';
import type { Account, Kept } from '../../../src/database/index.ts';
import { checkedUnit, ended, renamed, unitLabel, type Said, type Succession } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { endFormLinks } from '../accounts/sign-in-link.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { dayOf } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { unitFormPage } from './unit-form.tsx';
import { dutiesMoved, takeoverNotice } from './succession.ts';
import { unitsOf } from './unit-choice.tsx';
import { unitsPath } from './unit-path.ts';
import { UnitForm, unitOfForm } from './unit-request.ts';
import { unitPageWords } from './words/index.ts';

type Units = ReadonlyMap<string, Kept<'unit'>>;
type Asked = { readonly unit: Kept<'unit'>; readonly units: Units };

const noUnit = (c: PageContext, { context }: Delivery): Response | Promise<Response> => {
  const words = unitPageWords(c.var.language);
  return renderPage(
    c,
    { title: words.noUnit, region: context, tab: 'units', status: 404 },
    <Notice title={words.noUnit} text={words.noUnitHelp} action={{ href: unitsPath(context), label: words.back }} />,
  );
};

/** A handler that is given the unit of the address. */
const onUnit =
  (handler: (c: PageContext, given: Delivery, asked: Asked) => Response | Promise<Response>) =>
  async (c: PageContext, given: Delivery): Promise<Response> => {
    const units = await unitsOf(given.delivery);
    const unit = units.get(c.req.param('unit') ?? '');
    return unit === undefined ? noUnit(c, given) : handler(c, given, { unit, units });
  };

const texts = (fields: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const save = async (c: PageContext, given: Delivery, units: Units, unit?: Kept<'unit'>): Promise<Response> => {
  const { store, delivery, context } = given;
  const fields = texts(await c.req.parseBody());
  const form = UnitForm.safeParse(fields);
  const again = (fault: Said): Response | Promise<Response> =>
    unitFormPage(c, given, { units, entered: fields, fault, ...(unit === undefined ? {} : { unit }) });
  if (!form.success) return again({ zh: unitPageWords('zh').failed, en: unitPageWords('en').failed });
  const read = unitOfForm(form.data, unit?.body);
  if (read.refused !== undefined) return again(read.refused);
  const id = unit?.id ?? given.newId();
  const checked = checkedUnit(id, read.ok, [...units.values()]);
  if (checked.refused !== undefined) return again(checked.refused);
  await delivery.change({
    action: 'unit.edit',
    changes: [{ kind: 'unit', id, version: unit === undefined ? null : (form.data.version ?? 0), body: checked.ok }],
  });
  // A link that was sent to the contact ends with him.
  if (unit !== undefined && JSON.stringify(unit.body.contact) !== JSON.stringify(checked.ok.contact))
    await endFormLinks(store, { region: context.region.code, unit: id, by: given.actor });
  return c.redirect(unitsPath(context, '', { saved: '1' }), 303);
};

const RenameForm = z.object({
  version: z.coerce.number().int().min(1),
  name: z.string().trim().max(200),
  short: z.string().trim().max(200).default(''),
  date: z.string(),
  document: z.string().trim().max(200),
});

const badDay: Said = { zh: unitPageWords('zh').badDay, en: unitPageWords('en').badDay };

const rename = async (c: PageContext, given: Delivery, { unit, units }: Asked): Promise<Response> => {
  const form = RenameForm.safeParse(texts(await c.req.parseBody()));
  const date = form.success ? readPlainDate(form.data.date) : undefined;
  if (!form.success || date === undefined) return unitFormPage(c, given, { unit, units, fault: badDay });
  const { version, name, short, document } = form.data;
  const result = renamed(unit.body, { name, short, date, document }, dayOf(c.var.state.clock()));
  const checked = result.refused === undefined ? checkedUnit(unit.id, result.ok, [...units.values()]) : result;
  if (checked.refused !== undefined) return unitFormPage(c, given, { unit, units, fault: checked.refused });
  await given.delivery.change({ action: 'unit.succeed', changes: [{ kind: 'unit', id: unit.id, version, body: checked.ok }], document });
  return c.redirect(unitsPath(given.context, '', { renamed: '1' }), 303);
};

const EndForm = z.object({
  version: z.coerce.number().int().min(1),
  into: z.string().max(60),
  date: z.string(),
  document: z.string().trim().max(200),
  sure: z.string().optional(),
});

/** Accounts that may sign in for the unit. */
const accountsOf = async ({ store, context }: Delivery, unit: string): Promise<readonly Account[]> =>
  (await store.accounts.list({ region: context.region.code })).filter((account) => account.unit === unit && !account.disabled);

const Accounts: FC<{ given: Delivery; language: Language; accounts: readonly Account[] }> = ({ given: { actor, context }, language, accounts }) => {
  if (accounts.length === 0) return null;
  const mayOpen = may(actor, 'account.edit', { region: context.region.code });
  return (
    <>
      <p class="doubt">{unitPageWords(language).accounts(accounts.length)}</p>
      <ul>
        {accounts.map(({ id, person }) => (
          <li lang="zh-CN">{mayOpen ? <a href={`/admin/accounts/${encodeURIComponent(id)}`}>{person}</a> : person}</li>
        ))}
      </ul>
    </>
  );
};

/** What would move, before it does, and which accounts would not. */
const endPreview = async (
  c: PageContext,
  given: Delivery,
  { unit, units }: Asked,
  to: Succession,
  version: number,
  counts: Readonly<Record<string, number>>,
): Promise<Response> => {
  const { context } = given;
  const words = unitPageWords(c.var.language);
  const kinds = Object.entries(counts);
  return renderPage(
    c,
    { title: words.end, region: context, tab: 'units' },
    <section class="notice">
      <h1>{words.end}</h1>
      <p>{words.endedOn(to.date, unitLabel(units.get(to.unit)!.body), to.document)}</p>
      <p>{unit.body.name}</p>
      {kinds.length === 0 ? (
        <p>{words.nothingMoves}</p>
      ) : (
        <>
          <h2>{words.moving}</h2>
          <ul>
            {kinds.map(([kind, count]) => (
              <li>
                {words.kinds[kind as keyof typeof words.kinds]} <b class="figure">{count}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      <Accounts given={given} language={c.var.language} accounts={await accountsOf(given, unit.id)} />
      <form method="post" action={unitsPath(context, `${encodeURIComponent(unit.id)}/end`)}>
        {Object.entries({ version: String(version), into: to.unit, date: to.date, document: to.document, sure: '1' }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p>
          <button type="submit">{words.endNow}</button> <a href={unitsPath(context, `${encodeURIComponent(unit.id)}/edit`)}>{words.back}</a>
        </p>
      </form>
    </section>,
  );
};

const end = async (c: PageContext, given: Delivery, asked: Asked): Promise<Response> => {
  const { store, delivery, context, actor } = given;
  const { unit, units } = asked;
  const form = EndForm.safeParse(texts(await c.req.parseBody()));
  const date = form.success ? readPlainDate(form.data.date) : undefined;
  if (!form.success || date === undefined) return unitFormPage(c, given, { unit, units, fault: badDay });
  const { version, into, document, sure } = form.data;
  const to: Succession = { unit: into, date, document };
  const result = ended(units, unit.id, to, dayOf(c.var.state.clock()));
  if (result.refused !== undefined) return unitFormPage(c, given, { unit, units, fault: result.refused });
  const { changes, counts } = await dutiesMoved(delivery, unit.id, to);
  if (sure !== '1') return endPreview(c, given, asked, to, version, counts);
  const notice =
    changes.length === 0 ? [] : [takeoverNotice(store.newId(), unitsPath(context, encodeURIComponent(into)), unit, units.get(into)!, changes.length, to)];
  await delivery.change({ action: 'unit.succeed', changes: [{ kind: 'unit', id: unit.id, version, body: result.ok }, ...changes, ...notice], document });
  await endFormLinks(store, { region: context.region.code, unit: unit.id, by: actor });
  const left = (await accountsOf(given, unit.id)).length;
  return c.redirect(unitsPath(context, '', { moved: String(changes.length), ...(left === 0 ? {} : { accounts: String(left) }) }), 303);
};

/** Units one by one: made, changed, renamed, ended. */
export const unitRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const base = '/regions/:region/:plan/units';
  app.get(
    `${base}/new`,
    onDelivery('unit.edit', async (c, given) => unitFormPage(c, given, { units: await unitsOf(given.delivery) })),
  );
  app.post(
    `${base}/new`,
    onDelivery('unit.edit', async (c, given) => save(c, given, await unitsOf(given.delivery))),
  );
  app.get(
    `${base}/:unit/edit`,
    onDelivery(
      'unit.edit',
      onUnit((c, given, asked) => unitFormPage(c, given, asked)),
    ),
  );
  app.post(
    `${base}/:unit/edit`,
    onDelivery(
      'unit.edit',
      onUnit((c, given, { unit, units }) => save(c, given, units, unit)),
    ),
  );
  app.post(`${base}/:unit/rename`, onDelivery('unit.succeed', onUnit(rename)));
  app.post(`${base}/:unit/end`, onDelivery('unit.succeed', onUnit(end)));
  return app;
};
