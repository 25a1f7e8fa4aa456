import { doubtKeys } from './doubts.ts';
import { stageBoard } from './stage-board.ts';

/** What the pages of the project library do in the browser; they work without. */
export const projectLibrary = (): void => {
  stageBoard();
  doubtKeys();
};
