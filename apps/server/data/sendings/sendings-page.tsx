import type { FC } from 'hono/jsx';
import type { AuditEntry, Batch } from '../../../../src/database/index.ts';
import type { Observation } from '../../../../src/ledger/index.ts';
import type { PageContext } from '../../app-state.ts';
import { EmptyState, Notice } from '../../layout/notice.tsx';
import { Paging } from '../../listing/data-table.tsx';
import { readableInstant } from '../../library/instant.ts';
import { regionPath, type RegionContext } from '../../region/index.ts';
import { dataPath, renderData } from '../data-page.tsx';
import { regionWords } from '../../region/words/index.ts';
import { figureText } from '../figure-text.ts';
import { itemName, measureOf, periodOf, sourceText } from '../names.ts';
import { dataWords, type DataWords } from '../words/index.ts';
import { HeadRow } from '../../listing/head-row.tsx';

const PAGE = 100;
const MOST = 500;

const newestFirst = (batches: readonly Batch[]): readonly Batch[] => batches.toSorted((a, b) => (a.recorded < b.recorded ? 1 : -1));

/** Every writing of the region, the newest first. */
export const sendingsPage = async (c: PageContext, context: RegionContext): Promise<Response> => {
  const words = dataWords(c.var.language);
  const say = words.sendings;
  const store = await c.var.state.database();
  const [batches, audit] = await Promise.all([store.batches(context.region.code), store.audit(context.region.code)]);
  const entries = new Map(audit.map((entry) => [entry.subject, entry]));
  const pages = Math.max(1, Math.ceil(batches.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1));
  const shown = newestFirst(batches).slice((page - 1) * PAGE, page * PAGE);
  return renderData(
    c,
    context,
    { title: say.title, lede: say.lede, tab: 'sendings' },
    shown.length === 0 ? (
      <EmptyState title={say.none} help={say.noneHelp} />
    ) : (
      <>
        <table class="data" data-rows>
          <caption class="unseen">{say.title}</caption>
          <HeadRow
            columns={[
              { label: say.when, name: 'lead' },
              { label: say.channel },
              { label: say.rows, name: 'number' },
              { label: say.who },
              { label: say.entry, name: 'wide' },
            ]}
          />
          <tbody>
            {shown.map((batch) => {
              const entry = entries.get(batch.id);
              return (
                <tr id={batch.id}>
                  <td class="lead" data-label={say.when}>
                    <a href={dataPath(context, `sendings/${batch.id}`)}>{readableInstant(batch.recorded)}</a>
                  </td>
                  <td data-label={say.channel}>{words.channels[batch.channel] ?? batch.channel}</td>
                  <td class="number" data-label={say.rows}>
                    {batch.rows > 0 ? batch.rows : ''}
                  </td>
                  <td data-label={say.who}>{batch.by ?? ''}</td>
                  <td class="wide" data-label={say.entry}>
                    {entry && (
                      <>
                        No. {entry.number} <code class="hash">{entry.hash.slice(0, 16)}</code>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <Paging words={c.var.words} url={new URL(c.req.url)} arranged={{ page, pages }} />
      </>
    ),
  );
};

const Audit: FC<{ words: DataWords; entry: AuditEntry }> = ({ words: { sendings }, entry }) => (
  <dl class="audit">
    <dt>{sendings.entry}</dt>
    <dd>No. {entry.number}</dd>
    <dt>{sendings.content}</dt>
    <dd>
      <code class="hash">{entry.content}</code>
    </dd>
    <dt>{sendings.previous}</dt>
    <dd>
      <code class="hash">{entry.previous}</code>
    </dd>
    <dt>{sendings.hash}</dt>
    <dd>
      <code class="hash">{entry.hash}</code>
    </dd>
  </dl>
);

const Rows: FC<{ c: PageContext; context: RegionContext; rows: readonly Observation[] }> = ({ c, context, rows }) => {
  const { language } = c.var;
  const words = dataWords(language);
  const items = new Map(context.items.map((item) => [item.series, item]));
  return (
    <table class="data" data-rows>
      <caption class="unseen">{words.sendings.one}</caption>
      <HeadRow
        columns={[
          { label: words.dry.item, name: 'lead' },
          { label: words.dry.period },
          { label: words.dry.after, name: 'number' },
          { label: words.dry.source, name: 'wide' },
          { label: words.reason, name: 'wide' },
        ]}
      />
      <tbody>
        {rows.slice(0, MOST).map((row) => {
          const item = items.get(row.indicator);
          return (
            <tr id={row.id}>
              <td class="lead" data-label={words.dry.item}>
                {item === undefined ? row.indicator : <a href={regionPath(context.region.code, context.plan.id, `items/${item.id}`)}>{itemName(item)}</a>}
              </td>
              <td data-label={words.dry.period}>
                <span>
                  {periodOf(row, language)}
                  <small class="faint"> {measureOf(row, language)}</small>
                </span>
              </td>
              <td class="number" data-label={words.dry.after}>
                <span class="figure">
                  {figureText(row)}
                  {row.value !== undefined && <small>{row.unit}</small>}
                </span>
              </td>
              <td class="wide" data-label={words.dry.source}>
                {[words.statuses[row.status], row.known, sourceText(row.source)].filter(Boolean).join(' · ')}
                {row.attachments?.map((file) => (
                  <>
                    {' '}
                    <a href={dataPath(context, `attachments/${file.sha256}`)} download>
                      {file.name}
                    </a>
                  </>
                ))}
              </td>
              <td class="wide" data-label={words.reason}>
                {row.reason ?? ''}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** One writing: its figures, and its entry of the audit chain. */
export const sendingPage = async (c: PageContext, context: RegionContext): Promise<Response> => {
  const words = dataWords(c.var.language);
  const say = words.sendings;
  const { region } = context;
  const id = c.req.param('batch') ?? '';
  const store = await c.var.state.database();
  const batch = (await store.batches(region.code)).find((one) => one.id === id);
  if (batch === undefined)
    return renderData(
      c,
      context,
      { title: say.title, tab: 'sendings', status: 404 },
      <Notice title={say.title} text={say.gone} action={{ href: dataPath(context, 'sendings'), label: words.back }} />,
    );
  const entry = (await store.audit(region.code)).find(({ subject }) => subject === id);
  const rows = context.rows.filter((row) => row.batch === id);
  const findings = (await store.findings(region.code)).filter((one) => one.batch === id && one.state === 'open');
  const done = c.req.query('done') !== undefined;
  const lede = [readableInstant(batch.recorded), words.channels[batch.channel] ?? batch.channel, batch.by, batch.rows > 0 && say.count(batch.rows)]
    .filter(Boolean)
    .join(' · ');
  return renderData(
    c,
    context,
    { title: say.one, lede, tab: 'sendings' },
    <>
      {done && (
        <p class="told" role="status">
          ✔ {words.dry.done(batch.rows)} <a href={dataPath(context)}>{words.tabs.desk}</a> <a href={dataPath(context, 'form')}>{words.tabs.form}</a>{' '}
          <a href={regionPath(context.region.code, context.plan.id)}>{regionWords(c.var.language).tabs.cockpit}</a>
        </p>
      )}
      {findings.length > 0 && (
        <p class="told">
          <a class="doubt" href={dataPath(context, 'findings')}>
            {words.desk.questions(findings.length)}
          </a>
        </p>
      )}
      {rows.length === 0 ? <p class="faint">{say.settings}</p> : <Rows c={c} context={context} rows={rows} />}
      {rows.length > MOST && <p class="faint">{say.more(rows.length - MOST)}</p>}
      {entry && <Audit words={words} entry={entry} />}
    </>,
  );
};
