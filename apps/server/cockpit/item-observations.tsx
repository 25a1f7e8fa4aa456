import type { Child, FC } from 'hono/jsx';
import { endOf, periodName } from '../../../src/basis/index.ts';
import { compareVintage, figureKey, revisionsOf, type Observation } from '../../../src/ledger/index.ts';
import type { Monitored, Standing } from '../../../src/monitoring/index.ts';
import { EmptyState } from '../layout/notice.tsx';
import { readableInstant } from '../library/instant.ts';
import type { RegionContext } from '../region/index.ts';
import { attachmentPath, deskPath } from './addresses.ts';
import type { CockpitWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

/** A price basis in words; constant prices carry their year. */
const basisText = (basis: string, words: CockpitWords): string => words.bases[basis] ?? words.constantPrices(basis);

const Value: FC<{ row: Observation; words: CockpitWords }> = ({ row: { value, missing, bound, unit, priceBasis }, words }) =>
  value === undefined ? (
    <span class="faint">
      {words.observation.missing}
      {missing && `${words.colon}${missing}`}
    </span>
  ) : (
    <span class="figure">
      {bound ? (words.bounds[bound] ?? bound) : ''}
      {value.toFixed()}
      <small>{unit}</small>
      {priceBasis && <small> {basisText(priceBasis, words)}</small>}
    </span>
  );

/** An address is a link only where a browser may follow it. */
const SourceText: FC<{ row: Observation }> = ({ row: { source } }) => {
  const said = [source.document, source.place].filter(Boolean).join(' ') || source.address || '';
  return source.address !== undefined && /^https?:\/\//.test(source.address) ? (
    <a lang="zh-CN" href={source.address} rel="noreferrer noopener">
      {said}
    </a>
  ) : (
    <span lang="zh-CN">{said}</span>
  );
};

/** Why a figure was revised, and apart from it what else was noted, with what was attached. */
const Remarks: FC<{ context: RegionContext; row: Observation; words: CockpitWords }> = ({ context, row: { reason, note, attachments = [] }, words }) =>
  reason === undefined && note === undefined && attachments.length === 0 ? (
    <></>
  ) : (
    <span>
      {reason && <span lang="zh-CN">{reason} </span>}
      {note && (
        <small class="faint">
          {`${words.observation.note}${words.colon}`}
          <span lang="zh-CN">{note}</span>
        </small>
      )}
      {attachments.map(({ name, sha256 }) => (
        <>
          {' '}
          <a href={attachmentPath(context, sha256)}>{name}</a>
        </>
      ))}
    </span>
  );

const measureText = ({ measure, accumulated }: Observation, words: CockpitWords): string =>
  `${words.measures[measure] ?? measure}${accumulated ? ` ${words.accumulated}` : ''}`;

const Cells: FC<{ context: RegionContext; row: Observation; words: CockpitWords; used: boolean; older: boolean; act?: Child }> = ({
  context,
  row,
  words,
  used,
  older,
  act,
}) => {
  const { observation: o } = words;
  const said = periodName(row.period, words.language, row.measure === 'ytd' || row.accumulated === true);
  return (
    <>
      <td data-label={o.period} class="short lead">
        {older ? <span class="unseen">{said}</span> : said}
        {used && <span class="in-use"> {words.item.current}</span>}
      </td>
      <td data-label={o.measure} class="short">
        {older ? '' : measureText(row, words)}
      </td>
      <td data-label={o.value} class="number">
        <Value row={row} words={words} />
      </td>
      <td data-label={o.status} class="short">
        {words.statuses[row.status]}
      </td>
      <td data-label={o.source} class="full">
        <span>
          <SourceText row={row} />
          {row.authority && <small class="faint"> {words.authorities[row.authority]}</small>}
        </span>
      </td>
      <td data-label={o.known} class="short">
        {row.known}
      </td>
      <td data-label={o.recorded} class="short">
        <span>
          {readableInstant(row.recorded)}
          {row.by && <small class="faint"> {actorName(row.by, words.language)}</small>}
        </span>
      </td>
      <td data-label={o.reason} class="full">
        <Remarks context={context} row={row} words={words} />
      </td>
      <td data-label={o.act} class="act">
        {act ?? ''}
      </td>
    </>
  );
};

