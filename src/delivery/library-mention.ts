import type { Span } from '../basis/index.ts';
import type { Passage } from '../plan/index.ts';
import { coresOf, isTelling } from './library-name.ts';
import { chapterOf } from './planned-item-heading.ts';
import { openers, worksTails } from './words/library-words.ts';

/** A place in the running text that speaks of a project. */
export type TextPlace = { readonly name: string; readonly span: Span; readonly section: string };

const ENDS = /^(?:[、，。；：！？“”）)]|$)/u;
const JOINS = ['等', '和', '及', '与', '或', '为', '的'] as const;

/** The name ends here: a mark, a joining word or a word of works follows. */
export const endsAt = (text: string, at: number): boolean => {
  const rest = text.slice(at, at + 6);
  return ENDS.test(rest) || [...JOINS, ...worksTails].some((word) => rest.startsWith(word));
};

/** A name can begin here: at the start, after a mark, a joining word or a verb. */
export const beginsAt = (text: string, at: number): boolean =>
  at === 0 || /[、，。；：！？“”（）()]/u.test(text[at - 1]!) || [...JOINS, ...openers].some((word) => text.endsWith(word, at));

/** A project as its names are looked for; `section` is where its box stands. */
export type Named = { readonly key: string; readonly names: readonly string[]; readonly section?: string | undefined };

/**
 * Where the running text speaks of projects by what they are about, short cores only in the chapter of their box. A core that two projects share finds neither; one that stands inside a longer name of
 * another project is that project's.
 */
export const mentionsIn = (projects: readonly Named[], passages: readonly Passage[], places: readonly string[]): ReadonlyMap<string, readonly TextPlace[]> => {
  const cores = new Map<string, { readonly keys: Set<string>; readonly chapters: Set<string> }>();
  for (const { key, names, section } of projects) {
    for (const core of names.flatMap((name) => coresOf(name, places))) {
      const known = cores.get(core) ?? { keys: new Set<string>(), chapters: new Set<string>() };
      known.keys.add(key);
      if (section !== undefined) known.chapters.add(chapterOf(section));
      cores.set(core, known);
    }
  }
  const byLength = [...cores].toSorted(([a], [b]) => b.length - a.length);
  const found = new Map<string, TextPlace[]>();
  for (const { flow, role, section } of passages) {
    if (role !== 'body' || flow.text === '') continue;
    const taken: [number, number][] = [];
    for (const [core, { keys, chapters }] of byLength) {
      if (!isTelling(core) && !chapters.has(chapterOf(section))) continue;
      for (let at = flow.text.indexOf(core); at !== -1; at = flow.text.indexOf(core, at + core.length)) {
        const end = at + core.length;
        if (taken.some(([from, to]) => from < end && at < to)) continue;
        taken.push([at, end]);
        const [key, ...others] = keys;
        if (key === undefined || others.length > 0 || !endsAt(flow.text, end)) continue;
        found.set(key, [...(found.get(key) ?? []), { name: core, span: [flow.offsets[at]!, flow.offsets[end - 1]! + 1], section }]);
      }
    }
  }
  return found;
};
