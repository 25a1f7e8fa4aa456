import type { Instant, Outcome } from '../basis/index.ts';
import type { AnswerSheet, Question, Questionnaire, SheetDoubt } from './opinion.ts';
import type { OpinionDeed } from './opinion-handling.ts';
import { QUESTIONNAIRE_LIMITS, SCALE } from './questionnaire-draft.ts';
import { questionnaireRefusals as refusals } from './words/questionnaire-refusals.ts';

/** What may be chosen; undefined where it is answered in words. */
export const choicesOf = ({ kind, choices = [] }: Question): readonly string[] | undefined =>
  kind === 'text' ? undefined : kind === 'scale' ? SCALE : choices;

type Answers = AnswerSheet['answers'];

const answerTo = (question: Question, number: number, given: readonly string[]): Outcome<string | readonly string[] | undefined> => {
  const choices = choicesOf(question);
  if (choices === undefined) {
    const text = (given[0] ?? '').trim();
    if (text.length > QUESTIONNAIRE_LIMITS.words) return { refused: refusals.long(refusals.words, QUESTIONNAIRE_LIMITS.words) };
    return text === '' && question.required === true ? { refused: refusals.required(number) } : { ok: text === '' ? undefined : text };
  }
  const chosen = [...new Set(given.filter((one) => one !== ''))];
  if (chosen.some((one) => !choices.includes(one)) || (question.kind !== 'many' && chosen.length > 1)) return { refused: refusals.badChoice(number) };
  if (chosen.length === 0) return question.required === true ? { refused: refusals.required(number) } : { ok: undefined };
  return { ok: question.kind === 'many' ? choices.filter((one) => chosen.includes(one)) : chosen[0]! };
};

/** What was ticked and written → answers; the first question that is not answered as it must be refuses. */
export const checkedAnswers = ({ questions }: Questionnaire, given: (id: string) => readonly string[]): Outcome<Answers> => {
  const answers: Record<string, string | readonly string[]> = {};
  for (const [i, question] of questions.entries()) {
    const answer = answerTo(question, i + 1, given(question.id));
    if (answer.refused !== undefined) return answer;
    if (answer.ok !== undefined) answers[question.id] = answer.ok;
  }
  return Object.keys(answers).length === 0 ? { refused: refusals.empty } : { ok: answers };
};

/** Sheets from one address that are counted on a day: those of a family. Settings may say otherwise. */
export const SHEETS_OF_ONE = 5;
/** Seconds in which one question at least is read and answered. */
const SECONDS_A_QUESTION = 1;

/**
 * 存疑: why a sheet is kept apart. `before` is how many sheets of the questionnaire came from the same address today. It is kept whatever the answer: never
 * dropped, never counted in silence.
 */
export const doubtOf = (
  { questions }: Pick<Questionnaire, 'questions'>,
  { before, most, seconds, isTrapped }: { readonly before: number; readonly most: number; readonly seconds: number | undefined; readonly isTrapped: boolean },
): SheetDoubt | undefined => {
  if (isTrapped) return 'trap';
  if (before >= most) return 'many';
  return seconds !== undefined && seconds < questions.length * SECONDS_A_QUESTION ? 'quick' : undefined;
};

export type SheetGiven = { readonly questionnaire: string; readonly at: Instant; readonly source: string; readonly doubt: SheetDoubt | undefined };

/** 答卷, as it is kept: the hour and not the minute, in what is exported, so that it cannot be laid beside a list of who was where when. */
export const sheetOf = ({ plan }: Pick<Questionnaire, 'plan'>, answers: Answers, { questionnaire, at, source, doubt }: SheetGiven): AnswerSheet => ({
  plan,
  questionnaire,
  answers,
  at: `${at.slice(0, 13)}:00:00.000Z`,
  source,
  ...(doubt === undefined ? {} : { doubt }),
});

/** Without what tells addresses apart. */
export const withoutSource = (sheet: AnswerSheet): AnswerSheet => {
  const { source: _, ...rest } = sheet;
  return rest;
};

/** A person decides, with a reason, whether a sheet counts. */
export const judgeSheet = (sheet: AnswerSheet, isCounted: boolean, why: string, { actor, at }: OpinionDeed): Outcome<AnswerSheet> => {
  const reason = why.trim();
  if (reason === '') return { refused: refusals.noReason };
  const { doubt, ...rest } = sheet;
  const judged = { counted: isCounted, reason: reason.slice(0, 500), by: actor.name, at };
  return { ok: isCounted ? { ...rest, judged } : { ...rest, doubt: doubt ?? 'judged', judged } };
};

/** The words of a sheet to some questions were read, and may be shown; none takes it back. */
export const showWords = (sheet: AnswerSheet, questions: readonly string[]): AnswerSheet => {
  const { shown: _, ...rest } = sheet;
  const shown = questions.filter((id) => typeof sheet.answers[id] === 'string').toSorted();
  return shown.length === 0 ? rest : { ...rest, shown };
};
