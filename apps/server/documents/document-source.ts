import {
  frozenText,
  movedBlocks,
  movedFigures,
  writtenOf,
  type Frozen,
  type MovedBlock,
  type MovedFigure,
  type Written,
  type WrittenGiven,
} from '../../../src/evaluation/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { frozenByDigest } from '../evaluations/frozen-file.ts';
import { gatherFrozen } from '../evaluations/gather-frozen.ts';
import { Recent } from '../region/recent.ts';
import { givenFor } from './document-given.ts';
import type { OnDocument } from './on-document.tsx';

/** What a document's figures are of; undefined where the file is gone. */
export const sourceOf = ({ store, context }: Delivery, { source }: Pick<Written, 'source'>): Promise<Frozen | undefined> =>
  frozenByDigest(store, context.region.code, source);

/** The newer source of a document: the evaluation frozen again, or the data as they are known today. */
export type NewerSource = {
  readonly frozen: Frozen;
  readonly given: WrittenGiven;
  readonly from: 'evaluation' | 'live';
  /** Digest where it is kept already. */
  readonly digest?: string;
  readonly blocks: readonly MovedBlock[];
  readonly figures: readonly MovedFigure[];
};

const compared = new Recent<NewerSource>(16);

/** The freezing before the newest of the evaluation, or the evaluation before it, for the note of differences. */
export const frozenBefore = async ({ store, context, delivery }: Delivery, evaluation: string, source: string): Promise<Frozen | undefined> => {
  const [own, all] = await Promise.all([delivery.get('evaluation', evaluation), delivery.list('evaluation', { plan: context.plan.id })]);
  if (own === undefined) return undefined;
  const earlier = own.body.earlier?.findLast(({ sha256 }) => sha256 !== source);
  const sooner = all
    .filter(({ id, body }) => id !== evaluation && body.frozen !== undefined && body.cutoff < own.body.cutoff)
    .toSorted((a, b) => (a.body.cutoff < b.body.cutoff ? 1 : -1))[0];
  const digest = earlier?.sha256 ?? sooner?.body.frozen?.sha256;
  return digest === undefined ? undefined : frozenByDigest(store, context.region.code, digest);
};

const thirdOf = ({ thirdParty, questionnaires }: Frozen) => ({
  ...(thirdParty === undefined ? {} : { thirdParty }),
  ...(questionnaires.length === 0 ? {} : { questionnaires: questionnaires.map(({ id }) => id) }),
});

const compare = ({ document: { body } }: OnDocument, next: Omit<NewerSource, 'blocks' | 'figures'>): NewerSource => {
  const source = { frozen: next.frozen, given: next.given };
  return { ...next, blocks: movedBlocks(body, writtenOf(body.kind, next.frozen, next.given), source), figures: movedFigures(body.figures, source) };
};

/** The newest frozen file of its evaluation; else its own, of which it may not have taken over everything. */
const frozenAgain = async (given: OnDocument, own: Frozen): Promise<NewerSource | undefined> => {
  const { store, context, delivery, document } = given;
  const { evaluation, source, kind, given: told = {} } = document.body;
  const digest = evaluation === undefined ? undefined : (await delivery.get('evaluation', evaluation))?.body.frozen?.sha256;
  if (digest === undefined || digest === source) return compare(given, { frozen: own, given: told, from: 'evaluation', digest: source });
  const frozen = await frozenByDigest(store, context.region.code, digest);
  return frozen === undefined
    ? undefined
    : compare(given, { frozen, given: { ...told, ...(await givenFor(given, kind, frozen, told.planned?.year ?? told.year)) }, from: 'evaluation', digest });
};

/** The same question asked of the data as they are known today. The day of knowledge is of the question, not of the data, and is not told as a difference. */
const live = async (given: OnDocument, own: Frozen): Promise<NewerSource> => {
  const { store, context, document } = given;
  const { kind, given: told = {} } = document.body;
  const { id, ...asked } = own.evaluation;
  const known = asked.known < context.today ? context.today : asked.known;
  const today = await gatherFrozen(store, context, { id, evaluation: { ...asked, known, ...thirdOf(own) } });
  const fresh = await givenFor(given, kind, today, told.planned?.year ?? told.year);
  const found = compare(given, { frozen: { ...today, evaluation: own.evaluation }, given: { ...told, ...fresh }, from: 'live' });
  return { ...found, frozen: today };
};

/**
 * The newer source of a document and what it would change, block by block: its evaluation frozen again, what of its own source is not taken over yet, or the
 * data as they are known today. Undefined where its source is gone.
 */
export const newerSource = async (given: OnDocument): Promise<NewerSource | undefined> => {
  const { store, context, delivery, document } = given;
  const key = [context.region.code, document.id, document.version, context.today, await store.revision(context.region.code), await delivery.revision()].join(
    ' ',
  );
  const known = compared.get(key);
  if (known !== undefined) return known;
  const own = await sourceOf(given, document.body);
  if (own === undefined) return undefined;
  const again = await frozenAgain(given, own);
  const found =
    again === undefined || again.blocks.length === 0 || (document.body.state === 'issued' && again.figures.length === 0) ? await live(given, own) : again;
  compared.set(key, found);
  return found;
};

/** Keeps a frozen file that has none yet, and gives its digest. */
export const keepFrozen = async ({ store, context }: Delivery, frozen: Frozen): Promise<string> => {
  const bytes = new TextEncoder().encode(frozenText(frozen));
  return (await store.attach(context.region.code, { name: `${frozen.evaluation.title}.json`, type: 'application/json', bytes })).sha256;
};
