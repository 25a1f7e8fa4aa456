import { may, type Action, type Actor } from '../../../src/identity/index.ts';

/** The views of a region's plan by what one comes for, in the order of the tabs, each with its address under the cockpit's. */
export const TAB_GROUPS = {
  look: { cockpit: '', items: 'items', commitments: 'commitments', warnings: 'warnings', leader: 'leader' },
  work: {
    board: 'board',
    tasks: 'tasks',
    years: 'years',
    reports: 'reports',
    projects: 'projects',
    whistles: 'whistles',
    meetings: 'meetings',
    calendar: 'calendar',
  },
  judge: { evaluations: 'evaluations', documents: 'documents', followups: 'followups', amendments: 'amendments', policies: 'policies' },
  open: { releases: 'releases', opinions: 'opinions', questionnaires: 'questionnaires', supervision: 'supervision' },
  keep: { units: 'units', data: 'data', closing: 'closing', text: 'text' },
} as const;

export type TabGroup = keyof typeof TAB_GROUPS;
export type RegionTab = { [G in TabGroup]: keyof (typeof TAB_GROUPS)[G] }[TabGroup];

/** What a view reads: who may not is not shown its tab. Views without an entry are open to everybody. */
const READS: Partial<Record<RegionTab, Action>> = {
  leader: 'meeting.read',
  board: 'meeting.read',
  tasks: 'task.read',
  years: 'year.read',
  reports: 'report.read',
  projects: 'project.read',
  whistles: 'whistle.read',
  meetings: 'meeting.read',
  calendar: 'calendar.read',
  units: 'unit.read',
  evaluations: 'evaluation.read',
  documents: 'document.read',
  followups: 'followup.read',
  amendments: 'amendment.read',
  policies: 'policy.read',
  releases: 'release.read',
  opinions: 'opinion.read',
  questionnaires: 'questionnaire.read',
  supervision: 'inquiry.read',
};

/** Whether the actor may do it in the region, be it only for his own unit. */
export const mayIn = (actor: Actor, action: Action, region: string): boolean =>
  may(actor, action, { region, units: actor.unit === undefined ? [] : [actor.unit] });

export type TabPlace = { readonly name: RegionTab; readonly path: string };

/** The groups that have a tab for the actor, each with its tabs. */
export const groupsFor = (actor: Actor, region: string): readonly { readonly group: TabGroup; readonly tabs: readonly TabPlace[] }[] =>
  (Object.keys(TAB_GROUPS) as TabGroup[]).flatMap((group) => {
    const places = Object.entries(TAB_GROUPS[group]).map(([name, path]) => ({ name: name as RegionTab, path }));
    const tabs = places.filter(({ name }) => READS[name] === undefined || mayIn(actor, READS[name], region));
    return tabs.length === 0 ? [] : [{ group, tabs }];
  });
