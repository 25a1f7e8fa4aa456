import type { FC } from 'hono/jsx';
import {
  differenceWords,
  idBreakText,
  marksBetween,
  toldChanges,
  type HeadingChange,
  type ItemChange,
  type Plan,
  type SentenceChange,
  type Tally,
} from '../../../src/plan/index.ts';
import { withQuery } from '../layout/links.ts';
import { EmptyState } from '../layout/notice.tsx';
import type { Language } from '../words/index.ts';
import { Hanging, hrefOf, Linked, Marked, More, short, Sign, type DifferenceProps } from './difference-parts.tsx';
import { TargetTable } from './difference-target-table.tsx';
import { amendmentWords } from './words/index.ts';

export type { DifferenceProps, Hangs } from './difference-parts.tsx';

/** Changes of one list that are shown before somebody asks for all. */
const MOST = 200;
/** Characters from which on a changed text is marked within, and not shown as a whole. */
const WORDS = 8;
export const SHOWN = ['all', 'targets', 'text', 'moved'] as const;
export type Shown = (typeof SHOWN)[number];

const ItemLine: FC<{ props: DifferenceProps; change: ItemChange }> = ({ props, change }) => {
  const { language, hangs } = props;
  const { before, after, what, moved } = change;
  return (
    <li>
      <Sign language={language} what={what} /> {moved && what === 'changed' && <Sign language={language} what="moved" />}{' '}
      <span lang="zh-CN">
        <Linked href={hrefOf(props, change)}>{short((after ?? before)!.label || (after ?? before)!.id)}</Linked>
      </span>
      {before !== undefined && hangs?.get(before.id) !== undefined && (
        <small class="faint">
          {' '}
          <Hanging language={language} hangs={hangs.get(before.id)} />
        </small>
      )}
      {toldChanges(change, language).map(({ field, before: was, after: is }) => (
        <p class="difference-field">
          <small class="faint">{field}</small>{' '}
          <span lang="zh-CN">
            {was.length > WORDS && is.length > WORDS ? (
              <Marked marks={marksBetween(was, is)} />
            ) : (
              <>
                <del>{short(was)}</del> → <ins>{short(is)}</ins>
              </>
            )}
          </span>
        </p>
      ))}
    </li>
  );
};

const tallyText = (tally: Tally, language: Language): string => {
  const { tally: words } = amendmentWords(language).difference;
  return (['changed', 'moved', 'added', 'removed'] as const)
    .filter((what) => tally[what] > 0)
    .map((what) => `${words[what]} ${tally[what]}`)
    .join(' · ');
};

const Heading: FC<{ change: HeadingChange; language: Language }> = ({ change: { what, before, after }, language }) => (
  <li>
    <Sign language={language} what={what} />{' '}
    <span lang="zh-CN">
      {what === 'renamed' ? (
        <>
          {after[0]!.id} <del>{before[0]!.title}</del> → <ins>{after[0]!.title}</ins>
        </>
      ) : (
        [before, after]
          .filter((nodes) => nodes.length > 0)
          .map((nodes) => nodes.map(({ id, title }) => `${id} ${title}`).join(' + '))
          .join(' → ')
      )}
    </span>
  </li>
);

const Sentence: FC<{ props: DifferenceProps; change: SentenceChange; titles: { before: Titles; after: Titles } }> = ({ props, change, titles }) => {
  const { language } = props;
  const words = amendmentWords(language).difference;
  const { what, before, after, marks } = change;
  return (
    <li>
      <Sign language={language} what={what} />{' '}
      <small class="faint" lang="zh-CN">
        <Linked href={hrefOf(props, change)}>
          {what === 'moved'
            ? `${words.from} ${titles.before(before.section)} ${words.to} ${titles.after(after.section)}`
            : after === undefined
              ? titles.before(before.section)
              : titles.after(after.section)}
        </Linked>
      </small>
      <p class={`difference-sentence is-${what}`} lang="zh-CN">
        {marks === undefined ? (after ?? before)!.text : <Marked marks={marks} />}
      </p>
    </li>
  );
};

type Titles = (section: string) => string;
const titlesOf = ({ outline }: Plan, outside: string): Titles => {
  const titles = new Map(outline.map(({ id, title }) => [id, title]));
  return (section) => (section === '' ? outside : `${section} ${titles.get(section) ?? ''}`.trim());
};

/** Rows of tables of targets, and commitments, of which the target changed, or which came or went. */
const isTarget = ({ list, aim, what }: ItemChange): boolean => aim !== undefined || (list === 'indicators' && (what === 'added' || what === 'removed'));

const Tallies: FC<{ props: DifferenceProps }> = ({ props: { found, language } }) => {
  const words = amendmentWords(language).difference;
  const plan = differenceWords(language);
  const lists = Object.entries(found.counts.items).filter(([list, tally]) => list !== 'diagnostics' && tallyText(tally, language) !== '');
  return (
    <ul class="difference-summary">
      {lists.map(([list, tally]) => (
        <li>
          <a href={`#list-${list}`}>{plan.lists[list as keyof typeof plan.lists]}</a> <small>{tallyText(tally, language)}</small>
        </li>
      ))}
      {found.headings.length > 0 && (
        <li>
          <a href="#difference-headings">{words.headings}</a> <small>{found.headings.length}</small>
        </li>
      )}
      {found.sentences.length > 0 && (
        <li>
          <a href="#difference-sentences">{words.sentences}</a> <small>{tallyText(found.counts.sentences, language)}</small>
        </li>
      )}
    </ul>
  );
};

