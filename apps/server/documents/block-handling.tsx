import type { Outcome } from '../../../src/basis/index.ts';
import { Outdated, type Kept } from '../../../src/database/index.ts';
import {
  editBlock,
  figuresById,
  formOf,
  insertBlock,
  LONGEST_TEXT,
  moveBlock,
  removeBlock,
  restoreBlock,
  takeOver,
  writtenOf,
  type Written,
} from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import { renderPage } from '../layout/page.tsx';
import { PageHead } from '../views/page-head.tsx';
import { documentPage } from './document-page.tsx';
import { documentPath } from './document-path.ts';
import { keepFrozen, newerSource } from './document-source.ts';
import { documentForm, seenVersion, type DocumentForm, type OnDocument } from './on-document.tsx';
import { documentWords } from './words/index.ts';

/** Writes the document against the version that it was made of. */
export const keepDocument = ({ delivery, document }: OnDocument, body: Written, version = document.version) =>
  delivery.change({ action: 'document.edit', changes: [{ kind: 'document', id: document.id, version, body }] });

/** Tries again with what somebody else made of the document meanwhile; gives up after some times. */
const TRIES = 4;

const again = async (given: OnDocument, work: (given: OnDocument) => Promise<Response>): Promise<Response> => {
  for (let left = TRIES; ; left--) {
    try {
      return await work(given);
    } catch (fault) {
      if (!(fault instanceof Outdated) || left === 0) throw fault;
      given = { ...given, document: (await given.delivery.get('document', given.document.id))! };
    }
  }
};

/** A text area leaves out the first line end, and sends others as browsers do. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** Two people wrote the same paragraph: both texts, and a form to save one made of both. */
const conflictPage = (c: PageContext, given: OnDocument, block: string, theirs: string, form: DocumentForm): Promise<Response> => {
  const { context, document } = given;
  const words = documentWords(c.var.language);
  const say = words.conflict;
  const path = (rest: string): string => documentPath(context, document.id, rest);
  const by = document.by ?? '';
  return renderPage(
    c,
    { title: say.title, region: context, tab: 'documents', status: 409 },
    <section class="listing documents document-conflict">
      <PageHead title={say.title} lede={say.lede(by)} />
      <form method="post" action={path(`blocks/${encodeURIComponent(block)}`)} class="block-editor">
        <input type="hidden" name="version" value={String(document.version)} />
        <textarea name="was" hidden readonly aria-hidden="true" tabindex={-1}>{`\n${theirs}`}</textarea>
        <h2>{say.theirs}</h2>
        <p class="conflict-theirs" lang="zh-CN">
          {theirs}
        </p>
        <label class="field full">
          <span>{say.yours}</span>
          <textarea name="text" rows={8} maxlength={LONGEST_TEXT} lang="zh-CN" required>{`\n${form['text'] ?? ''}`}</textarea>
        </label>
        <label class="field full">
          <span>{words.blocks.reason}</span>
          <input name="reason" maxlength={300} value={form['reason'] ?? ''} />
          <small>{words.blocks.reasonHelp}</small>
        </label>
        <p class="block-acts">
          <button type="submit">{say.save}</button>
          <a href={path(`?mode=edit#b-${block}`)}>{say.keep}</a>
        </p>
      </form>
    </section>,
  );
};

/**
 * Saves one paragraph. Changes of other paragraphs in the meantime do not matter; where somebody changed the same one, whoever comes second sees both texts.
 */
export const saveBlock = async (c: PageContext, first: OnDocument): Promise<Response> => {
  const form = await documentForm(c);
  const block = c.req.param('block') ?? '';
  return again(first, async (given) => {
    const { document, context, actor } = given;
    const deed = { by: actor.name, at: c.var.state.clock() };
    const text = plain(form['text'] ?? '');
    const kept = document.body.blocks.find(({ id }) => id === block);
    const isOpen = document.body.state === 'draft' || document.body.state === 'consulting';
    if (kept !== undefined && isOpen && seenVersion(form, document) !== document.version) {
      const now = formOf(kept, figuresById(document.body.figures));
      if (plain(now) !== plain(form['was'] ?? '') && plain(now) !== text) return conflictPage(c, given, block, now, form);
    }
    const outcome = editBlock(document.body, block, { text, reason: form['reason'] ?? '' }, deed);
    if (outcome.refused !== undefined) return documentPage(c, given, { at: 'block', block, fault: outcome.refused, fields: form });
    await keepDocument(given, outcome.ok);
    return c.redirect(documentPath(context, document.id, `?mode=edit&done=saved#b-${block}`), 303);
  });
};

