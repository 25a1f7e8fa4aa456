import type { FC } from 'hono/jsx';
import type { AuditEntry, AuditFault, Store } from '../../../src/database/index.ts';
import type { PageContext } from '../app-state.ts';
import { readableInstant } from '../library/instant.ts';
import type { Language } from '../words/index.ts';
import { renderAdmin } from './admin-page.tsx';
import { RegionChoice } from './region-choice.tsx';
import { entryWord } from './words/actions.ts';
import { accountWords, type AccountWords } from './words/index.ts';

/** Newest entries shown. */
const SHOWN = 200;
/** Faults shown of a chain that has more. */
const FAULTS = 50;

export type Chain = { readonly code: string; readonly name: string };

const Verdict: FC<{ words: AccountWords; entries: readonly AuditEntry[]; faults: readonly AuditFault[] }> = ({ words: { audit: words }, entries, faults }) =>
  faults.length === 0 ? (
    <p class="told" role="status">
      {words.whole(entries.length)}
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

type EntriesProps = { words: AccountWords; language: Language; entries: readonly AuditEntry[]; names: ReadonlyMap<string, string> };

const Entries: FC<EntriesProps> = ({ words: { audit: words }, language, entries, names }) => (
  <table class="data" data-rows>
    <caption class="unseen">{words.title}</caption>
    <thead>
      <tr>
        <th scope="col" class="number">
          {words.number}
        </th>
        <th scope="col">{words.at}</th>
        <th scope="col">{words.by}</th>
        <th scope="col" class="lead">
          {words.action}
        </th>
        <th scope="col">{words.subject}</th>
        <th scope="col">{words.hash}</th>
      </tr>
    </thead>
    <tbody>
      {entries.map(({ number, at, by, action, subject, hash }) => (
        <tr>
          <td class="number" data-label={words.number}>
            {number}
          </td>
          <td class="short" data-label={words.at}>
            {readableInstant(at)}
          </td>
          <td data-label={words.by}>{by}</td>
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

/** The newest entries of a chain; verified where that is asked, which reads all of it again. */
export const auditPage = async (c: PageContext, store: Store, chains: readonly Chain[], chain: string): Promise<Response> => {
  const { language } = c.var;
  const words = accountWords(language);
  const say = words.audit;
  const entries = await store.audit(chain);
  const faults = c.req.query('verify') === 'yes' ? await store.verify(chain) : undefined;
  const head = entries.at(-1);
  return renderAdmin(
    c,
    { title: say.title, lede: say.lede, tab: 'audit' },
    <>
      <RegionChoice action="/admin/audit" label={say.chain} submit={say.show} regions={chains} chosen={chain} />
      {faults && <Verdict words={words} entries={entries} faults={faults} />}
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
          <p class="count faint">{say.latest(Math.min(SHOWN, entries.length), entries.length)}</p>
          <Entries words={words} language={language} entries={entries.slice(-SHOWN).toReversed()} names={await accountNames(store)} />
        </>
      )}
    </>,
  );
};
