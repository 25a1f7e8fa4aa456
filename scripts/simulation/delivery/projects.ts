import { plannedItems, STAGES, type Project, type Stage } from '../../../src/delivery/index.ts';
import type { Plan } from '../../../src/plan/index.ts';
import { randomOf } from '../random.ts';
import { dayRef, unitRef, type Entry } from './entry.ts';
import type { DeliveryStory, ProjectStory } from './story.ts';

const FIRST_YEAR = 2021;
/** The last year whose money the story tells itself; the running one follows the day of bringing. */
const LAST_YEAR = 2025;

const isGoing = ({ stage }: ProjectStory): boolean => stage === 'building' || stage === 'started';

/** How far it is with the running year's schedule where the story does not say: a little behind, as most are. */
const USUAL_PACE = 0.97;

/** The whole years over which the money of a project goes, by its first and last day, and the running one where it goes on. */
const yearsOf = (story: ProjectStory): Project['years'] => {
  const { begins, ends, share, total, pace = USUAL_PACE } = story;
  const isLater = begins.startsWith('{{');
  const first = Math.max(FIRST_YEAR, isLater ? LAST_YEAR + 1 : Number(begins.slice(0, 4)));
  const last = ends.startsWith('{{') ? LAST_YEAR : Number(ends.slice(0, 4));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const now = isGoing(story) ? Math.round((total * Math.max(0.1, 1 - share)) / 1.4) : 0;
  const planned = years.length === 0 ? 0 : Math.round((total - now) / years.length);
  const actual = years.length === 0 ? 0 : Math.round((total * share) / years.length);
  const before = share === 0 ? [] : years.map((year) => ({ year, planned: String(planned), actual: String(actual) }));
  return now === 0 ? before : [...before, { year: dayRef('{{year}}'), planned: String(now), actual: `{{amount ${pace} ${now}}}`, until: '{{until}}' }];
};

/** The days on which the stages were entered: spread over the time before the first day and between it and the last. */
const dayOfStage = (story: ProjectStory, stage: Stage): string => {
  const early = story.begins.startsWith('{{') ? '{{day-400}}' : `${Number(story.begins.slice(0, 4)) - 1}-06-15`;
  if (stage === 'idea' || stage === 'reserve') return story.begins.startsWith('{{') ? `{{day-${stage === 'idea' ? 420 : 360}}}` : early;
  if (stage === 'preparation') return story.begins.startsWith('{{') ? '{{day-200}}' : `${Number(story.begins.slice(0, 4)) - 1}-10-20`;
  if (stage === 'started' || stage === 'building') return story.begins;
  return story.ends;
};

const passagesOf = (given: DeliveryStory, story: ProjectStory): Project['passages'] => {
  const by = given.by;
  const last = story.stage === 'withdrawn' ? 'reserve' : story.stage;
  const entered = STAGES.slice(0, STAGES.indexOf(last) + 1).map((stage) => {
    const date = dayOfStage(story, stage);
    const year = /^\d{4}/.exec(date)?.[0] ?? String(LAST_YEAR + 1);
    const document = given.stageDocuments[stage]?.replace('#', year);
    return {
      stage,
      date: dayRef(date),
      evidence: document === undefined ? {} : { document },
      by,
      at: dayRef(date.startsWith('{{') ? `{{at${date.slice(5, -2)} 09:00}}` : `${date}T01:00:00.000Z`),
    };
  });
  if (story.stage !== 'withdrawn') return entered;
  const document = given.stageDocuments.withdrawn!.replace('#', '2024');
  return [...entered, { stage: 'withdrawn', date: '2024-03-20', evidence: { document, note: given.withdrawnReason }, by, at: '2024-03-20T01:00:00.000Z' }];
};

