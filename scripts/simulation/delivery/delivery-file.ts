import type { Unit } from '../../../src/delivery/index.ts';
import type { Plan } from '../../../src/plan/index.ts';
import type { SeriesStory } from '../story.ts';
import { amendmentEntries, type AmendmentStory } from './amendments.ts';
import type { Entry } from './entry.ts';
import { evaluationEntries } from './evaluations.ts';
import { participationEntries, type ParticipationStory } from './participation.ts';
import { projectEntry } from './projects.ts';
import { reportEntries } from './reports.ts';
import { scoreEntries, type ScoreStory } from './scores.ts';
import type { DeliveryStory } from './story.ts';
import { supervisionEntries, type SupervisionStory } from './supervision.ts';
import { taskEntry } from './tasks.ts';
import { whistleEntries } from './whistles.ts';

/** What is brought in after the figures of a simulated region: its units where they are not there, then the records, in order. */
export type DeliveryFile = { readonly by: string; readonly units: readonly Unit[]; readonly entries: readonly Entry[] };

const NAMED = /\{\{unit ([^}]+)\}\}/g;

/** How its plan is judged, amended and answered; evaluations are told in their own words. */
export type JudgedStory = {
  readonly amendments: AmendmentStory;
  readonly participation: ParticipationStory;
  readonly scores: ScoreStory;
  readonly supervision: SupervisionStory;
};

/** Who owes what in the simulated region and what came of it, made from its stories and its compiled plan: equal for equal input. */
export const deliveryFile = (story: DeliveryStory, judged: JudgedStory, plan: Plan, series: readonly SeriesStory[]): DeliveryFile => {
  const tasks = taskEntry(story, plan, series);
  const projects = projectEntry(story, plan);
  const entries = [
    tasks,
    projects,
    ...reportEntries(story, tasks, projects),
    ...whistleEntries(story),
    ...evaluationEntries(story),
    ...scoreEntries(story, judged.scores),
    ...amendmentEntries(story, judged.amendments),
    ...supervisionEntries(story, judged.supervision),
    ...participationEntries(story, judged.participation),
  ];
  const names = [...new Set([...JSON.stringify(entries).matchAll(NAMED)].map(([, name]) => name!))].toSorted();
  const units = names.map(
    (name, i): Unit => ({
      name,
      type: 'department',
      contact: { person: story.person(story.people[i % story.people.length]!) },
      approver: { person: story.person(story.people[(i + 3) % story.people.length]!) },
      source: story.mark,
    }),
  );
  return { by: story.by, units, entries };
};
