import { parse, type Tree } from '../syntax/index.ts';
import { readAssignments } from './assignment.ts';
import { readBox } from './box.ts';
import { runChecks } from './check/registry.ts';
import { frameOf, readDocument } from './document.ts';
import { readIndicators } from './indicator.ts';
import { readMeasures } from './measure.ts';
import { readOutline } from './outline.ts';
import type { Frame, Passage } from './passage.ts';
import { placePassages } from './passages.ts';
import { readPlaces } from './place.ts';
import { type Refusal, refusalOf, shapeRefusal } from './refusal.ts';
import type { Plan } from './schema.ts';
import { readStandards } from './standard.ts';
import { readStatements } from './statement.ts';
import { linkIndicators } from './target-link.ts';
import { readTerms } from './term.ts';

/** A decoded document as intake hands it over. */
export type Source = { readonly name: string; readonly text: string; readonly sha256: string };

/** The compiled plan with the tree and passages it was read from (pages are drawn from the tree). */
export type Compiled = {
  readonly plan: Plan;
  readonly tree: Tree;
  readonly passages: readonly Passage[];
  readonly frame: Frame;
  /** Set when the text is no plan: nothing of one was recognised, and the plan beside it is empty. */
  readonly refused?: Refusal;
};

/** Text → plan without diagnostics. Never throws for a fault in the document. */
export const readPlan = (source: Source): Compiled => {
  const { text } = source;
  const misshapen = shapeRefusal(text);
  if (misshapen !== undefined) return { ...readPlan({ ...source, text: '' }), refused: misshapen };
  const tree = parse(text);
  const outline = readOutline(tree);
  const page = readDocument(tree, source.name);
  const { passages, tables, boxes, glossaries } = placePassages(tree, outline);
  const indicators = readIndicators(
    text,
    tables.map(({ block }) => block),
    page.period?.to,
    frameOf(page).baseYear,
  );
  const baseYear = indicators.findLast((indicator) => indicator.baseline?.year !== undefined)?.baseline?.year;
  const document = { ...page, ...(baseYear === undefined ? {} : { baseYear }) };
  const frame = frameOf(document);
  const { targets, facts } = readStatements(passages, frame, text);
  const measures = readMeasures(passages);
  const plan: Plan = {
    version: 1,
    document: { ...document, source: { name: source.name, sha256: source.sha256, characters: text.length } },
    outline: [...outline.nodes],
    indicators,
    targets: linkIndicators(targets, indicators),
    facts,
    boxes: boxes.map(({ block, section }) => readBox(block, section, text)),
    measures,
    terms: glossaries.flatMap(readTerms),
    places: readPlaces(passages),
    standards: readStandards(passages),
    assignments: readAssignments(passages, { measures, targets }),
    diagnostics: [],
  };
  const refused = refusalOf(plan);
  return { plan, tree, passages, frame, ...(refused === undefined ? {} : { refused }) };
};

/** What the checks find in a plan that has been read. */
export const diagnose = ({ plan, tree, passages }: Compiled, text: string): Plan['diagnostics'] => runChecks({ plan, tree, passages, text });

/** Text → plan with diagnostics. Never throws for a fault in the document. */
export const compile = (source: Source): Compiled => {
  const read = readPlan(source);
  return read.refused === undefined ? { ...read, plan: { ...read.plan, diagnostics: diagnose(read, source.text) } } : read;
};