const milestonesOf = ({ milestones: names }: DeliveryStory, story: ProjectStory): Project['milestones'] => {
  if (story.stage === 'idea' || story.stage === 'withdrawn') return [];
  const reached = Math.max(0, STAGES.indexOf(story.stage) - 1);
  const done = story.stage === 'building' ? 2 : reached >= 4 ? 4 : Math.min(2, Math.max(0, reached - 1));
  const half = story.ends.startsWith('{{') ? '{{day-15}}' : story.begins;
  const days = [story.begins, story.begins, story.late === undefined && story.ends.startsWith('{{') ? story.ends : half, story.ends];
  const made = names.map((name, i) => ({
    id: `m${i + 1}`,
    name,
    planned: dayRef(days[i]!),
    ...(i < done ? { actual: dayRef(days[i]!) } : {}),
  }));
  if (story.late === undefined) return made;
  return [...made.slice(0, done), { id: 'late', name: story.late, planned: dayRef('{{day-45}}') }, ...made.slice(done + 1)];
};

const codeOf = ({ name, begins, stage }: ProjectStory): string | undefined => {
  if (stage === 'idea' || stage === 'reserve' || stage === 'withdrawn') return undefined;
  const random = randomOf(`code ${name}`);
  const year = begins.startsWith('{{') ? 26 : Number(begins.slice(2, 4));
  const digits = String(Math.floor(random() * 1_000_000)).padStart(6, '0');
  return `${String(year).padStart(2, '0')}0${1 + Math.floor(random() * 9)}-999901-04-01-${digits}`;
};

const projectOf = (given: DeliveryStory, story: ProjectStory, plan: Plan): Project => {
  const item = story.box === true ? plannedItems(plan).find(({ kind, title }) => kind === 'box_item' && title === story.name) : undefined;
  const random = randomOf(`project ${story.name}`);
  const code = codeOf(story);
  const spent = story.total * story.share;
  const part = (share: number): string => String(Math.round(story.total * share));
  return {
    plan: '14',
    name: story.name,
    aliases: [],
    places:
      item === undefined
        ? []
        : [
            {
              ref: item.ref,
              name: item.title,
              span: item.span,
              ...(item.box === undefined ? {} : { box: item.box }),
              ...(item.section === undefined ? {} : { section: item.section }),
            },
          ],
    acceptance: 'done',
    ...(code === undefined ? {} : { code }),
    stage: story.stage,
    passages: passagesOf(given, story),
    milestones: milestonesOf(given, story),
    begins: dayRef(story.begins),
    ends: dayRef(story.ends),
    scale: `${story.scale}（${given.mark}）`,
    // Only what is late costs more than its budget.
    investment: {
      total: String(story.total),
      estimate: part(1),
      ...(STAGES.indexOf(story.stage as Stage) >= 3 ? { budget: part(story.late === undefined ? 1.02 : 0.98) } : {}),
    },
    years: yearsOf(story),
    funds: story.funds.map((source, i) => {
      const share = story.funds.length === 1 ? 1 : i === 0 ? 0.6 : 0.4;
      return { source, amount: part(share), inPlace: String(Math.round(Math.min(story.total, spent * 1.1) * share)) };
    }),
    needs: story.need === undefined ? [] : [{ id: 'n1', ...story.need, unit: given.needUnits[story.need.kind], state: 'open' as const }],
    location: {
      text: given.location,
      longitude: Number((106.4 + random() * 0.1).toFixed(4)),
      latitude: Number((29.4 + random() * 0.1).toFixed(4)),
    },
    problems: story.late === undefined ? [] : [{ id: 'p1', text: `${story.late}：${given.said.stuck[0]}`, since: dayRef('{{day-45}}') }],
    files: [],
    progress: isGoing(story)
      ? [
          {
            period: '{{month}}',
            percent: dayRef(`{{percent ${story.pace ?? USUAL_PACE}}}`),
            text: given.said[(story.pace ?? 1) < 0.7 ? 'stuck' : (story.pace ?? 1) < 0.9 ? 'slow' : 'as_planned'][0]!,
            at: dayRef('{{at-2 10:00}}'),
            by: given.by,
          },
        ]
      : [],
    lead: unitRef(story.lead),
    support: [],
  };
};

export const projectId = (story: DeliveryStory, name: string): string =>
  `project-${String(story.projects.findIndex((project) => project.name === name) + 1).padStart(2, '0')}`;

/** The projects of the library, in all stages. */
export const projectEntry = (story: DeliveryStory, plan: Plan): Entry => ({
  action: 'project.keep',
  changes: story.projects.map((project) => ({ kind: 'project', id: projectId(story, project.name), body: projectOf(story, project, plan) })),
});
