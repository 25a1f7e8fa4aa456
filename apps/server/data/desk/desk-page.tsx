import type { FC } from 'hono/jsx';
import { periodName, readPeriod } from '../../../../src/basis/index.ts';
import type { Batch } from '../../../../src/database/index.ts';
import { dueDayOf } from '../../../../src/monitoring/index.ts';
import type { PageContext } from '../../app-state.ts';
import { EmptyState } from '../../layout/notice.tsx';
import { readableInstant } from '../../library/instant.ts';
import { regionPath, type RegionContext } from '../../region/index.ts';
import type { Language } from '../../words/index.ts';
import { dataPath, renderData } from '../data-page.tsx';
import { figureText } from '../figure-text.ts';
import { itemName, sourceText } from '../names.ts';
import { UploadForm } from '../sheets/upload-form.tsx';
import { dataWords, type DataWords } from '../words/index.ts';
import { askedIn, byOwner, ownerAsked, ownerQuery, periodsAsked, type Asked } from './due.ts';
import { HeadRow } from '../../listing/head-row.tsx';

const RECENT = 5;
const Row: FC<{ asked: Asked; context: RegionContext; words: DataWords; language: Language; period: string; mayWrite: boolean }> = ({
  asked: { item, measure, unit, row, heard, state, daysOverdue },
  context,
  words,
  period,
  mayWrite,
}) => (
  <tr class={`a-${state}`}>
    <td class="lead" data-label={words.desk.item}>
      <a href={regionPath(context.region.code, context.plan.id, `items/${item.id}`)}>{itemName(item)}</a>
    </td>
    <td class="short" data-label={words.desk.measure}>
      <span>
        {words.measures[row?.measure ?? measure]}
        {unit !== '' && <small class="faint"> {unit}</small>}
      </span>
    </td>
    <td class="number" data-label={words.desk.value}>
      {row === undefined ? (
        <span class={daysOverdue > 0 ? 'fault' : 'faint'}>{daysOverdue > 0 ? words.desk.overdue(daysOverdue) : words.desk.missing}</span>
      ) : (
        <span class="figure">
          {figureText(row)}
          {row.value !== undefined && <small>{row.unit}</small>}
        </span>
      )}
    </td>
    <td class="wide" data-label={words.dry.source}>
      {row && <small class="faint">{[words.statuses[row.status], sourceText(row.source)].filter(Boolean).join(' · ')}</small>}
      {heard && (
        <small class="faint">
          {words.desk.heard(
            words.authorities[heard.authority ?? 'statistics'],
            `${words.measures[heard.measure]} ${figureText(heard)}${heard.value === undefined ? '' : heard.unit}`,
          )}
        </small>
      )}
    </td>
    <td class="act" data-label="">
      {mayWrite && (
        <a href={dataPath(context, row === undefined ? `form?item=${item.id}&period=${period}` : `form?revise=${row.id}`)}>
          {row === undefined ? words.desk.fill : words.desk.revise}
          <span class="unseen"> {item.name}</span>
        </a>
      )}
    </td>
  </tr>
);

const Group: FC<{ owner: string; rows: readonly Asked[]; context: RegionContext; words: DataWords; language: Language; period: string; mayWrite: boolean }> = ({
  owner,
  rows,
  ...rest
}) => {
  const { words } = rest;
  const done = rows.filter(({ state }) => state !== 'missing').length;
  const ordered = rows.toSorted((a, b) => Number(a.state !== 'missing') - Number(b.state !== 'missing'));
  return (
    <details class="owner-group" open={done < rows.length}>
      <summary>
        <h2>{owner === '' ? words.unassigned : owner}</h2>
        <progress max={rows.length} value={done} aria-label={words.desk.byOwner}></progress>
        <output>{words.desk.progress(done, rows.length)}</output>
      </summary>
      <table class="data" data-rows>
        <caption class="unseen">{owner === '' ? words.unassigned : owner}</caption>
        <HeadRow
          columns={[
            { label: words.desk.item, name: 'lead' },
            { label: words.desk.measure, name: 'short' },
            { label: words.desk.value, name: 'number' },
            { label: words.dry.source, name: 'wide' },
            { label: words.desk.fill, name: 'act', unseen: true },
          ]}
        />
        <tbody>
          {ordered.map((asked) => (
            <Row asked={asked} {...rest} />
          ))}
        </tbody>
      </table>
    </details>
  );
};

