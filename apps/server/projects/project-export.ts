import { outcomeOf } from '../../../src/delivery/index.ts';
import { projectRows, projectWorkbook, toOc4ids, workbookFile, type ProjectEdition } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import { csvText } from '../charts/csv-text.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { attachment } from '../export/attachment.ts';
import { chosen } from '../listing/list.tsx';
import { libraryOf, planEndOf, type Library } from './library-state.ts';
import { listOf } from './table-page.tsx';
import { libraryWords } from './words/index.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The projects that the filters of the address let through, as they are published. */
const editionOf = (c: PageContext, { context }: Delivery, library: Library): ProjectEdition => {
  const rows = chosen(listOf(context, library, c.var.language), new URL(c.req.url).searchParams);
  const { today, region, plan } = context;
  return {
    region,
    plan: plan.title,
    day: today,
    nameOf: (unit) => library.units.get(unit)?.body.name ?? unit,
    projects: rows.map(({ id, light }) => {
      const { body } = library.held.get(id)!;
      return { id, body, light, outcome: outcomeOf(body, today, planEndOf(context)) };
    }),
  };
};

export const projectsXlsx = async (c: PageContext, given: Delivery): Promise<Response> => {
  const book = projectWorkbook(editionOf(c, given, await libraryOf(given)), c.var.language);
  return c.body(new Uint8Array(workbookFile(book)), 200, attachment(`${book.title} ${given.context.today}.xlsx`, XLSX));
};

export const projectsCsv = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { region, today } = given.context;
  const words = libraryWords(c.var.language);
  const { head, rows } = projectRows(editionOf(c, given, await libraryOf(given)), c.var.language);
  const name = [region.name, words.title, ...(region.simulated ? [words.simulated] : []), today].join(' ');
  return c.body(csvText(head, rows), 200, attachment(`${name}.csv`, 'text/csv; charset=utf-8'));
};

/** The library in OC4IDS. A region that has not registered a prefix with the standard's keepers uses one made of its code. */
export const projectsOc4ids = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { context } = given;
  const { held, units } = await libraryOf(given);
  const { region, plan, today } = context;
  const words = libraryWords(c.var.language);
  const url = new URL(c.req.url);
  const body = toOc4ids({
    prefix: `oc4ids-cn${region.code}`,
    uri: `${url.origin}${url.pathname}`,
    publisher: region.simulated ? `${region.name}（${words.simulated}）` : region.name,
    publishedAt: c.var.state.clock(),
    today,
    projects: [...held.values()].map((one) => ({ id: one.id, updated: one.recorded, body: one.body })),
    units: new Map([...units].map(([id, unit]) => [id, unit.body])),
  });
  if (body === undefined) return c.notFound();
  return c.body(JSON.stringify(body, undefined, 1), 200, attachment(`${region.name} ${plan.id} OC4IDS ${today}.json`, 'application/json; charset=utf-8'));
};
