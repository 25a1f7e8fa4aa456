import type { FC } from 'hono/jsx';
import type { FrozenItem } from '../../../src/evaluation/index.ts';
import { plainPromise } from '../../../src/publication/index.ts';
import { isFinal } from '../cockpit/tone.ts';
import type { Site } from './site-frame.tsx';
import { itemPage } from './site-index.ts';
import { ForecastMark, NowMark, periodOf, sourcesOf, valueOf } from './site-marks.tsx';

/** A table of items: promise, value with date and source, where it stands. */
export const ItemTable: FC<{ site: Site; items: readonly FrozenItem[]; caption: string }> = ({ site, items, caption }) => {
  const { words, language } = site;
  const { columns } = words;
  let group: string | undefined;
  const isOpen = items.some(({ standing }) => !isFinal(standing.now));
  return (
    <table class="stacked">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.promise}</th>
          <th scope="col">{columns.value}</th>
          <th scope="col">{columns.now}</th>
          {isOpen && <th scope="col">{columns.forecast}</th>}
          <th scope="col">{columns.unit}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const head = item.group !== undefined && item.group !== group;
          group = item.group;
          const value = valueOf(item);
          const source = sourcesOf(item).at(-1);
          return (
            <>
              {head && (
                <tr class="group">
                  <th colspan={isOpen ? 6 : 5} scope="colgroup" lang="zh-CN">
                    {item.group}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row" data-label={columns.name}>
                  <a href={site.to(itemPage(item))} lang="zh-CN">
                    {item.name}
                  </a>
                  {item.binding && <small class="binding">{words.nature.binding}</small>}
                </th>
                <td data-label={columns.promise}>{plainPromise(item)[language]}</td>
                <td data-label={columns.value}>
                  {value === undefined ? words.noValue : <b class="figure">{value}</b>}
                  {value !== undefined && <small>{[periodOf(item, language), source && words.items.knownOn(source.known)].filter(Boolean).join(' · ')}</small>}
                </td>
                <td data-label={columns.now}>
                  <NowMark language={language} now={item.standing.now} />
                </td>
                {isOpen && (
                  <td data-label={columns.forecast}>
                    {isFinal(item.standing.now) ? words.none : <ForecastMark language={language} forecast={item.standing.forecast} />}
                  </td>
                )}
                <td data-label={columns.unit} lang={item.lead === undefined ? undefined : 'zh-CN'}>
                  {item.lead?.name ?? words.none}
                </td>
              </tr>
            </>
          );
        })}
      </tbody>
    </table>
  );
};
