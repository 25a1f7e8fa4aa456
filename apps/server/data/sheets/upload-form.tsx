import type { FC } from 'hono/jsx';
import type { RegionContext } from '../../region/index.ts';
import { dataPath } from '../data-page.tsx';
import type { DataWords } from '../words/index.ts';

/** Sends a sheet for its dry run; with script it may be dropped here and says how far it is. */
export const UploadForm: FC<{ words: DataWords; context: RegionContext }> = ({ words, context }) => (
  <form class="sheet-upload" method="post" action={dataPath(context, 'upload')} enctype="multipart/form-data" data-sheet>
    <label class="file">
      <span>{words.desk.choose}</span>
      <input type="file" name="file" required accept=".xlsx,.csv" />
    </label>
    <button type="submit">{words.desk.send}</button>
    <p class="progress" data-progress data-sending={words.desk.sending(0)} data-reading={words.desk.reading} data-lost={words.desk.lost} role="status"></p>
    <progress max="100" hidden aria-label={words.desk.send}></progress>
    <button type="button" class="quiet" data-cancel hidden>
      {words.cancel}
    </button>
  </form>
);
