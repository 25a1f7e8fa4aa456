import type { Changed } from '../../../src/database/index.ts';
import { figuresById, plainBlock, writtenStates, type Written } from '../../../src/evaluation/index.ts';
import type { PageContext } from '../app-state.ts';
import { HistoryTable } from '../layout/history-table.tsx';
import { renderPage } from '../layout/page.tsx';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { documentPath } from './document-path.ts';
import type { OnDocument } from './on-document.tsx';
import { documentWords } from './words/index.ts';

const SHOWN = 100;
const NAMED = 4;
const CUT = 120;

const textsOf = ({ blocks, figures }: Written): ReadonlyMap<string, string> => {
  const marks = figuresById(figures);
  return new Map(blocks.map((block) => [block.id, plainBlock(block, marks)]));
};

const short = (text: string): string => (text.length > CUT ? `${text.slice(0, CUT)}…` : text);

/** What a change did, block by block; long texts are cut. */
const didOf = ({ before, after }: Changed<'document'>, language: Language): readonly string[] => {
  const say = documentWords(language).did;
  if (before === null || after === null) return [say.made];
  const [was, is] = [textsOf(before), textsOf(after)];
  const edits = [...is].flatMap(([id, text]) => {
    const old = was.get(id);
    return old === undefined ? [`${say.added} “${short(text)}”`] : old === text ? [] : [`${say.text} “${short(old)}” → “${short(text)}”`];
  });
  const removed = [...was].flatMap(([id, text]) => (is.has(id) ? [] : [`${say.removed} “${short(text)}”`]));
  const all = [...edits, ...removed];
  const head = (['title', 'redHead', 'number', 'addressee', 'signedBy', 'date', 'copies'] as const).some((key) => before[key] !== after[key]);
  const order = all.length === 0 && before.blocks.map(({ id }) => id).join() !== after.blocks.map(({ id }) => id).join();
  return [
    ...(before.state === after.state ? [] : [say.state(writtenStates[after.state][language])]),
    ...(before.source === after.source ? [] : [say.source]),
    ...(before.meeting === after.meeting ? [] : [say.meeting]),
    ...(head ? [say.head] : []),
    ...(order ? [say.moved] : []),
    ...all.slice(0, NAMED),
    ...(all.length > NAMED ? [say.more(all.length - NAMED)] : []),
  ];
};

/** Every change of a document, newest first: who, when, and what it read before. */
export const historyPage = async (c: PageContext, { context, delivery, document }: OnDocument): Promise<Response> => {
  const { language } = c.var;
  const words = documentWords(language);
  const changes = (await delivery.history('document', document.id)).toReversed().slice(0, SHOWN);
  const reasons = new Map(document.body.steps.map(({ at, reason }) => [at, reason]));
  const rows = changes.map((change) => ({
    at: change.at,
    by: change.by,
    what: didOf(change, language).map((line) => <p lang="zh-CN">{line}</p>),
    why: [change.reason ?? reasons.get(change.at), change.document].filter(Boolean).join(' · '),
  }));
  return renderPage(
    c,
    { title: words.history, region: context, tab: 'documents' },
    <section class="listing documents document-history">
      <PageHead title={words.history} lede={document.body.title}>
        <p>
          <a href={documentPath(context, document.id)}>{words.read}</a>
        </p>
      </PageHead>
      <HistoryTable language={language} title={words.history} head={words.historyHead} rows={rows} />
    </section>,
  );
};
