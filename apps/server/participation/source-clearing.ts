import { setImmediate as turn } from 'node:timers/promises';
import { Outdated, type DeliveryStore, type Kept, type RecordChange, type Store } from '../../../src/database/index.ts';
import { clearedQuestionnaire, withoutSource } from '../../../src/participation/index.ts';
import type { Job } from '../jobs/job.ts';

/** Sheets that one entry of the chain changes at most, and those that whoever closes waits for. */
export const TOGETHER = 500;
const TRIES = 5;

/** Sheets that still tell addresses apart. */
export const withSource = (sheets: readonly Kept<'answersheet'>[]): readonly Kept<'answersheet'>[] => sheets.filter(({ body }) => body.source !== undefined);

const clear = async (delivery: DeliveryStore, id: string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const left = withSource(await delivery.list('answersheet', { about: [id] }));
    try {
      for (let from = 0; from < left.length; from += TOGETHER) {
        const changes = left
          .slice(from, from + TOGETHER)
          .map(({ id: own, version, body }): RecordChange => ({ kind: 'answersheet', id: own, version, body: withoutSource(body) }));
        await delivery.change({ action: 'answersheet.keep', changes });
        await turn();
      }
      // One that was sent in the moment of closing is looked for once more.
      if (left.length > 0) continue;
      const row = await delivery.get('questionnaire', id);
      if (row?.body.clearing === true)
        await delivery.change({
          action: 'answersheet.keep',
          changes: [{ kind: 'questionnaire', id, version: row.version, body: clearedQuestionnaire(row.body) }],
        });
      return;
    } catch (fault) {
      // Somebody decides about a sheet meanwhile: what is left is looked for anew.
      if (!(fault instanceof Outdated)) throw fault;
    }
  }
};

const running = new WeakMap<Store, Map<string, Promise<void>>>();

/** Takes away, some hundred sheets in an entry of the chain, what tells the addresses of a closed questionnaire's sheets apart; whoever asks meanwhile waits for the same. */
export const clearSources = (store: Store, region: string, delivery: DeliveryStore, id: string): Promise<void> => {
  const own = running.get(store) ?? new Map<string, Promise<void>>();
  running.set(store, own);
  const key = `${region} ${id}`;
  const work = own.get(key) ?? clear(delivery, id).finally(() => own.delete(key));
  own.set(key, work);
  return work;
};

/** What a stop of the server left of it. */
export const finishClearing: Job = {
  name: 'clear-sources',
  run: async ({ store, region, delivery, contexts }) => {
    let done = 0;
    for (const context of contexts) {
      for (const { id, body } of await delivery.list('questionnaire', { plan: context.plan.id, states: ['closed'] })) {
        if (body.clearing !== true) continue;
        await clearSources(store, region, delivery, id);
        done++;
      }
    }
    return done;
  },
};
