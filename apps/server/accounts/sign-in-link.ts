import type { Instant } from '../../../src/basis/index.ts';
import { unitLabel, type Report, type Unit } from '../../../src/delivery/index.ts';
import { INSTALLATION, type Store } from '../../../src/database/index.ts';
import { SYSTEM, type Actor } from '../../../src/identity/index.ts';
import { publicOrigin } from './public-origin.ts';
import { digestOf, newToken } from './token.ts';

/** Days after its report's due day that a link still works; of one made later than that day, days after it was made. */
const GRACE = 15;
const DAY = 24 * 3600 * 1000;

/** States of a report in which it can be filled. */
const FILLABLE: ReadonlySet<Report['state']> = new Set(['open', 'returned']);

/** What a link opens; `name` is what its unit is called, under which is written down what is done by it. */
export type OpenedLink = {
  readonly id: string;
  readonly region: string;
  readonly plan: string;
  readonly report: string;
  readonly unit: string;
  readonly name: string;
};

const contactOf = async (store: Store, region: string, unit: string): Promise<string> => {
  const { contact }: Partial<Unit> = (await store.delivery(region, SYSTEM).get('unit', unit))?.body ?? {};
  return digestOf(JSON.stringify([contact?.person, contact?.phone, contact?.email]));
};

/**
 * Makes a link that fills one report of one unit without an account, until fifteen days after it is due or, where that day is past, after `now`; links of this report made before go on working.
 * `url` is an address of the whole world where YIDU_ORIGIN says it, else a path of this server. The token is nowhere kept: show it now.
 */
export const formLink = async (
  store: Store,
  { region, plan, report, unit, by }: { region: string; plan: string; report: string; unit: string; by: Actor },
  now: Instant = new Date().toISOString(),
): Promise<{ url: string; token: string; expires: Instant }> => {
  const token = newToken();
  const due = (await store.delivery(region, SYSTEM).get('report', report))?.body.due;
  // Of a calendar day in Asia/Shanghai, which ends sixteen hours into the day of the clock.
  const end = due === undefined ? now : `${due}T16:00:00.000Z`;
  const expires = new Date(Math.max(Date.parse(end), Date.parse(now)) + GRACE * DAY).toISOString();
  await store.accounts.makeLink({ digest: digestOf(token), region, plan, report, unit, expires, contact: await contactOf(store, region, unit) }, by);
  return { url: `${publicOrigin() ?? ''}/fill/${token}`, token, expires };
};

/** What the token opens now; undefined where it is unknown, ended, out of time, its report is already sent or its unit has another contact. */
export const formLinkOf = async (store: Store, token: string, now: Instant = new Date().toISOString()): Promise<OpenedLink | undefined> => {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const link = await store.accounts.link(digestOf(token));
  if (link === undefined || link.ended !== undefined || link.expires <= now) return undefined;
  const { id, region, plan, report, unit } = link;
  const kept = await store.delivery(region, SYSTEM).get('report', report);
  if (kept === undefined || kept.body.unit !== unit || !FILLABLE.has(kept.body.state)) return undefined;
  if (link.contact !== (await contactOf(store, region, unit))) {
    await store.accounts.endLinks(region, { id }, SYSTEM);
    return undefined;
  }
  const filler = (await store.delivery(region, SYSTEM).get('unit', unit))?.body;
  return filler === undefined ? undefined : { id, region, plan, report, unit, name: unitLabel(filler) };
};

/** Who fills by a link: a liaison of its unit. The handler keeps him to the link's own report. */
export const formLinkActor = ({ id, region, unit, name }: OpenedLink): Actor => ({ name: `${name} (link ${id.slice(-8)})`, roles: ['liaison'], region, unit });

/** Writes down that the link was opened. */
export const openedFormLink = (store: Store, link: OpenedLink): Promise<void> => store.accounts.openedLink(link.id, formLinkActor(link));

/** Ends every link of a unit, as when its contact changes. Gives how many there were. */
export const endFormLinks = (store: Store, { region, unit, by = SYSTEM }: { region: string; unit: string; by?: Actor }): Promise<number> =>
  region === INSTALLATION ? Promise.resolve(0) : store.accounts.endLinks(region, { unit }, by);