const Recent: FC<{ words: DataWords; context: RegionContext; batches: readonly Batch[]; open: number }> = ({ words, context, batches, open }) => (
  <section class="desk-recent" aria-labelledby="recent-title">
    <h2 id="recent-title">{words.desk.recent}</h2>
    {batches.length === 0 && <p class="faint">{words.sendings.none}</p>}
    <ul>
      {batches.map((batch) => (
        <li>
          <a href={dataPath(context, `sendings/${batch.id}`)}>{readableInstant(batch.recorded)}</a>{' '}
          <span>{words.channels[batch.channel] ?? batch.channel}</span>{' '}
          <span class="faint">{[batch.rows > 0 && words.sendings.count(batch.rows), batch.by].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
    <p>
      <a class={open > 0 ? 'doubt' : ''} href={dataPath(context, 'findings')}>
        {open > 0 ? words.desk.questions(open) : words.desk.noQuestions}
      </a>
    </p>
    <p>
      <a href={dataPath(context, 'ledger.csv')} download>
        {words.desk.export}
      </a>
    </p>
  </section>
);

/** The desk: what is asked for a period, unit by unit, the sheet that goes out, and the one that comes back. */
export const deskPage = async (c: PageContext, context: RegionContext): Promise<Response> => {
  const { language, mayWrite } = c.var;
  const words = dataWords(language);
  const { items, rows, region, plan, today } = context;
  const periods = periodsAsked(items, today);
  const title = words.desk.title;
  if (items.length === 0) return renderData(c, context, { title, tab: 'desk' }, <EmptyState title={words.desk.noItems} help={words.desk.noItemsHelp} />);
  const asked = readPeriod(c.req.query('period') ?? '');
  const period = asked !== undefined && periods.includes(asked) ? asked : periods[0];
  if (period === undefined)
    return renderData(c, context, { title, tab: 'desk' }, <EmptyState title={words.desk.notStarted} help={words.desk.notStartedHelp} />);
  const all = askedIn(items, rows, period, today);
  const owners = byOwner(all);
  const wanted = ownerAsked(c.req.query('owner'));
  const owner = wanted === undefined || !owners.has(wanted) ? undefined : wanted;
  const shown = owner === undefined ? owners : new Map([[owner, owners.get(owner) ?? []]]);
  const listed = [...shown.values()].flat();
  const missing = listed.filter(({ state }) => state === 'missing').length;
  const store = await c.var.state.database();
  const [batches, findings] = await Promise.all([store.batches(region.code), store.findings(region.code, 'open')]);
  const open = findings.filter(({ indicator }) => indicator.startsWith(`${plan.id}/`)).length;
  const query = new URLSearchParams({ period, ...(owner === undefined ? {} : { owner: ownerQuery(owner) }) }).toString();
  const recent = batches.toSorted((a, b) => (a.recorded < b.recorded ? 1 : -1)).slice(0, RECENT);
  return renderData(
    c,
    context,
    { title, lede: words.desk.lede, tab: 'desk' },
    <>
      <form class="filters" method="get" action={dataPath(context)} data-autosubmit>
        <label>
          <span>{words.dry.period}</span>
          <select name="period">
            {periods.slice(0, 80).map((one) => (
              <option value={one} selected={one === period}>
                {periodName(one, language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.desk.owner}</span>
          <select name="owner">
            <option value="">{words.desk.all}</option>
            {[...owners.keys()].map((name) => (
              <option value={ownerQuery(name)} selected={name === owner}>
                {name === '' ? words.unassigned : name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words.desk.show}</button>
      </form>
      <p class="desk-ask" role="status">
        {missing === 0 ? <b>{words.desk.complete}</b> : <b>{words.desk.ask(missing)}</b>}
        <span>{words.desk.known(listed.length - missing)}</span>
        <span class="faint">{words.desk.due(dueDayOf(period))}</span>
      </p>
      <div class="desk-top">
        <section class="desk-sheet" aria-labelledby="template-title">
          <h2 id="template-title">{words.desk.template}</h2>
          <p>{words.desk.templateHelp}</p>
          <p>
            <a class="button" href={`${dataPath(context, 'template.xlsx')}?${query}`} download>
              {words.desk.template}
            </a>
          </p>
        </section>
        {mayWrite && (
          <section class="desk-sheet" aria-labelledby="upload-title">
            <h2 id="upload-title">{words.desk.upload}</h2>
            <p>{words.desk.uploadHelp}</p>
            <UploadForm words={words} context={context} />
          </section>
        )}
        <Recent words={words} context={context} batches={recent} open={open} />
      </div>
      {[...shown].map(([name, own]) => (
        <Group owner={name} rows={own} context={context} words={words} language={language} period={period} mayWrite={mayWrite} />
      ))}
    </>,
  );
};
