import { Hono } from 'hono';
import { unitLabel, unitNameOn } from '../../../src/delivery/index.ts';
import { divisionDocument, divisionWorkbook, officialDocumentFile, workbookFile, type DivisionEdition } from '../../../src/publication/index.ts';
import type { Env, PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { dayOf } from '../region/index.ts';
import { unitsOf } from '../units/unit-choice.tsx';
import { boardTasks } from './board-tasks.ts';
import { taskPageWords } from './words/index.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const editionOf = async (c: PageContext, given: Delivery): Promise<DivisionEdition> => {
  const { context, delivery } = given;
  const [kept, units] = await Promise.all([boardTasks(given), unitsOf(delivery)]);
  const day = dayOf(c.var.state.clock());
  const tasks = kept.map(({ body }) => body);
  // The document that issued most of them is the one that the whole goes by.
  const document = tasks.find(({ state, document: issuedBy }) => issuedBy !== undefined && (state === 'issued' || state === 'under_way'))?.document;
  return {
    region: { name: context.region.name, simulated: context.region.simulated },
    plan: context.plan.plan,
    tasks,
    // A unit that ended stays what it was called; the short name stands for those that go on under their own.
    unitName: (id) => {
      const unit = units.get(id)?.body;
      return unit === undefined ? id : unitNameOn(unit, day) === unit.name ? unitLabel(unit) : unitNameOn(unit, day);
    },
    day,
    ...(document === undefined ? {} : { document }),
    generator: `Yidu ${c.var.state.version}`,
  };
};

const nameOf = (c: PageContext, { context }: Delivery, extension: string): string => {
  const words = taskPageWords(c.var.language);
  return [context.region.name, context.plan.id, words.csvName, ...(context.region.simulated ? [words.simulated] : [])].join('-') + extension;
};

/** The division as an official document and as a table that can be edited outside. */
export const exportRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const base = '/regions/:region/:plan/tasks';
  app.get(
    `${base}/export.docx`,
    onDelivery('task.read', async (c, given) => {
      const bytes = await officialDocumentFile(divisionDocument(await editionOf(c, given)));
      return c.body(new Uint8Array(bytes), 200, attachment(nameOf(c, given, '.docx'), DOCX));
    }),
  );
  app.get(
    `${base}/export.xlsx`,
    onDelivery('task.read', async (c, given) => {
      const bytes = workbookFile(divisionWorkbook(await editionOf(c, given), c.var.language));
      return c.body(new Uint8Array(bytes), 200, attachment(nameOf(c, given, '.xlsx'), XLSX));
    }),
  );
  return app;
};
