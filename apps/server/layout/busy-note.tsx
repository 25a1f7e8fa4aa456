import type { FC } from 'hono/jsx';
import type { Words } from '../words/index.ts';

/** In a form that sends a file: with script it says that the file is read and for how long already, and lets go of it. */
export const BusyNote: FC<{ words: Words }> = ({ words }) => (
  <p class="progress" data-busy={words.drop.busy('0')}>
    <span role="status"></span>{' '}
    <button type="button" class="quiet" hidden>
      {words.drop.cancel}
    </button>
  </p>
);