const Filters: FC<{ language: Language; url: URL; shown: Shown }> = ({ language, url, shown }) => {
  const words = amendmentWords(language).difference;
  return (
    <nav class="difference-filters" aria-label={words.filterLabel}>
      {SHOWN.map((one) => (
        <a href={withQuery(url.pathname, url.searchParams, { show: one === 'all' ? undefined : one })} aria-current={one === shown ? 'true' : undefined}>
          {words.filters[one]}
        </a>
      ))}
      <span class="faint screen-only">{words.keys}</span>
    </nav>
  );
};

/** Plans of two regions share no ids that could break. */
const isOneRegion = ({ before, after }: DifferenceProps['sides']): boolean => before.document.region?.name === after.document.region?.name;

/** What differs between two plans, whichever page shows it: broken ids, targets, items list by list, headings, sentences. `?show=` filters, `?all=1` shows long lists whole. */
export const DifferenceView: FC<DifferenceProps> = (props) => {
  const { found, sides, language, url } = props;
  const words = amendmentWords(language).difference;
  const plan = differenceWords(language);
  const shown = SHOWN.find((one) => one === url.searchParams.get('show')) ?? 'all';
  const most = url.searchParams.has('all') ? Infinity : MOST;
  const items = found.items.filter(({ list }) => list !== 'diagnostics');
  if (items.length + found.headings.length + found.sentences.length === 0) return <EmptyState title={words.none} help={words.noneHelp} />;
  const [all, text, moved] = [shown === 'all', shown === 'text', shown === 'moved'];
  const isMoved = (one: { readonly what: string; readonly moved?: true }): boolean => one.what === 'moved' || one.moved === true;
  const targets = all || shown === 'targets' ? items.filter(isTarget) : [];
  const others = all ? items.filter((one) => !isTarget(one)) : moved ? items.filter(isMoved) : [];
  const headings = all || text ? found.headings : moved ? found.headings.filter(isMoved) : [];
  // Sentences that went along with their heading are told by it.
  const along = (one: SentenceChange): boolean => one.what === 'moved' && one.withHeading === true && one.marks === undefined;
  const told = found.sentences.filter((one) => !along(one));
  const sentences = all || text ? told : moved ? told.filter(isMoved) : [];
  const went = shown === 'targets' ? 0 : found.sentences.length - told.length;
  const titles = { before: titlesOf(sides.before, words.outside), after: titlesOf(sides.after, words.outside) };
  return (
    <>
      {found.isOtherPeriod && <p class="told">{words.otherPeriod}</p>}
      <Tallies props={props} />
      <Filters language={language} url={url} shown={shown} />
      {found.ids.length > 0 && !found.isOtherPeriod && isOneRegion(sides) && (all || shown === 'targets') && (
        <section class="told fault difference-ids">
          <h2>
            {words.ids} <small>{found.ids.length}</small>
          </h2>
          <p>{words.idsHelp}</p>
          <ul lang={language === 'zh' ? 'zh-CN' : undefined}>
            {found.ids.slice(0, most).map((broken) => (
              <li>{idBreakText(broken, language)}</li>
            ))}
          </ul>
          <More language={language} url={url} rest={found.ids.length - most} />
        </section>
      )}
      <TargetTable props={props} changes={targets} />
      {[...Map.groupBy(others, ({ list }) => list)].map(([list, changes]) => (
        <section class="difference-list" aria-labelledby={`list-${list}`}>
          <h2 id={`list-${list}`}>
            {plan.lists[list]} <small>{changes.length}</small>
          </h2>
          <ol class="difference-rows" data-rows>
            {changes.slice(0, most).map((change) => (
              <ItemLine props={props} change={change} />
            ))}
          </ol>
          <More language={language} url={url} rest={changes.length - most} />
        </section>
      ))}
      {headings.length > 0 && (
        <section class="difference-list" aria-labelledby="difference-headings">
          <h2 id="difference-headings">
            {words.headings} <small>{headings.length}</small>
          </h2>
          <ol class="difference-rows" data-rows>
            {headings.slice(0, most).map((change) => (
              <Heading change={change} language={language} />
            ))}
          </ol>
          <More language={language} url={url} rest={headings.length - most} />
        </section>
      )}
      {sentences.length > 0 && (
        <section class="difference-list" aria-labelledby="difference-sentences">
          <h2 id="difference-sentences">
            {words.sentences} <small>{sentences.length}</small>
          </h2>
          <ol class="difference-rows" data-rows>
            {sentences.slice(0, most).map((change) => (
              <Sentence props={props} change={change} titles={titles} />
            ))}
          </ol>
          <More language={language} url={url} rest={sentences.length - most} />
        </section>
      )}
      {went > 0 && <p class="faint">{words.along(went)}</p>}
    </>
  );
};
