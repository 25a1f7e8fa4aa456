import type { Outcome, PlainDate, Said } from '../../../src/basis/index.ts';
import type { RecordChange, Store } from '../../../src/database/index.ts';
import type { Notice } from '../../../src/delivery/index.ts';
import type { Action } from '../../../src/identity/index.ts';
import {
  answerOpinion,
  assignOpinion,
  hideOpinion,
  joinOpinion,
  opinionRefusals,
  partOpinion,
  publishAnswer,
  reopenOpinion,
  returnAnswer,
  showOpinion,
  type Opinion,
  type OpinionDeed,
} from '../../../src/participation/index.ts';
import { opinionsPath } from './participation-path.ts';
import type { RegionContext } from '../region/index.ts';
import { participationSaid } from './words/index.ts';

export const OPINION_DEEDS = ['assign', 'answer', 'publish', 'return', 'reopen', 'hide', 'show', 'join', 'part'] as const;
export type OpinionDeedName = (typeof OPINION_DEEDS)[number];

export const actionOfDeed = (name: OpinionDeedName): Action => (name === 'answer' ? 'opinion.answer' : 'opinion.moderate');

/** What a deed may need besides the opinion. */
export type DeedGiven = {
  readonly field: (name: string) => string;
  readonly isUnit: (id: string) => boolean;
  /** The opinion that it shall be joined to. */
  readonly into?: Opinion;
  /** How many are joined to it. */
  readonly holders: number;
  /** By when it is answered anew. */
  readonly due: PlainDate;
};

export const deedDone = (opinion: Opinion, name: OpinionDeedName, given: DeedGiven, deed: OpinionDeed): Outcome<Opinion> => {
  const { field, isUnit, into, holders, due } = given;
  switch (name) {
    case 'assign':
      return isUnit(field('unit')) ? assignOpinion(opinion, field('unit'), deed) : { refused: opinionRefusals.noUnit };
    case 'answer':
      return answerOpinion(opinion, field('text'), deed);
    case 'publish':
      return publishAnswer(opinion, deed);
    case 'return':
      return returnAnswer(opinion, field('reason'), deed);
    case 'reopen':
      return reopenOpinion(opinion, field('reason'), due, deed);
    case 'hide':
      return hideOpinion(opinion, field('reason'), deed);
    case 'show':
      return showOpinion(opinion, field('reason'), deed);
    case 'join':
      return joinOpinion(opinion, into, holders, deed);
    case 'part':
      return partOpinion(opinion, deed);
  }
};

const saidOf = (name: OpinionDeedName, opinion: Opinion, reason: string): Said | undefined => {
  const { number, due, about } = opinion;
  if (name === 'assign') return participationSaid((words) => words.notices.assigned(number, about.title, due));
  if (name === 'return') return participationSaid((words) => words.notices.returned(number, reason, due));
  if (name === 'reopen') return participationSaid((words) => words.notices.reopened(number, reason, due));
  return name === 'answer' ? participationSaid((words) => words.notices.answered(number, about.title)) : undefined;
};

/** Who is told of a deed: the unit that has to answer, or the planners once a unit has. */
export const deedNotices = (
  store: Pick<Store, 'newId'>,
  context: RegionContext,
  id: string,
  name: OpinionDeedName,
  opinion: Opinion,
  { reason, byUnit }: { readonly reason: string; readonly byUnit: boolean },
): readonly RecordChange[] => {
  const said = saidOf(name, opinion, reason);
  const to: Notice['to'] | undefined =
    name === 'answer' ? (byUnit ? { role: 'planner' } : undefined) : opinion.unit === undefined ? undefined : { unit: opinion.unit };
  if (said === undefined || to === undefined) return [];
  const about = { kind: 'opinion', ref: id, href: opinionsPath(context, encodeURIComponent(id)) };
  const level = name === 'answer' ? ('info' as const) : ('yellow' as const);
  return [{ kind: 'notice', id: store.newId(), version: null, body: { plan: opinion.plan, to, said, about, level } }];
};
