import type { Passage } from '../plan/index.ts';
import { beginsAt, endsAt, type Named, type TextPlace } from './library-mention.ts';
import { bareName, coresOf, isTelling } from './library-name.ts';
import { chapterOf } from './planned-item-heading.ts';
import { streetEnds } from './words/library-words.ts';

/** A place of the running text that may speak of a project, by a part of its name. */
export type Hint = { readonly key: string; readonly name: string; readonly place: TextPlace };

const LEAST_END = 5;
const LEAST_CORE = 4;
const STREET = new RegExp(`^[^、]{2,4}?(?:${streetEnds.join('|')})`, 'u');

/** `isEnd`: the end of a longer name, which must begin a word where it stands alone. */
type Part = { readonly text: string; readonly key: string; readonly name: string; readonly isEnd: boolean };
type Parted = { readonly near: readonly Part[]; readonly anywhere: readonly Part[] };

/** `near` its box: ends of what a project is about, and the street or village that it begins with. `anywhere`: what works are done to, in short. */
const partsOf = ({ key, names }: Named, places: readonly string[]): Parted => {
  const of = (name: string, texts: readonly string[], isEnd = false): readonly Part[] => texts.map((text) => ({ text, key, name, isEnd }));
  const parts = names.map((name) => {
    const cores = coresOf(name, places);
    const bare = bareName(name, places);
    const ends = cores.flatMap((core) => Array.from({ length: Math.max(0, core.length - LEAST_END) }, (_, i) => core.slice(i + 1)));
    const street = STREET.exec(bare)?.[0];
    return {
      near: [...of(name, ends, true), ...of(name, street === undefined || cores.includes(street) ? [] : [street])],
      anywhere: of(
        name,
        cores.filter((core) => core !== bare && core.length >= LEAST_CORE && !isTelling(core)),
      ),
    };
  });
  return { near: parts.flatMap(({ near }) => near), anywhere: parts.flatMap(({ anywhere }) => anywhere) };
};

/** Parts that belong to one project alone, and are the name of none. */
const telling = (projects: readonly Named[], parts: readonly Part[]): readonly Part[] => {
  const owners = new Map<string, Set<string>>();
  for (const { text, key } of parts) owners.set(text, (owners.get(text) ?? new Set()).add(key));
  for (const { key, names } of projects) for (const name of names) owners.get(name)?.add(key);
  return parts.filter(({ text }) => owners.get(text)!.size === 1).toSorted((a, b) => b.text.length - a.text.length);
};

/**
 * Places where a part of a project's name stands alone, most parts in the chapter of its box only: 信创适配中心 for 太极信创适配中心. Whether it is the project, a person says. `taken` are
 * places that are somebody's already.
 */
export const hintsIn = (
  projects: readonly Named[],
  passages: readonly Passage[],
  places: readonly string[],
  taken: readonly TextPlace['span'][],
): readonly Hint[] => {
  const byChapter = new Map<string, Named[]>();
  for (const project of projects) {
    const chapter = chapterOf(project.section ?? '');
    byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), project]);
  }
  const parts = new Map(projects.map((project) => [project, partsOf(project, places)]));
  const near = new Map(
    [...byChapter].map(([chapter, own]) => [
      chapter,
      telling(
        own,
        own.flatMap((project) => parts.get(project)!.near),
      ),
    ]),
  );
  const anywhere = telling(
    projects,
    [...parts.values()].flatMap((one) => one.anywhere),
  );
  const held = taken.toSorted((a, b) => a[0] - b[0]);
  const hints: Hint[] = [];
  const asked = new Set<string>();
  for (const { flow, role, section } of passages) {
    if (role !== 'body' || flow.text === '') continue;
    const own: [number, number][] = [];
    for (const { text, key, name, isEnd } of [...(near.get(chapterOf(section)) ?? []), ...anywhere]) {
      const at = flow.text.indexOf(text);
      const end = at + text.length;
      if (
        at === -1 ||
        asked.has(`${key} ${section}`) ||
        !endsAt(flow.text, end) ||
        (isEnd && !beginsAt(flow.text, at)) ||
        own.some(([from, to]) => from < end && at < to)
      )
        continue;
      const span = [flow.offsets[at]!, flow.offsets[end - 1]! + 1] as const;
      if (held.some(([from, to]) => from < span[1] && span[0] < to)) continue;
      own.push([at, end]);
      asked.add(`${key} ${section}`);
      hints.push({ key, name, place: { name: text, span: [...span], section } });
    }
  }
  return hints;
};
