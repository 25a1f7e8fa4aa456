import type { Said } from '../../../src/basis/index.ts';
import type { PageContext } from '../app-state.ts';
import { Notice } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { documentPath } from './document-path.ts';
import type { OnDocument } from './on-document.tsx';
import { documentWords } from './words/index.ts';

/** Why there is no .pdf here, and the .docx in its place. */
export const pdfRefusalPage = (c: PageContext, { context, document }: OnDocument, refused: Said): Promise<Response> => {
  const { language } = c.var;
  const words = documentWords(language);
  return renderPage(
    c,
    { title: words.pdf, region: context, tab: 'documents', status: 503 },
    <Notice title={document.body.title} text={refused[language]} action={{ href: documentPath(context, document.id, 'document.docx'), label: words.docx }} />,
  );
};
