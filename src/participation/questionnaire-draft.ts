import type { Outcome, PlainDate, Said } from '../basis/index.ts';
import type { Question, Questionnaire } from './opinion.ts';
import type { OpinionDeed } from './opinion-handling.ts';
import { questionnaireRefusals as refusals } from './words/questionnaire-refusals.ts';

export const QUESTIONNAIRE_LIMITS = { title: 120, intro: 2000, note: 2000, question: 300, choice: 120, choices: 30, questions: 80, words: 2000 } as const;
/** 量表题: marks from 1 to 5. */
export const SCALE = ['1', '2', '3', '4', '5'] as const;

export type QuestionnaireHead = {
  readonly title: string;
  readonly intro: string;
  readonly sampleNote: string;
  readonly opens: PlainDate | undefined;
  readonly closes: PlainDate | undefined;
  readonly evaluation: string;
};

const tooLong = (what: 'title' | 'intro' | 'note' | 'question' | 'choice', text: string): Said | undefined =>
  text.length > QUESTIONNAIRE_LIMITS[what] ? refusals.long(refusals[what], QUESTIONNAIRE_LIMITS[what]) : undefined;

const headOf = (given: QuestionnaireHead): Outcome<Partial<Questionnaire> & Pick<Questionnaire, 'title'>> => {
  const [title, intro, sampleNote] = [given.title.trim(), given.intro.trim(), given.sampleNote.trim()];
  const { opens, closes, evaluation } = given;
  if (title === '') return { refused: refusals.noTitle };
  const fault = tooLong('title', title) ?? tooLong('intro', intro) ?? tooLong('note', sampleNote);
  if (fault !== undefined) return { refused: fault };
  if (opens !== undefined && closes !== undefined && closes < opens) return { refused: refusals.days };
  return {
    ok: {
      title,
      ...(intro === '' ? {} : { intro }),
      ...(sampleNote === '' ? {} : { sampleNote }),
      ...(opens === undefined ? {} : { opens }),
      ...(closes === undefined ? {} : { closes }),
      ...(evaluation === '' ? {} : { evaluation }),
    },
  };
};

/** 新建问卷, a draft without questions. */
export const newQuestionnaire = (plan: string, given: QuestionnaireHead, simulated: boolean, { actor, at }: OpinionDeed): Outcome<Questionnaire> => {
  const head = headOf(given);
  if (head.refused !== undefined) return head;
  const mark = simulated ? { simulated } : {};
  return { ok: { plan, ...head.ok, questions: [], state: 'draft', ...mark, steps: [{ to: 'draft', at, by: actor.name }] } };
};

/** Title, introduction, days and sample note. While it is open only its last day and its sample note may still change, and which evaluation rests on it. */
export const withHead = (questionnaire: Questionnaire, given: QuestionnaireHead): Outcome<Questionnaire> => {
  const head = headOf(questionnaire.state === 'draft' ? given : { ...given, title: questionnaire.title, intro: questionnaire.intro ?? '' });
  if (head.refused !== undefined) return head;
  const { intro: _, sampleNote: _note, opens, closes: _closes, evaluation: _evaluation, ...rest } = questionnaire;
  if (questionnaire.state === 'draft') return { ok: { ...rest, ...head.ok } };
  if (head.ok.sampleNote === undefined) return { refused: refusals.noNote };
  if (head.ok.closes === undefined) return { refused: refusals.noDays };
  return { ok: { ...rest, ...head.ok, ...(opens === undefined ? {} : { opens }) } };
};

export type QuestionGiven = { readonly kind: string; readonly text: string; readonly choices: readonly string[]; readonly required: boolean };

