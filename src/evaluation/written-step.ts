import { addDays, type Instant, type Outcome, type PlainDate } from '../basis/index.ts';
import type { Task } from '../delivery/index.ts';
import type { WrittenDeed } from './written-edit.ts';
import { readFigure, type WrittenSource } from './written-figure.ts';
import type { EvaluationFile } from './evaluation.ts';
import type { Written } from './written.ts';
import { sendingTitles, writtenRefusals as say, writtenStates } from './words/written-refusals.ts';

const stepped = (written: Written, to: Written['state'], { by, at }: WrittenDeed, reason = ''): Written => ({
  ...written,
  state: to,
  steps: [...written.steps, { to, by, at, ...(reason === '' ? {} : { reason }) }],
});

const notIn = (...states: readonly (keyof typeof writtenStates)[]) => ({
  refused: say.state(states.map((state) => writtenStates[state].zh).join('、'), states.map((state) => writtenStates[state].en).join(' or ')),
});

/** 征求意见: units and deputies may read it from now on. */
export const consultOn = (written: Written, deed: WrittenDeed): Outcome<Written> =>
  written.state === 'draft' ? { ok: stepped(written, 'consulting', deed) } : notIn('draft');

/** 退回起草, or taken up again after it was discarded, with a reason; what is issued never comes back. */
export const sendBack = (written: Written, reason: string, deed: WrittenDeed): Outcome<Written> => {
  if (written.state === 'draft' || written.state === 'issued') return notIn('consulting', 'approved', 'discarded');
  return reason.trim() === '' ? { refused: say.reason } : { ok: stepped(written, 'draft', deed, reason.trim()) };
};

/** 作废: a draft that is not needed, with a reason. It stays with all that was written; the report that an evaluation was approved with is never discarded. */
export const discardWritten = (written: Written, reason: string, approvedWith: string | undefined, deed: WrittenDeed): Outcome<Written> => {
  if (written.state !== 'draft' && written.state !== 'consulting') return notIn('draft', 'consulting');
  if (approvedWith !== undefined) return { refused: say.theReport(approvedWith) };
  if (reason.trim() === '') return { refused: say.reason };
  // Its tasks of sending end with it: taken up again, it may have a meeting of its own.
  const { meeting: _meeting, duties: _duties, ...rest } = written;
  return { ok: stepped(rest, 'discarded', deed, reason.trim()) };
};

/** How many figures read otherwise in the document's own source, those that were replaced with a reason left out. */
export const unsettledFigures = ({ figures }: Written, source: WrittenSource): number =>
  figures.filter(({ path, shown, replaced }) => replaced === undefined && readFigure(source, path)?.shown !== shown).length;

/** 审定: by somebody else than who wrote it last; only where every figure reads as its source does. */
export const approveWritten = (written: Written, source: WrittenSource, deed: WrittenDeed, lastBy: string | undefined): Outcome<Written> => {
  if (written.state !== 'draft' && written.state !== 'consulting') return notIn('draft', 'consulting');
  if (lastBy === deed.by) return { refused: say.self };
  const unsettled = unsettledFigures(written, source);
  return unsettled > 0 ? { refused: say.moved(unsettled) } : { ok: stepped(written, 'approved', deed) };
};

/** 版头、署名和版记. */
export type WrittenHead = {
  readonly title: string;
  readonly number: string;
  readonly redHead: string;
  readonly addressee: string;
  readonly signedBy: string;
  readonly date: PlainDate | undefined;
  readonly copies: string;
};

/** The head and foot of the paper; may be set until it is issued. */
export const withHead = (written: Written, head: WrittenHead): Outcome<Written> => {
  if (written.state === 'issued' || written.state === 'discarded') return { refused: say[written.state] };
  if (head.title.trim() === '') return { refused: say.title };
  const { number: _n, redHead: _r, addressee: _a, signedBy: _s, date: _d, copies: _c, ...rest } = written;
  const text = (key: 'number' | 'redHead' | 'addressee' | 'signedBy' | 'copies') => {
    const value = head[key].trim().slice(0, 200);
    return value === '' ? {} : { [key]: value };
  };
  return {
    ok: {
      ...rest,
      title: head.title.trim().slice(0, 200),
      ...text('number'),
      ...text('redHead'),
      ...text('addressee'),
      ...text('signedBy'),
      ...text('copies'),
      ...(head.date === undefined ? {} : { date: head.date }),
    },
  };
};

/** Why it cannot be issued yet; undefined where it can. */
export const issueRefusal = (written: Written): Outcome<never>['refused'] => {
  if (written.state !== 'approved') return notIn('approved').refused;
  if (written.kind !== 'brief' && written.signedBy === undefined) return say.signed;
  return written.date === undefined ? say.date : undefined;
};

/** 印发: its files are kept as they are, and it never changes again. */
export const issueWritten = (
  written: Written,
  files: { readonly docx: EvaluationFile; readonly pdf?: EvaluationFile },
  deed: WrittenDeed,
): Outcome<Written> => {
  const refused = issueRefusal(written);
  return refused === undefined ? { ok: { ...stepped(written, 'issued', deed), issued: { ...files, at: deed.at, by: deed.by } } } : { refused };
};

/** Days before the meeting: to the committee of finance, to the standing committee (监督法 Art. 15). Calendar days. */
export const SENDING_DAYS = { committee: 20, standing: 10 } as const;

export const reportSendingDays = (meeting: PlainDate): { readonly committee: PlainDate; readonly standing: PlainDate } => ({
  committee: addDays(meeting, -SENDING_DAYS.committee),
  standing: addDays(meeting, -SENDING_DAYS.standing),
});

/** The document with the day of its meeting, and the two tasks of sending it. */
export const meetOn = (
  written: Written,
  given: {
    readonly meeting: PlainDate | undefined;
    readonly lead: string;
    readonly today: PlainDate;
    readonly document: string;
    readonly ids: readonly [string, string];
  },
  deed: { readonly at: Instant; readonly by: string },
): Outcome<{ readonly written: Written; readonly tasks: readonly { readonly id: string; readonly body: Task }[] }> => {
  const { meeting, lead, today, document, ids } = given;
  if (written.state === 'issued' || written.state === 'discarded') return { refused: say[written.state] };
  if ((written.duties ?? []).length > 0) return { refused: say.duties };
  if (meeting === undefined) return { refused: say.meeting };
  if (lead === '') return { refused: say.lead };
  const days = reportSendingDays(meeting);
  if (days.standing < today) return { refused: say.late(days.standing) };
  const task = (title: string, part: string, due: PlainDate): Task => ({
    plan: written.plan,
    ref: `document:${document}/${part}`,
    kind: 'decision',
    title,
    lead,
    support: [],
    begins: today,
    due,
    acceptance: 'carried_out',
    state: 'issued',
  });
  return {
    ok: {
      written: { ...written, meeting, duties: ids, steps: [...written.steps, { to: 'meeting', ...deed, reason: meeting }] },
      tasks: [
        { id: ids[0], body: task(sendingTitles.committee(written.title), 'committee', days.committee) },
        { id: ids[1], body: task(sendingTitles.standing(written.title), 'standing', days.standing) },
      ],
    },
  };
};
