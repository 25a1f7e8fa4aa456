import { parse, type Tree } from '../syntax/index.ts';
import type { Passage } from './passage.ts';
import type { Plan } from './schema.ts';

/** A decoded document as intake hands it over. */
export type Source = { readonly name: string; readonly text: string; readonly sha256: string };

/** The compiled plan with the tree and passages it was read from (pages are drawn from the tree). */
export type Compiled = { readonly plan: Plan; readonly tree: Tree; readonly passages: readonly Passage[] };

/** Text → plan with diagnostics. Never throws for a fault in the document. */
export const compile = (source: Source): Compiled => {
  const tree = parse(source.text);
  return {
    tree,
    passages: [],
    plan: {
      version: 1,
      document: { title: source.name, status: 'unknown', source: { name: source.name, sha256: source.sha256, characters: source.text.length } },
      outline: [], indicators: [], targets: [], facts: [], boxes: [], measures: [], terms: [], places: [], standards: [], assignments: [], diagnostics: [],
    },
  };
};
