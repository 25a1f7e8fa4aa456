import type { Said } from '../../../src/basis/index.ts';
import { figuresById, type FigureMark, type Frozen } from '../../../src/evaluation/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Language } from '../words/index.ts';
import { documentPath } from './document-path.ts';
import { newerSource, sourceOf, type NewerSource } from './document-source.ts';
import type { OnDocument } from './on-document.tsx';
import { documentWords, type DocumentWords } from './words/index.ts';

/** What was wrong with what somebody sent, and what he had written. */
export type DocumentFault = {
  readonly at: 'block' | 'add' | 'head' | 'meeting' | 'step';
  readonly fault: Said;
  readonly block?: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** What the page of a document is made of. */
export type DocumentParts = {
  readonly language: Language;
  readonly words: DocumentWords;
  readonly given: OnDocument;
  readonly figures: ReadonlyMap<string, FigureMark>;
  readonly source: Frozen | undefined;
  readonly newer: NewerSource | undefined;
  readonly rights: { readonly edit: boolean; readonly approve: boolean };
  /** Paragraphs have their tools: somebody edits, and may. */
  readonly isEditing: boolean;
  readonly editing: string | undefined;
  readonly adding: string | undefined;
  readonly failed: DocumentFault | undefined;
  readonly path: (rest?: string) => string;
};

export const documentParts = async (c: PageContext, given: OnDocument, failed?: DocumentFault): Promise<DocumentParts> => {
  const { context, actor, document } = given;
  const { body, id } = document;
  const region = context.region.code;
  const rights = { edit: may(actor, 'document.edit', { region }), approve: may(actor, 'document.approve', { region }) };
  const mayChange = rights.edit && (body.state === 'draft' || body.state === 'consulting');
  const [source, newer] = await Promise.all([sourceOf(given, body), rights.edit || rights.approve || body.state === 'issued' ? newerSource(given) : undefined]);
  const query = (name: string): string | undefined => (mayChange ? c.req.query(name) : undefined);
  const editing = failed?.at === 'block' ? failed.block : query('edit');
  const adding = failed?.at === 'add' ? (failed.fields['after'] ?? '') : query('add');
  return {
    language: c.var.language,
    words: documentWords(c.var.language),
    given,
    figures: figuresById(body.figures),
    source,
    newer,
    rights,
    isEditing: mayChange && (query('mode') === 'edit' || editing !== undefined || adding !== undefined),
    editing,
    adding,
    failed,
    path: (rest = '') => documentPath(context, id, rest),
  };
};
