import { split, type Stretch } from './enumeration.ts';
import { closesWith, opensWith } from './enumeration-match.ts';
import { bodyEnds, bodyLeads, bodyTails, dutyLabels, dutyRoles, leadLabels, leadRoles, supportLabels, supportRoles } from './words/assignment-marks.ts';

type Part = 'lead' | 'duty' | 'support';

/** The bodies a bracket or a line names, by the part it gives them. */
export type Parties = ReadonlyMap<Part, readonly string[]>;

const labelAt = opensWith([...leadLabels, ...dutyLabels, ...supportLabels]);
const roleEndsAt = closesWith([...leadRoles, ...dutyRoles, ...supportRoles]);
const partOf = new Map<string, Part>([
  ...[...supportLabels, ...supportRoles].map((word): [string, Part] => [word, 'support']),
  ...[...dutyLabels, ...dutyRoles].map((word): [string, Part] => [word, 'duty']),
  ...[...leadLabels, ...leadRoles].map((word): [string, Part] => [word, 'lead']),
]);
const bodyEndsAt = closesWith(bodyEnds);
const bodyLeadAt = opensWith(bodyLeads);
const bodyTailAt = closesWith(bodyTails);

const isColon = (mark: string | undefined): boolean => mark === '：' || mark === ':';
const isComma = (text: string, at: number): boolean => '，,；;。'.includes(text[at]!);
const isListMark = (text: string, at: number): boolean => text[at] === '、' || isComma(text, at);

/** Where a label with its colon opens at a place; undefined where none does. */
const labelOf = (text: string, at: number): { part: Part; end: number } | undefined => {
  const length = labelAt(text, at);
  return length > 0 && isColon(text[at + length]) ? { part: partOf.get(text.slice(at, at + length))!, end: at + length + 1 } : undefined;
};

/** The bodies named in a stretch. */
const bodiesOf = (text: string, closes: Int32Array, start: number, end: number): string[] =>
  split(text, closes, start, end, isListMark)
    .map((part) => {
      const from = part.start + bodyLeadAt(text, part.start);
      return text.slice(from, part.end - bodyTailAt(text, part.end)).trim();
    })
    .filter((name) => name !== '' && name.length <= 40);

/** Parties of two notes that speak of the same matter. */
export const joined = (a: Parties, b: Parties): Parties => {
  const both = new Map(a);
  for (const [part, bodies] of b) both.set(part, [...(both.get(part) ?? []), ...bodies]);
  return both;
};

/** Who leads and who supports. Those responsible lead where nobody is named to lead, else they support. */
export const rolesOf = (parties: Parties): { lead: string[]; support: string[] } => {
  const [lead, duty, support] = (['lead', 'duty', 'support'] as const).map((part) => parties.get(part) ?? []);
  return lead!.length > 0 ? { lead: [...lead!], support: [...duty!, ...support!] } : { lead: [...duty!], support: [...support!] };
};

const orNothing = (parties: Parties): Parties | undefined => ([...parties.values()].some((bodies) => bodies.length > 0) ? parties : undefined);

/** 牵头单位：甲；责任单位：乙、丙. */
const labelled = (text: string, closes: Int32Array, { start, end }: Stretch): Parties | undefined => {
  const marks: { part: Part; at: number; end: number }[] = [];
  for (let at = start; at < end; at++) {
    const label = labelOf(text, at);
    if (label === undefined) continue;
    marks.push({ part: label.part, at, end: label.end });
    at = label.end - 1;
  }
  const named = new Map<Part, string[]>();
  marks.forEach((mark, i) => named.set(mark.part, [...(named.get(mark.part) ?? []), ...bodiesOf(text, closes, mark.end, marks[i + 1]?.at ?? end)]));
  return orNothing(named);
};

/** 甲牵头，乙、丙配合; 甲、乙按职责分工负责. Every stretch up to a role word must name a body. */
const bySayings = (text: string, closes: Int32Array, { start, end }: Stretch): Parties | undefined => {
  const named = new Map<Part, string[]>();
  for (const clause of split(text, closes, start, end, isComma)) {
    const length = roleEndsAt(text, clause.end);
    if (length === 0) return undefined;
    const part = partOf.get(text.slice(clause.end - length, clause.end))!;
    const bodies = bodiesOf(text, closes, clause.start, clause.end - length);
    if (bodies.length === 0 || !bodies.some((name) => bodyEndsAt(name, name.length) > 0)) return undefined;
    named.set(part, [...(named.get(part) ?? []), ...bodies]);
  }
  return orNothing(named);
};

/** Reads who is responsible from the words of a bracket or a line; undefined when they assign nothing. */
export const partiesOf = (text: string, closes: Int32Array, words: Stretch): Parties | undefined =>
  labelled(text, closes, words) ?? bySayings(text, closes, words);

/** Whether a line opens with a label (牵头单位：…), so that it speaks of what stands before it. */
export const opensWithLabel = (text: string): boolean => labelOf(text, 0) !== undefined;
