import type { Draft, Run } from './enumeration-list.ts';
import { closesWith, opensWith } from './enumeration-match.ts';
import { endsInWork, facilityOf, isBareWork, onlySorts } from './enumeration-sharing.ts';
import type { ItemVerbRole } from './words/item-verbs.ts';
import {
  abstractHeads,
  areaEnds,
  descriptionMarks,
  indicatorMarks,
  partyOpeners,
  predicateOpeners,
  projectHeads,
  qualifierWord,
  sortingHeads,
} from './words/enumeration.ts';
import { agents } from './words/item-verbs.ts';

const MAX_NAME = 80;

const abstractEndsAt = closesWith(abstractHeads);
const sortingEndsAt = closesWith(sortingHeads);
const projectEndsAt = closesWith(projectHeads);
const areaEndsAt = closesWith(areaEnds);
const agentEndsAt = closesWith(agents);
const descriptionAt = opensWith(descriptionMarks);
const predicateAt = opensWith(predicateOpeners);
const partyAt = opensWith(partyOpeners);

/** Where the last 的 outside quotation marks and brackets stands in a name; -1 where none does. */
export const qualifierEnd = (name: string): number => {
  if (!name.includes(qualifierWord)) return -1;
  let depth = 0;
  let at = -1;
  for (let i = 0; i < name.length; i++) {
    if ('“（(《'.includes(name[i]!)) depth++;
    else if ('”）)》'.includes(name[i]!)) depth--;
    else if (name[i] === qualifierWord && depth <= 0) at = i;
  }
  return at;
};

const isQuoted = (name: string): boolean => name.includes('“') || name.includes('《');
const isThing = (name: string): boolean => endsInWork(name) || facilityOf(name) >= 0;

/** Whether the text says outright that projects are listed: 等项目. */
export const isProjectRun = (run: Run): boolean => run.tail !== '' && projectEndsAt(run.tail, run.tail.length) > 0;

/** Whether words behind 等 open with those who take part or with a predicate. */
const opensForeign = (tail: string): boolean => partyAt(tail, 0) > 0 || predicateAt(tail, 0) > 0;

/** Whether the words behind 等 tell of services, parties or something else that the names only qualify. */
const isForeignTail = ({ drafts, tail, isShared }: Run): boolean => {
  if (tail === '' || isShared || onlySorts(tail)) return false;
  if (opensForeign(tail)) return true;
  const kind = facilityOf(tail);
  if (kind >= 0 && drafts.some((draft) => facilityOf(draft.name) === kind)) return false;
  if (sortingEndsAt(tail, tail.length) > 0) return false;
  return kind < 0 || agentEndsAt(tail, tail.length) > 0;
};

const isAccepted = (draft: Draft, run: Run, role: ItemVerbRole | undefined, takesAny: boolean): boolean => {
  const { name } = draft;
  if (name.length < 2 || name.length > MAX_NAME || qualifierEnd(name) >= 0) return false;
  if (role === undefined && takesAny && indicatorMarks.some((mark) => name.includes(mark))) return false;
  if (run.isShared && endsInWork(name)) return true;
  if (role === 'tend') return false;
  if (isForeignTail(run)) return isQuoted(name) || (!opensForeign(run.tail) && facilityOf(name) >= 0 && abstractEndsAt(run.tail, run.tail.length) > 0);
  if (sortingHeads.includes(name) || isBareWork(name)) return false;
  if (role === 'push') return isThing(name);
  if (isThing(name) || isQuoted(name)) return true;
  if (abstractEndsAt(name, name.length) > 0) return false;
  if (takesAny || role === 'work' || run.tail !== '') return true;
  return areaEndsAt(name, name.length) > 0 || (run.drafts.length > 1 && run.drafts.some((other) => isThing(other.name)));
};

/**
 * `takesAny`: verb, mark or count say that whatever is named is an item, so that its name need not.
 * The names of a run that are things to be delivered: facilities, named works, something quoted; not what a sentence describes.
 */
export const deliverables = (run: Run, role: ItemVerbRole | undefined, takesAny: boolean): readonly Draft[] => {
  if (isProjectRun(run)) return run.drafts.filter((draft) => draft.name.length <= MAX_NAME);
  if (descriptionAt(run.drafts[0]!.name, 0) > 0) return [];
  if (run.tail === '' && qualifierEnd(run.drafts[run.drafts.length - 1]!.name) >= 0) return [];
  return run.drafts.filter((draft) => isAccepted(draft, run, role, takesAny));
};
