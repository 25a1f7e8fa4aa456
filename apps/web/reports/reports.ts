import { reportForm } from './report-form.ts';
import { reportQueue } from './report-queue.ts';

/** What the pages of reports do in the browser; they work without. */
export const reports = (): void => {
  reportForm();
  reportQueue();
};
