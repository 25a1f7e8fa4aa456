import type { FC } from 'hono/jsx';
import { Keys } from '../layout/help-dialog.tsx';
import type { Language } from '../words/index.ts';
import { taskPageWords } from './words/index.ts';

/** The keys of the board, opened with ?. */
export const BoardKeys: FC<{ language: Language }> = ({ language }) => {
  const words = taskPageWords(language);
  return (
    <dialog id="task-help" aria-labelledby="task-help-title">
      <h2 id="task-help-title">{words.keysTitle}</h2>
      <Keys keys={words.keyList} />
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  );
};
