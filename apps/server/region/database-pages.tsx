import { DatabaseError } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { regionWords } from './words/index.ts';

/** Seconds after which a page that waits for the database asks again. */
const AGAIN = '2';

const library = (c: PageContext): { readonly href: string; readonly label: string } => ({ href: '/plans', label: c.var.words.plans.all });

/** In the place of a page that needs the database while it is being made. */
export const openingPage = (c: PageContext): Response | Promise<Response> => {
  const words = regionWords(c.var.language);
  c.header('Refresh', AGAIN);
  c.header('Retry-After', AGAIN);
  return renderPage(
    c,
    { title: words.opening, status: 503 },
    <Notice title={words.opening} text={words.openingHelp} action={library(c)}>
      <progress aria-label={words.opening}></progress>
    </Notice>,
  );
};

/** In the place of a page that needs a database which cannot be opened: what the fault says, in the reader's language. */
export const closedPage = (c: PageContext, fault: unknown): Response | Promise<Response> => {
  const { language } = c.var;
  const words = regionWords(language);
  const own = fault instanceof DatabaseError ? (language === 'zh' ? fault.messageZh : fault.message) : undefined;
  return renderPage(
    c,
    { title: words.failed, status: 503 },
    <Notice title={words.failed} text={words.failedHelp} action={library(c)}>
      <p class="fault" role="alert">
        {own ?? words.unknownFault}
      </p>
    </Notice>,
  );
};
