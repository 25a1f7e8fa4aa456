import { regionPath } from '../region/region-path.ts';

/** Where each kind of record has its page under the region's plan. */
const FOLDER = {
  task: 'tasks',
  report: 'reports/form',
  project: 'projects',
  whistle: 'whistles',
  meeting: 'meetings',
  unit: 'units',
  inquiry: 'supervision/inquiries',
  suggestion: 'supervision/suggestions',
  opinion: 'opinions',
  amendment: 'amendments',
} as const;

/** The address of a record's own page. */
export const recordPath = (kind: keyof typeof FOLDER, region: string, plan: string, id: string): string =>
  regionPath(region, plan, `${FOLDER[kind]}/${encodeURIComponent(id)}`);
