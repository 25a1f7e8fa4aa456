import type { FC } from 'hono/jsx';
import type { Span } from '../../../src/basis/index.ts';
import type { Correctable } from '../../../src/plan/index.ts';
import type { PageContext } from '../app-state.ts';
import { flowOf } from '../../../src/syntax/index.ts';
import { planLink } from '../layout/links.ts';
import { renderPage } from '../layout/page.tsx';
import type { StoredPlan } from '../plan-store.ts';
import { FieldInputs } from './field-inputs.tsx';
import { reviewWords, type ReviewWords } from './words/index.ts';

/** Lists a person may add to. Indicators stand in tables, and a finding is the machine's own. */
const LISTS = ['targets', 'facts', 'items', 'measures', 'terms', 'places', 'standards'] as const satisfies readonly Correctable[];
type Addable = (typeof LISTS)[number];

/** Characters of the text shown at once. */
const LONGEST = 40_000;

/** Chapters by which the text is shown; a plan without any is shown from its start. */
const partsOf = ({ compiled: { plan } }: StoredPlan): { id: string; title: string; span: Span }[] => {
  const top = plan.outline.filter(({ level }) => level === 'chapter' || level === 'part');
  const nodes = top.length > 0 ? top : plan.outline.filter(({ level }) => level === 'section');
  const end = plan.document.source.characters;
  return [
    { id: '', title: '—', span: [0, nodes[0]?.span[0] ?? end] as Span },
    ...nodes.map(({ id, title, span }, i) => ({ id, title: `${id} ${title}`, span: [span[0], nodes[i + 1]?.span[0] ?? end] as Span })),
  ].filter(({ span }) => span[1] > span[0]);
};

const Marked: FC<{ line: string; from: number; to: number }> = ({ line, from, to }) =>
  to <= 0 || from >= line.length ? (
    <>{line}</>
  ) : (
    <>
      {line.slice(0, Math.max(0, from))}
      <mark>{line.slice(Math.max(0, from), to)}</mark>
      {line.slice(to)}
    </>
  );

/** The text line by line, each with where it stands, so that a selection can be told by its place. */
const SourceText: FC<{ text: string; span: Span; given: Span | undefined; label: string }> = ({ text, span, given, label }) => (
  <div class="source-text" lang="zh-CN" tabindex={0} role="region" aria-label={label}>
    {[...text.slice(span[0], Math.min(span[1], span[0] + LONGEST)).matchAll(/[^\r\n\f]*\S[^\r\n\f]*/g)].map(({ 0: line, index }) => (
      <p data-at={span[0] + index}>{given ? <Marked line={line} from={given[0] - span[0] - index} to={given[1] - span[0] - index} /> : line}</p>
    ))}
  </div>
);

const ListChoice: FC<{ base: string; list: Addable; kept: Readonly<Record<string, string>>; words: ReviewWords }> = ({ base, list, kept, words }) => (
  <nav class="tabs" aria-label={words.add.list}>
    {LISTS.map((one) => (
      <a href={`${base}?${new URLSearchParams({ list: one, ...kept }).toString()}`} aria-current={one === list ? 'page' : undefined}>
        {words.lists[one]}
      </a>
    ))}
  </nav>
);

/** 补录: the text of a chapter beside a form; words selected in the text, or pasted, become an entry. */
export const additionPage = (c: PageContext, stored: StoredPlan): Promise<Response> => {
  const { words, language } = c.var;
  const say = reviewWords(language);
  const query = c.req.query();
  const list = LISTS.find((one) => one === query['list']) ?? 'targets';
  const { text } = stored.compiled.tree;
  const parts = partsOf(stored);
  const start = /^\d{1,9}$/.test(query['start'] ?? '') ? Number(query['start']) : undefined;
  const end = /^\d{1,9}$/.test(query['end'] ?? '') ? Number(query['end']) : undefined;
  const given: Span | undefined = start !== undefined && end !== undefined && start < end && end <= text.length ? [start, end] : undefined;
  const part =
    parts.find(({ id, span }) => (given === undefined ? id === query['chapter'] : span[0] <= given[0] && given[0] < span[1])) ??
    parts.find(({ id }) => id !== '') ??
    parts[0];
  const base = `${planLink(stored.id, 'review')}/add`;
  const draft =
    list === 'targets' || list === 'facts'
      ? { comparator: '=', kind: 'level' }
      : list === 'places'
        ? { kind: 'area' }
        : list === 'standards'
          ? { kind: 'other' }
          : {};
  return renderPage(
    c,
    { title: say.add.title, plan: stored, view: 'review' },
    <section class="listing addition">
      <header class="page-head">
        <div>
          <h1>{say.add.title}</h1>
          <p>{say.add.lede}</p>
        </div>
        <p class="review-links">
          <a href={planLink(stored.id, 'review')}>{say.title}</a>
        </p>
      </header>
      <ListChoice
        base={base}
        list={list}
        kept={given === undefined ? { chapter: part?.id ?? '' } : { start: String(given[0]), end: String(given[1]) }}
        words={say}
      />
      <div class="addition-desk">
        <form method="post" action={`/plans/${stored.id}/corrections`} data-addition>
          <input type="hidden" name="action" value="add" />
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="start" value={given === undefined ? '' : String(given[0])} />
          <input type="hidden" name="end" value={given === undefined ? '' : String(given[1])} />
          <input type="hidden" name="next" value={`${planLink(stored.id, 'review')}?state=decided&order=place`} />
          <label for="add-words">{say.add.words}</label>
          <textarea id="add-words" name="words" rows={3} lang="zh-CN" required placeholder={say.add.wordsHelp}>
            {given && flowOf(text, ...given).text}
          </textarea>
          <FieldInputs list={list} fields={draft} prefix="add" words={words} demand />
          <button type="submit">{say.add.submit}</button>
        </form>
        <div>
          <form class="filters" method="get" action={base} data-autosubmit>
            <input type="hidden" name="list" value={list} />
            <label>
              <span>{say.add.chapter}</span>
              <select name="chapter">
                {parts.map(({ id, title }) => (
                  <option value={id} selected={id === part?.id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit">{say.add.show}</button>
          </form>
          {part && <SourceText text={text} span={part.span} given={given} label={say.add.textLabel} />}
        </div>
      </div>
    </section>,
  );
};
