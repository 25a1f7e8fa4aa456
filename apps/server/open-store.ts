import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './app-state.ts';
import type { Library } from './library/library.ts';
import { openLibrary } from './library/open-library.ts';
import { EXAMPLES } from './region/examples.ts';

/** The plans of the data folder, with those of the example regions always among them where the project has them. */
export const openStore = ({ data, folder, log }: { data: string; folder: string; log: Log }): Promise<Library> => {
  const examples = EXAMPLES.map((id) => ({ id, path: join(folder, 'examples', id, 'plan.txt'), name: 'plan.txt' }));
  return openLibrary({ data, log, examples: examples.filter(({ path }) => existsSync(path)) });
};
