import type { Kept } from '../../../src/database/index.ts';
import type { Written } from '../../../src/evaluation/index.ts';
import { scopeOf, type Action, type Actor } from '../../../src/identity/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import type { PageContext } from '../app-state.ts';
import { onDelivery, type Delivery } from '../delivery/on-delivery.tsx';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { documentPath } from './document-path.ts';
import { documentWords } from './words/index.ts';

export type OnDocument = Delivery & { readonly document: Kept<'document'> };

/** A draft, and what was discarded, is the planners’ and leaders’ own; units and deputies see it once it is out for comments. */
export const maySee = (actor: Actor, { state }: Pick<Written, 'state'>): boolean =>
  (state !== 'draft' && state !== 'discarded') || scopeOf(actor, 'assessment.read') === 'any';

const noDocument = (c: PageContext, { context }: Delivery): Response | Promise<Response> => {
  const words = documentWords(c.var.language);
  return renderPage(
    c,
    { title: words.notFound, region: context, tab: 'documents', status: 404 },
    <Notice title={words.notFound} text={words.notFoundHelp} action={{ href: documentPath(context), label: words.title }} />,
  );
};

/** A handler of one document of the plan; 404 where there is none that the actor may see. */
export const onDocument = (
  action: Action,
  handler: (c: PageContext, given: OnDocument) => Response | Promise<Response>,
): ((c: PageContext) => Promise<Response>) =>
  onDelivery(action, async (c, given) => {
    const document = await given.delivery.get('document', c.req.param('id') ?? '');
    return document?.body.plan === given.context.plan.id && maySee(given.actor, document.body) ? handler(c, { ...given, document }) : noDocument(c, given);
  });

const LONGEST = 25_000;

export type DocumentForm = Readonly<Record<string, string>>;

/** The texts of a form; line ends as they are, for a table is a row a line. */
export const documentForm = async (c: PageContext): Promise<DocumentForm> =>
  Object.fromEntries(
    Object.entries(await c.req.parseBody()).flatMap(([name, value]) => (typeof value === 'string' ? [[name, storableText(value).slice(0, LONGEST)]] : [])),
  );

/** The version that a form was made of. */
export const seenVersion = (form: DocumentForm, { version }: Kept<'document'>): number =>
  /^\d{1,9}$/.test(form['version'] ?? '') ? Number(form['version']) : version;
