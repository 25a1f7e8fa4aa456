import { setImmediate as turn } from 'node:timers/promises';
import type { Kept } from '../../../src/database/index.ts';
import { masked, questionnaireResult, type Question } from '../../../src/participation/index.ts';
import { guarded, joined, workbookPieces, type SheetCell, type Workbook } from '../../../src/publication/index.ts';
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

/** Rows that are made before others get a turn. */
const TOGETHER = 200;

/** In no order that tells who came before whom within an hour: by the answers themselves. */
const shuffled = (sheets: Sheets): Sheets =>
  sheets
    .map((sheet) => ({ sheet, key: `${sheet.body.at} ${JSON.stringify(sheet.body.answers)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ sheet }) => sheet);

type Row = readonly (string | number | undefined)[];

/** A row a sheet. Thousands take seconds, so that other requests get their turn in between. */
const rowsOf = async (questions: readonly Question[], sheets: Sheets, language: Language): Promise<readonly Row[]> => {
  const words = participationWords(language).sheets;
  const rows: Row[] = [];
  for (const [i, sheet] of shuffled(sheets).entries()) {
    if (i % TOGETHER === TOGETHER - 1) await turn();
    rows.push([
      i + 1,
      dayOf(sheet.body.at),
      sheet.body.doubt === undefined ? words.counts : words.countsNot,
      sheet.body.doubt === undefined ? sheet.body.judged?.reason : words.doubts[sheet.body.doubt],
      ...questions.map((question) => answerText(question, sheet)),
    ]);
  }
  return rows;
};

/** The bytes of a workbook, made with a turn for others after every sheet's piece. */
const fileOf = async (book: Parameters<typeof workbookPieces>[0]): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces: Uint8Array[] = [];
  for (const piece of workbookPieces(book)) {
    pieces.push(piece);
    await turn();
  }
  return new Uint8Array(joined(pieces));
};

const sheetsFor = ({ delivery }: Delivery, { id }: Kept<'questionnaire'>): Promise<Sheets> => delivery.list('answersheet', { about: [id] });

/** All answer sheets as a table, the doubtful ones marked; no digest of any address. What the sample cannot tell stands in each row, so that it stays with those that are cut out. */
export const questionnaireCsv = async (c: PageContext, given: Delivery, row: Kept<'questionnaire'>): Promise<Response> => {
  const { language } = c.var;
  const { questions, title, sampleNote } = row.body;
  const { sheets: words, register } = participationWords(language);
  const note = [sampleNote, given.context.region.simulated ? register.simulated : undefined].filter((one) => one !== undefined).join(' · ');
  const heads = [...Object.values(words.exportHeads), ...questions.map(({ text }) => text), words.note];
  const rows = (await rowsOf(questions, await sheetsFor(given, row), language)).map((cells) => [...cells, note]);
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
  const rows = await rowsOf(body.questions, sheets, language);
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
        rows: rows.map((cells) => cells.map(text)),
      }),
    ].map((sheet) => (mark === undefined ? sheet : { ...sheet, mark })),
  };
  return c.body(await fileOf(book), 200, attachment(`${title}.xlsx`, XLSX));
};
