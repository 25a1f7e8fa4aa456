import type { FC } from 'hono/jsx';
import type { AccountChanged, AuditFault, AuditLine, Changed, Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { withQuery } from '../layout/links.ts';
import { readableInstant } from '../library/instant.ts';
import type { Language } from '../words/index.ts';
import { renderAdmin } from './admin-page.tsx';
import { EntryChanges } from './audit-entry.tsx';
import { RegionChoice } from './region-choice.tsx';
import { entryWord } from './words/actions.ts';
import { accountWords, type AccountWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';
import { HeadRow } from '../listing/head-row.tsx';

/** Entries of a page. */
const SHOWN = 100;
/** Faults shown of a chain that has more. */
const FAULTS = 50;

export type Chain = { readonly code: string; readonly name: string };

const Verdict: FC<{ words: AccountWords; count: number; faults: readonly AuditFault[] }> = ({ words: { audit: words }, count, faults }) =>
  faults.length === 0 ? (
    <p class="told" role="status">
      {words.whole(count)}
    </p>
  ) : (
    <div class="told fault" role="alert">
      <p>{words.faults(faults.length)}</p>
      <ul>
        {faults.slice(0, FAULTS).map(({ number, fault, subject }) => (
          <li>
            {number === undefined ? '' : `No. ${number} · `}
            {words.fault[fault]} · <code>{subject}</code>
          </li>
        ))}
      </ul>
    </div>
  );

/** Accounts by the subject under which the chain speaks of them. */
const accountNames = async (store: Store): Promise<ReadonlyMap<string, string>> => {
  const accounts = await store.accounts.list();
  return new Map(accounts.flatMap(({ id, name }) => [`account/${id}`, `session/${id}`].map((subject) => [subject, name] as const)));
};

type EntriesProps = { words: AccountWords; language: Language; url: URL; entries: readonly AuditLine[]; names: ReadonlyMap<string, string> };

const Entries: FC<EntriesProps> = ({ words: { audit: words }, language, url, entries, names }) => (
  <table class="data" data-rows>
    <caption class="unseen">{words.title}</caption>
    <HeadRow
      columns={[
        { label: words.number, name: 'number' },
        { label: words.at },
        { label: words.by },
        { label: words.action, name: 'lead' },
        { label: words.subject },
        { label: words.hash },
      ]}
    />
    <tbody>
      {entries.map(({ number, at, by, action, subject, hash }) => (
        <tr>
          <td class="number" data-label={words.number}>
            <a href={`${withQuery('/admin/audit', url.searchParams, { entry: String(number), verify: undefined })}#entry`}>{number}</a>
          </td>
          <td class="short" data-label={words.at}>
            {readableInstant(at)}
          </td>
          <td data-label={words.by}>{actorName(by, language)}</td>
          <td class="lead" data-label={words.action}>
            {entryWord(language, action)}
          </td>
          <td data-label={words.subject}>{names.get(subject) ?? <code class="subject">{subject}</code>}</td>
          <td data-label={words.hash}>
            <code class="hash">{hash.slice(0, 16)}</code>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Search: FC<{ words: AccountWords; chain: string; text: string }> = ({ words: { audit: words, accounts }, chain, text }) => (
  <form class="filters" role="search" aria-label={words.search} action="/admin/audit">
    <input type="hidden" name="region" value={chain} />
    <label>
      <span>{words.search}</span>
      <input type="search" name="q" value={text} maxlength={100} placeholder={words.searchHint} />
    </label>
    <button type="submit">{accounts.find}</button>
    {text !== '' && (
      <a class="clear" href={`/admin/audit?region=${chain}`}>
        {accounts.all}
      </a>
    )}
  </form>
);

const numberOf = (text: string | undefined): number | undefined => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined);

/** What the reader may know of an entry's changes: records that his role may read, and whatever was written of accounts, sessions and links. */
const changesUnder = async (c: PageContext, store: Store, chain: string, entry: number): Promise<readonly (Changed | AccountChanged)[]> => {
  const ofAccount = await store.accounts.under(chain, entry);
  return ofAccount === undefined ? store.delivery(chain, c.var.actor).under(entry) : [ofAccount];
};

/** The newest entries of a chain; verified where that is asked, which reads all of it again. */
export const auditPage = async (c: PageContext, store: Store, chains: readonly Chain[], chain: string): Promise<Response> => {
  const { language } = c.var;
  const words = accountWords(language);
  const say = words.audit;
  const text = (c.req.query('q') ?? '').trim().slice(0, 100);
  const url = new URL(c.req.url);
  const before = numberOf(c.req.query('before'));
  const entry = numberOf(c.req.query('entry'));
  const question = { limit: SHOWN, ...(text === '' ? {} : { text }), ...(before === undefined ? {} : { before }) };
  const { head, entries, hasMore } = await store.accounts.recent(chain, question);
  const faults = c.req.query('verify') === 'yes' ? await store.verify(chain) : undefined;
  return renderAdmin(
    c,
    { title: say.title, lede: say.lede, tab: 'audit' },
    <>
      <RegionChoice action="/admin/audit" label={say.chain} submit={say.show} regions={chains} chosen={chain} />
      {faults && <Verdict words={words} count={head?.number ?? 0} faults={faults} />}
      {head === undefined ? (
        <p class="faint">{say.none}</p>
      ) : (
        <>
          <dl class="facts">
            <dt>{say.head}</dt>
            <dd>
              No. {head.number} <code class="hash">{head.hash}</code>
              <p class="help">{say.headHelp}</p>
            </dd>
          </dl>
          <form action="/admin/audit" class="after-table">
            <input type="hidden" name="region" value={chain} />
            <button type="submit" name="verify" value="yes">
              {say.verify}
            </button>
          </form>
          {entry !== undefined && <EntryChanges words={words} number={entry} changes={await changesUnder(c, store, chain, entry)} />}
          <Search words={words} chain={chain} text={text} />
          {entries.length === 0 ? (
            <p class="no-match">{say.noMatch}</p>
          ) : (
            <Entries words={words} language={language} url={url} entries={entries} names={await accountNames(store)} />
          )}
          {hasMore && (
            <p class="after-table">
              <a rel="next" href={withQuery('/admin/audit', url.searchParams, { before: String(entries.at(-1)!.number), entry: undefined, verify: undefined })}>
                {say.older}
              </a>
            </p>
          )}
        </>
      )}
    </>,
  );
};
