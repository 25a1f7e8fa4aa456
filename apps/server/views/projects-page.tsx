import type { FC } from 'hono/jsx';
import type { BoxGroup } from '../../../src/plan/index.ts';
import type { PageContext } from '../app-state.ts';
import { PAGE_ROWS, readLink } from '../layout/entry-links.ts';
import { planLink } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { ListQuery } from '../listing/arrange.ts';
import { Paging } from '../listing/data-table.tsx';
import { Filters, optionsOf } from '../listing/filters.tsx';
import { chosen } from '../listing/list.tsx';
import { askedPage, pagesBySize } from '../listing/pages-by-size.ts';
import type { StoredPlan } from '../plan-store.ts';
import { entriesOfPlan, type EntryOf } from '../reading/entries.ts';
import { Where } from '../reading/fields.tsx';
import { numberText } from '../reading/figure.tsx';
import { sentenceAnchor } from '../reading/sentence-anchor.ts';
import type { Words } from '../words/index.ts';
import { chapterFacet } from './columns.tsx';
import { PageHead } from './page-head.tsx';

type Row = EntryOf<'item'>;

/** What the text claims beside what it lists: a list shorter than its number leaves projects without a name. */
const Declared: FC<{ words: Words; group: BoxGroup }> = ({ words: { projects }, group }) => {
  if (group.declaredCount === undefined) return null;
  const difference = group.declaredCount.value - group.items.length;
  return (
    <span class="declared">
      {projects.declared(numberText(group.declaredCount.value), group.declaredCount.unit)} · {projects.listed(group.items.length)}
      {difference !== 0 && <b class={difference < 0 ? 'fault' : 'doubt'}> {projects.mismatch(difference)}</b>}
    </span>
  );
};

const Group: FC<{ stored: StoredPlan; words: Words; group: BoxGroup; rows: readonly Row[] }> = ({ stored, words, group, rows }) => (
  <table class="data items">
    <caption class={group.name === undefined && group.declaredCount === undefined ? 'unseen' : 'group'}>
      <a href={readLink(stored, group.span, sentenceAnchor(stored, group.span[0]))} lang="zh-CN">
        {group.name ?? words.projects.ungrouped}
      </a>{' '}
      <Declared words={words} group={group} />
    </caption>
    <thead class="unseen">
      <tr>
        <th scope="col">{words.fields.verb}</th>
        <th scope="col">{words.fields.item}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr id={row.key} tabindex={-1}>
          <td class="verb" lang="zh-CN">
            {row.value.verb ?? (
              <span class="faint" title={words.projects.noVerb}>
                —
              </span>
            )}
          </td>
          <td class="wide">
            <a lang="zh-CN" href={readLink(stored, row.span, row.key)}>
              {row.value.name}
            </a>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const anchorOf = (no: number | undefined, position: number): string => `box-${no ?? `x${position + 1}`}`;
const sizeOf = (groups: readonly { rows: readonly Row[] }[]): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);

/** 项目: box by box and group by group, with verbs and declared counts. */
export const projectsPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words } = c.var;
  const url = new URL(c.req.url);
  const rows = entriesOfPlan(stored.plan).of('item');
  const { boxes } = stored.plan;
  const boxLabel = (position: string): string => {
    const box = boxes[Number(position)];
    return box ? `${words.reading.box(box.no)} ${box.title}` : position;
  };
  const facets = [
    { name: 'box', label: words.fields.box, of: ({ home }: Row) => String(home?.box ?? 0), labelOf: boxLabel },
    {
      name: 'verb',
      label: words.fields.verb,
      of: ({ value }: Row) => value.verb ?? '-',
      labelOf: (verb: string) => (verb === '-' ? words.projects.noVerb : verb),
    },
    chapterFacet<Row>(stored, words),
  ];
  const textOf = ({ value, home }: Row): string =>
    `${value.verb ?? ''}${value.name} ${boxes[home?.box ?? -1]?.title ?? ''} ${boxes[home?.box ?? -1]?.groups[home?.group ?? -1]?.name ?? ''}`;
  const matching = chosen({ rows, facets, textOf }, url.searchParams);
  const active = ['box', 'verb', 'chapter', 'q'].some((name) => url.searchParams.get(name));
  const perGroup = new Map<string, Row[]>();
  for (const row of matching) {
    const key = `${row.home?.box}.${row.home?.group}`;
    const own = perGroup.get(key);
    if (own) own.push(row);
    else perGroup.set(key, [row]);
  }
  const shown = boxes
    .map((box, b) => ({
      box,
      b,
      groups: box.groups.map((group, g) => ({ group, rows: perGroup.get(`${b}.${g}`) ?? [] })).filter(({ rows: own }) => own.length > 0 || !active),
    }))
    .filter(({ groups }) => groups.length > 0 || !active);
  const { page: asked, at } = ListQuery.parse(Object.fromEntries(url.searchParams));
  const pages = pagesBySize(
    shown.map(({ groups }) => sizeOf(groups)),
    PAGE_ROWS,
  );
  const page = askedPage(
    pages,
    asked,
    at === undefined ? -1 : shown.findIndex(({ groups }) => groups.some(({ rows: own }) => own.some(({ key }) => key === at))),
  );
  const onPage = shown.slice(...pages[page - 1]!);
  return renderPage(
    c,
    { title: words.projects.title, plan: stored, view: 'projects' },
    <section class="listing">
      <PageHead title={words.projects.title} lede={words.projects.lede} />
      {boxes.length === 0 ? (
        <EmptyState title={words.projects.empty} help={words.projects.emptyHelp} />
      ) : (
        <>
          <Filters
            words={words}
            action={planLink(stored.id, 'projects')}
            text={url.searchParams.get('q') ?? ''}
            kept={{}}
            count={matching.length}
            all={rows.length}
            choices={facets.map(({ name, label, of, labelOf }) => ({
              name,
              label,
              value: url.searchParams.get(name) || undefined,
              options: optionsOf(rows, of, labelOf),
            }))}
          />
          {shown.length === 0 && <p class="no-match">{words.listing.noMatch}</p>}
          <div class="project-layout">
            <nav class="box-list" aria-label={words.projects.contents} lang="zh-CN">
              {onPage.map(({ box, b, groups }) => (
                <a href={`#${anchorOf(box.no, b)}`}>
                  <span class="no">{box.no ?? ''}</span>
                  <span>{box.title}</span>
                  <small>{sizeOf(groups)}</small>
                </a>
              ))}
            </nav>
            <div data-rows>
              {onPage.map(({ box, b, groups }) => (
                <section class="project-box" id={anchorOf(box.no, b)}>
                  <h2 lang="zh-CN">
                    <a href={readLink(stored, box.span, `box-${box.span[0]}`)}>
                      <span class="no">{words.reading.box(box.no)}</span> {box.title}
                    </a>
                    <small>{words.projects.count(sizeOf(groups))}</small>
                  </h2>
                  <p class="under-title">
                    <Where stored={stored} offset={box.span[0]} />
                  </p>
                  <div class="groups">
                    {groups.map(({ group, rows: own }) => (
                      <Group stored={stored} words={words} group={group} rows={own} />
                    ))}
                  </div>
                </section>
              ))}
            </div>
          </div>
          <Paging words={words} url={url} arranged={{ page, pages: pages.length }} />
        </>
      )}
    </section>,
  );
};
