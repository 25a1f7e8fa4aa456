import type { Kept } from '../../../src/database/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { amendmentPath } from '../amendments/amendment-path.ts';
import { recordPath } from '../desk/record-path.ts';
import { documentPath } from '../documents/document-path.ts';
import { maySee } from '../documents/on-document.tsx';
import { evaluationPath } from '../evaluations/evaluation-path.ts';
import { seesEvaluation } from '../evaluations/on-evaluation.tsx';
import { followupPath } from '../followups/followup-path.ts';
import type { RegionContext } from '../region/index.ts';
import { policyPath } from '../scores/score-path.ts';
import { inquiryPath, suggestionPath } from '../supervision/supervision-path.ts';

/** Kinds of records that are found by their names, and by the initials of these. */
export const NAMED_KINDS = [
  'unit',
  'project',
  'whistle',
  'meeting',
  'evaluation',
  'document',
  'amendment',
  'policy',
  'followup',
  'suggestion',
  'inquiry',
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** The name that is shown, and with it every other that it is found by. */
type Names = readonly [shown: string, all: string];

/** Of a question that has no title, so many characters. */
const SHOWN = 60;
const FOUND_BY = 300;

const together = (shown: string, ...others: readonly (string | undefined)[]): Names => [shown, [shown, ...others].filter(Boolean).join(' ')];
const titled = ({ title }: { readonly title: string }): Names => [title, title];

type Naming = { readonly [K in NamedKind]: (body: Kept<K>['body']) => Names };

const NAMES: Naming = {
  unit: ({ name, short, aliases = [] }) => together(name, short, ...aliases),
  project: ({ name, aliases }) => together(name, ...aliases),
  whistle: titled,
  meeting: ({ name }) => [name, name],
  evaluation: titled,
  document: ({ title, number }) => together(title, number),
  amendment: ({ title, approval }) => together(title, approval?.document),
  policy: ({ name, number }) => together(name, number),
  followup: ({ title, number }) => together(title, number),
  suggestion: ({ title, number }) => together(title, number),
  inquiry: ({ text, about }) => [text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text, `${text.slice(0, FOUND_BY)} ${about.title}`],
};

export const namesOf = <K extends NamedKind>(kind: K, { body }: Kept<K>): Names => NAMES[kind](body);

/** Whether a record that the actor may read is already meant for him: drafts of some kinds are their makers' own. */
export const isShown = (actor: Actor, kind: NamedKind, { body }: Kept<NamedKind>): boolean => {
  if (kind === 'evaluation') return seesEvaluation(actor, body as Kept<'evaluation'>['body']);
  return kind === 'document' ? maySee(actor, body as Kept<'document'>['body']) : true;
};

/** The page of a record. */
export const namedPath = (context: RegionContext, kind: NamedKind, id: string): string => {
  const [region, plan] = [context.region.code, context.plan.id];
  switch (kind) {
    case 'evaluation':
      return evaluationPath(region, plan, id);
    case 'document':
      return documentPath(context, id);
    case 'amendment':
      return amendmentPath(context, encodeURIComponent(id));
    case 'policy':
      return policyPath(context, id);
    case 'followup':
      return followupPath(context, id);
    case 'suggestion':
      return suggestionPath(context, id);
    case 'inquiry':
      return inquiryPath(context, id);
    default:
      return recordPath(kind, region, plan, id);
  }
};
