import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { whistleWorkbook, workbookFile } from '../../../src/publication/index.ts';
import { dayOf } from '../region/index.ts';
import { whistleRows } from './whistle-rows.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 吹哨台账: every whistle the reader may see, with who came when, as a workbook. */
export const whistlesXlsx = async (c: PageContext, { context, delivery }: Delivery): Promise<Response> => {
  const { rows, nameOf } = await whistleRows(delivery, context.plan.id);
  const day = dayOf(c.var.state.clock());
  const { region, plan } = context;
  const book = whistleWorkbook(
    { region, plan: plan.title, day, whistles: rows.toSorted((a, b) => (a.body.steps[0]!.at < b.body.steps[0]!.at ? -1 : 1)), nameOf },
    c.var.language,
  );
  return c.body(new Uint8Array(workbookFile(book)), 200, attachment(`${book.title} ${day}.xlsx`, XLSX));
};
