import { both, type PlainDate } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { problemCounts, type FollowupState } from '../../../src/evaluation/index.ts';
import { standingWords, type Now } from '../../../src/monitoring/index.ts';
import { isInquiryLate, isSuggestionLate, type Sight, type Sights, type SupervisionTopic } from '../../../src/participation/index.ts';
import { SYSTEM } from '../../../src/identity/index.ts';
import { followupWords } from '../followups/words/index.ts';
import { taskIds } from '../followups/followup-view.ts';
import { libraryOf } from '../projects/library-state.ts';
import type { RegionContext } from '../region/index.ts';
import { supervisionWords } from './words/index.ts';

type Given = { readonly store: Store; readonly context: RegionContext };

/** How grave a standing is; what is no judgement has no rank, so that nothing can be worse than it. */
const RANK: Readonly<Partial<Record<Now, number>>> = {
  achieved_early: 0,
  achieved: 0,
  ahead: 0,
  on_schedule: 1,
  nearly: 2,
  behind: 3,
  far_behind: 4,
  missed: 5,
  breached: 6,
};
const COLOUR_RANK: Readonly<Record<string, number>> = { green: 0, yellow: 1, red: 2 };

const itemSights = ({ context }: Given, { kind, ref }: SupervisionTopic): Sights =>
  Object.fromEntries(
    context.items.flatMap((item, i) => {
      const isIn = kind === 'plan' ? item.list === 'indicator' : kind === 'group' ? item.group === ref : item.id === ref;
      if (!isIn) return [];
      const { now, forecast, observed } = context.standings[i]!;
      const rank = RANK[now];
      const sight: Sight = {
        title: item.name,
        print: `${now} ${forecast} ${observed ?? ''}`,
        said: both((language) => standingWords(language).now[now].word),
        breached: now === 'breached',
        ...(rank === undefined ? {} : { rank }),
      };
      return [[item.id, sight]];
    }),
  );

const projectSights = async ({ store, context }: Given, { ref }: SupervisionTopic): Promise<Sights> => {
  const { rows } = await libraryOf({ store, context, delivery: store.delivery(context.region.code, SYSTEM), actor: SYSTEM, newId: () => store.newId() });
  const row = rows.find(({ id }) => id === ref);
  if (row === undefined) return {};
  const { name, stage, light, ends, openProblems } = row;
  const rank = COLOUR_RANK[light.colour];
  const isOver = stage === 'completed' || stage === 'in_use' || stage === 'withdrawn';
  return {
    [ref]: {
      title: name,
      print: `${stage} ${light.colour} ${openProblems}`,
      said: light.said,
      overdue: ends !== undefined && ends < context.today && !isOver,
      ...(rank === undefined ? {} : { rank }),
    },
  };
};

const followupSights = async ({ store, context }: Given, { ref }: SupervisionTopic, today: PlainDate): Promise<Sights> => {
  const delivery = store.delivery(context.region.code, SYSTEM);
  const row = await delivery.get('followup', ref);
  if (row === undefined) return {};
  const { body } = row;
  const ids = taskIds([body]);
  const tasks = new Map((ids.length === 0 ? [] : await delivery.list('task', { ids })).map(({ id, body: task }) => [id, task]));
  const counts = problemCounts(body, tasks, today);
  const isLate = (body.reported === undefined && body.due < today) || counts.late > 0;
  const state: FollowupState = body.state;
  return {
    [ref]: {
      title: body.title,
      print: `${state} ${Object.values(counts).join(' ')} ${body.published?.date ?? ''}`,
      said: both((language) => {
        const words = followupWords(language);
        return [words.states[state], ...(counts.late > 0 ? [`${words.nows.late} ${counts.late}`] : [])].join(' · ');
      }),
      overdue: isLate,
      answered: body.reported !== undefined,
    },
  };
};

/** How the thing stands, or each thing of a group, as far as alerts look at it. Nothing where it is gone. */
export const sightsOf = async (given: Given, topic: SupervisionTopic, today: PlainDate): Promise<Sights> => {
  const delivery = given.store.delivery(given.context.region.code, SYSTEM);
  switch (topic.kind) {
    case 'plan':
    case 'group':
    case 'indicator':
    case 'commitment':
      return itemSights(given, topic);
    case 'project':
      return projectSights(given, topic);
    case 'followup':
      return followupSights(given, topic, today);
    case 'inquiry': {
      const body = (await delivery.get('inquiry', topic.ref))?.body;
      if (body === undefined) return {};
      const said = both((language) => supervisionWords(language).inquiryStates[body.state]);
      return { [topic.ref]: { title: body.about.title, print: body.state, said, overdue: isInquiryLate(body, today), answered: body.answer !== undefined } };
    }
    case 'suggestion': {
      const body = (await delivery.get('suggestion', topic.ref))?.body;
      if (body === undefined) return {};
      const said = both((language) => supervisionWords(language).suggestionStates[body.state]);
      return { [topic.ref]: { title: body.title, print: body.state, said, overdue: isSuggestionLate(body, today), answered: body.answer !== undefined } };
    }
    default:
      return {};
  }
};
