import type { AnswerSheet, Question, Questionnaire } from './opinion.ts';
import { choicesOf } from './answer-sheet.ts';
import { masked } from './opinion-masking.ts';

export type ChoiceResult = { readonly choice: string; readonly count: number /** Of who answered the question, 0 to 1. */; readonly share: number };

export type QuestionResult = {
  readonly question: Question;
  /** n: sheets that answered it. Every share is of these. */
  readonly answered: number;
  readonly choices: readonly ChoiceResult[];
  /** Of a scale. */
  readonly mean?: number;
};

export type QuestionnaireResult = {
  readonly counted: number;
  readonly doubtful: number;
  readonly questions: readonly QuestionResult[];
  readonly apart: readonly QuestionResult[];
};

const resultOf = (question: Question, sheets: readonly AnswerSheet[]): QuestionResult => {
  const answers = sheets.map(({ answers: all }) => all[question.id]).filter((one) => one !== undefined);
  const choices = (choicesOf(question) ?? []).map((choice): ChoiceResult => {
    const count = answers.filter((answer) => (typeof answer === 'string' ? answer === choice : answer.includes(choice))).length;
    return { choice, count, share: answers.length === 0 ? 0 : count / answers.length };
  });
  const sum = choices.reduce((total, { choice, count }) => total + Number(choice) * count, 0);
  return { question, answered: answers.length, choices, ...(question.kind === 'scale' && answers.length > 0 ? { mean: sum / answers.length } : {}) };
};

export const isDoubtful = ({ doubt }: Pick<AnswerSheet, 'doubt'>): boolean => doubt !== undefined;

/** 结果: counts and shares of the sheets that count, and beside them, apart, of the doubtful ones. */
export const questionnaireResult = ({ questions }: Pick<Questionnaire, 'questions'>, sheets: readonly AnswerSheet[]): QuestionnaireResult => {
  const doubtful = sheets.filter(isDoubtful);
  const counted = sheets.filter((sheet) => !isDoubtful(sheet));
  return {
    counted: counted.length,
    doubtful: doubtful.length,
    questions: questions.map((question) => resultOf(question, counted)),
    apart: questions.map((question) => resultOf(question, doubtful)),
  };
};

/** As the frozen file of an evaluation holds it. `sheets` are those that count; the doubtful ones are only a number. Answers in words have no counts. */
export type QuestionnaireSummary = {
  readonly id: string;
  readonly title: string;
  readonly sheets: number;
  readonly doubtful: number;
  readonly sampleNote?: string;
  readonly questions: readonly { readonly id: string; readonly text: string; readonly counts: Readonly<Record<string, number>> }[];
};

export const questionnaireSummary = (id: string, questionnaire: Questionnaire, sheets: readonly AnswerSheet[]): QuestionnaireSummary => {
  const { counted, doubtful, questions } = questionnaireResult(questionnaire, sheets);
  return {
    id,
    title: questionnaire.title,
    sheets: counted,
    doubtful,
    ...(questionnaire.sampleNote === undefined ? {} : { sampleNote: questionnaire.sampleNote }),
    questions: questions.map(({ question, choices }) => ({
      id: question.id,
      text: question.text,
      counts: Object.fromEntries(choices.map(({ choice, count }) => [choice, count])),
    })),
  };
};

/** Answers in words that a person let be shown, personal data masked; of sheets that count. */
export const shownWords = (question: Question, sheets: readonly AnswerSheet[]): readonly string[] =>
  sheets.flatMap((sheet) => {
    const answer = sheet.answers[question.id];
    return !isDoubtful(sheet) && sheet.shown?.includes(question.id) === true && typeof answer === 'string' ? [masked(answer).text] : [];
  });
