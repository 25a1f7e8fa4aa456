import { plainDate, type PlainDate } from '../basis/index.ts';
import type { ProposedProject } from './library.ts';
import type { Doubt } from './library-doubt.ts';
import type { Project } from './project.ts';

export type Held = { readonly id: string; readonly body: Project };

/** Refs of boxes: a place of the running text moves when its plan is corrected, an item of a box keeps its number. */
const boxRefs = ({ places }: Pick<Project, 'places'>): readonly string[] => places.filter(({ ref }) => ref.startsWith('box')).map(({ ref }) => ref);

/** Which record holds each item of a box, records that were merged into another told by that other. */
export const holders = (held: readonly Held[]): ReadonlyMap<string, string> => {
  const byRef = new Map<string, string>();
  for (const { id, body } of held) if (body.mergedInto === undefined) for (const ref of boxRefs(body)) byRef.set(ref, id);
  return byRef;
};

export type Leads = ReadonlyMap<string, { readonly lead?: string; readonly support: readonly string[]; readonly person?: string }>;

type Making = {
  readonly plan: string;
  readonly nextId: () => string;
  /** Who has been given the tasks of the items, by ref. */
  readonly leads: Leads;
};

const endOfYear = (year: number | undefined): PlainDate | undefined => (year === undefined ? undefined : plainDate(year, 12, 31));

/**
 * Records of what the plan proposes and the library does not hold yet (入库): in 储备, 策划 in 谋划, until somebody says where each stands; the lead is that of the
 * item's task.
 */
export const newRecords = (proposals: readonly ProposedProject[], held: readonly Held[], { plan, nextId, leads }: Making): readonly Held[] => {
  const known = holders(held);
  const fresh = proposals.filter((proposal) => !boxRefs(proposal).some((ref) => known.has(ref)));
  const ids = new Map(fresh.map(({ key }) => [key, nextId()]));
  const idOf = (key: string): string | undefined => ids.get(key) ?? known.get(key);
  return fresh.map(({ key, name, aliases, places, acceptance, due, parent, declared }) => {
    const owner = boxRefs({ places })
      .map((ref) => leads.get(ref))
      .find((one) => one?.lead !== undefined);
    const [ends, up] = [endOfYear(due), parent === undefined ? undefined : idOf(parent)];
    return {
      id: ids.get(key)!,
      body: {
        plan,
        name,
        aliases,
        places,
        ...(up === undefined ? {} : { parent: up }),
        ...(declared === undefined ? {} : { declared }),
        acceptance,
        stage: acceptance === 'pipeline' ? 'idea' : 'reserve',
        passages: [],
        milestones: [],
        ...(ends === undefined ? {} : { ends }),
        years: [],
        funds: [],
        needs: [],
        problems: [],
        files: [],
        progress: [],
        ...(owner?.lead === undefined ? {} : { lead: owner.lead }),
        support: owner?.support ?? [],
        ...(owner?.person === undefined ? {} : { person: owner.person }),
      },
    };
  });
};

/** A doubt with the records that it is about; `verdict` is the last word on it. */
export type AskedDoubt = { readonly doubt: Doubt; readonly records: readonly string[]; readonly verdict?: 'same' | 'apart' };

const verdictOn = ({ verdicts }: Project, key: string): 'same' | 'apart' | undefined => {
  const last = verdicts?.findLast((one) => one.key === key)?.verdict;
  return last === 'open' ? undefined : last;
};

/** Every doubt of the plan once, with the records that hold its items now. */
export const askedDoubts = (proposals: readonly ProposedProject[], held: readonly Held[]): readonly AskedDoubt[] => {
  const byId = new Map(held.map(({ id, body }) => [id, body]));
  // Where both were put together already, the items of each are still found by who holds them.
  const refs = holders(held);
  const doubts = new Map<string, Doubt>();
  for (const proposal of proposals) for (const doubt of proposal.doubts) doubts.set(doubt.key, doubt);
  return [...doubts.values()].flatMap((doubt) => {
    const records = [...new Set(doubt.projects.flatMap((key) => refs.get(key) ?? []))];
    if (records.length === 0) return [];
    const verdict = records.map((id) => verdictOn(byId.get(id)!, doubt.key)).find((one) => one !== undefined);
    return [{ doubt, records, ...(verdict === undefined ? {} : { verdict }) }];
  });
};
