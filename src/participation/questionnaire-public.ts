import type { PlainDate } from '../basis/index.ts';
import type { AnswerSheet, Questionnaire } from './opinion.ts';
import { isOver, takesSheets } from './questionnaire-draft.ts';
import { questionnaireResult, shownWords, type QuestionnaireResult } from './questionnaire-result.ts';

/** What everybody may see of a questionnaire: open ones to be answered, closed ones with their results and what these cannot tell. */
export type PublicQuestionnaire = {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly state: 'coming' | 'open' | 'closed';
  readonly opens: PlainDate;
  readonly closes: PlainDate;
  readonly sampleNote: string;
  readonly questions: Questionnaire['questions'];
  readonly simulated?: boolean;
  /** Only once no sheet is taken any more: what others said is not to sway who still answers. */
  readonly result?: QuestionnaireResult;
  /** Answers in words that may be shown, by question. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
};

type Kept = { readonly id: string; readonly body: Questionnaire };

/** 公开的问卷, drafts left out. `sheetsOf` gives the answer sheets of one by its id. */
export const publicQuestionnaires = (
  questionnaires: readonly Kept[],
  sheetsOf: (id: string) => readonly AnswerSheet[],
  today: PlainDate,
): readonly PublicQuestionnaire[] =>
  questionnaires.flatMap(({ id, body }): PublicQuestionnaire[] => {
    const { title, intro, opens, closes, sampleNote, questions, state, simulated } = body;
    if (state === 'draft' || opens === undefined || closes === undefined || sampleNote === undefined) return [];
    const over = isOver(body, today);
    const sheets = over ? sheetsOf(id) : [];
    const words = Object.fromEntries(questions.filter(({ kind }) => kind === 'text').map((question) => [question.id, shownWords(question, sheets)]));
    return [
      {
        id,
        title,
        ...(intro === undefined ? {} : { intro }),
        state: over ? 'closed' : takesSheets(body, today) ? 'open' : 'coming',
        opens,
        closes,
        sampleNote,
        questions,
        ...(simulated === true ? { simulated } : {}),
        ...(over ? { result: questionnaireResult(body, sheets), words } : {}),
      },
    ];
  });
