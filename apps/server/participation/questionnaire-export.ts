import type { Kept } from '../../../src/database/index.ts';
import { masked, questionnaireResult, type Question } from '../../../src/participation/index.ts';
import { guarded, workbookFile, type SheetCell, type Workbook } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import { csvText } from '../charts/csv-text.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { dayOf } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { sheetUnder, XLSX } from './opinion-export.ts';
import { participationWords } from './words/index.ts';

type Sheets = readonly Kept<'answersheet'>[];

const answerText = (question: Question, { body }: Kept<'answersheet'>): string | undefined => {
  const answer = body.answers[question.id];
  if (answer === undefined) return undefined;
  // Choices are the questionnaire's own words; what somebody wrote may hold personal data.
  return typeof answer !== 'string' ? answer.join('；') : question.kind === 'text' ? masked(answer).text : answer;
};

/** In no order that tells who came before whom within an hour: by the answers themselves. */
const shuffled = (sheets: Sheets): Sheets =>
  sheets.toSorted((a, b) => {
    const [one, other] = [JSON.stringify(a.body.answers), JSON.stringify(b.body.answers)];
    return a.body.at < b.body.at ? -1 : a.body.at > b.body.at ? 1 : one < other ? -1 : one > other ? 1 : 0;
  });

const rowsOf = (questions: readonly Question[], sheets: Sheets, language: Language): readonly (readonly (string | number | undefined)[])[] => {
  const words = participationWords(language).sheets;
  return shuffled(sheets).map((sheet, i) => [
    i + 1,
    dayOf(sheet.body.at),
    sheet.body.doubt === undefined ? words.counts : words.countsNot,
    sheet.body.doubt === undefined ? sheet.body.judged?.reason : words.doubts[sheet.body.doubt],
    ...questions.map((question) => answerText(question, sheet)),
  ]);
};

const sheetsFor = ({ delivery }: Delivery, { id }: Kept<'questionnaire'>): Promise<Sheets> => delivery.list('answersheet', { about: [id] });

/** All answer sheets as a table, the doubtful ones marked; no digest of any address. What the sample cannot tell stands in each row, so that it stays with those that are cut out. */
export const questionnaireCsv = async (c: PageContext, given: Delivery, row: Kept<'questionnaire'>): Promise<Response> => {
  const { language } = c.var;
  const { questions, title, sampleNote } = row.body;
  const { sheets: words, register } = participationWords(language);
  const note = [sampleNote, given.context.region.simulated ? register.simulated : undefined].filter((one) => one !== undefined).join(' · ');
  const heads = [...Object.values(words.exportHeads), ...questions.map(({ text }) => text), words.note];
  const rows = rowsOf(questions, await sheetsFor(given, row), language).map((cells) => [...cells, note]);
  const text = csvText(heads, rows);
  return c.body(text, 200, attachment(`${title}.csv`, 'text/csv; charset=utf-8'));
};

/** Results with n and shares, the sample note on every sheet, and all answer sheets. */
export const questionnaireXlsx = async (c: PageContext, given: Delivery, row: Kept<'questionnaire'>): Promise<Response> => {
  const { context } = given;
  const { language } = c.var;
  const words = participationWords(language).sheets;
  const { body } = row;
  const sheets = await sheetsFor(given, row);
  const result = questionnaireResult(
    body,
    sheets.map((sheet) => sheet.body),
  );
  const mark = context.region.simulated ? participationWords(language).register.simulated : undefined;
  const title = `${context.region.name} ${body.title}`;
  const facts = [context.plan.title, words.counted(result.counted), words.doubtful(result.doubtful), `${words.noteShort} ${body.sampleNote ?? ''}`, mark]
    .filter((one) => one !== undefined)
    .join(' · ');
  const text = (cell: string | number | undefined): SheetCell => (typeof cell === 'string' ? guarded(cell) : cell);
  const results = result.questions.flatMap(({ question, answered, choices }, i): SheetCell[][] => [
    [text(`${i + 1}. ${question.text}`), undefined, undefined, undefined, answered, result.apart[i]!.answered],
    ...choices.map(({ choice, count, share }, at): SheetCell[] => [
      undefined,
      text(choice),
      count,
      answered === 0 ? undefined : { value: share, style: 'share' },
      answered,
      result.apart[i]!.choices[at]!.count,
    ]),
  ]);
  const heads = Object.values(words.exportHeads).slice(0, 4);
  const book: Workbook = {
    title,
    sheets: [
      sheetUnder(title, facts, {
        name: words.results,
        widths: [46, 30, 10, 10, 10, 12],
        heads: [words.question, words.choice, words.count, words.share, words.n, words.apartShort],
        rows: results,
      }),
      sheetUnder(title, facts, {
        name: words.sheetName,
        widths: [8, 12, 10, 20, ...body.questions.map(() => 24)],
        heads: [...heads, ...body.questions.map((question) => guarded(question.text))],
        rows: rowsOf(body.questions, sheets, language).map((cells) => cells.map(text)),
      }),
    ].map((sheet) => (mark === undefined ? sheet : { ...sheet, mark })),
  };
  return c.body(new Uint8Array(workbookFile(book)), 200, attachment(`${title}.xlsx`, XLSX));
};
