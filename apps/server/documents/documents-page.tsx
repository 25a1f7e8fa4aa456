import type { FC } from 'hono/jsx';
import type { Kept } from '../../../src/database/index.ts';
import { DOCUMENT_KINDS, writtenStates } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { PageHead } from '../views/page-head.tsx';
import { documentPath } from './document-path.ts';
import { maySee } from './on-document.tsx';
import { documentWords } from './words/index.ts';

const DocumentTable: FC<{ language: Language; context: RegionContext; documents: readonly Kept<'document'>[] }> = ({ language, context, documents }) => {
  const words = documentWords(language);
  const { columns } = words;
  return (
    <table class="data" data-rows>
      <caption class="unseen">{words.title}</caption>
      <thead>
        <tr>
          {[columns.title, columns.kind, columns.state, columns.meeting, columns.date].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map(({ id, body }) => (
          <tr id={id} tabindex={-1}>
            <td class="lead" data-label={columns.title} lang="zh-CN">
              <a href={documentPath(context, id)}>{body.title}</a>
            </td>
            <td class="short" data-label={columns.kind}>
              {words.kinds[body.kind]}
            </td>
            <td class="short" data-label={columns.state}>
              <span class={`document-state is-${body.state}`}>{writtenStates[body.state][language]}</span>
            </td>
            <td class="short figure" data-label={columns.meeting}>
              {body.meeting ?? '—'}
            </td>
            <td class="short" data-label={columns.date} lang="zh-CN">
              {[body.date, body.number].filter(Boolean).join(' · ') || '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** All documents of the plan, newest first, and the kinds that can be written. */
export const documentsPage = async (c: PageContext, { context, delivery, actor }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = documentWords(language);
  const evaluation = c.req.query('evaluation');
  const documents = (await delivery.list('document', { plan: context.plan.id, order: 'newest' })).filter(({ body }) => maySee(actor, body));
  const shown = evaluation === undefined ? documents : documents.filter(({ body }) => body.evaluation === evaluation);
  const [current, discarded] = [shown.filter(({ body }) => body.state !== 'discarded'), shown.filter(({ body }) => body.state === 'discarded')];
  const query = evaluation === undefined ? '' : `&evaluation=${encodeURIComponent(evaluation)}`;
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'documents' },
    <section class="listing documents">
      <PageHead title={words.title} lede={words.lede} />
      {may(actor, 'document.edit', { region: context.region.code }) && (
        <ul class="document-kinds">
          {DOCUMENT_KINDS.map((kind) => (
            <li>
              <a href={`${documentPath(context, 'new')}?kind=${kind}${query}`}>
                <strong>{words.kinds[kind]}</strong>
                <span>{words.kindHelp[kind]}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {current.length === 0 ? (
        <EmptyState title={words.empty} help={words.emptyHelp} />
      ) : (
        <DocumentTable language={language} context={context} documents={current} />
      )}
      {discarded.length > 0 && (
        <details class="more">
          <summary>{words.discarded(discarded.length)}</summary>
          <DocumentTable language={language} context={context} documents={discarded} />
        </details>
      )}
    </section>,
  );
};
