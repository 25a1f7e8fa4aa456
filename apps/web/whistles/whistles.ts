import { picturePreview } from './picture-preview.ts';
import { whistleClocks } from './whistle-clocks.ts';

/** What the pages of whistles do in the browser; they work without. */
export const whistles = (): void => {
  whistleClocks();
  picturePreview();
};
