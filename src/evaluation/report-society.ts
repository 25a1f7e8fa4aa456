import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';

/** Under which answers in words are counted. */
const WORDED = 'text';

/** 社会评价: what a third party and questionnaires say, with what is doubtful of them. */
export const societySection = (w: Writer): void => {
  const { thirdParty, questionnaires } = w.source.frozen;
  if (thirdParty === undefined && questionnaires.length === 0) return;
  w.heading('society', 1, say.head.society);
  if (thirdParty !== undefined) w.paragraph('society.third', say.society.third(thirdParty.by, thirdParty.date, thirdParty.text));
  for (const { id, title, sampleNote, questions } of questionnaires) {
    const path = `questionnaires/${encodeURIComponent(id)}`;
    w.paragraph(
      `society.${id}`,
      say.society.sheets(title, w.figure(`${path}/sheets`), w.figure(`${path}/doubtful`)),
      sampleNote === undefined ? '' : say.society.note(sampleNote),
    );
    const rows = questions.flatMap(({ id: question, text, counts }) =>
      Object.keys(counts).map((option, i) => [
        i === 0 ? text : '',
        option === WORDED ? say.table.worded : option,
        w.figure(`${path}/${encodeURIComponent(question)}/${encodeURIComponent(option)}`),
      ]),
    );
    if (rows.length > 0) w.table(`society.${id}.table`, { caption: say.table.sheets(title), head: say.table.sheetHead, widths: [86, 50, 20], rows });
  }
};
