import type { DecisionState, Meeting } from '../delivery/index.ts';
import type { OfficialBlock, OfficialDocument } from './official-document.ts';
import { longDay, meetingText as text } from './words/meeting-document-words.ts';

/** What the papers of a meeting are made of. */
export type MeetingEdition = {
  readonly region: { readonly name: string; readonly simulated?: boolean };
  readonly plan: string;
  readonly meeting: Meeting;
  readonly nameOf: (unit: string) => string;
  /** How the task of each decision stands, by the decision's id. */
  readonly states: ReadonlyMap<string, DecisionState>;
};

const documentOf = ({ region }: MeetingEdition, title: string, blocks: readonly OfficialBlock[]): OfficialDocument => ({
  title,
  blocks: [{ kind: 'title', text: title }, ...blocks],
  ...(region.simulated === true ? { mark: text.mark } : {}),
});

/** 会议议程: what is stuck, why it comes before the meeting, and who reports on it. */
export const agendaDocument = (edition: MeetingEdition): OfficialDocument => {
  const { meeting, plan, nameOf } = edition;
  return documentOf(edition, text.agenda(meeting.name), [
    { kind: 'paragraph', text: text.time(longDay(meeting.date), meeting.place) },
    { kind: 'paragraph', text: text.purpose(plan, meeting.agenda.length) },
    ...(meeting.agenda.length === 0 ? [{ kind: 'paragraph', text: text.empty } as const] : []),
    ...meeting.agenda.flatMap(({ title, why, unit }): OfficialBlock[] => [
      { kind: 'heading', level: 1, text: title },
      ...(why === '' ? [] : [{ kind: 'paragraph', text: text.why(why) } as const]),
      ...(unit === undefined ? [] : [{ kind: 'paragraph', text: text.reporter(nameOf(unit)) } as const]),
    ]),
  ]);
};

/** 会议纪要: what was decided on each item, with one lead and a day, and a list of it all with what became of it. */
export const minutesDocument = (edition: MeetingEdition): OfficialDocument => {
  const { meeting, nameOf, states } = edition;
  const { agenda, decisions } = meeting;
  const said = (all: Meeting['decisions']): OfficialBlock[] =>
    all.map(({ text: decided, lead, support, due }) => ({
      kind: 'paragraph',
      text: `${text.decision(decided)}${text.duty(nameOf(lead), support.map(nameOf), longDay(due))}`,
    }));
  const others = decisions.filter((decision) => !agenda.some(({ id }) => id === decision.agenda));
  return documentOf(edition, text.minutes(meeting.name), [
    ...(meeting.document === undefined ? [] : [{ kind: 'number', text: text.number(meeting.document) } as const]),
    { kind: 'paragraph', text: text.time(longDay(meeting.date), meeting.place) },
    ...agenda.flatMap(({ id, title }): OfficialBlock[] => {
      const own = decisions.filter((decision) => decision.agenda === id);
      return [{ kind: 'heading', level: 1, text: title }, ...(own.length === 0 ? [{ kind: 'paragraph', text: text.none } as const] : said(own))];
    }),
    ...(others.length === 0 ? [] : [{ kind: 'heading', level: 1, text: text.other } as const, ...said(others)]),
    ...(decisions.length === 0
      ? []
      : [
          { kind: 'caption', text: text.table.caption } as const,
          {
            kind: 'table',
            head: text.table.head,
            widths: [1, 6, 3, 3, 3, 2],
            rows: decisions.map(({ id, text: decided, lead, support, due }, i) => [
              String(i + 1),
              decided,
              nameOf(lead),
              text.units(support.map(nameOf)),
              longDay(due),
              text.states[states.get(id) ?? 'missing'],
            ]),
          } as const,
        ]),
  ]);
};
