import type { FC } from 'hono/jsx';
import { longDay } from '../../../src/publication/index.ts';
import { writtenStates } from '../../../src/evaluation/index.ts';
import { dayOf } from '../region/index.ts';
import type { PageContext } from '../app-state.ts';
import { evaluationPath } from '../evaluations/evaluation-path.ts';
import { renderPage } from '../layout/page.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import { PageHead } from '../views/page-head.tsx';
import { documentParts, type DocumentFault, type DocumentParts } from './document-parts.ts';
import { DiscardForm, DocumentSteps, HeadForm, MeetingForm } from './document-steps.tsx';
import type { OnDocument } from './on-document.tsx';
import { WrittenBlocks } from './written-blocks.tsx';

/** What moved under the text, or under what was issued. */
const Moved: FC<{ parts: DocumentParts }> = ({ parts: { given, newer, words, rights, path } }) => {
  const { body } = given.document;
  if (newer === undefined) return null;
  if (body.state !== 'issued')
    return rights.edit && newer.blocks.length > 0 ? (
      <p class="told is-moved" role="status">
        {(newer.from === 'evaluation' ? words.moved.band : words.moved.liveBand)(newer.blocks.length)} <a href={path('moved')}>{words.moved.look}</a>
      </p>
    ) : null;
  const say = words.issued;
  return (
    <section class="doc-differs">
      <p>
        {say.note(dayOf(body.issued!.at))} {newer.figures.length === 0 ? say.same : say.differs(newer.figures.length)}
      </p>
      {newer.figures.length > 0 && (
        <details class="more" open={newer.figures.length <= 12}>
          <summary>{words.moved.look}</summary>
          <table class="data">
            <caption class="unseen">{words.moved.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.figure.title}</th>
                <th scope="col">{say.was}</th>
                <th scope="col">{say.now}</th>
              </tr>
            </thead>
            <tbody>
              {newer.figures.map(({ figure, before, after }) => (
                <tr>
                  <td>
                    <a href={path(`figures/${figure.id}`)}>{figure.path}</a>
                  </td>
                  <td lang="zh-CN">{before}</td>
                  <td lang="zh-CN">{after ?? words.moved.nothing}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
};

const Undo: FC<{ parts: DocumentParts; block: string; from: string }> = ({ parts: { words, path, given }, block, from }) => (
  <form method="post" action={path('restore')} class="told" role="status">
    <input type="hidden" name="version" value={String(given.document.version)} />
    <input type="hidden" name="block" value={block} />
    <input type="hidden" name="from" value={from} />
    {words.blocks.removed}{' '}
    <button type="submit" class="quiet">
      {words.blocks.undo}
    </button>
  </form>
);

/** One document as it reads, with what can be done to it now. */
export const documentPage = async (c: PageContext, given: OnDocument, failed?: DocumentFault): Promise<Response> => {
  const parts = await documentParts(c, given, failed);
  const { words, path, source, rights, isEditing, language } = parts;
  const { context, delivery, document } = given;
  const { body } = document;
  const units = await unitsOf(delivery);
  const mayChange = rights.edit && (body.state === 'draft' || body.state === 'consulting');
  const removed = c.req.query('removed');
  const done = c.req.query('done');
  const lede = [
    words.kinds[body.kind],
    writtenStates[body.state][language],
    source === undefined ? '' : `${words.columns.cutoff} ${source.evaluation.cutoff}`,
    words.lastSaved(document.version),
  ];
  return renderPage(
    c,
    { title: body.title, region: context, tab: 'documents', ...(failed === undefined ? {} : { status: 422 }) },
    <section class={`listing documents document-page${isEditing ? ' is-editing' : ''}`}>
      <PageHead title={body.title} lede={lede.filter(Boolean).join(' · ')}>
        <p class="doc-links">
          {mayChange && (
            <a class="button" href={path(isEditing ? '' : '?mode=edit')}>
              {isEditing ? words.read : words.edit}
            </a>
          )}
          <a href={path('document.docx')} download>
            {words.docx}
          </a>
          <a href={path('document.pdf')} download>
            {words.pdf}
          </a>
          {body.state !== 'issued' && body.kind !== 'brief' && (
            <a href={path('document.docx?marks=none')} download>
              {words.clean}
            </a>
          )}
          <a href={path('source.json')} download>
            {words.source}
          </a>
          {body.evaluation !== undefined && <a href={evaluationPath(context.region.code, context.plan.id, body.evaluation)}>{words.toEvaluation}</a>}
          <a href={path('history')}>{words.history}</a>
          <button type="button" class="quiet print-button" data-print>
            {words.print}
          </button>
        </p>
      </PageHead>
      {removed !== undefined && mayChange && <Undo parts={parts} block={removed} from={c.req.query('from') ?? ''} />}
      {done !== undefined && failed === undefined && (
        <p class="told" role="status">
          {done === 'taken' ? words.moved.taken : words.blocks.saved}
        </p>
      )}
      {/* The editor that a fault belongs into is not there any more: somebody approved, issued or discarded it meanwhile. */}
      {failed !== undefined && !mayChange && (failed.at === 'block' || failed.at === 'add') && (
        <p class="told fault" role="alert">
          {failed.fault[language]}
        </p>
      )}
      <Moved parts={parts} />
      <DocumentSteps parts={parts} />
      <HeadForm parts={parts} />
      <MeetingForm parts={parts} units={units} />
      <DiscardForm parts={parts} />
      {isEditing && (
        <form method="post" action={path('blocks')} id="block-tools">
          <input type="hidden" name="version" value={String(document.version)} />
        </form>
      )}
      <div class="doc-sheet" lang="zh-CN">
        {body.redHead !== undefined && <p class="doc-red">{body.redHead}</p>}
        {body.number !== undefined && <p class="doc-number">{body.number}</p>}
        <p class="doc-title">{body.title}</p>
        {body.addressee !== undefined && <p class="doc-addressee">{body.addressee.replace(/[：:]?$/, '：')}</p>}
        <WrittenBlocks parts={parts} />
        {body.signedBy !== undefined && (
          <p class="doc-signed">
            {body.signedBy}
            {body.date !== undefined && (
              <>
                <br />
                {longDay(body.date)}
              </>
            )}
          </p>
        )}
      </div>
    </section>,
  );
};