/** Newest period first; within it lines of stronger sources first. */
const lines = (rows: readonly Observation[]): readonly string[] => {
  const first = new Map<string, Observation>();
  for (const row of rows) if (!first.has(figureKey(row))) first.set(figureKey(row), row);
  return [...first]
    .toSorted(([a, x], [b, y]) => (endOf(x.period) > endOf(y.period) ? -1 : endOf(x.period) < endOf(y.period) ? 1 : a < b ? -1 : 1))
    .map(([key]) => key);
};

/** Figures shown before the rest is folded. */
const SHOWN = 8;

type LinesProps = {
  words: CockpitWords;
  context: RegionContext;
  rows: readonly Observation[];
  keys: readonly string[];
  used: ReadonlySet<string>;
};

const LinesTable: FC<LinesProps> = ({ words, context, rows, keys, used }) => {
  const { observation: o } = words;
  return (
    <table class="data observations">
      <caption class="unseen">{words.item.observations}</caption>
      <thead>
        <tr>
          {[o.period, o.measure, o.value, o.status, o.source, o.known, o.recorded, o.reason].map((label) => (
            <th scope="col" class={label === o.value ? 'number' : undefined}>
              {label}
            </th>
          ))}
          <th scope="col">
            <span class="unseen">{o.act}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const [newest, ...older] = revisionsOf(rows, key).toSorted((a, b) => compareVintage(b, a));
          const { id } = newest!;
          return (
            <>
              <tr id={`o-${id}`} tabindex={-1}>
                <Cells
                  context={context}
                  row={newest!}
                  words={words}
                  used={used.has(id)}
                  older={false}
                  act={<a href={deskPath(context, 'form', { revise: id })}>{words.item.revise}</a>}
                />
              </tr>
              {older.map((row) => (
                <tr class="older" id={`o-${row.id}`}>
                  <Cells context={context} row={row} words={words} used={false} older={true} act={<small class="faint">{words.item.revised}</small>} />
                </tr>
              ))}
            </>
          );
        })}
      </tbody>
    </table>
  );
};

type ObservationsProps = { words: CockpitWords; context: RegionContext; item: Monitored; standing: Standing; rows: readonly Observation[] };

/** Every figure of an item with where it stands, when it became known, and what it said before it was revised. */
export const ItemObservations: FC<ObservationsProps> = ({ words, context, item, standing, rows }) => {
  const enter = (
    <a class="button" href={deskPath(context, 'form', { item: item.id })}>
      {words.item.enter}
    </a>
  );
  if (rows.length === 0) {
    return (
      <EmptyState title={words.item.observationsEmpty} help={words.item.observationsHelp}>
        <p>{enter}</p>
      </EmptyState>
    );
  }
  const used = new Set(standing.inputs.flatMap(({ ids }) => ids));
  const keys = lines(rows);
  // Those that entered the calculation are never folded away.
  const inUse = new Set(rows.filter(({ id }) => used.has(id)).map(figureKey));
  const shown = keys.length <= SHOWN + 4 ? keys : keys.filter((key, i) => i < SHOWN || inUse.has(key));
  const folded = keys.filter((key) => !shown.includes(key));
  const own = { words, context, rows, used };
  return (
    <>
      <p class="section-note">
        {words.item.figures(keys.length, rows.length)} {enter}
      </p>
      <LinesTable {...own} keys={shown} />
      {folded.length > 0 && (
        <details class="more-figures">
          <summary>{words.item.older(folded.length)}</summary>
          <LinesTable {...own} keys={folded} />
        </details>
      )}
    </>
  );
};
