import { handedOn, supportHandedOn, type Succession } from '../identity/index.ts';
import type { Opinion } from './opinion.ts';
import type { Inquiry, Suggestion } from './supervision.ts';

/** What is public stays as it was answered; everything else may still have to be answered, a hidden one when it is shown again. */
const opinionMoved = (opinion: Opinion, from: string, to: Succession): Opinion | undefined =>
  opinion.unit === from && opinion.state !== 'published' ? { ...opinion, unit: to.unit, ...handedOn(opinion.movedFrom, from, to) } : undefined;

/** Until it is rated, an answer may be set right: by whoever has the duty now. Who answered stays in the answer. */
const inquiryMoved = (inquiry: Inquiry, from: string, to: Succession): Inquiry | undefined =>
  inquiry.unit === from && inquiry.state !== 'closed' ? { ...inquiry, unit: to.unit, ...handedOn(inquiry.movedFrom, from, to) } : undefined;

/** An answer that does not satisfy comes back to the unit that leads, so that one that waits for its rating moves as well. */
const suggestionMoved = (suggestion: Suggestion, from: string, to: Succession): Suggestion | undefined => {
  const { lead, support, state } = suggestion;
  if (state === 'rated' || state === 'closed' || (lead !== from && support?.includes(from) !== true)) return undefined;
  const leads = lead === from ? to.unit : lead;
  return {
    ...suggestion,
    ...(leads === undefined ? {} : { lead: leads }),
    ...(support === undefined ? {} : { support: supportHandedOn(support, from, to.unit, leads) }),
    ...(lead === from ? handedOn(suggestion.movedFrom, from, to) : {}),
  };
};

/** What somebody has to answer, as it is once `to.unit` has taken over from `from`; undefined where it is settled, or not that unit's. */
export const voicesTakenOver = { opinion: opinionMoved, inquiry: inquiryMoved, suggestion: suggestionMoved } as const;
