import { bitmaps } from './bitmap.ts';
import { replay } from './replay.ts';

/** What the cockpit's pages do in the browser; they read well without. */
export const cockpit = (): void => {
  replay();
  bitmaps();
};
