import type { Child, FC } from 'hono/jsx';
import type { PageContext } from '../../app-state.ts';
import { EmptyState } from '../../layout/notice.tsx';
import type { RegionContext } from '../../region/index.ts';
import type { Language } from '../../words/index.ts';
import { ByField, dataPath, renderData } from '../data-page.tsx';
import { senderOf } from '../sender.ts';
import { dataWords, type DataWords } from '../words/index.ts';
import type { Fault } from './candidate.ts';
import { compare, writes, type Change, type ComparedRow } from './comparison.ts';
import type { Draft } from './draft.ts';
import type { Entered } from './confirmation.ts';
import { DryRow } from './dry-row.tsx';
import { ORDER, shownRows } from './shown-rows.ts';

const Columns: FC<{ words: DataWords }> = ({ words: { dry } }) => (
  <tr>
    <th scope="col" class="short">
      {dry.take}
    </th>
    <th scope="col" class="short">
      {dry.place}
    </th>
    <th scope="col" class="lead">
      {dry.item}
    </th>
    <th scope="col">{dry.period}</th>
    <th scope="col" class="number">
      {dry.before}
    </th>
    <th scope="col" class="number">
      {dry.after}
    </th>
    <th scope="col" class="number">
      {dry.difference}
    </th>
    <th scope="col" class="wide">
      {dry.outcome}
    </th>
  </tr>
);

const Rows: FC<{
  words: DataWords;
  language: Language;
  rows: readonly ComparedRow[];
  entered: Entered | undefined;
  change: Change;
  /** How many there are; the page may show fewer. */
  all: number;
  moved: ReadonlySet<string>;
}> = ({ words, language, rows, entered, change, all, moved }) => {
  const table = (
    <table class="data dry-run">
      <caption class="unseen">{words.dry.counts[change]}</caption>
      <thead>
        <Columns words={words} />
      </thead>
      <tbody>
        {rows.map((row) => (
          <DryRow row={row} words={words} language={language} entered={entered} moved={moved.has(row.key)} />
        ))}
      </tbody>
    </table>
  );
  const title = (
    <>
      {words.dry.counts[change]} <small>{rows.length}</small>
      {all > rows.length && <small> {words.sendings.more(all - rows.length)}</small>}
    </>
  );
  return change === 'repeated' ? (
    <details class="dry-group g-repeated">
      <summary>{title}</summary>
      {table}
    </details>
  ) : (
    <section class={`dry-group g-${change}`}>
      <h2>{title}</h2>
      {table}
    </section>
  );
};

/** Faults that stand open; more of them would hide what can be confirmed. */
const FAULTS_OPEN = 20;

const FaultList: FC<{ language: Language; faults: readonly Fault[] }> = ({ language, faults }) => (
  <ul class="faults">
    {faults.map((fault) => (
      <li>
        <b>{fault.place}</b> {fault.raw !== undefined && <q lang="zh-CN">{fault.raw}</q>} <span>{fault[language]}</span>
      </li>
    ))}
  </ul>
);

const Faults: FC<{ words: DataWords; language: Language; faults: readonly Fault[]; more: number }> = ({ words, language, faults, more }) =>
  faults.length === 0 ? null : (
    <section class="dry-group g-refused">
      <h2>
        {words.dry.faults} <small>{faults.length + more}</small>
      </h2>
      <FaultList language={language} faults={faults.slice(0, FAULTS_OPEN)} />
      {faults.length > FAULTS_OPEN && (
        <details>
          <summary>{words.dry.otherFaults(faults.length - FAULTS_OPEN)}</summary>
          <FaultList language={language} faults={faults.slice(FAULTS_OPEN)} />
        </details>
      )}
      {more > 0 && <p class="faint">{words.dry.moreFaults(more)}</p>}
    </section>
  );

/** What a draft would change, cell by cell, and the form that confirms it. */
export const dryRunPage = (
  c: PageContext,
  context: RegionContext,
  draft: Draft,
  { entered, moved = new Set<string>() }: { entered?: Entered; moved?: ReadonlySet<string> } = {},
): Promise<Response> => {
  const { language, mayWrite } = c.var;
  const words = dataWords(language);
  const rows = compare(context, draft.body.candidates);
  const writing = rows.filter(writes);
  const revisions = rows.filter(({ change }) => change === 'revised').length;
  const shown = shownRows(rows);
  const hidden = writing.length - [...shown.values()].flat().filter(writes).length;
  const { moreFaults = 0 } = draft.body;
  const faults = draft.body.faults.length + moreFaults;
  const counts = ORDER.map((change) => [change, rows.filter((row) => row.change === change).length + (change === 'refused' ? faults : 0)] as const);
  const action = dataPath(context, `drafts/${draft.id}`);
  const body: Child = (
    <>
      <ul class="dry-counts">
        {counts.map(([change, count]) => (
          <li class={`g-${change}`}>
            <b>{count}</b> {words.dry.counts[change]}
          </li>
        ))}
      </ul>
      {draft.body.notes.length > 0 && (
        <details class="dry-notes" open={draft.body.notes.length <= 5}>
          <summary>
            {words.dry.notes} <small>{draft.body.notes.length}</small>
          </summary>
          <ul>
            {draft.body.notes.map((note) => (
              <li>{note[language]}</li>
            ))}
          </ul>
        </details>
      )}
      {entered !== undefined && entered.missing.size > 0 && (
        <p class="told fault" role="alert">
          {words.dry.missingReasons(entered.missing.size)}
        </p>
      )}
      <Faults words={words} language={language} faults={draft.body.faults} more={moreFaults} />
      <form method="post" action={action} data-submit-key>
        {mayWrite && writing.length > 0 && (
          <div class="dry-confirm">
            <ByField words={words} by={entered?.fields['by'] ?? senderOf(c)} />
            {revisions > 1 && (
              <div class="field reason-all">
                <label for="reason">{words.dry.reasonForAll}</label>
                <input id="reason" name="reason" value={entered?.fields['reason']} maxlength={500} />
              </div>
            )}
            <button type="submit">{words.dry.confirm(writing.length)}</button>
            <button type="submit" class="quiet" formaction={`${action}/discard`} formnovalidate>
              {words.dry.discard}
            </button>
          </div>
        )}
        {hidden > 0 && (
          <label class="tick">
            <input type="checkbox" name="rest" value="1" checked={entered === undefined || entered.fields['rest'] !== undefined} /> {words.dry.rest(hidden)}
          </label>
        )}
        {ORDER.map((change) => {
          const own = shown.get(change) ?? [];
          return own.length === 0 ? null : (
            <Rows
              words={words}
              language={language}
              rows={own}
              entered={entered}
              change={change}
              all={rows.filter((row) => row.change === change).length}
              moved={moved}
            />
          );
        })}
      </form>
      {writing.length === 0 && (
        <EmptyState title={words.dry.nothing} help={words.upload.nothingHelp}>
          <p>
            <a class="button" href={dataPath(context)}>
              {words.back}
            </a>
          </p>
        </EmptyState>
      )}
    </>
  );
  const status = entered === undefined ? 200 : 422;
  return renderData(c, context, { title: words.dry.title, lede: words.dry.lede(draft.body.name), status }, body);
};
