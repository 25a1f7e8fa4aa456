import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { openEngine, storeOver } from '../src/database/index.ts';
import { signIn } from './desk-people.ts';
import { startSite } from './site-server.ts';

const REGION = '999901';
const RELEASES = `/regions/${REGION}/14/releases`;
export const SITE = `/public/${REGION}/14/`;

/** Accounts of two people, once the server has brought the simulated region into the database of the folder. */
const people = async (data: string): Promise<readonly [planner: string, leader: string]> => {
  const first = await startSite(data);
  for (;;) {
    const answer = await fetch(`${first.url}/regions/${REGION}/14`).catch(() => undefined);
    if (answer?.status === 200) break;
    await wait(500);
  }
  await first.stop();
  const store = storeOver(await openEngine({ folder: join(data, 'database') }));
  const [planner, leader] = await signIn(store, REGION, [{ roles: ['planner'] }, { roles: ['leader'] }]);
  await store.close();
  return [planner!, leader!];
};

/** Prepares a release as a planner does, and has it approved and published as a leader does. Gives the milliseconds that making it took. */
const publish = async (url: string, [planner, leader]: readonly [string, string]): Promise<number> => {
  const send = (path: string, cookie: string, fields: Record<string, string>): Promise<Response> =>
    fetch(url + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields), headers: { cookie, origin: url, accept: 'text/html' } });
  const began = performance.now();
  const making = (await send(RELEASES, planner, { asOf: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) })).headers.get('location');
  if (making === null) throw new Error('no release could be prepared');
  for (;;) {
    const answer = await fetch(url + making, { redirect: 'manual', headers: { cookie: planner } });
    const release = answer.headers.get('location');
    if (release !== null) {
      const took = performance.now() - began;
      const approved = await send(`${release}/approve`, leader, { publish: 'yes' });
      if (approved.status !== 303) throw new Error(`the release was not approved: ${approved.status}`);
      return took;
    }
    if (answer.status !== 200) throw new Error(`the release was not made: ${answer.status}`);
    await wait(50);
  }
};

/** A server over the folder with a public release of the simulated region. */
export const publishedSite = async (data: string) => {
  const own = await people(data);
  const server = await startSite(data);
  for (;;) {
    const answer = await fetch(`${server.url}${RELEASES}`, { headers: { cookie: own[0] } }).catch(() => undefined);
    if (answer?.status === 200) break;
    await wait(500);
  }
  return { server, made: await publish(server.url, own) };
};