/** A new paragraph after another. */
export const addBlock = async (c: PageContext, first: OnDocument): Promise<Response> => {
  const form = await documentForm(c);
  const id = `n${first.store.newId()}`;
  return again(first, async (given) => {
    const { document, context } = given;
    const [kind = '', level] = (form['kind'] ?? '').split(' ');
    const after = form['after'] ?? '';
    const outcome = insertBlock(document.body, {
      id,
      after: after === '' ? undefined : after,
      kind: kind === 'heading' ? 'heading' : 'paragraph',
      level: Number(level),
      text: form['text'] ?? '',
    });
    if (outcome.refused !== undefined) return documentPage(c, given, { at: 'add', fault: outcome.refused, fields: form });
    await keepDocument(given, outcome.ok);
    return c.redirect(documentPath(context, document.id, `?mode=edit&done=saved#b-${id}`), 303);
  });
};

/** Moves a paragraph, or takes it out; what was taken out can be put back at once. */
export const arrangeBlock = async (c: PageContext, first: OnDocument): Promise<Response> => {
  const form = await documentForm(c);
  const [act = '', ...rest] = (form['do'] ?? '').split(' ');
  const block = rest.join(' ');
  return again(first, async (given) => {
    const { document, context } = given;
    const outcome: Outcome<Written> = act === 'remove' ? removeBlock(document.body, block) : moveBlock(document.body, block, act === 'up' ? -1 : 1);
    if (outcome.refused !== undefined) return documentPage(c, given, { at: 'step', fault: outcome.refused, fields: form });
    const kept: readonly Kept[] = await keepDocument(given, outcome.ok);
    const query = act === 'remove' ? `&removed=${encodeURIComponent(block)}&from=${kept[0]!.version - 1}` : '';
    return c.redirect(documentPath(context, document.id, `?mode=edit${query}${act === 'remove' ? '' : `#b-${block}`}`), 303);
  });
};

/** Puts back a paragraph that was taken out, as an earlier version has it. */
export const putBack = async (c: PageContext, first: OnDocument): Promise<Response> => {
  const form = await documentForm(c);
  return again(first, async (given) => {
    const { document, context, delivery } = given;
    const before = (await delivery.history('document', document.id)).find(({ version }) => String(version) === form['from'])?.after ?? undefined;
    const outcome = before === undefined ? undefined : restoreBlock(document.body, before, form['block'] ?? '');
    if (outcome?.ok === undefined) return c.redirect(documentPath(context, document.id, '?mode=edit'), 303);
    await keepDocument(given, outcome.ok);
    return c.redirect(documentPath(context, document.id, `?mode=edit&done=saved#b-${form['block']}`), 303);
  });
};

/** Takes over what a newer source says, of one paragraph or all. */
export const takeNewer = async (c: PageContext, first: OnDocument): Promise<Response> => {
  const form = await documentForm(c);
  return again(first, async (given) => {
    const { document, context } = given;
    const newer = await newerSource(given);
    const isOpen = document.body.state === 'draft' || document.body.state === 'consulting';
    // Live data become figures of an evaluation only by freezing it again.
    const mayTake = newer !== undefined && isOpen && (newer.from === 'evaluation' || document.body.evaluation === undefined);
    if (!mayTake || form['take'] === undefined) return c.redirect(documentPath(context, document.id, 'moved'), 303);
    const digest = newer.digest ?? (await keepFrozen(given, newer.frozen));
    const source = { frozen: newer.frozen, given: newer.given };
    const fresh = writtenOf(document.body.kind, newer.frozen, newer.given);
    await keepDocument(given, takeOver(document.body, fresh, source, { digest, ...(form['take'] === 'all' ? {} : { ids: [form['take']] }) }));
    return c.redirect(documentPath(context, document.id, form['take'] === 'all' ? '?mode=edit&done=taken' : 'moved'), 303);
  });
};
