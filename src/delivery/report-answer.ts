import { fingerprint } from '../basis/index.ts';
import type { Outcome } from './refusal.ts';
import type { Answer, Ask, Report } from './report.ts';
import { reportFaults } from './words/report-faults.ts';

/** Whether the unit may write into it now. */
export const isFillable = ({ state }: Pick<Report, 'state'>): boolean => state === 'open' || state === 'returned';

/** Known for this very period already, so that it need not be filled, only put right where it is wrong. */
export const isPrefilled = (ask: Ask, period: string): boolean => ask.kind === 'figure' && ask.known?.period === period;

/** Questions that want an answer: neither given by statistics nor known. */
export const toFill = ({ asks, period }: Pick<Report, 'asks' | 'period'>): readonly Ask[] =>
  asks.filter((ask) => ask.owner !== 'statistics' && !isPrefilled(ask, period));

/** 本期请填 n 项，已预填 m 项. */
export const asked = (report: Pick<Report, 'asks' | 'period'>): { readonly fill: number; readonly known: number } => {
  const fill = toFill(report).length;
  return { fill, known: report.asks.length - fill };
};

const said = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** A figure or the reason why there is none; of a task or project a state and, where it does not go as planned, a sentence. */
export const isAnswered = ({ kind }: Pick<Ask, 'kind'>, answer: Answer | undefined): boolean => {
  if (answer === undefined) return false;
  if (kind === 'figure') return said(answer.value) || said(answer.missing);
  return answer.state !== undefined && (answer.state === 'as_planned' || said(answer.text));
};

export const unanswered = (report: Pick<Report, 'asks' | 'answers' | 'period'>): readonly Ask[] =>
  toFill(report).filter((ask) => !isAnswered(ask, report.answers[ask.id]));

/** Stands for what an answer says: who saves shows by it which answer he saw. */
export const answerMark = (answer: Answer | undefined): string => {
  if (answer === undefined) return '';
  const { value, bound, unit, text, state, missing, source, attachments } = answer;
  const whole = [value, bound, unit, text, state, missing, source, attachments?.map(({ sha256 }) => sha256).join(' ')].map((part) => part ?? '');
  return whole.every((part) => part === '') ? '' : fingerprint(whole.join('\u0000'));
};

/** What a unit says, without what only the program and the reviewer write. */
export type Given = Omit<Answer, 'returned' | 'by'>;

/** A question to which somebody else of the unit gave another answer meanwhile. */
export type Clash = { readonly ask: string; readonly theirs: Answer | undefined; readonly ours: Given };

const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as T;

/**
 * Takes answers into the report. `seen` has the mark of each answer as its writer saw it: where another one came meanwhile, that one stays and the two are
 * told side by side. Answers to other questions are taken all the same.
 */
export const withAnswers = (
  report: Report,
  given: Readonly<Record<string, Given>>,
  seen: Readonly<Record<string, string>>,
  by: string,
): Outcome<{ readonly report: Report; readonly clashes: readonly Clash[]; readonly changed: readonly string[] }> => {
  if (!isFillable(report)) return { refused: reportFaults.closed() };
  const answers: Record<string, Answer> = { ...report.answers };
  const clashes: Clash[] = [];
  const changed: string[] = [];
  for (const [id, fields] of Object.entries(given)) {
    const ask = report.asks.find((one) => one.id === id);
    if (ask === undefined) return { refused: reportFaults.unknownAsk(id) };
    const own = present(fields);
    const now = report.answers[id];
    if (answerMark(own) === answerMark(now)) continue;
    if (ask.owner === 'statistics') return { refused: reportFaults.statistics(ask.title) };
    if (seen[id] !== undefined && seen[id] !== answerMark(now)) {
      clashes.push({ ask: id, theirs: now, ours: own });
      continue;
    }
    changed.push(id);
    answers[id] = { ...own, by, ...(now?.returned === undefined ? {} : { returned: now.returned }) };
  }
  return { ok: { report: changed.length === 0 ? report : { ...report, answers }, clashes, changed } };
};

/** What was said last time, to be taken over where nothing changed. */
export const answerText = (answer: Answer | undefined): string =>
  answer === undefined
    ? ''
    : [answer.value === undefined ? answer.missing : `${answer.bound ?? ''}${answer.value}${answer.unit ?? ''}`, answer.text].filter(Boolean).join(' ');
