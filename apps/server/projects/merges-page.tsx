import type { FC } from 'hono/jsx';
import { askedDoubts, type AskedDoubt } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { Tabs } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { renderLibrary } from './library-frame.tsx';
import { libraryOf, type Library } from './library-state.ts';
import { libraryPath, projectPath } from './project-path.ts';
import { proposalsOf } from './proposals.ts';
import { libraryWords } from './words/index.ts';

const STATES = ['open', 'same', 'apart'] as const;
type State = (typeof STATES)[number];

/** Characters around a place that are shown of the plan. */
const AROUND = 26;

const Place: FC<{ text: string; span: readonly [number, number] }> = ({ text, span: [from, to] }) => (
  <q lang="zh-CN">
    {text.slice(Math.max(0, from - AROUND), from).replaceAll(/\s/gu, '')}
    <mark>{text.slice(from, to).replaceAll(/\s/gu, '')}</mark>
    {text.slice(to, to + AROUND).replaceAll(/\s/gu, '')}
  </q>
);

type ItemProps = { given: Delivery; library: Library; asked: AskedDoubt; position: number; state: State; language: Language };

const Item: FC<ItemProps> = ({ given: { context }, library, asked: { doubt, records }, position, state, language }) => {
  const words = libraryWords(language);
  const { merges } = words;
  const { text } = context.plan;
  const id = `doubt-${position}`;
  const verdicts = state === 'open' ? (['same', 'apart'] as const) : (['open'] as const);
  return (
    <li class="merge-doubt" id={id} tabindex={-1} data-doubt>
      <h2 lang="zh-CN">
        {doubt.names.join(' / ')} <small>{merges.reasons[doubt.reason]}</small>
      </h2>
      <ul>
        {records.map((record) => {
          const body = library.held.get(record)?.body;
          return (
            body !== undefined && (
              <li>
                <span class="faint">{merges.project}</span>{' '}
                <a lang="zh-CN" href={projectPath(context, record)}>
                  {body.name}
                </a>
                {body.places
                  .filter(({ name }) => doubt.names.includes(name) || name === body.name)
                  .slice(0, 3)
                  .map(({ span, box, section }) => (
                    <p>
                      <span class="faint">{box === undefined ? words.page.section(section ?? '') : words.page.place(box)}</span>{' '}
                      <Place text={text} span={span} />
                    </p>
                  ))}
              </li>
            )
          );
        })}
        {doubt.places.map(({ span, section }) => (
          <li>
            <span class="faint">
              {merges.mention} {section !== undefined && words.page.section(section)}
            </span>
            <p>
              <Place text={text} span={span} />
            </p>
          </li>
        ))}
      </ul>
      <form method="post" action={libraryPath(context, 'merges')} class="doubt-acts">
        <input type="hidden" name="key" value={doubt.key} />
        <input type="hidden" name="at" value={String(position)} />
        {verdicts.map((verdict) => (
          <button type="submit" name="verdict" value={verdict} class={verdict === 'same' ? undefined : 'quiet'}>
            {verdict === 'open' ? words.undo : merges[verdict]}
          </button>
        ))}
      </form>
    </li>
  );
};

/** 疑似同一项: what a person has to say, with the plan's own words, and what was said, which can be taken back. */
export const mergesPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { language } = c.var;
  const { context } = given;
  const { merges, tabs } = libraryWords(language);
  const library = await libraryOf(given);
  const proposals = proposalsOf(context);
  const asked = askedDoubts(
    proposals,
    [...library.held.values()].map(({ id, body }) => ({ id, body })),
  );
  const stateOf = ({ verdict }: AskedDoubt): State => verdict ?? 'open';
  const state = STATES.find((one) => one === c.req.query('state')) ?? 'open';
  const shown = asked.filter((one) => stateOf(one) === state);
  const said = asked.find(({ doubt, verdict }) => verdict !== undefined && doubt.key === c.req.query('said'));
  const certain = proposals.reduce((count, { places }) => count + places.length - 1, 0);
  return renderLibrary(
    c,
    context,
    { title: tabs.merges, lede: merges.lede, tab: 'merges' },
    <>
      <Tabs
        label={tabs.merges}
        tabs={STATES.map((one) => ({
          href: libraryPath(context, one === 'open' ? 'merges' : `merges?state=${one}`),
          label: merges.states[one],
          count: asked.filter((doubt) => stateOf(doubt) === one).length,
          current: one === state,
        }))}
      />
      <p class="faint">
        {merges.certain(certain)} {merges.keys}
      </p>
      {said?.verdict !== undefined && (
        <form method="post" action={libraryPath(context, 'merges')} class="told" data-doubt-said>
          <span role="status">
            {merges.said[said.verdict]} <span lang="zh-CN">{said.doubt.names.join(' / ')}</span>
          </span>{' '}
          <input type="hidden" name="key" value={said.doubt.key} />
          <button type="submit" name="verdict" value="open" class="quiet">
            {libraryWords(language).undo}
          </button>
        </form>
      )}
      {shown.length === 0 ? (
        <EmptyState title={merges.none} help={merges.noneHelp} />
      ) : (
        <ol class="merge-doubts" data-doubts>
          {shown.map((one, i) => (
            <Item given={given} library={library} asked={one} position={i} state={state} language={language} />
          ))}
        </ol>
      )}
    </>,
  );
};
