import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringExamples } from '../../apps/server/region/examples.ts';
import { memoryStore, storedPlan } from '../../apps/server/memory-store.ts';
import { projectFolder } from '../../apps/server/project-folder.ts';
import { sampleState } from '../../apps/server/sample-plan.ts';
import { openDatabase } from '../../src/database/index.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

/** When the pages are looked at: the last year's figures are in. */
const NOW = '2026-12-01T02:00:00.000Z';

/** A room over a database of its own with both example regions. */
export const openRegionRoom = async (): Promise<ReadingRoom> => {
  const folder = projectFolder();
  const database = await openDatabase({ clock: () => NOW });
  const faults: string[] = [];
  await bringExamples(database, { folder, log: (event, details) => void faults.push(`${event} ${JSON.stringify(details)}`), now: NOW });
  const text = readFileSync(join(folder, 'examples', 'simulated', 'plan.txt'), 'utf8');
  const store = memoryStore([storedPlan('simulated', 'plan.txt', text, true)]);
  const room = await openReadingRoom(() => ({ ...sampleState(), store, database: () => Promise.resolve(database), clock: () => NOW }));
  room.faults.push(...faults);
  return {
    ...room,
    close: async () => {
      await room.close();
      await database.close();
    },
  };
};
