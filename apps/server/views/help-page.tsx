import type { PageContext } from '../app-state.ts';
import { KeyList } from '../layout/help-dialog.tsx';
import { renderPage } from '../layout/page.tsx';

/** The keys as a page, for readers without script and for links. */
export const helpPage = (c: PageContext): Promise<Response> =>
  renderPage(
    c,
    { title: c.var.words.help.title },
    <section class="notice">
      <h1>{c.var.words.help.title}</h1>
      <KeyList words={c.var.words} />
    </section>,
  );
