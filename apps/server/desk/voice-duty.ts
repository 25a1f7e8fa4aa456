import type { PlainDate } from '../../../src/basis/index.ts';
import type { DeliveryStore, Kept } from '../../../src/database/index.ts';
import { silentUnits } from '../../../src/evaluation/index.ts';
import { suggestionDue } from '../../../src/participation/index.ts';
import { byDay, type Duty, type Viewer } from './duty.ts';

/** Longest title of a duty that has none of its own. */
const TITLE = 60;
const short = (text: string): string => (text.length > TITLE ? `${text.slice(0, TITLE - 1)}…` : text);

/** A self-assessment to write, or to write again with the reason why. */
const assessmentDuty = (record: Kept<'assessment'>, evaluation: string, today: PlainDate): Duty => {
  const { state, due, steps } = record.body;
  const common = { kind: 'assessment', record, title: evaluation, due } as const;
  if (state === 'open') return { ...common, asked: 'assess', urgency: byDay(due, today) };
  const detail = steps.findLast(({ to }) => to === 'returned')?.reason;
  return { ...common, asked: 'assessAgain', urgency: 0, ...(detail === undefined ? {} : { detail }) };
};

/**
 * What a unit has to say to those who ask: self-assessments, questions of deputies, suggestions and proposals that it leads, opinions that were assigned to it, drafts
 * of amendments that it was asked about. Five questions, each answered by an index.
 */
export const voiceDuties = async (delivery: DeliveryStore, { unit, today }: Viewer, most: number): Promise<readonly Duty[]> => {
  const of = { lead: unit, order: 'due', limit: most } as const;
  const [assessments, inquiries, suggestions, opinions, amendments] = await Promise.all([
    delivery.list('assessment', { ...of, states: ['open', 'returned'] }),
    delivery.list('inquiry', { ...of, states: ['assigned'] }),
    delivery.list('suggestion', { ...of, states: ['assigned', 'reopened'] }),
    delivery.list('opinion', { ...of, states: ['assigned'] }),
    delivery.list('amendment', { unit, states: ['hearing'], limit: most }),
  ]);
  const evaluations = assessments.length === 0 ? [] : await delivery.list('evaluation', { ids: [...new Set(assessments.map(({ body }) => body.evaluation))] });
  // One that was withdrawn asks for nothing any more.
  const going = new Map(evaluations.filter(({ body }) => body.state === 'assessing' || body.state === 'reviewing').map(({ id, body }) => [id, body.title]));
  return [
    ...assessments.flatMap((record) => {
      const title = going.get(record.body.evaluation);
      return title === undefined ? [] : [assessmentDuty(record, title, today)];
    }),
    ...inquiries.map((record): Duty => {
      const { text, due } = record.body;
      return { kind: 'inquiry', record, title: short(text), asked: 'answerInquiry', due, urgency: byDay(due, today) };
    }),
    ...suggestions.map((record): Duty => {
      const due = suggestionDue(record.body) ?? record.body.due;
      const asked = record.body.state === 'reopened' ? 'answerAgain' : 'answerSuggestion';
      return { kind: 'suggestion', record, title: record.body.title, asked, due, urgency: byDay(due, today) };
    }),
    ...opinions.map((record): Duty => {
      const { text, number, due } = record.body;
      return { kind: 'opinion', record, title: `${number} ${short(text)}`, asked: 'answerOpinion', due, urgency: byDay(due, today) };
    }),
    ...amendments.flatMap((record): readonly Duty[] => {
      if (!silentUnits(record.body).includes(unit)) return [];
      const due = record.body.hearing!.until;
      return [{ kind: 'amendment', record, title: record.body.title, asked: 'commentAmendment', due, urgency: byDay(due, today) }];
    }),
  ];
};
