import { plannedItems, STAGES, type Project, type Stage } from '../../../src/delivery/index.ts';
import type { Plan } from '../../../src/plan/index.ts';
import { randomOf } from '../random.ts';
import { dayRef, unitRef, type Entry } from './entry.ts';
import type { DeliveryStory, ProjectStory } from './story.ts';

const FIRST_YEAR = 2021;
const LAST_YEAR = 2026;

/** The whole years over which the money of a project goes, by its first and last day. */
const yearsOf = ({ begins, ends, share, total }: ProjectStory): Project['years'] => {
  if (begins.startsWith('{{') && share === 0) return [];
  const first = Math.max(FIRST_YEAR, begins.startsWith('{{') ? LAST_YEAR : Number(begins.slice(0, 4)));
  const last = Math.max(first, ends.startsWith('{{') ? LAST_YEAR : Number(ends.slice(0, 4)));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const planned = Math.round(total / (years.length + (ends.startsWith('{{') ? 0.5 : 0)));
  const actual = Math.round((total * share) / years.length);
  return years.map((year) => ({ year, planned: String(planned), actual: String(actual) }));
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
    const year = /^\d{4}/.exec(date)?.[0] ?? String(LAST_YEAR);
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
  return [...made.slice(0, done), { id: 'late', name: story.late, planned: dayRef('{{day-25}}') }, ...made.slice(done + 1)];
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
    investment: { total: String(story.total), estimate: part(1), ...(STAGES.indexOf(story.stage as Stage) >= 3 ? { budget: part(0.98) } : {}) },
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
    problems: story.late === undefined ? [] : [{ id: 'p1', text: `${story.late}：${given.said.stuck[0]}`, since: dayRef('{{day-25}}') }],
    files: [],
    progress:
      story.share > 0 && story.share < 0.95
        ? [{ period: '{{quarter-1}}', percent: Math.round(100 * story.share), text: given.said.as_planned[0]!, at: dayRef('{{due-1-2 10:00}}'), by: given.by }]
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
