import type { Kept } from '../../../src/database/index.ts';
import type { Frozen } from '../../../src/evaluation/index.ts';

type Counted = Frozen['questionnaires'][number];

/** Every choice with its number, those nobody took among them; of free text, how many wrote one. */
const countsOf = (question: Kept<'questionnaire'>['body']['questions'][number], sheets: readonly Kept<'answersheet'>[]): Counted['questions'][number] => {
  const counts = new Map<string, number>((question.choices ?? []).map((choice) => [choice, 0]));
  for (const { body } of sheets) {
    const answer = body.answers[question.id];
    const given = (answer === undefined ? [] : [answer].flat()).filter((one) => one !== '');
    for (const one of question.kind === 'text' ? given.slice(0, 1).map(() => 'text') : new Set(given)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return { id: question.id, text: question.text, counts: Object.fromEntries(counts) };
};

/** What a questionnaire came to: sheets in doubt are counted as such and left out of its answers. */
export const questionnaireCounts = ({ id, body }: Kept<'questionnaire'>, all: readonly Kept<'answersheet'>[]): Counted => {
  const sheets = all.filter((sheet) => sheet.body.questionnaire === id);
  const sound = sheets.filter((sheet) => sheet.body.doubt === undefined);
  return {
    id,
    title: body.title,
    sheets: sheets.length,
    doubtful: sheets.length - sound.length,
    ...(body.sampleNote === undefined ? {} : { sampleNote: body.sampleNote }),
    questions: body.questions.map((question) => countsOf(question, sound)),
  };
};
