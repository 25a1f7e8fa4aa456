import { sheetUpload } from './sheet-upload.ts';
import { submitKey } from './submit-key.ts';

/** What the pages of the data desk do in the browser; they work without. */
export const dataDesk = (): void => {
  sheetUpload();
  submitKey();
};
