import { openDatabase, type DeliveryStore, type Store } from '../../../src/database/index.ts';
import { frozenText, type Evaluation, type Frozen } from '../../../src/evaluation/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { digestOf, newToken } from '../accounts/token.ts';
import { OPERATOR } from '../access/operator.ts';
import { createApp } from '../app.tsx';
import { gatherFrozen } from '../evaluations/gather-frozen.ts';
import { projectFolder } from '../project-folder.ts';
import { bringExamples } from '../region/examples.ts';
import { sampleState } from '../sample-plan.ts';

export const REGION = '999901';
export const PLAN = '14';
export const NOW = '2026-12-01T02:00:00.000Z';
export const UNDER = `/regions/${REGION}/${PLAN}`;

/** A mid-term evaluation of the simulated region at the end of 2023, as known in the summer after. */
export const MID_TERM = {
  plan: PLAN,
  kind: 'mid_term',
  title: '中期评估（模拟）',
  from: '2021-01-01',
  until: '2023-12-31',
  cutoff: '2023-12-31',
  known: '2024-06-30',
  parts: ['indicators', 'tasks', 'projects', 'reforms'],
} as const;

/** Who sits where; each signed in. */
const SEATS = {
  planner: { roles: ['planner'] },
  second: { roles: ['planner'] },
  leader: { roles: ['leader'] },
  liaison: { roles: ['liaison'], unit: true },
  deputy: { roles: ['deputy'] },
} as const;
export type Seat = keyof typeof SEATS;

export type DocumentsSample = {
  readonly store: Store;
  readonly frozen: Frozen;
  /** Id of the evaluation whose figures are frozen. */
  readonly evaluation: string;
  readonly unit: string;
  delivery(): DeliveryStore;
  /** Freezes the evaluation again, with other figures. */
  freeze(frozen: Frozen): Promise<void>;
  get(seat: Seat, path: string): Promise<Response>;
  post(seat: Seat, path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
};

/** The simulated region with a frozen evaluation and people of every seat, in the whole server. */
export const openDocumentsSample = async (): Promise<DocumentsSample> => {
  const store = await openDatabase({ clock: () => NOW });
  await bringExamples(store, { folder: projectFolder(), log: () => undefined, now: NOW });
  const delivery = (): DeliveryStore => store.delivery(REGION, OPERATOR);
  const unit = (await delivery().list('unit'))[0]!.id;
  const cookies = new Map<Seat, string>();
  for (const [name, seat] of Object.entries(SEATS) as [Seat, (typeof SEATS)[Seat]][]) {
    const account = await store.accounts.make(
      { name, person: name, roles: [...seat.roles], region: REGION, ...('unit' in seat ? { unit } : {}) },
      'hash',
      OPERATOR as Actor,
    );
    const token = newToken();
    await store.accounts.openSession({
      digest: digestOf(token),
      account: account.id,
      stage: 'full',
      way: 'password',
      expires: '2026-12-02T02:00:00.000Z',
      address: '',
      agent: '',
    });
    cookies.set(name, `yidu-session=${token}`);
  }
  const keep = async (frozen: Frozen) => {
    const bytes = new TextEncoder().encode(frozenText(frozen));
    const { sha256 } = await store.attach(REGION, { name: 'frozen.json', type: 'application/json', bytes });
    return { sha256, name: 'frozen.json', type: 'application/json', at: NOW };
  };
  const evaluation = store.newId();
  const frozen = await gatherFrozen(store, { region: REGION, plan: PLAN }, { id: evaluation, evaluation: MID_TERM });
  const body: Evaluation = { ...MID_TERM, state: 'drafting', steps: [], frozen: await keep(frozen) };
  await delivery().change({ action: 'evaluation.open', changes: [{ kind: 'evaluation', id: evaluation, version: null, body }] });
  const app = createApp({ ...sampleState(), database: () => Promise.resolve(store), clock: () => NOW });
  const origin = 'http://localhost';
  const headers = (seat: Seat) => ({ origin, accept: 'text/html', 'accept-language': 'zh-CN', cookie: cookies.get(seat)! });
  return {
    store,
    frozen,
    evaluation,
    unit,
    delivery,
    freeze: async (next) => {
      const kept = (await delivery().get('evaluation', evaluation))!;
      await delivery().change({
        action: 'evaluation.draft',
        changes: [
          {
            kind: 'evaluation',
            id: evaluation,
            version: kept.version,
            body: { ...kept.body, frozen: await keep(next), earlier: [{ ...kept.body.frozen!, reason: '补数' }] },
          },
        ],
      });
    },
    get: async (seat, path) => app.request(origin + path, { headers: headers(seat) }),
    post: async (seat, path, fields) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      return app.request(origin + path, { method: 'POST', headers: headers(seat), body: form });
    },
    close: () => store.close(),
  };
};
