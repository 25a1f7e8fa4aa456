import type { Span } from '../basis/index.ts';
import { sourceSpan } from '../syntax/index.ts';
import { joined, opensWithLabel, partiesOf, rolesOf, type Parties } from './assignment-party.ts';
import { closingMarks } from './enumeration.ts';
import type { Passage } from './passage.ts';
import type { Assignment, Plan } from './schema.ts';

type Committed = { readonly id: string; readonly at: number };

const OPENERS = '（(【〔[';

/** What can be assigned, in reading order: measures and targets. */
const committedOf = (plan: Pick<Plan, 'measures' | 'targets'>): Committed[] =>
  [...plan.measures, ...plan.targets].map(({ id, span }) => ({ id, at: span[0] })).sort((a, b) => a.at - b.at);

/** The ids of what starts in a stretch of the source. */
const idsWithin = (committed: readonly Committed[], start: number, end: number): string[] => {
  let low = 0;
  for (let high = committed.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (committed[middle]!.at < start) low = middle + 1;
    else high = middle;
  }
  const ids: string[] = [];
  for (let i = low; i < committed.length && committed[i]!.at < end; i++) ids.push(committed[i]!.id);
  return ids;
};

/** A note of responsibility: who, where it stands, and where what it speaks of begins. */
type Note = { readonly parties: Parties; readonly span: Span; readonly from: number; readonly section: string };

const notesOf = (passages: readonly Passage[]): Note[] => {
  const notes: Note[] = [];
  let section = '';
  let from = 0;
  let isAfterLabel = false;
  for (const { flow, section: own, role } of passages) {
    if (role !== 'body' && role !== 'box') continue;
    const { text } = flow;
    if (text === '') continue;
    const [start] = sourceSpan(flow, 0, text.length);
    const isLabelled = opensWithLabel(text);
    isAfterLabel &&= isLabelled && own === section;
    if (own !== section || !isLabelled) from = start;
    section = own;
    const closes = closingMarks(text);
    if (isLabelled) {
      const parties = partiesOf(text, closes, { start: 0, end: text.length });
      const before = notes[notes.length - 1];
      const span = sourceSpan(flow, 0, text.length);
      if (parties === undefined) continue;
      if (isAfterLabel && before !== undefined)
        notes[notes.length - 1] = { ...before, parties: joined(before.parties, parties), span: [before.span[0], span[1]] };
      else notes.push({ parties, span, from, section });
      isAfterLabel = true;
      continue;
    }
    for (let i = 0; i < text.length; i++) {
      const close = closes[i]!;
      if (close === 0) continue;
      const parties = OPENERS.includes(text[i]!) ? partiesOf(text, closes, { start: i + 1, end: close }) : undefined;
      if (parties !== undefined) {
        const span = sourceSpan(flow, i, close + 1);
        notes.push({ parties, span, from, section });
        from = span[1];
      }
      i = close;
    }
  }
  return notes;
};

/**
 * Who leads and who supports (牵头单位、责任单位), where the document says so behind what it commits to. A note speaks of every measure
 * and target since the note before it in its paragraph; where there is none, of the section. Where nobody is named to lead, those
 * responsible do.
 */
export const readAssignments = (passages: readonly Passage[], plan: Pick<Plan, 'measures' | 'targets'>): Assignment[] => {
  const committed = committedOf(plan);
  return notesOf(passages).flatMap(({ parties, span, from, section }) => {
    const ids = idsWithin(committed, from, span[0]);
    return (ids.length > 0 ? ids : section === '' ? [] : [section]).map((of): Assignment => ({ of, ...rolesOf(parties), span: [span[0], span[1]] }));
  });
};