const questionOf = (id: string, { kind, text, choices, required }: QuestionGiven): Outcome<Question> => {
  const words = text.trim();
  if (words === '') return { refused: refusals.noText };
  const long = tooLong('question', words);
  if (long !== undefined) return { refused: long };
  const must = required ? { required } : {};
  if (kind === 'text' || kind === 'scale') return { ok: { id, kind, text: words, ...must } };
  const own = [...new Set(choices.map((one) => one.trim()).filter((one) => one !== ''))];
  if (own.length < 2) return { refused: refusals.fewChoices };
  if (own.length > QUESTIONNAIRE_LIMITS.choices) return { refused: refusals.manyChoices(QUESTIONNAIRE_LIMITS.choices) };
  const longChoice = own.map((one) => tooLong('choice', one)).find((one) => one !== undefined);
  if (longChoice !== undefined) return { refused: longChoice };
  return { ok: { id, kind: kind === 'many' ? 'many' : 'one', text: words, choices: own, ...must } };
};

/** A question more, or another in the place of the one with that id. */
export const withQuestion = (questionnaire: Questionnaire, id: string, given: QuestionGiven): Outcome<Questionnaire> => {
  if (questionnaire.state !== 'draft') return { refused: refusals.notDraft };
  const question = questionOf(id, given);
  if (question.refused !== undefined) return question;
  const { questions } = questionnaire;
  const at = questions.findIndex((one) => one.id === id);
  if (at === -1 && questions.length >= QUESTIONNAIRE_LIMITS.questions) return { refused: refusals.manyQuestions(QUESTIONNAIRE_LIMITS.questions) };
  return { ok: { ...questionnaire, questions: at === -1 ? [...questions, question.ok] : questions.with(at, question.ok) } };
};

/** Moves a question up or down, or takes it out. */
export const moveQuestion = (questionnaire: Questionnaire, id: string, way: 'up' | 'down' | 'remove'): Outcome<Questionnaire> => {
  if (questionnaire.state !== 'draft') return { refused: refusals.notDraft };
  const questions = [...questionnaire.questions];
  const at = questions.findIndex((one) => one.id === id);
  if (at === -1) return { refused: refusals.noQuestion };
  const [question] = questions.splice(at, 1);
  if (way !== 'remove') questions.splice(Math.max(0, Math.min(questions.length, way === 'up' ? at - 1 : at + 1)), 0, question!);
  return { ok: { ...questionnaire, questions } };
};

/** 开放: with questions, days, and what the sample cannot tell. */
export const openQuestionnaire = (questionnaire: Questionnaire, today: PlainDate, { actor, at }: OpinionDeed): Outcome<Questionnaire> => {
  const { state, questions, opens, closes, sampleNote } = questionnaire;
  if (state !== 'draft') return { refused: refusals.notDraft };
  if (questions.length === 0) return { refused: refusals.noQuestions };
  if (opens === undefined || closes === undefined) return { refused: refusals.noDays };
  if (closes < today) return { refused: refusals.closesPast };
  if (sampleNote === undefined) return { refused: refusals.noNote };
  return { ok: { ...questionnaire, state: 'open', steps: [...questionnaire.steps, { to: 'open', at, by: actor.name }] } };
};

export const closeQuestionnaire = (questionnaire: Questionnaire, { actor, at }: OpinionDeed): Outcome<Questionnaire> =>
  questionnaire.state === 'open'
    ? { ok: { ...questionnaire, state: 'closed', clearing: true, steps: [...questionnaire.steps, { to: 'closed', at, by: actor.name }] } }
    : { refused: refusals.notClosable };

/** A closed one of whose sheets nothing tells the addresses apart any more. */
export const clearedQuestionnaire = (questionnaire: Questionnaire): Questionnaire => {
  const { clearing: _, ...rest } = questionnaire;
  return rest;
};

/** Whether sheets are taken on the day: opened by a person, and between its days. */
export const takesSheets = ({ state, opens, closes }: Questionnaire, today: PlainDate): boolean =>
  state === 'open' && opens !== undefined && closes !== undefined && opens <= today && today <= closes;

/** Closed by a person, or its last day is over. */
export const isOver = ({ state, closes }: Questionnaire, today: PlainDate): boolean =>
  state === 'closed' || (state === 'open' && closes !== undefined && closes < today);
