import type { Kept } from '../../../src/database/index.ts';
import type { Stepper } from '../../../src/delivery/index.ts';
import type { Action, Actor } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { reportsPath } from './report-path.ts';
import { reportWords } from './words/index.ts';

export type OnReport = Delivery & { readonly report: Kept<'report'>; readonly unit: Kept<'unit'> };

/** Who acts, as a report remembers him. */
export const stepperOf = ({ name, account, unit }: Actor, at: string): Stepper => ({
  at,
  by: name,
  ...(account === undefined ? {} : { account }),
  ...(unit === undefined ? {} : { unit }),
});

const noReport = (c: PageContext, { context }: Delivery): Promise<Response> => {
  const words = reportWords(c.var.language);
  return renderPage(
    c,
    { title: words.faults.notFound, region: context, tab: 'reports', status: 404 },
    <Notice title={words.faults.notFound} text={words.faults.notFoundHelp} action={{ href: reportsPath(context), label: words.name }} />,
  );
};

/** A handler of one report of the plan; 404 where there is none that the actor may see. */
export const onReport = (action: Action, handler: (c: PageContext, given: OnReport) => Response | Promise<Response>): ((c: PageContext) => Promise<Response>) =>
  onDelivery(action, async (c, given) => {
    const report = await given.delivery.get('report', c.req.param('report') ?? '');
    const unit = report === undefined || report.body.plan !== given.context.plan.id ? undefined : await given.delivery.get('unit', report.body.unit);
    return report === undefined || unit === undefined ? noReport(c, given) : handler(c, { ...given, report, unit });
  });
