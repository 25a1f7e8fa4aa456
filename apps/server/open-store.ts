import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './app-state.ts';
import type { Library } from './library/library.ts';
import { openLibrary } from './library/open-library.ts';

/** The plans of the data folder, with the embedded example always among them where the project has one. */
export const openStore = ({ data, folder, log }: { data: string; folder: string; log: Log }): Promise<Library> => {
  const path = join(folder, 'examples', 'dadukou', 'plan.txt');
  return openLibrary({ data, log, ...(existsSync(path) ? { example: { id: 'dadukou', path, name: 'plan.txt' } } : {}) });
};
