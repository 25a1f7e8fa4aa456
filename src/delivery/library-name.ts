import { looseInsertions, ownPrefixes, placeEnds, plotWord, properEnds, segmentEnd, worksTails } from './words/library-words.ts';

const MARKS = /[“”‘’"《》·　 ]/gu;
const BRACKETED = /（[^（）]*）|\([^()]*\)/gu;
const WORKS = ['工程', '项目', '建设'] as const;
/** A plot or phase as plans number them: E46-2, N31, P1. */
const PLOT = /^[A-Z]{1,2}\d+(?:-\d+)*(?:\/\d+)?$/;
const PLOT_FIRST = new RegExp(`^[A-Z]{1,2}\\d+(?:-\\d+)*${plotWord}`, 'u');
const LEAST = 4;
const TELLING = 6;

/** What the place is called, shorter and longer: 大渡口区, 大渡口. */
export const placeNames = (region: { readonly name: string; readonly parent?: string | undefined } | undefined): readonly string[] => {
  const full = [region?.name, region?.parent].filter((name) => name !== undefined);
  const short = full.map((name) => {
    const end = placeEnds.find((one) => name.endsWith(one) && name.length - one.length >= 2);
    return end === undefined ? name : name.slice(0, -end.length);
  });
  return [...new Set([...full, ...short])].sort((a, b) => b.length - a.length);
};

const withoutTail = (name: string, tails: readonly string[], least: number): string => {
  for (let plain = name; ; ) {
    const tail = tails.find((word) => plain.endsWith(word) && plain.length - word.length >= least);
    if (tail === undefined) return plain;
    plain = plain.slice(0, -tail.length);
  }
};

/**
 * A name without what may be left out at will: marks, 工程 and 项目, the place's own name before it, 长江 before 大桥. Two names that are alike then are one
 * project without asking anybody.
 */
export const looseName = (name: string, places: readonly string[]): string => {
  let plain = withoutTail(name.replaceAll(MARKS, ''), WORKS, LEAST);
  for (const word of looseInsertions) plain = plain.replaceAll(word, '');
  const prefix = [...places, ...ownPrefixes].find((word) => plain.startsWith(word) && plain.length - word.length >= LEAST);
  return withoutTail(prefix === undefined ? plain : plain.slice(prefix.length), WORKS, LEAST);
};

const coreIn = (name: string): string | undefined => {
  const core = withoutTail(name, worksTails, 2);
  if (PLOT.test(core)) return core;
  return core.length >= LEAST || (core.length === 3 && properEnds.some((end) => core.endsWith(end))) ? core : undefined;
};

/** What stands in brackets, marks and the segment in this place left out. */
export const bareName = (name: string, places: readonly string[]): string =>
  places.reduce((plain, place) => plain.replace(`${place}${segmentEnd}`, ''), name.replaceAll(MARKS, '').replaceAll(BRACKETED, ''));

/**
 * What a project is about, to find it again in the running text: 石林寺 of 石林寺修缮保护项目, 陶家隧道 of 陶家隧道大渡口段, E46-2 of E46-2地块. Empty where what is left is
 * too short or too common to be a name.
 */
export const coresOf = (name: string, places: readonly string[]): readonly string[] => {
  const bare = bareName(name, places);
  const prefix = places.find((place) => bare.startsWith(place) && bare.length - place.length > LEAST + 1);
  const plot = PLOT_FIRST.exec(bare)?.[0];
  const cores = [coreIn(bare), prefix === undefined ? undefined : coreIn(bare.slice(prefix.length)), plot];
  return [...new Set(cores.filter((core) => core !== undefined))];
};

/** A core that is found in whatever chapter: long, or a plot by its number. */
export const isTelling = (core: string): boolean => core.length >= TELLING || PLOT_FIRST.test(core);

/** The end that all of the names share, '' where they share none. */
export const commonEnd = (names: readonly string[]): string => {
  const [first = '', ...others] = names;
  for (let from = 0; from < first.length; from++) if (others.every((name) => name.endsWith(first.slice(from)))) return first.slice(from);
  return '';
};
