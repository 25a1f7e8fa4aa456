import { guarded, workbookFile, type Sheet, type SheetCell, type Workbook } from '../../../src/publication/index.ts';
import { dayOfInstant, masked, opinionStatistics, type OpinionCounts } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { dayOf } from '../region/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { nameIn } from '../whistles/whistle-rows.ts';
import { participationWords } from './words/index.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const COUNTS = ['received', 'open', 'overdue', 'answered', 'onTime', 'merged', 'hidden', 'satisfied', 'basically', 'unsatisfied'] as const;

/** Rows under a title, what it is of, and the heads of its columns. */
export const sheetUnder = (title: string, facts: string, sheet: Pick<Sheet, 'name' | 'widths' | 'rows'> & { readonly heads: readonly string[] }): Sheet => ({
  name: sheet.name,
  widths: sheet.widths,
  head: 3,
  rows: [[{ value: title, style: 'title' }], [{ value: facts, style: 'note' }], sheet.heads, ...sheet.rows],
});

/** 公众意见台账 with its counts, of what the reader may see. No mail, no receipt; personal data in texts is masked, and names only where they may be shown. */
export const opinionsXlsx = async (c: PageContext, { context, delivery }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = participationWords(language);
  const { register } = words;
  const day = dayOf(c.var.state.clock());
  const [rows, units] = await Promise.all([delivery.list('opinion', { plan: context.plan.id }), unitsOf(delivery)]);
  const nameOf = nameIn(units);
  const text = (cell: string | undefined): SheetCell => (cell === undefined ? undefined : guarded(cell));
  const { region, plan } = context;
  const title = `${region.name} ${register.title}`;
  const facts = [plan.title, register.exported(day), ...(region.simulated ? [register.simulated] : [])].join(' · ');
  const bodies = rows.map(({ body }) => body);
  const list = bodies.map((body): SheetCell[] => [
    body.number,
    words.topics[body.about.kind],
    text(body.about.title),
    text(masked(body.text).text),
    text(body.named === true ? body.name : undefined),
    dayOfInstant(body.received),
    body.due,
    words.insideStates[body.state],
    text(body.unit === undefined ? undefined : nameOf(body.unit)),
    text(body.answer === undefined ? undefined : masked(body.answer.text).text),
    body.published === undefined ? undefined : dayOfInstant(body.published),
    text(body.hidden?.reason ?? body.mergedInto),
    body.rating === undefined ? undefined : words.ratings[body.rating.result],
    text(body.rating?.text === undefined ? undefined : masked(body.rating.text).text),
  ]);
  const { all, topics, units: byUnit } = opinionStatistics(bodies, context.today);
  const counted = (label: string, counts: OpinionCounts): SheetCell[] => [text(label), ...COUNTS.map((column) => counts[column])];
  const heads = [register.columns.about, ...COUNTS.map((column) => words.statistics.columns[column])];
  const book: Workbook = {
    title,
    sheets: [
      sheetUnder(title, facts, {
        name: register.sheet,
        widths: [13, 9, 26, 50, 12, 12, 12, 10, 22, 50, 12, 24, 10, 26],
        heads: Object.values(register.columns),
        rows: list,
      }),
      sheetUnder(title, facts, {
        name: words.statistics.title,
        widths: [36, ...COUNTS.map(() => 10)],
        heads,
        rows: [
          counted(words.statistics.all, all),
          ...byUnit.map(({ unit, counts }) => counted(unit === undefined ? words.statistics.noUnit : nameOf(unit), counts)),
          ...topics.map(({ about, counts }) => counted(`${words.topics[about.kind]} ${about.title}`, counts)),
        ],
      }),
    ].map((sheet) => (region.simulated ? { ...sheet, mark: register.simulated } : sheet)),
  };
  return c.body(new Uint8Array(workbookFile(book)), 200, attachment(`${title} ${day}.xlsx`, XLSX));
};
