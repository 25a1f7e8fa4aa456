import type { PlainDate } from '../../../src/basis/index.ts';
import { isInquiryOpen, isPerson, isSigner, isSuggestionOpen, suggestionDue } from '../../../src/participation/index.ts';
import { may, type Actor } from '../../../src/identity/index.ts';
import type { InquiryRow } from './inquiries-page.tsx';
import type { SuggestionRow } from './suggestions-page.tsx';
import { inquiryPath, suggestionPath, type Place } from './supervision-path.ts';
import type { SupervisionWords } from './words/index.ts';

/** Something that waits for the reader to do it. */
export type Matter = { readonly name: string; readonly href: string; readonly due: PlainDate };

const byDue = (a: Matter, b: Matter): number => a.due.localeCompare(b.due) || a.name.localeCompare(b.name);

const short = (text: string): string => (text.length > 50 ? `${text.slice(0, 49)}…` : text);

/** What waits for the reader: to be assigned by the planning section, answered by a unit, rated by who asked or signed; what is late first. */
export const mattersOf = (
  { context, actor }: { readonly context: Place & { readonly today: PlainDate }; readonly actor: Actor },
  inquiries: readonly InquiryRow[],
  suggestions: readonly SuggestionRow[],
  words: SupervisionWords,
): readonly Matter[] => {
  const region = context.region.code;
  const { toAnswer, toAssign, toRate } = words.overview;
  const isPlanner = may(actor, 'inquiry.assign', { region });
  const own = (unit: string | undefined): boolean => unit !== undefined && unit === actor.unit;
  const asked = inquiries.flatMap(({ id, body }): readonly Matter[] => {
    const named = (say: (name: string) => string): readonly Matter[] => [{ name: say(short(body.text)), href: inquiryPath(context, id), due: body.due }];
    if (isPlanner && body.state === 'asked') return named(toAssign);
    if (isInquiryOpen(body) && (own(body.unit) || isPlanner)) return named(toAnswer);
    return body.state === 'answered' && isPerson(body.by, actor) ? named(toRate) : [];
  });
  const proposed = suggestions.flatMap(({ id, body }): readonly Matter[] => {
    const due = suggestionDue(body);
    if (due === undefined) return [];
    const named = (say: (name: string) => string): readonly Matter[] => [
      { name: say(`${body.number} ${short(body.title)}`), href: suggestionPath(context, id), due },
    ];
    if (isPlanner && body.state === 'registered') return named(toAssign);
    if (isSuggestionOpen(body) && (own(body.lead) || isPlanner)) return named(toAnswer);
    return body.state === 'answered' && due >= context.today && may(actor, 'suggestion.rate', { region }) && isSigner(body, actor) ? named(toRate) : [];
  });
  return [...asked, ...proposed].toSorted(byDue);
};
