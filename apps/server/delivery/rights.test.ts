import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may, type Action, type Actor } from '../../../src/identity/index.ts';
import type { Asked } from './asked-route.ts';
import { ASKED_ROUTES, UNASKED } from './asked-routes.ts';
import { markOf, openRightsRoom, PLAN, REGION, SIDES, type RightsRoom, type Side, type Who } from './rights-sample.ts';

let room: RightsRoom;
beforeAll(async () => {
  room = await openRightsRoom();
});
afterAll(() => room.close());

/** Lists in which the planner saw records of the other unit: what others must not see there, would be found. */
const shown = new Set<string>();

const isMiddleware = (path: string, method: string): boolean => method === 'ALL' && path.includes('*');

/** Everything that an answer says, out of the parts of an archive too. */
const said = async (response: Response): Promise<string> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes);
};

const SIDED = ['task', 'report', 'project', 'whistle', 'notice', 'dispatch'] as const;
const reads = (actor: Actor, kind: string, unit: string): boolean => may(actor, `${kind}.read` as Action, { region: REGION, units: [unit] });

/** Marks of records that the actor may not read and that the text shows all the same. */
const leaks = (text: string, { actor }: Who): readonly string[] =>
  [
    ...SIDES.flatMap((side) => SIDED.filter((kind) => !reads(actor, kind, side)).map((kind) => markOf(side, kind))),
    ...(may(actor, 'meeting.read', { region: REGION }) ? [] : ['zqanymeeting']),
    ...(reads(actor, 'calendar', '') ? [] : SIDES.map((side) => markOf(side, 'contact'))),
  ].filter((mark) => text.includes(mark));

const mayAsk = ({ actor }: Who, { right, of }: Asked, side: Side): boolean => {
  if (right === 'everybody') return true;
  if (right === 'account') return actor.account !== undefined;
  if (typeof right === 'function') return right(actor);
  const units = of === undefined || of === 'unit' ? (actor.unit === undefined ? [] : [actor.unit]) : [side];
  return may(actor, right, { region: REGION, units });
};

const PARAMS: Readonly<Record<string, string>> = { region: REGION, plan: PLAN, item: 't1.1', link: 'link', year: '2024', name: 'none.js', file: 'targets.csv' };
let made = 0;

/** The path with the ids of what it is asked for, in place of its parameters. */
const pathOf = (path: string, { params = {}, query = '' }: Asked, side: Side, id: string): string =>
  path.replaceAll(/:(\w+)(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g, (_, name: string) => {
    if (name === 'sha256') return room.files[side];
    return encodeURIComponent(params[name] ?? PARAMS[name] ?? (['task', 'report', 'unit', 'id'].includes(name) ? id : 'none'));
  }) + query;

const state = async (): Promise<string> =>
  JSON.stringify([await room.store.delivery(REGION, room.people[0]!.actor).revision(), (await room.store.accounts.recent(REGION, { limit: 1 })).head?.number]);

const isRefusal = (response: Response, { of, quiet }: Asked): boolean => {
  const toSignIn = response.status === 303 && (response.headers.get('location') ?? '').startsWith('/sign-in');
  return [401, 403].includes(response.status) || toSignIn || (of !== undefined && response.status === 404) || quiet === true;
};

type Tried = { readonly who: Who; readonly side: Side; readonly asked: Asked };
const triesOf = (asked: Asked, path: string): readonly Tried[] => {
  const isSided = asked.of !== undefined && asked.of !== 'unit';
  const isOfRegion = path.includes(':region') || isSided;
  return (isSided ? SIDES : (['own'] as const)).flatMap((side) =>
    room.people.filter(({ name }) => name !== 'elsewhere' || isOfRegion).map((who) => ({ who, side, asked })),
  );
};

const seeded = (asked: Asked, side: Side): string => (asked.of === 'unit' ? side : `${asked.of ?? 'none'}-${side}`);

describe('every route', () => {
  it('is listed with the right that it takes', () => {
    const keys = room.app.routes.filter(({ method, path }) => !isMiddleware(path, method)).map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(keys)].filter((key) => !(key in ASKED_ROUTES) && !UNASKED.has(key)).toSorted()).toEqual([]);
    expect(Object.keys(ASKED_ROUTES).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each(Object.keys(ASKED_ROUTES).filter((key) => key.startsWith('GET')))(
    '%s is read by whom the table lets, and shows nobody what he may not read',
    async (key) => {
      const path = key.slice(4);
      for (const asked of ASKED_ROUTES[key]!) {
        for (const { who, side } of triesOf(asked, path)) {
          const id = seeded(asked, side);
          const response = await room.ask(who, pathOf(path, asked, side, id));
          const text = await said(response);
          const what = `${who.name} ${side} ${response.status}`;
          if (who.name === 'planner' && asked.of === undefined && text.includes('zqoth')) shown.add(path.replace('/regions/:region/:plan', ''));
          expect(leaks(text, who), what).toEqual([]);
          if (!mayAsk(who, asked, side)) expect(isRefusal(response, asked), what).toBe(true);
          else expect(asked.answers ?? [200, 303], what).toContain(response.status);
          const isPage = response.status === 200 && path.endsWith(`/:${asked.of === 'project' || asked.of === 'whistle' ? 'id' : asked.of}`);
          if (isPage && asked.of !== undefined && asked.of !== 'unit') expect(text, what).toContain(markOf(side, asked.of));
        }
      }
    },
  );

  it.each(Object.keys(ASKED_ROUTES).filter((key) => key.startsWith('POST')))('%s writes for whom the table lets, and nothing for anybody else', async (key) => {
    const path = key.slice(5);
    for (const asked of ASKED_ROUTES[key]!) {
      for (const { who, side } of triesOf(asked, path)) {
        made += 1;
        const id = asked.fresh === undefined ? (asked.of === 'unit' ? `unit${made}` : seeded(asked, side)) : `made${made}`;
        if (asked.fresh !== undefined) await room.keep(asked.fresh(side, id));
        else if (asked.of === 'unit')
          await room.keep({ action: 'unit.edit', changes: [{ kind: 'unit', id, version: null, body: { name: `临时单位${id}`, type: 'other' } }] });
        const before = await state();
        const fields = asked.fields?.(side, id) ?? {};
        const response = await room.ask(who, pathOf(path, asked, side, id), { method: 'POST', body: new URLSearchParams(fields) });
        const [after, what] = [await state(), `${who.name} ${side} ${asked.params?.['deed'] ?? ''} ${response.status}`];
        expect(leaks(await said(response), who), what).toEqual([]);
        if (!mayAsk(who, asked, side)) {
          expect(isRefusal(response, asked), what).toBe(true);
          expect(after, what).toBe(before);
        } else {
          expect(asked.answers ?? [], what).toContain(response.status);
          if (asked.done === true) expect(after, what).not.toBe(before);
        }
      }
    }
  });

  it('is looked at where records of others would show themselves', () => {
    for (const path of ['/search', '/tasks', '/tasks/export.xlsx', '/tasks/export.docx', '/units/units.csv', '/reports', '/reports/dispatches', '/projects'])
      expect(shown).toContain(path);
    for (const path of ['/projects/board', '/projects/export.xlsx', '/projects/export.csv', '/projects/export.oc4ids.json', '/whistles', '/whistles/all'])
      expect(shown).toContain(path);
    for (const path of ['/whistles/export.xlsx', '/years/:year{\\d+}', '/years/:year{\\d+}/export.xlsx']) expect(shown).toContain(path);
  });
});
