import type { Instant } from '../basis/index.ts';
import type { Doubt } from './library-doubt.ts';
import type { Held } from './library-record.ts';
import type { Project } from './project.ts';
import type { Outcome } from './refusal.ts';
import { mergeFaults } from './words/library-faults.ts';

export type Word = { readonly by: string; readonly at: Instant; readonly reason?: string };

const withVerdict = (project: Project, key: string, verdict: 'same' | 'apart' | 'open', { by, at, reason }: Word): Project => ({
  ...project,
  verdicts: [...(project.verdicts ?? []), { key, verdict, at, by, ...(reason === undefined ? {} : { reason }) }],
});

const byPlace = (places: Project['places']): Project['places'] => places.toSorted((a, b) => a.span[0] - b.span[0]);
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

const withPlaces = (project: Project, places: Project['places'], names: readonly string[]): Project => ({
  ...project,
  aliases: unique([...project.aliases, ...names]).filter((name) => name !== project.name),
  places: byPlace([...project.places, ...places.filter(({ ref }) => !project.places.some((own) => own.ref === ref))]),
});

const withoutPlaces = (project: Project, places: Project['places'], names: readonly string[]): Project => {
  const gone = new Set(places.map(({ ref }) => ref));
  const left = project.places.filter(({ ref }) => !gone.has(ref));
  const spoken = new Set(left.map(({ name }) => name));
  return { ...project, places: left, aliases: project.aliases.filter((name) => spoken.has(name) || !names.includes(name)) };
};

/**
 * Two records become one (合并): the first keeps what it says and takes the names and places of the second, which stays as it was but for where it went. The
 * second of the pair that is given back is the one that was taken in.
 */
export const mergeProjects = (into: Held, from: Held, key: string, word: Word): Outcome<readonly [Project, Project]> => {
  if (into.id === from.id) return { refused: mergeFaults.itself };
  if (into.body.mergedInto !== undefined || from.body.mergedInto !== undefined) return { refused: mergeFaults.gone };
  if (into.body.declared !== undefined || from.body.declared !== undefined || into.body.parent === from.id || from.body.parent === into.id) {
    return { refused: mergeFaults.bundle };
  }
  const { code } = into.body;
  if (code !== undefined && from.body.code !== undefined && code !== from.body.code) return { refused: mergeFaults.codes(code, from.body.code) };
  const taken = withPlaces(into.body, from.body.places, [from.body.name, ...from.body.aliases]);
  return { ok: [withVerdict({ ...taken, mergedFrom: [...(into.body.mergedFrom ?? []), from.id] }, key, 'same', word), { ...from.body, mergedInto: into.id }] };
};

/** Undoes a merge: both records stand as before, but for what was said about the one since. */
export const partProjects = (into: Held, from: Held, key: string, word: Word): Outcome<readonly [Project, Project]> => {
  const mergedFrom = into.body.mergedFrom ?? [];
  if (!mergedFrom.includes(from.id) || from.body.mergedInto !== into.id) return { refused: mergeFaults.notMerged };
  const { mergedInto: _, ...restored } = from.body;
  const left = mergedFrom.filter((id) => id !== from.id);
  const { mergedFrom: __, ...own } = withoutPlaces(into.body, from.body.places, [from.body.name, ...from.body.aliases]);
  return { ok: [withVerdict({ ...own, ...(left.length === 0 ? {} : { mergedFrom: left }) }, key, 'open', word), restored] };
};

/** A person says that the places of a doubt speak of the project, that they do not, or takes back what was said. */
export const settleDoubt = (project: Project, { key, places }: Pick<Doubt, 'key' | 'places'>, verdict: 'same' | 'apart' | 'open', word: Word): Project => {
  const names = places.map(({ name }) => name);
  return withVerdict(verdict === 'same' ? withPlaces(project, places, names) : withoutPlaces(project, places, names), key, verdict, word);
};

/** Takes one place out of a record into a record of its own (拆分): where the plan means two things by one name. */
export const splitPlace = (project: Project, ref: string): Outcome<readonly [Project, Project]> => {
  const place = project.places.find((one) => one.ref === ref);
  if (place === undefined || project.places.length < 2) return { refused: mergeFaults.onePlace };
  const { plan, acceptance, stage, ends, lead, support } = project;
  const own: Project = {
    plan,
    name: place.name,
    aliases: [],
    places: [place],
    acceptance,
    stage,
    passages: [],
    milestones: [],
    ...(ends === undefined ? {} : { ends }),
    years: [],
    funds: [],
    needs: [],
    problems: [],
    files: [],
    progress: [],
    ...(lead === undefined ? {} : { lead }),
    support,
  };
  return { ok: [withoutPlaces(project, [place], [place.name]), own] };
};
