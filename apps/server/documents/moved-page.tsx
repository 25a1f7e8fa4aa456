import type { MovedBlock } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import { PageHead } from '../views/page-head.tsx';
import { documentParts } from './document-parts.ts';
import type { OnDocument } from './on-document.tsx';

/** Of a table only the rows that differ. */
const unlike = (text: string, other: string): string => {
  if (!text.includes('\n')) return text;
  const same = new Set(other.split('\n'));
  return text
    .split('\n')
    .filter((line) => !same.has(line))
    .map((line) => line.split('\t').join('　'))
    .join('\n');
};

const sides = ({ before, after, figures }: MovedBlock, nothing: string): { readonly was: string; readonly is: string } => {
  if (figures !== undefined) return { was: figures.map((one) => one.before).join('、'), is: figures.map((one) => one.after ?? nothing).join('、') };
  if (before === undefined || after === undefined) return { was: before ?? nothing, is: after ?? nothing };
  return { was: unlike(before, after), is: unlike(after, before) };
};

/** What a newer source would change, block by block, old beside new, each taken over with one press. */
export const movedPage = async (c: PageContext, given: OnDocument): Promise<Response> => {
  const parts = await documentParts(c, given);
  const { words, newer, path, rights } = parts;
  const { document } = given;
  const say = words.moved;
  const blocks = newer?.blocks ?? [];
  // Live data become figures of an evaluation only by freezing it again.
  const mayTake =
    rights.edit &&
    (document.body.state === 'draft' || document.body.state === 'consulting') &&
    (newer?.from === 'evaluation' || document.body.evaluation === undefined);
  const what = ({ what: kind }: MovedBlock): string => (kind === 'new' ? say.new : kind === 'gone' ? say.gone : kind === 'figures' ? say.figures : '');
  return renderPage(
    c,
    { title: say.title, region: given.context, tab: 'documents' },
    <section class="listing documents document-moved">
      <PageHead title={say.title} lede={say.lede}>
        <p>
          <a href={path()}>{document.body.title}</a>
        </p>
      </PageHead>
      {blocks.length === 0 ? (
        <p class="no-match">{say.none}</p>
      ) : (
        <>
          {!mayTake && newer?.from === 'live' && document.body.evaluation !== undefined && <p class="told">{say.liveEvaluation}</p>}
          <form method="post" action={path('moved')}>
            <input type="hidden" name="version" value={String(document.version)} />
            {mayTake && (
              <p>
                <button type="submit" name="take" value="all">
                  {say.takeAll}
                </button>
              </p>
            )}
            <table class="data moved-table">
              <caption class="unseen">{say.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.before}</th>
                  <th scope="col">{say.after}</th>
                  {mayTake && (
                    <th scope="col">
                      <span class="unseen">{say.take}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {blocks.map((block) => (
                  <tr>
                    <td data-label={say.before} lang="zh-CN">
                      <div class="moved-text">{sides(block, say.nothing).was}</div>
                      {block.what !== 'text' && <small>{what(block)}</small>}
                    </td>
                    <td data-label={say.after} lang="zh-CN">
                      <div class="moved-text">{sides(block, say.nothing).is}</div>
                    </td>
                    {mayTake && (
                      <td class="short">
                        <button type="submit" class="quiet" name="take" value={block.id}>
                          {say.take}
                        </button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </form>
        </>
      )}
    </section>,
  );
};
